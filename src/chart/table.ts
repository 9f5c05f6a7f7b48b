/** The data table and the CSV beside a chart: what the drawing shows, and nothing that was hidden (H11, C08). */
import { csvOf } from '../domain/csv.ts';
import type { FigureTable, TableCell } from '../domain/figure.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { Indicator } from '../domain/indicator.ts';
import { groepKey } from '../domain/survey.ts';
import type { TableValue } from '../domain/tables.ts';
import type { Reading } from './reading.ts';

/** A figure in the table: which indicator, whose. */
export interface Entry {
  readonly indicator: Indicator;
  readonly reading: Reading;
}

/** Value, margin and number of answers, as three cells. */
export function cellsOf(reading: Reading): readonly TableCell[] {
  const { measure, bound } = reading;
  const { estimate, interval, shown } = measure;
  if (bound) return [numeric(bound.bare), numeric('niet getoond'), numeric('')];
  if (estimate.kind === 'suppressed')
    return [numeric(hiddenWords(estimate.reason)), numeric('niet getoond'), numeric('')];
  if (estimate.kind !== 'published') return [numeric('niet gevraagd'), numeric(''), numeric('')];
  const value = shown?.bare ?? '';
  const margin = interval ? `${interval.shown.lower.bare} tot ${interval.shown.upper.bare}` : 'onbekend';
  return [
    numeric(estimate.indicative ? `${value} (indicatie)` : value),
    numeric(margin),
    numeric(estimate.n === undefined ? 'onbekend' : grouped(estimate.n)),
  ];
}

/** Place of the margin among the cells of a reading; every table begins with these. */
const MARGINS = 1;

export function tableOf(
  caption: string,
  columns: readonly string[],
  rows: readonly { readonly header: string; readonly cells: readonly TableCell[] }[],
): FigureTable {
  return { caption, columns, rows, ...(columns.length > 0 ? { margins: MARGINS } : {}) };
}

const CSV_COLUMNS = [
  ...['gebied', 'naam', 'indicator', 'jaar', 'reeks', 'groep'],
  ...['waarde', 'n', 'ondergrens', 'bovengrens', 'status', 'reden', 'grens'],
];

/** The same figures for a machine: columns as in cijfers.csv. */
export function figureCsv(entries: readonly Entry[]): string {
  return csvOf([CSV_COLUMNS, ...entries.map(csvRow)]);
}

function csvRow({ indicator, reading }: Entry): readonly TableValue[] {
  const { measure } = reading;
  const { estimate, gebied } = measure;
  const key = [
    gebied.code,
    gebied.naam,
    indicator.code,
    measure.jaar,
    measure.reeks,
    groepKey(measure.groep),
  ];
  return [
    ...key,
    ...valueFields(reading),
    estimate.kind === 'suppressed' ? estimate.reason : '',
    reading.bound?.csv ?? '',
  ];
}

function valueFields({ measure: { estimate, shown, interval } }: Reading): readonly (string | number)[] {
  switch (estimate.kind) {
    case 'suppressed':
      return ['', '', '', '', 'onderdrukt'];
    case 'missing':
      return ['', '', '', '', 'ontbreekt'];
    case 'published':
      return [
        shown?.csv ?? '',
        estimate.n ?? '',
        interval?.shown.lower.csv ?? '',
        interval?.shown.upper.csv ?? '',
        estimate.indicative ? 'indicatief' : 'gepubliceerd',
      ];
  }
}

function numeric(text: string): TableCell {
  return { text, numeric: true };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
