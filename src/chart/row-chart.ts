import type { Indicator } from '../domain/indicator.ts';
import { axisGrid, axisRoom, gridLayer, unitTitle, valueAxis, valueScale } from './axis.ts';
import type { Domain } from './domains.ts';
import type { Frame, Size } from './frame.ts';
import { centered, dropOf, OWN_WEIGHT, ownInk, plateLayer, upToFirst, wordsLayer } from './lettering.ts';
import { estimateLayers } from './mark-layers.ts';
import { type Density, figureRow } from './mark-rows.ts';
import { noteOf, type Reading } from './reading.ts';
import {
  ABSENT_AT,
  type Bands,
  besideMarks,
  heightOf,
  nameMeasure,
  type Plot,
  plotOf,
  rowScale,
  widestValue,
  wordWidths,
} from './rows.ts';
import { baseSpec, type Layer, type Row, type Spec } from './spec.ts';
import { wrap } from './typeset.ts';

/** Rows of single figures of one indicator, in blocks with or without a title. */
export interface RowChart {
  /** Name of the form. */
  readonly form: string;
  readonly indicator: Indicator;
  readonly domain: Domain;
  readonly blocks: readonly { readonly title?: string; readonly readings: readonly Reading[] }[];
  readonly density: Density;
}

export function drawRows(chart: RowChart, frame: Frame): Spec {
  return frame.size === 'smal' ? drawStacked(chart, frame) : drawBeside(chart, frame);
}

/** Height of a row with one line of text in px. */
const PITCH: Readonly<Record<Density, Readonly<Record<Size, number>>>> = {
  roomy: { breed: 34, smal: 34, druk: 23 },
  dense: { breed: 28, smal: 28, druk: 20 },
};
/** Px from the end of a value to the axis. */
const VALUE_END = 16;

/** Name and value left of the axis, the note beside the marks. */
function drawBeside(chart: RowChart, frame: Frame): Spec {
  const { domain, indicator, density } = chart;
  const plot = plotOf(frame, domain);
  const laid = layOut(chart, (reading) => {
    const room = plot.left - VALUE_END - widestValue(frame, reading) - 8;
    const names = wrap(reading.name, room, (line) => nameMeasure(reading, frame, line));
    const { note } = wordWidths(reading, frame);
    return {
      lines: names.length,
      row: {
        ...figureRow(reading, plot.unit),
        name: names.join('\n'),
        ...(note > 0 && besideMarks(reading, note, plot, domain)),
      },
    };
  });
  const bands = { head: 0, band: PITCH[density][frame.size] + (laid.most - 1) * frame.lineHeight };
  const y = rowScale(bands);
  const edge = { field: 'edge', type: 'quantitative', ...valueScale(domain) };
  const axis = valueAxis(domain, frame, plot.right);
  const looks = {
    ...axis.axis,
    ...axisGrid(domain, frame),
    ...unitTitle(indicator.eenheid, -plot.left, axisRoom(frame) - 5),
  };
  const centeredNote = { dx: { expr: 'datum.shift' }, dy: dropOf(frame, 'note') };
  return specOf(chart, frame, { plot, bands, laid, bottom: axisRoom(frame) }, [
    ...estimatesOf(chart, frame, { ...axis, axis: looks }, y),
    plateLayer(frame, 'figures', edge, { y }),
    nameLayer(frame, { x: { value: -plot.left }, y }, centered(frame, 'name')),
    valueLayer(frame, { x: { value: -VALUE_END }, y }, { align: 'right', dy: dropOf(frame, 'number') }),
    noteLayer({ x: edge, y }, centeredNote),
    ...titleLayers(laid, frame, { x: { value: -plot.left }, y: { ...y, bandPosition: 1 } }, -4),
  ]);
}

/** Px above the band of marks: from the row before to the top of the name, and from its baseline to the marks. */
const ABOVE = 25;
const BELOW = 4;
const BAND = 24;
/** Px between the words of a row. */
const WORD_SPACE = 5;

/** Name, value and note above the marks. */
function drawStacked(chart: RowChart, frame: Frame): Spec {
  const { domain, indicator } = chart;
  const plot = plotOf(frame, domain);
  const laid = layOut(chart, (reading) => stackedRow(reading, frame, plot));
  const bands = { head: ABOVE + (laid.most - 1) * frame.lineHeight + BELOW, band: BAND };
  const y = rowScale(bands);
  const above = { x: { value: BELOW }, y: { ...y, bandPosition: 0 } };
  const axis = valueAxis(domain, frame, plot.right);
  const looks = { ...axis.axis, ...unitTitle(indicator.eenheid, 0, axisRoom(frame) + 15) };
  return specOf(chart, frame, { plot, bands, laid, bottom: axisRoom(frame) + 20 }, [
    gridLayer(domain, frame, { ...axis, axis: looks }, { data: 'figures', y }),
    ...estimatesOf(chart, frame, valueScale(domain), y),
    nameLayer(frame, above, { dy: { expr: `${-BELOW} - ${upToFirst(frame, 'name')}` } }),
    valueLayer(frame, above, { dx: { expr: 'datum.shift' }, dy: -BELOW }),
    noteLayer(above, { dx: { expr: 'datum.noteShift' }, dy: -BELOW }),
    ...titleLayers(laid, frame, { x: { value: BELOW }, y: { ...y, bandPosition: 1 } }, -2),
  ]);
}

/** Value and note follow the last line of the name, or stand on a line below it. */
function stackedRow(reading: Reading, frame: Frame, plot: Plot): Line {
  const room = frame.width - 24;
  const lines = wrap(reading.name, room, (line) => nameMeasure(reading, frame, line));
  const { label, note } = wordWidths(reading, frame);
  const after = nameMeasure(reading, frame, lines.at(-1) ?? '') + WORD_SPACE;
  const fits = BELOW + after + label + note + 2 * WORD_SPACE <= room;
  const shift = fits ? after : 0;
  const names = fits ? lines : [...lines, ''];
  return {
    lines: names.length,
    row: {
      ...figureRow(reading, plot.unit),
      name: names.join('\n'),
      shift,
      ...(noteOf(reading) !== '' && { noteShift: shift + (label > 0 ? label + WORD_SPACE : 0) }),
    },
  };
}

/** A row of data, and the lines of its name. */
interface Line {
  readonly lines: number;
  readonly row: Row;
}

interface Laid {
  readonly figures: readonly Row[];
  readonly titles: readonly Row[];
  /** Rows, titles included. */
  readonly rows: number;
  /** Lines of the longest name. */
  readonly most: number;
}

/** Numbers the rows; a title has one of its own. */
function layOut({ blocks }: RowChart, draw: (reading: Reading) => Line): Laid {
  const figures: Row[] = [];
  const titles: Row[] = [];
  let [rows, most] = [0, 1];
  for (const { title, readings } of blocks) {
    if (title !== undefined) titles.push({ row: ++rows, title });
    for (const reading of readings) {
      const { lines, row } = draw(reading);
      figures.push({ row: ++rows, ...row });
      most = Math.max(most, lines);
    }
  }
  return { figures, titles, rows, most };
}

interface Sheet {
  readonly plot: Plot;
  readonly bands: Bands;
  readonly laid: Laid;
  readonly bottom: number;
}

function specOf(chart: RowChart, frame: Frame, sheet: Sheet, layer: Layer[]): Spec {
  const { plot, bands, laid, bottom } = sheet;
  return {
    ...baseSpec(frame, { form: chart.form, size: frame.size, indicator: chart.indicator.code }),
    width: plot.width,
    height: heightOf(bands, laid.rows),
    padding: { left: plot.left, right: plot.right, top: 4 + bands.head, bottom },
    datasets: { figures: [...laid.figures], ...(laid.titles.length > 0 && { titles: [...laid.titles] }) },
    layer,
  };
}

function estimatesOf({ domain, density }: RowChart, frame: Frame, scale: object, y: object): Layer[] {
  return estimateLayers(frame, {
    data: 'figures',
    value: 'x',
    density,
    scale,
    across: { y },
    ...(domain.stem && { origin: domain.min }),
    absentAt: ABSENT_AT,
  });
}

function nameLayer(frame: Frame, encoding: object, mark: object): Layer {
  return wordsLayer('names', {
    data: 'figures',
    text: 'name',
    style: 'name',
    encoding: { ...encoding, ...ownInk(frame) },
    mark: { ...OWN_WEIGHT, ...mark },
  });
}

function valueLayer(frame: Frame, encoding: object, mark: object): Layer {
  const own = { ...encoding, ...ownInk(frame) };
  return wordsLayer('values', { data: 'figures', text: 'label', style: 'number', encoding: own, mark });
}

function noteLayer(encoding: object, mark: object): Layer {
  return wordsLayer('notes', { data: 'figures', text: 'note', style: 'note', encoding, mark });
}

function titleLayers({ titles }: Laid, { palette }: Frame, encoding: object, dy: number): Layer[] {
  if (titles.length === 0) return [];
  const mark = { color: palette.inkt, dy };
  return [wordsLayer('titles', { data: 'titles', text: 'title', style: 'number', encoding, mark })];
}
