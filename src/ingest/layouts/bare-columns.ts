import { given } from '../given.ts';
import type { FigureColumn } from './wide-table.ts';

/**
 * Columns that only say "n" or "marge" belong to the values before them. A single "n" beside several values, or ahead of
 * the only one, is that of the area, and holds for all of them.
 */
export function attached(
  bare: readonly FigureColumn[],
  columns: readonly FigureColumn[],
  skipped: string[],
): FigureColumn[] {
  const values = columns.filter(({ measure }) => measure === 'waarde');
  const counts = bare.filter(({ measure }) => measure === 'n');
  const ahead = countsAhead(counts, values);
  if (ahead === 'unclear') skipped.push(...counts.map(({ heading }) => heading));
  const isAhead = ({ index }: FigureColumn) => values.every((value) => index < value.index);
  const [shared] = counts.length === 1 && (values.length > 1 || counts.every(isAhead)) ? counts : [];
  return bare.flatMap((column) => {
    if (column === shared)
      return values
        .filter((value) => !hasCount(value, columns))
        .map((value) => ({ ...value, ...column, subject: value.subject, ...given('year', value.year) }));
    if (column.measure === 'n' && ahead === 'unclear') return [];
    const value = (ahead !== 'unclear' && ahead?.get(column.index)) || valueBefore(column, values);
    if (value) return [{ ...column, subject: value.subject, ...given('year', column.year ?? value.year) }];
    skipped.push(column.heading);
    return [];
  });
}

/** A weighted number is passed over wherever it stands, and told as such. */
function valueBefore(column: FigureColumn, values: readonly FigureColumn[]): FigureColumn | undefined {
  const first = column.measure === 'gewogen' ? values[0] : undefined;
  return values.findLast(({ index }) => index < column.index) ?? first;
}

function hasCount({ subject, year }: FigureColumn, columns: readonly FigureColumn[]): boolean {
  return columns.some(
    (column) => column.measure === 'n' && column.subject === subject && column.year === year,
  );
}

/**
 * Where every "n" stands ahead of its value, which value each belongs to, by its index; undefined where they stand
 * behind them. One that stands ahead of the first value while the others fit neither way can't be placed.
 */
export function countsAhead<C extends { readonly index: number }>(
  counts: readonly { readonly index: number }[],
  values: readonly C[],
): ReadonlyMap<number, C> | 'unclear' | undefined {
  const [first] = counts;
  const start = Math.min(...values.map(({ index }) => index));
  if (!first || counts.length < 2 || first.index > start) return undefined;
  const pairs = counts.map(({ index }, at) => {
    const next = counts[at + 1]?.index ?? Number.POSITIVE_INFINITY;
    return [index, values.filter((value) => value.index > index && value.index < next)] as const;
  });
  if (pairs.some(([, own]) => own.length !== 1)) return 'unclear';
  return new Map(pairs.flatMap(([index, own]) => own.map((value) => [index, value] as const)));
}
