import { given } from '../given.ts';
import type { FigureColumn } from '../wide-table.ts';

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
  const isAhead = ({ index }: FigureColumn) => values.every((value) => index < value.index);
  const [shared] = counts.length === 1 && (values.length > 1 || counts.every(isAhead)) ? counts : [];
  return bare.flatMap((column) => {
    if (column === shared)
      return values
        .filter((value) => !hasCount(value, columns))
        .map((value) => ({ ...value, ...column, subject: value.subject, ...given('year', value.year) }));
    // A weighted number is passed over wherever it stands, and told as such.
    const first = column.measure === 'gewogen' ? values[0] : undefined;
    const before = values.findLast(({ index }) => index < column.index) ?? first;
    if (before) return [{ ...column, subject: before.subject, ...given('year', column.year ?? before.year) }];
    skipped.push(column.heading);
    return [];
  });
}

function hasCount({ subject, year }: FigureColumn, columns: readonly FigureColumn[]): boolean {
  return columns.some(
    (column) => column.measure === 'n' && column.subject === subject && column.year === year,
  );
}
