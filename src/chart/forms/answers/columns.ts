/** Moves short texts apart along a line, so that none touches its neighbour. */

export interface Column {
  readonly middle: number;
  readonly width: number;
  readonly lines: readonly string[];
}

/**
 * Keeps the order; first moves to the left what would touch its right neighbour or leave the end, then to the
 * right what would leave the start.
 */
export function spreadColumns(
  columns: readonly Column[],
  start: number,
  end: number,
  gap: number,
): readonly Column[] {
  let limit = end;
  const pushed = columns.toReversed().map((column) => {
    const middle = Math.min(column.middle, limit - column.width / 2);
    limit = middle - column.width / 2 - gap;
    return { ...column, middle };
  });
  let edge = start;
  return pushed.toReversed().map((column) => {
    const middle = Math.max(column.middle, edge + column.width / 2);
    edge = middle + column.width / 2 + gap;
    return { ...column, middle };
  });
}
