import type { Frame, Size } from '../../frame.ts';
import { subjectOf } from '../../reading.ts';
import { baseSpec, type Layer, pixel, type Row, type Spec } from '../../spec.ts';
import { PERSON } from '../../symbols.ts';
import type { PictogramFigure } from './figure.ts';

const PEOPLE = 100;
/** People in a row: fewer on a phone, so that they stay people. */
const PER_ROW: Readonly<Record<Size, number>> = { breed: 25, smal: 20, druk: 50 };
/** The whole width of a tabloid sheet (266 mm) in CSS px: the people go across the page. */
export const PICTOGRAM_PRINT_WIDTH = 1005;

/** Natural frequency: 100 people, so many filled, and the margin as a line with caps under them. */
export function pictogramSpec(figure: PictogramFigure, frame: Frame): Spec {
  const perRow = PER_ROW[frame.size];
  const pitch = frame.width / perRow;
  const person = pitch * (frame.size === 'druk' ? 1.72 : 1.68);
  const rowHeight = person + Math.max(12, pitch * 0.82);
  const rows = PEOPLE / perRow;
  const figuur = subjectOf(figure.reading);
  const filled = Math.round(figure.reading.measure.shown?.number ?? 0);
  const height =
    (rows - 1) * rowHeight + person + 2 + (endsInLastRow(figure, perRow) ? rowHeight - person : 0);
  return {
    ...baseSpec(frame, { form: 'pictogram', size: frame.size, indicator: figure.indicator.code }),
    width: frame.width,
    height,
    padding: { left: 0, right: 0, top: 1, bottom: 1 },
    datasets: {
      people: Array.from({ length: PEOPLE }, (_, index) => ({
        nummer: index + 1,
        soort: index < filled ? 'wel' : 'niet',
        figuur,
        x: (index % perRow) * pitch + pitch / 2,
        y: Math.floor(index / perRow) * rowHeight + person / 2,
      })),
      margin: marginRows(
        figure,
        perRow,
        pitch,
        (row) => row * rowHeight + person + (rowHeight - person) / 2 - 1,
      ).map((row) => ({ ...row, figuur })),
    },
    layer: [peopleLayer(frame, person), ...marginLayers(frame)],
  };
}

function marginOf({ reading }: PictogramFigure): { readonly from: number; readonly to: number } | undefined {
  const shown = reading.measure.interval?.shown;
  return shown && { from: shown.lower.number, to: shown.upper.number };
}

function endsInLastRow(figure: PictogramFigure, perRow: number): boolean {
  const margin = marginOf(figure);
  return margin !== undefined && margin.to > PEOPLE - perRow;
}

/** The line under the people between the bounds; it goes on in the next row, with caps at its true ends only. */
function marginRows(
  figure: PictogramFigure,
  perRow: number,
  pitch: number,
  yOf: (row: number) => number,
): Row[] {
  const margin = marginOf(figure);
  if (!margin) return [];
  if (margin.from === margin.to) return [narrowCap(margin.from, perRow, pitch, yOf)];
  const first = Math.floor(margin.from / perRow);
  const last = Math.ceil(margin.to / perRow) - 1;
  const rows: Row[] = [];
  for (let row = first; row <= last; row++) {
    const from = Math.max(margin.from, row * perRow) - row * perRow;
    const to = Math.min(margin.to, (row + 1) * perRow) - row * perRow;
    const y = yOf(row);
    rows.push({ x: from * pitch + 1, x2: to * pitch - 1, y, y2: y });
    if (row === first) rows.push(cap(from * pitch + 1, y));
    if (row === last) rows.push(cap(to * pitch - 1, y));
  }
  return rows;
}

/** Ends that fall together are one cap, in the row of the last person who counts. */
function narrowCap(at: number, perRow: number, pitch: number, yOf: (row: number) => number): Row {
  const row = Math.max(0, Math.ceil(at / perRow) - 1);
  const x = Math.min(Math.max((at - row * perRow) * pitch, 1), perRow * pitch - 1);
  return { ...cap(x, yOf(row)), smal: true };
}

function cap(x: number, y: number): Row {
  return { x, x2: x, y: y - 5, y2: y + 5 };
}

function peopleLayer(frame: Frame, person: number): Layer {
  const { wijk, land } = frame.palette;
  return {
    name: 'value',
    data: { name: 'people' },
    mark: {
      type: 'point',
      shape: PERSON,
      size: person ** 2,
      strokeWidth: frame.size === 'druk' ? 1.4 : 1.5,
      opacity: 1,
    },
    encoding: {
      x: pixel('x'),
      y: pixel('y'),
      fill: {
        field: 'soort',
        type: 'nominal',
        scale: { domain: ['wel', 'niet'], range: [wijk, 'transparent'] },
        legend: null,
      },
      stroke: {
        field: 'soort',
        type: 'nominal',
        scale: { domain: ['wel', 'niet'], range: [wijk, land] },
        legend: null,
      },
    },
  };
}

function marginLayers(frame: Frame): Layer[] {
  return [
    {
      name: 'interval',
      data: { name: 'margin' },
      mark: { type: 'rule', strokeWidth: 2.5, color: frame.palette.wijk },
      encoding: { x: pixel('x'), x2: { field: 'x2' }, y: pixel('y'), y2: { field: 'y2' } },
    },
  ];
}
