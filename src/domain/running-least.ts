/**
 * The running least of Benjamini and Hochberg (1995), in the order of the input: adj_(i) = min over j >= i of
 * m·p_(j) / j, at most 1, and `from`: whose p it is, as an index of the input; undefined where it is 1.
 */
export interface RunningLeast {
  readonly adjusted: number;
  readonly from: number | undefined;
}

export function runningLeast(pValues: readonly number[]): readonly RunningLeast[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const list = new Array<RunningLeast>(pValues.length);
  let least: RunningLeast = { adjusted: 1, from: undefined };
  order.forEach(({ p, index }, fromTop) => {
    const scaled = p * (order.length / (order.length - fromTop));
    if (scaled < least.adjusted) least = { adjusted: scaled, from: index };
    list[index] = least;
  });
  return list;
}
