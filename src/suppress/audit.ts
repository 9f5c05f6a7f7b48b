/**
 * Exact audit: which hidden cells follow from the visible ones (method.md 2.3, c). Hidden cell h is recoverable
 * iff its unit vector lies in the row space of the relations over the hidden cells. Whole numbers throughout, so
 * that no rounding can call a cell safe.
 */

/** One relation over hidden cells: the coefficient by cell; visible cells are known and drop out. */
export type Row = ReadonlyMap<number, bigint>;

/**
 * Cells that the relations determine. In reduced row echelon form each pivot stands in one row only, so a vector
 * of the row space is told by its pivots: a unit vector in it is itself one of the rows.
 */
export function recoverable(rows: readonly Row[]): ReadonlySet<number> {
  const pivots = new Map<number, Map<number, bigint>>();
  for (const row of rows) {
    const reduced = reduce(new Map(row), pivots);
    const pivot = pivotOf(reduced);
    if (pivot === undefined) continue;
    for (const other of pivots.values()) eliminate(other, reduced, pivot);
    pivots.set(pivot, reduced);
  }
  return new Set([...pivots].filter(([, row]) => row.size === 1).map(([pivot]) => pivot));
}

function pivotOf(row: Row): number | undefined {
  const [first] = row.keys();
  return first;
}

/** Takes every known pivot out of a row. Pivot rows hold no other pivots, so none comes back. */
function reduce(row: Map<number, bigint>, pivots: ReadonlyMap<number, Row>): Map<number, bigint> {
  for (const cell of [...row.keys()]) {
    const pivotRow = pivots.get(cell);
    if (pivotRow) eliminate(row, pivotRow, cell);
  }
  return row;
}

/** row := a·row - b·by, so that `cell` leaves the row; then divided by what all coefficients share. */
function eliminate(row: Map<number, bigint>, by: Row, cell: number): void {
  const b = row.get(cell);
  const a = by.get(cell);
  if (!b || !a) return;
  for (const [at, value] of row) row.set(at, value * a);
  for (const [at, value] of by) {
    const next = (row.get(at) ?? 0n) - b * value;
    if (next === 0n) row.delete(at);
    else row.set(at, next);
  }
  divideByCommonFactor(row);
}

function divideByCommonFactor(row: Map<number, bigint>): void {
  let factor = 0n;
  for (const value of row.values()) {
    factor = commonFactor(factor, value);
    if (factor === 1n) return;
  }
  for (const [at, value] of row) row.set(at, value / factor);
}

function commonFactor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
