/** Tests of a difference between two estimates: two-sided, unpooled, one rule for shares and means (2.2). */
import { twoSidedP, Z95 } from './normal.ts';

/** Value and standard error in the same unit. */
export interface Sample {
  readonly value: number;
  readonly se: number;
}

/** A share in points (0-100), with the respondents of a simple random sample of the same precision. */
export interface ShareSample extends Sample {
  readonly nEff: number;
}

export interface Difference {
  readonly difference: number;
  /** The one behind z. */
  readonly se: number;
  readonly z: number;
  readonly p: number;
  /** Standard error whether or not there is a difference, where `se` holds only if there is none. */
  readonly freeSe?: number;
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

/** The test of 2.2 that fits: with a known share, that of a part with its whole. */
export function unpooled(a: Sample, b: Sample, share?: number): Difference {
  return share === undefined ? independent(a, b) : partWithWhole(a, b, share);
}

/**
 * The score test of two shares: the same test, with the standard errors that the samples have when both shares are
 * one and the same. That share is the whole's where one contains the other, else the mean by effective n. An own
 * share far out has too small an error of its own, which makes the plain test too eager (decision 100).
 */
export function pooled(a: ShareSample, b: ShareSample, share?: number): Difference {
  const common = share === undefined ? (a.nEff * a.value + b.nEff * b.value) / (a.nEff + b.nEff) : b.value;
  const alike = ({ value, nEff }: ShareSample) => ({
    value,
    se: Math.sqrt((common * (100 - common)) / nEff),
  });
  return { ...unpooled(alike(a), alike(b), share), freeSe: unpooled(a, b, share).se };
}

function difference(a: Sample, b: Sample, variance: number): Difference {
  const d = a.value - b.value;
  const se = Math.sqrt(variance);
  const z = d / se;
  return { difference: d, se, z, p: twoSidedP(z) };
}

/** Two one-sided tests at 5%: the 90% interval of the difference lies inside -margin..margin (2.2, class 6). */
export function isEquivalent(
  { difference: d, se, freeSe = se }: Pick<Difference, 'difference' | 'se' | 'freeSe'>,
  margin: number,
): boolean {
  return Math.abs(d) + Z95 * freeSe < margin;
}
