import { axisRoom, gridLayer, gridRows, type Stretch, unitRow, valueAxis, valueScale } from '../../axis.ts';
import type { Domain } from '../../domains.ts';
import type { Frame, Size } from '../../frame.ts';
import { estimateLayers } from '../../mark-layers.ts';
import { emptyRows, type MarkRows, placeMarks } from '../../mark-rows.ts';
import { noteOf, type Reading } from '../../reading.ts';
import { ABSENT_AT, markEnd, markStart, type Plot } from '../../rows.ts';
import {
  baseSpec,
  type Layer,
  pixel,
  plateLayer,
  type Row,
  type Spec,
  type TextRow,
  textLayer,
} from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import type { OverviewFigure } from './figure.ts';

interface Layout {
  readonly left: number;
  readonly right: number;
  /** Px from the top of the marks to each owner's line, and to the end of the row. */
  readonly lines: readonly number[];
  readonly end: number;
  /** Names stand above the marks. */
  readonly stacked: boolean;
}

const LAYOUTS: Readonly<Record<Size, Layout>> = {
  breed: { left: 214, right: 40, lines: [14, 31, 44], end: 57, stacked: false },
  smal: { left: 8, right: 34, lines: [10, 26, 38], end: 52, stacked: true },
  druk: { left: 116, right: 30, lines: [10, 23, 33], end: 43, stacked: false },
};

/** Several indicators of one theme: name, own value with margin, and the others as small marks. */
export function overviewSpec(figure: OverviewFigure, frame: Frame): Spec {
  const layout = LAYOUTS[frame.size];
  const { domain } = figure;
  const width = frame.width - layout.left - layout.right;
  const plot: Plot = { ...layout, width, unit: width / (domain.max - domain.min) };
  const drawn: Drawn = { marks: emptyRows(), labels: [], plates: [], stretches: [], lines: [] };
  let top = 0;
  for (const [index, row] of figure.rows.entries()) {
    if (index > 0) drawn.lines.push({ x: -layout.left, x2: width + layout.right, y: top });
    top = drawRow(
      drawn,
      row.indicator.kort ?? row.indicator.naam,
      row.readings,
      { frame, layout, plot, domain },
      top,
    );
  }
  const [first] = figure.rows;
  const room = axisRoom(frame) + (layout.stacked ? 20 : 0);
  drawn.labels.push(
    unitRow(first?.indicator.eenheid ?? 'procent', layout.stacked ? 0 : -layout.left, top + room - 5),
  );
  return {
    ...baseSpec(frame, {
      form: 'overview',
      size: frame.size,
      ...(first && { indicator: first.indicator.code }),
    }),
    width,
    height: top,
    padding: { left: layout.left, right: layout.right, top: 4, bottom: room },
    datasets: {
      lines: drawn.lines,
      grid: gridRows(domain, drawn.stretches),
      ...drawn.marks,
      plates: drawn.plates,
      labels: drawn.labels,
    },
    layer: [
      separatorLayer(frame),
      gridLayer(frame, valueAxis(domain, frame, layout.right)),
      ...estimateLayers(frame, { value: 'x', density: 'dense', scale: valueScale(domain) }),
      plateLayer(frame),
      textLayer(frame),
    ],
  };
}

interface Drawn {
  readonly marks: MarkRows;
  readonly labels: TextRow[];
  readonly plates: Row[];
  readonly stretches: Stretch[];
  readonly lines: Row[];
}

interface Setting {
  readonly frame: Frame;
  readonly layout: Layout;
  readonly plot: Plot;
  readonly domain: Domain;
}

/** Gives the bottom of the row in px. */
function drawRow(
  drawn: Drawn,
  name: string,
  readings: readonly Reading[],
  setting: Setting,
  top: number,
): number {
  const { frame, layout, plot, domain } = setting;
  const room = layout.stacked ? frame.width - 12 : layout.left - 16;
  const names = wrap(name, room, (line) => frame.measure(line, frame.text, false));
  const nameHeight = names.length * frame.lineHeight;
  const marksHeight = layout.end - (3 - readings.length) * ((layout.lines[2] ?? 0) - (layout.lines[1] ?? 0));
  const height = layout.stacked ? marksHeight : Math.max(marksHeight, nameHeight + 14);
  const start = top + (layout.stacked ? nameHeight + 8 : (height - marksHeight) / 2);
  const middle = layout.stacked ? top + nameHeight / 2 + 6 : top + height / 2;
  const baseline = middle + frame.text * 0.34 - ((names.length - 1) * frame.lineHeight) / 2;
  for (const [line, text] of names.entries()) {
    const y = baseline + line * frame.lineHeight;
    drawn.labels.push({ x: -layout.left, y, text, ink: 'inkt', bold: false, small: false, align: 'left' });
  }
  for (const [line, reading] of readings.entries()) {
    const at = start + (layout.lines[line] ?? 0);
    const absentAt = domain.min + ABSENT_AT / plot.unit;
    placeMarks(drawn.marks, reading, {
      at,
      origin: domain.min,
      stem: domain.stem,
      density: 'dense',
      unit: plot.unit,
      absentAt,
      topic: name,
    });
    if (line === 0) drawValue(drawn, reading, setting, at);
  }
  const bottom = top + (layout.stacked ? nameHeight + 8 : 0) + height;
  drawn.stretches.push({ from: start + 4, to: start + marksHeight - 6 });
  return bottom;
}

/** Value and note behind the first marks; before them, on a white ground, where the drawing ends too soon. */
function drawValue(drawn: Drawn, reading: Reading, { frame, plot, domain }: Setting, at: number): void {
  const words = [
    { text: reading.label ?? '', bold: true, small: false, ink: reading.owner === 'wijk' ? 'wijk' : 'grijs' },
    { text: noteOf(reading), bold: false, small: true, ink: 'grijs' },
  ] as const;
  const shown = words
    .filter(({ text }) => text !== '')
    .map((word) => ({
      ...word,
      width: frame.measure(word.text, word.small ? frame.axisText : frame.text, word.bold) + 4,
    }));
  const width = shown.reduce((sum, word) => sum + word.width, 0);
  const after = markEnd(reading, plot, domain) + 8;
  const fits = after + width <= plot.width + plot.right;
  let x = fits ? after : markStart(reading, plot, domain) - 6 - width;
  if (!fits) drawn.plates.push({ x: x - 3, y: at - 9, x2: x + width, y2: at + 9 });
  for (const { text, bold, small, ink, width: wide } of shown) {
    drawn.labels.push({ x, y: at + frame.text * 0.34, text, ink, bold, small, align: 'left' });
    x += wide;
  }
}

/** Thin rules between the rows. */
function separatorLayer(frame: Frame): Layer {
  return {
    name: 'ground-lines',
    data: { name: 'lines' },
    mark: { type: 'rule', strokeWidth: 0.7, color: frame.palette.lijn },
    encoding: { x: pixel('x'), x2: { field: 'x2' }, y: pixel('y') },
  };
}
