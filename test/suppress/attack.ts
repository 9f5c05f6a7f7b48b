/**
 * An attacker, written apart from what it attacks: floating point and projections instead of elimination in whole
 * numbers. It knows every published figure, every additive relation and nothing else.
 */

/** One relation: the coefficient of each unknown figure, by its position. What is published is known, so left out. */
export type Equation = ReadonlyMap<number, number>;

/**
 * Unknowns that the equations pin down. An orthonormal basis of the equations spans all that can be calculated;
 * an unknown is pinned down when its own direction lies in that span, at no distance from its projection.
 */
export function pinnedDown(equations: readonly Equation[], unknowns: number): readonly number[] {
  const basis: Float64Array[] = [];
  for (const equation of equations) {
    const vector = new Float64Array(unknowns);
    for (const [at, coefficient] of equation) vector[at] = coefficient;
    // Twice, against loss of orthogonality.
    for (let pass = 0; pass < 2; pass += 1)
      for (const known of basis) subtract(vector, known, dot(vector, known));
    const length = Math.sqrt(dot(vector, vector));
    if (length > 1e-9) basis.push(vector.map((each) => each / length));
  }
  return Array.from({ length: unknowns }, (_, at) => at).filter((at) => {
    const projected = basis.reduce((sum, known) => sum + (known[at] ?? 0) ** 2, 0);
    return projected > 1 - 1e-9;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);
}

function subtract(from: Float64Array, what: Float64Array, times: number): void {
  what.forEach((each, at) => {
    from[at] = (from[at] ?? 0) - times * each;
  });
}
