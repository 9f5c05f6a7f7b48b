import type { Frame, Size } from '../../frame.ts';
import { NARROW } from '../../mark-rows.ts';
import { subjectOf } from '../../reading.ts';
import { baseSpec, type Layer, type Row, type Spec } from '../../spec.ts';
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
  const gap = Math.max(12, pitch * 0.82);
  const rows = PEOPLE / perRow;
  const figuur = subjectOf(figure.reading);
  const filled = Math.round(figure.reading.measure.shown?.number ?? 0);
  const margin = marginOf(figure);
  const underLast = margin !== undefined && margin.high > PEOPLE - perRow;
  return {
    ...baseSpec(frame, { form: 'pictogram', size: frame.size, indicator: figure.indicator.code }),
    width: frame.width,
    height: rows * (person + gap) - gap,
    padding: { left: 0, right: 0, top: 1, bottom: underLast ? 3 + gap : 3 },
    datasets: {
      people: Array.from({ length: PEOPLE }, (_, index) => ({
        person: index + 1,
        counted: index < filled,
        figuur,
      })),
      margin: margin ? marginRows(margin, perRow).map((row) => ({ ...row, figuur })) : [],
    },
    layer: layersOf(frame, { perRow, person, gap }),
  };
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

function marginOf({ reading }: PictogramFigure): Ends | undefined {
  const shown = reading.measure.interval?.shown;
  return shown && { low: shown.lower.number, high: shown.upper.number };
}

/** In people: a cap at the very end of a row stays inside the drawing. */
const WITHIN = 0.1;

/** The line under the people between the bounds, row by row; ends that fall together are one cap. */
function marginRows({ low, high }: Ends, perRow: number): Row[] {
  // An end between two rows belongs to that of the last person who counts.
  const last = Math.max(0, Math.ceil(high / perRow) - 1);
  if (low === high) {
    const at = Math.min(low - last * perRow, perRow - WITHIN);
    return [{ line: last + 1, low: at, high: at, ...NARROW }];
  }
  const first = Math.floor(low / perRow);
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const start = (first + step) * perRow;
    return {
      line: first + step + 1,
      low: Math.max(low - start, 0),
      high: Math.min(high - start, perRow),
      begins: step === 0,
      ends: first + step === last,
    };
  });
}

interface Layout {
  readonly perRow: number;
  /** Height of a person, and room between two rows, in px. */
  readonly person: number;
  readonly gap: number;
}

function layersOf(frame: Frame, layout: Layout): Layer[] {
  const { perRow, person, gap } = layout;
  const { wijk, land } = frame.palette;
  const x = {
    type: 'quantitative',
    scale: { domain: [0, perRow] as number[], nice: false, zero: true },
    axis: null,
  } as const;
  const y = {
    field: 'line',
    type: 'ordinal',
    scale: {
      type: 'band',
      domain: Array.from({ length: PEOPLE / perRow }, (_, line) => line + 1),
      paddingInner: gap / (person + gap),
      paddingOuter: 0,
    },
    axis: null,
  } as const;
  return [
    {
      name: 'value',
      data: { name: 'people' },
      transform: [
        { calculate: `(datum.person - 1) % ${perRow} + 0.5`, as: 'place' },
        { calculate: `ceil(datum.person / ${perRow})`, as: 'line' },
      ],
      mark: {
        type: 'point',
        shape: PERSON,
        size: person ** 2,
        strokeWidth: frame.size === 'druk' ? 1.4 : 1.5,
        opacity: 1,
      },
      encoding: {
        x: { field: 'place', ...x },
        y,
        fill: { condition: { test: 'datum.counted', value: wijk }, value: 'transparent' },
        stroke: { condition: { test: 'datum.counted', value: wijk }, value: land },
      },
    },
    ...marginLayers(frame, x, { ...y, bandPosition: 1 }, gap / 2 - 1),
  ];
}

/** Height of the caps in px. */
const CAP = 10;

/** The line goes on in the next row, with caps at its true ends only. */
function marginLayers(frame: Frame, x: object, y: object, yOffset: number): Layer[] {
  const color = frame.palette.wijk;
  const data = { name: 'margin' };
  const cap = (end: 'low' | 'high', filter: string, xOffset: number): Layer => ({
    name: `interval-${end}`,
    data,
    transform: [{ filter }],
    mark: {
      type: 'rule',
      strokeWidth: 2.5,
      color,
      xOffset,
      yOffset: yOffset - CAP / 2,
      y2Offset: yOffset + CAP / 2,
    },
    encoding: { x: { field: end, ...x } as object, y, y2: { field: 'line', bandPosition: 1 } },
  });
  return [
    {
      name: 'interval',
      data,
      transform: [{ filter: 'datum.low < datum.high' }],
      mark: { type: 'rule', strokeWidth: 2.5, color, yOffset, xOffset: 1, x2Offset: -1 },
      encoding: { x: { field: 'low', ...x } as object, x2: { field: 'high' }, y },
    },
    cap('low', 'datum.begins || datum.narrow', 1),
    cap('high', 'datum.ends', -1),
  ];
}
