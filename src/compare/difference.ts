/** Tests of a difference between two estimates: two-sided, unpooled, one rule for shares and means (2.2). */
import { twoSidedP, Z95 } from './normal.ts';

/** Value and standard error in the same unit. */
export interface Sample {
  readonly value: number;
  readonly se: number;
}

export interface Difference {
  readonly difference: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
}

/** Two independent samples: two wijken, two waves, a wijk and Nederland. */
export function independent(a: Sample, b: Sample): Difference {
  return difference(a, b, a.se ** 2 + b.se ** 2);
}

/**
 * A part with the whole that contains it. `share` is W, the part's share of the population of the whole:
 * Var(d) = V_w + V_g - 2W·V_w, at least (1-W)²·V_w. The same test as the part with the rest of the whole.
 */
export function partWithWhole(part: Sample, whole: Sample, share: number): Difference {
  const partVariance = part.se ** 2;
  const variance = partVariance + whole.se ** 2 - 2 * share * partVariance;
  return difference(part, whole, Math.max(variance, (1 - share) ** 2 * partVariance));
}

function difference(a: Sample, b: Sample, variance: number): Difference {
  const d = a.value - b.value;
  const se = Math.sqrt(variance);
  const z = d / se;
  return { difference: d, se, z, p: twoSidedP(z) };
}

/** Two one-sided tests at 5%: the 90% interval of the difference lies inside -margin..margin (2.2, class 6). */
export function isEquivalent(
  { difference: d, se }: Pick<Difference, 'difference' | 'se'>,
  margin: number,
): boolean {
  return Math.abs(d) + Z95 * se < margin;
}
