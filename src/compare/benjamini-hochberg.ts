/**
 * Adjusted p-values of Benjamini and Hochberg (1995), in the order of the input:
 * adj_(i) = min over j >= i of m·p_(j) / j. Rejecting adj <= q holds the false discovery rate at q.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  order.forEach(({ p, index }, fromTop) => {
    const rank = order.length - fromTop;
    least = Math.min(least, p * (order.length / rank));
    adjusted[index] = least;
  });
  return adjusted;
}
