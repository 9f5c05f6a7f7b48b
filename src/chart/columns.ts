/** Moves short texts apart along a line, so that none touches its neighbour. */

export interface Column {
  readonly middle: number;
  readonly width: number;
  readonly lines: readonly string[];
}

/** Keeps the order; each stays as near to its own middle as its neighbours and the ends allow. */
export function spreadColumns(
  columns: readonly Column[],
  start: number,
  end: number,
  gap: number,
): readonly Column[] {
  let edge = start;
  const pushed = columns.map((column) => {
    const middle = Math.max(column.middle, edge + column.width / 2);
    edge = middle + column.width / 2 + gap;
    return { ...column, middle };
  });
  let limit = end;
  return pushed
    .toReversed()
    .map((column) => {
      const middle = Math.min(column.middle, limit - column.width / 2);
      limit = middle - column.width / 2 - gap;
      return { ...column, middle };
    })
    .toReversed();
}
