/**
 * The default tests of a difference (method.md 2.2): their standard error holds if there is no difference, so that
 * neither direction is favored. For shares the skewness-corrected score test (Gart and Nam 1990; Laud 2017), for
 * means one variance for both sides. Rounded input adds its own variance.
 */
import { commonValue, type Difference, differenceOf, unpooledVariance } from './difference.ts';
import { twoSidedP } from './normal.ts';
import { roundingVariance, type ShareSide, type Side } from './side.ts';

/** A share in a linear contrast of independent shares. */
export interface Term {
  readonly weight: number;
  /** One over the effective n: the variance of the share is p(1-p)·h. */
  readonly h: number;
}

/** Spread of a contrast of shares that are all the same: its standard error, and a sixth of its skewness. */
export interface NullSpread {
  readonly se: number;
  readonly skew: number;
}

/**
 * `common` is the share of all terms, 0-1; `rounding` the variance that rounding adds to the contrast. Skewness:
 * γ = (1-2p0) Σc³h² / (√(p0(1-p0)) (Σc²h)^1.5), which rounding leaves as it is.
 */
export function nullSpread(terms: readonly Term[], common: number, rounding: number): NullSpread {
  const spread = common * (1 - common);
  const squares = terms.reduce((sum, { weight, h }) => sum + weight ** 2 * h, 0);
  const cubes = terms.reduce((sum, { weight, h }) => sum + weight ** 3 * h ** 2, 0);
  const gamma = ((1 - 2 * common) * cubes) / (Math.sqrt(spread) * squares ** 1.5);
  return { se: Math.sqrt(spread * squares + rounding), skew: gamma / 6 };
}

/** z corrected for skewness: the root of A·z_c² + z_c - (A + z) = 0. */
export function corrected(z: number, skew: number): number {
  if (Math.abs(skew) < 1e-9) return z;
  return (-1 + Math.sqrt(Math.max(0, 1 + 4 * skew * (skew + z)))) / (2 * skew);
}

/** The z that is corrected to `zc`. */
export function uncorrected(zc: number, skew: number): number {
  return zc + skew * (zc ** 2 - 1);
}

/** Spread of the difference of two shares, 0-1; `share` is W where `a` is a part of `b`. */
export function spreadOfShares(a: ShareSide, b: ShareSide, share: number | undefined): NullSpread {
  const rounding = (roundingVariance(a) + roundingVariance(b)) / 100 ** 2;
  return nullSpread(termsOf(a, b, share), commonValue(a, b, share) / 100, rounding);
}

/** A part against the rest of its whole: d = (1-W)(p_w - p_r), h_r = (h_g - W²h_w)/(1-W)², at least 0. */
function termsOf(a: ShareSide, b: ShareSide, share: number | undefined): readonly Term[] {
  const [own, other] = [1 / a.nEff, 1 / b.nEff];
  const weight = 1 - (share ?? 0);
  const rest = share === undefined ? other : Math.max(0, (other - share ** 2 * own) / weight ** 2);
  return [
    { weight, h: own },
    { weight: -weight, h: rest },
  ];
}

/** Skewness-corrected score test of two shares (SCAS). */
export function testShares(a: ShareSide, b: ShareSide, share?: number): Difference {
  const { se, skew } = spreadOfShares(a, b, share);
  const plain = differenceOf(a, b, share, (100 * se) ** 2);
  const z = corrected(plain.z, skew);
  return { ...plain, z, p: twoSidedP(z) };
}

/** Two means with one variance for both sides; where no standard deviation is known, each with its own error. */
export function testMeans(a: Side, b: Side, share?: number): Difference {
  const variance = oneVariance(a, b, share) ?? unpooledVariance(a, b, share);
  return differenceOf(a, b, share, variance + roundingVariance(a) + roundingVariance(b));
}

/** s0²(h_w + h_g - 2W·h_w), at least (1-W)²·s0²·h_w, by the whole's sd; of independent samples s0²(h1 + h2). */
function oneVariance(a: Side, b: Side, share: number | undefined): number | undefined {
  if (!a.sd || !b.sd || !a.nEff || !b.nEff) return undefined;
  const [own, other] = [1 / a.nEff, 1 / b.nEff];
  if (share !== undefined) return b.sd ** 2 * Math.max(own + other - 2 * share * own, (1 - share) ** 2 * own);
  const [n, m] = [a.n ?? a.nEff, b.n ?? b.nEff];
  return ((n * a.sd ** 2 + m * b.sd ** 2) / (n + m)) * (own + other);
}
