/** A tested difference, and the plain tests that older editions were made with (method.md 2.2, 7). */
import { twoSidedP } from './normal.ts';
import { roundingVariance, type ShareSide, type Side } from './side.ts';

/** In the indicator's unit. A test of a part with its whole has the part as `a`, and its share W of the whole. */
export interface Difference {
  readonly difference: number;
  /** The one behind z. */
  readonly se: number;
  /** Behind p: corrected for skewness where the test does so. */
  readonly z: number;
  readonly p: number;
  /** Standard error whether or not there is a difference, where `se` may hold only if there is none. */
  readonly freeSe: number;
  /** The value that both sides have if there is no difference. */
  readonly common: number;
}

/** Each side with its own standard error: too eager where a share is far out. Blind to rounding, as it was. */
export function unpooled(a: Side, b: Side, share?: number): Difference {
  return differenceOf(a, b, share, unpooledVariance(a, b, share));
}

/**
 * The plain score test of two shares: the same test, with the standard errors that the samples have when both shares
 * are one and the same. Leans the other way in small samples.
 */
export function pooled(a: ShareSide, b: ShareSide, share?: number): Difference {
  const common = commonValue(a, b, share);
  const alike = (side: ShareSide) => ({ ...side, se: Math.sqrt((common * (100 - common)) / side.nEff) });
  return differenceOf(a, b, share, unpooledVariance(alike(a), alike(b), share));
}

/** The test by a variance of the difference. */
export function differenceOf(a: Side, b: Side, share: number | undefined, variance: number): Difference {
  const d = a.value - b.value;
  const se = Math.sqrt(variance);
  const z = d / se;
  const rounding = roundingVariance(a) + roundingVariance(b);
  const freeSe = Math.sqrt(unpooledVariance(a, b, share) + rounding);
  return { difference: d, se, z, p: twoSidedP(z), freeSe, common: commonValue(a, b, share) };
}

/**
 * Variance of a - b, each side with its own standard error. `share` is W, the part's share of the population of the
 * whole, where `a` is a part of `b`: V_w + V_g - 2W·V_w, at least (1-W)²·V_w.
 */
export function unpooledVariance(
  a: Pick<Side, 'se'>,
  b: Pick<Side, 'se'>,
  share: number | undefined,
): number {
  const [own, other] = [a.se ** 2, b.se ** 2];
  if (share === undefined) return own + other;
  return Math.max(own + other - 2 * share * own, (1 - share) ** 2 * own);
}

/** The whole's value where one contains the other, else the mean by effective n, or by n, or of both. */
export function commonValue(a: Side, b: Side, share: number | undefined): number {
  if (share !== undefined) return b.value;
  const [n, m] = [a.nEff ?? a.n ?? 1, b.nEff ?? b.n ?? 1];
  return (n * a.value + m * b.value) / (n + m);
}
