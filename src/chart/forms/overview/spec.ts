import { axisRoom, gridLayer, unitTitle, valueAxis, valueScale } from '../../axis.ts';
import type { Domain } from '../../domains.ts';
import type { TopicRow } from '../../figure-words.ts';
import type { Frame, Size } from '../../frame.ts';
import { centered, dropOf, ownInk, plateLayer, upToFirst, wordsLayer } from '../../lettering.ts';
import { estimateLayers } from '../../mark-layers.ts';
import { figureRow } from '../../mark-rows.ts';
import type { Reading } from '../../reading.ts';
import {
  ABSENT_AT,
  besideMarks,
  heightOf,
  ownerOffset,
  type Plot,
  rowScale,
  wordWidths,
} from '../../rows.ts';
import { baseSpec, type Layer, type Row, type Spec } from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import type { OverviewFigure } from './figure.ts';

interface Layout {
  readonly left: number;
  readonly right: number;
  /** Px of one owner's marks in a row, and above and below them all together. */
  readonly line: number;
  readonly around: number;
  /** Names stand above the marks. */
  readonly stacked: boolean;
}

const LAYOUTS: Readonly<Record<Size, Layout>> = {
  breed: { left: 214, right: 40, line: 15, around: 12, stacked: false },
  smal: { left: 8, right: 34, line: 14, around: 6, stacked: true },
  druk: { left: 116, right: 30, line: 11.5, around: 8, stacked: false },
};
/** Px between the last line of a name and the marks below it, and from a separator to a name. */
const BELOW_NAME = 6;
const ABOVE_NAME = 5;
/** Px between a value and its note. */
const SPACE = 4;

/** Several indicators of one theme: name, own value with margin, and the others as small marks. */
export function overviewSpec(figure: OverviewFigure, frame: Frame): Spec {
  const layout = LAYOUTS[frame.size];
  const { domain } = figure;
  const width = frame.width - layout.left - layout.right;
  const plot: Plot = { ...layout, width, unit: width / (domain.max - domain.min) };
  const topics = figure.rows.map(({ indicator: { kort, naam } }) => namesOf(kort ?? naam, layout, frame));
  const owners = [...new Set(figure.rows.flatMap(({ readings }) => readings.map(({ owner }) => owner)))];
  const lines = Math.max(...topics.map(({ length }) => length));
  const marks = owners.length * layout.line + layout.around;
  const names = lines * frame.lineHeight;
  const bands = layout.stacked
    ? { head: names + ABOVE_NAME + BELOW_NAME, band: marks }
    : { head: 0, band: Math.max(marks, names + 14) };
  const bottom = axisRoom(frame) + (layout.stacked ? 20 : 0);
  const [first] = figure.rows;
  const y = rowScale(bands);
  const edge = { field: 'edge', type: 'quantitative', ...valueScale(domain) };
  const across = { y, yOffset: ownerOffset(owners, { paddingOuter: layout.around / 2 / layout.line }) };
  const { axis, scale } = valueAxis(domain, frame, layout.right);
  const title = unitTitle(
    first?.indicator.eenheid ?? 'procent',
    layout.stacked ? 0 : -layout.left,
    bottom - 5,
  );
  return {
    ...baseSpec(frame, {
      form: 'overview',
      size: frame.size,
      ...(first && { indicator: first.indicator.code }),
    }),
    width,
    height: heightOf(bands, figure.rows.length),
    padding: { left: layout.left, right: layout.right, top: 4 + bands.head, bottom },
    datasets: {
      topics: topics.map((name, at) => ({ row: at + 1, name: name.join('\n') })),
      figures: figure.rows.flatMap((row, at) => figureRows(row, at + 1, { frame, plot, domain })),
    },
    layer: [
      separatorLayer(frame, layout, width, { ...y, bandPosition: 0 }, bands.head),
      gridLayer(domain, frame, { scale, axis: { ...axis, ...title } }, { data: 'topics', y }),
      ...estimateLayers(frame, {
        data: 'figures',
        value: 'x',
        density: 'dense',
        scale: valueScale(domain),
        across,
        ...(domain.stem && { origin: domain.min }),
        absentAt: ABSENT_AT,
      }),
      plateLayer(frame, 'figures', edge, across),
      nameLayer(frame, layout, y),
      wordsLayer('values', {
        data: 'figures',
        text: 'label',
        style: 'number',
        filter: 'isValid(datum.edge)',
        encoding: { x: edge, ...across, ...ownInk(frame) },
        mark: { dx: { expr: 'datum.shift' }, dy: dropOf(frame, 'number') },
      }),
      wordsLayer('notes', {
        data: 'figures',
        text: 'note',
        style: 'note',
        filter: 'isValid(datum.edge)',
        encoding: { x: edge, ...across },
        mark: { dx: { expr: 'datum.noteShift' }, dy: dropOf(frame, 'number') },
      }),
    ],
  };
}

function namesOf(name: string, { left, stacked }: Layout, frame: Frame): readonly string[] {
  const room = stacked ? frame.width - 12 : left - 16;
  return wrap(name, room, (line) => frame.measure(line, frame.text, false));
}

interface Setting {
  readonly frame: Frame;
  readonly plot: Plot;
  readonly domain: Domain;
}

/** Only the area's own figure has its words beside the marks. */
function figureRows({ indicator, readings }: TopicRow, row: number, setting: Setting): Row[] {
  return readings.map((reading, line) => ({
    row,
    topic: indicator.naam,
    ...figureRow(reading, setting.plot.unit, indicator.code),
    ...(line === 0 && wordsBeside(reading, setting)),
  }));
}

function wordsBeside(reading: Reading, { frame, plot, domain }: Setting) {
  const { label, note } = wordWidths(reading, frame);
  const [own, more] = [label, note].map((width) => (width > 0 ? width + SPACE : 0));
  const beside = besideMarks(reading, (own ?? 0) + (more ?? 0), plot, domain);
  return { ...beside, noteShift: beside.shift + (own ?? 0) };
}

function nameLayer(frame: Frame, { left, stacked }: Layout, y: object): Layer {
  const mark = stacked
    ? { dy: { expr: `${-BELOW_NAME} - ${upToFirst(frame, 'name')}` } }
    : centered(frame, 'name');
  return wordsLayer('names', {
    data: 'topics',
    text: 'name',
    style: 'name',
    encoding: { x: { value: -left }, y: stacked ? { ...y, bandPosition: 0 } : y },
    mark: { color: frame.palette.inkt, ...mark },
  });
}

/** Thin rules between the rows. */
function separatorLayer(
  frame: Frame,
  { left, right }: Layout,
  width: number,
  y: object,
  head: number,
): Layer {
  return {
    name: 'ground-lines',
    data: { name: 'topics' },
    transform: [{ filter: 'datum.row > 1' }],
    mark: { type: 'rule', strokeWidth: 0.7, color: frame.palette.lijn, yOffset: -head },
    encoding: { x: { value: -left }, x2: { value: width + right }, y },
  };
}
