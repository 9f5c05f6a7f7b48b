import { columnLetter } from '../tables/sheet.ts';

type Place = readonly [row: number, column: number];

/** Cells as staff find them: "B5", and runs down a column as "B5:B9". Rows count from 1, columns from 0. */
export function rangesOf(places: readonly Place[]): readonly string[] {
  const sorted = places.toSorted(([a, x], [b, y]) => x - y || a - b);
  const runs: { column: number; from: number; to: number }[] = [];
  for (const [row, column] of sorted) {
    const last = runs.at(-1);
    if (last && last.column === column && row <= last.to + 1) last.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs.map(({ column, from, to }) => {
    const letter = columnLetter(column);
    return from === to ? `${letter}${from}` : `${letter}${from}:${letter}${to}`;
  });
}

/** The first ranges in words, with how many more there are: "B5, C3:C9 en nog 4". */
export function tellRanges(ranges: readonly string[], most = 20): string {
  const rest = ranges.length - most;
  return ranges.slice(0, most).join(', ') + (rest > 0 ? ` en nog ${rest}` : '');
}

/** "rij 3", "rijen 2-9 en 12". */
export function tellRows(rows: readonly number[]): string {
  const own = [...new Set(rows)];
  const ranges = rangesOf(own.map((row) => [row, 0] as const)).map((range) =>
    range.replaceAll('A', '').replace(':', '-'),
  );
  return `${own.length === 1 ? 'rij' : 'rijen'} ${tellRanges(ranges, 10)}`;
}
