import { axisRoom, gridLayer, gridRows, valueAxis, valueScale } from '../../axis.ts';
import type { Domain } from '../../domains.ts';
import type { Frame, Size } from '../../frame.ts';
import { estimateLayers } from '../../mark-layers.ts';
import { emptyRows, placeMarks } from '../../mark-rows.ts';
import { noteOf, type Reading } from '../../reading.ts';
import { ABSENT_AT } from '../../rows.ts';
import {
  OWN_LOOKS,
  type Panel,
  panelLayers,
  panelSpec,
  type Row,
  type Spec,
  type TextRow,
  textLayer,
} from '../../spec.ts';
import { wrap } from '../../typeset.ts';
import type { SmallMultiplesFigure } from './figure.ts';

const COLUMNS: Readonly<Record<Size, number>> = { breed: 3, smal: 1, druk: 2 };
const SPACING = 24;
/** Px from the last line of the name to the area's marks, to the whole's, and to the end of the panel. */
const OWN = 17;
const WHOLE = 32;
const END = 52;

/** One small panel per area, alphabetical from left to right, all on one axis, each beside the whole. */
export function smallMultiplesSpec(figure: SmallMultiplesFigure, frame: Frame): Spec {
  const wanted = COLUMNS[frame.size];
  const across = Math.min(wanted, figure.areas.length);
  const width = Math.floor((frame.width - 16 - (wanted - 1) * SPACING) / wanted);
  const rows = rowsOf(figure.areas, across, width, frame);
  const setting: Setting = { frame, width, domain: coarse(figure.domain), rows, whole: figure.whole };
  const columns = Array.from({ length: across }, (_, column) =>
    drawColumn(
      figure.areas.filter((_reading, index) => index % across === column),
      String(column + 1),
      setting,
    ),
  );
  const padding = {
    left: 8,
    right: frame.width - 8 - across * width - (across - 1) * SPACING,
    top: 2,
    bottom: axisRoom(frame),
  };
  const meta = { form: 'small-multiples', size: frame.size, indicator: figure.indicator.code };
  return panelSpec(frame, meta, { columns: across, spacing: SPACING, padding }, columns);
}

interface PanelRow {
  readonly top: number;
  /** Height of the tallest name in the row. */
  readonly names: number;
}

/** Panels beside each other are as high as the longest of their names asks. */
function rowsOf(areas: readonly Reading[], across: number, width: number, frame: Frame): readonly PanelRow[] {
  const rows: PanelRow[] = [];
  let top = 0;
  for (let first = 0; first < areas.length; first += across) {
    const lines = areas.slice(first, first + across).map((reading) => namesOf(reading, width, frame).length);
    const names = Math.max(...lines) * frame.lineHeight;
    rows.push({ top, names });
    top += names + END;
  }
  return rows;
}

/** Small panels have room for the ends and the middle of the axis only. */
function coarse(domain: Domain): Domain {
  const { ticks } = domain;
  const last = ticks.length - 1;
  const middle = ticks[last % 2 === 0 ? last / 2 : -1];
  return { ...domain, ticks: [domain.min, ...(middle === undefined ? [] : [middle]), domain.max] };
}

interface Setting {
  readonly frame: Frame;
  readonly width: number;
  readonly domain: Domain;
  readonly rows: readonly PanelRow[];
  readonly whole: Reading | undefined;
}

function drawColumn(areas: readonly Reading[], suffix: string, setting: Setting): Panel {
  const { frame, width, domain } = setting;
  const last = setting.rows[areas.length - 1];
  const height = last ? last.top + last.names + END - 12 : 0;
  const unit = width / (domain.max - domain.min);
  const marks = emptyRows();
  const labels: TextRow[] = [];
  const place = {
    origin: domain.min,
    stem: domain.stem,
    density: 'dense',
    unit,
    absentAt: domain.min + ABSENT_AT / unit,
  } as const;
  const stretches = areas.map((reading, index) => {
    const { top, names } = setting.rows[index] ?? { top: 0, names: 0 };
    labels.push(...nameRows(reading, top + names, setting));
    placeMarks(marks, reading, { ...place, at: top + names + OWN });
    if (setting.whole) placeMarks(marks, setting.whole, { ...place, at: top + names + WHOLE });
    return { from: top + names + 7, to: top + names + WHOLE + 7 };
  });
  const data: Record<string, Row[]> = { grid: gridRows(domain, stretches), ...marks, labels };
  const view: Panel['view'] = {
    width,
    height,
    resolve: OWN_LOOKS,
    layer: panelLayers(suffix, [
      gridLayer(frame, valueAxis(domain, frame, 0), suffix),
      ...estimateLayers(frame, { value: 'x', density: 'dense', scale: valueScale(domain), panel: suffix }),
      textLayer(frame, suffix),
    ]),
  };
  return {
    view,
    datasets: Object.fromEntries(Object.entries(data).map(([name, list]) => [`${name}${suffix}`, list])),
  };
}

/** The name from the left, ending on the line just above the marks; the value at the right of that line. */
function nameRows(reading: Reading, bottom: number, { frame, width }: Setting): TextRow[] {
  const lines = namesOf(reading, width, frame);
  const last = bottom - 3;
  const note = reading.value === undefined ? noteOf(reading) : '';
  const rows: TextRow[] = lines.map((text, line) => ({
    x: 0,
    y: last - (lines.length - 1 - line) * frame.lineHeight,
    text,
    ink: 'wijk',
    bold: true,
    small: false,
    align: 'left',
  }));
  if (reading.label !== undefined) {
    rows.push({
      x: width,
      y: last,
      text: reading.label,
      ink: 'wijk',
      bold: true,
      small: false,
      align: 'right',
    });
  }
  if (note !== '') {
    rows.push({
      x: ABSENT_AT + 16,
      y: bottom + OWN + 5,
      text: note,
      ink: 'grijs',
      bold: false,
      small: true,
      align: 'left',
    });
  }
  return rows;
}

function namesOf(reading: Reading, width: number, frame: Frame): readonly string[] {
  return wrap(reading.name, width - 34, (line) => frame.measure(line, frame.text, true));
}
