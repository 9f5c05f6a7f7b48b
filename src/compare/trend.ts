/**
 * The change over all waves that may be compared: a linear contrast of three or more waves, weighted by their precision
 * if nothing changed (for shares the Cochran-Armitage test, corrected for skewness like every other test).
 */
import type { Measure, Trend } from '../domain/finding.ts';
import { roundHalfAwayFromZero } from '../domain/format.ts';
import { decimalsShown, type Indicator } from '../domain/indicator.ts';
import { POINTS_FOR_LINE, segmentsOf } from '../domain/series.ts';
import type { Level } from './classify.ts';
import { twoSidedP } from './normal.ts';
import { corrected, nullSpread } from './score-test.ts';
import { isShareSide, roundingVariance, type ShareSide, type Side, sideOf } from './side.ts';
import { expectsEnough, hasRespondents } from './test-choice.ts';

/** A trend before the correction for the number of tests. */
export interface TrendDraft {
  /** Waves that were tested, oldest first. */
  readonly waves: readonly Measure[];
  /** Fitted change from the first wave to the last, in the indicator's unit. */
  readonly change: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
}

/** Of the waves that may be compared with the last measure; undefined with fewer than three that can be tested. */
export function draftTrend(series: readonly Measure[], indicator: Indicator): TrendDraft | undefined {
  const run = segmentsOf(series, indicator).at(-1)?.measures ?? [];
  const waves = run.filter(isTestable);
  if (waves.length < POINTS_FOR_LINE || waves.at(-1) !== run.at(-1)) return undefined;
  const sides = waves.map(sideOf);
  const years = waves.map(({ jaar }) => jaar);
  const fit = indicator.eenheid === 'procent' ? fitShares(sides, years) : fitMeans(sides, years);
  return fit && { waves, ...fit };
}

/** A mean of two waves shares one with its neighbors; what is indicative or made by a model is never tested. */
function isTestable({ estimate, se }: Measure): boolean {
  if (estimate.kind !== 'published' || se === undefined) return false;
  return !estimate.indicative && estimate.method !== 'model' && estimate.method !== 'pool';
}

type Fit = Omit<TrendDraft, 'waves'>;

function fitShares(sides: readonly Side[], years: readonly number[]): Fit | undefined {
  const shares = sides.filter(isShareSide);
  if (shares.length < sides.length) return undefined;
  const common = commonShare(shares);
  if (!shares.every((side) => hasRespondents(side) && expectsEnough(side, common))) return undefined;
  const spread = common * (100 - common);
  const weights = weightsOf(
    years,
    shares.map((side) => spread / side.nEff + roundingVariance(side)),
  );
  const terms = weights.map((weight, at) => ({ weight, h: 1 / (shares[at]?.nEff ?? 1) }));
  const rounding = sum(weights, (weight, at) => weight ** 2 * roundingVariance(shares[at] ?? NO_ROUNDING));
  const { se, skew } = nullSpread(terms, common / 100, rounding / 100 ** 2);
  return fitOf(shares, weights, 100 * se, skew);
}

const NO_ROUNDING: Pick<Side, 'step'> = {};

/** The mean of all waves by effective n: what they share if nothing changed. */
function commonShare(sides: readonly ShareSide[]): number {
  return sum(sides, ({ nEff, value }) => nEff * value) / sum(sides, ({ nEff }) => nEff);
}

/** One variance for all waves where each has a standard deviation, else each with its own error. */
function fitMeans(sides: readonly Side[], years: readonly number[]): Fit | undefined {
  if (!sides.every((side) => hasRespondents(side) && side.se > 0)) return undefined;
  const one = commonVariance(sides);
  const variances = sides.map(
    (side) => (one ? one / (side.nEff ?? 1) : side.se ** 2) + roundingVariance(side),
  );
  const weights = weightsOf(years, variances);
  const se = Math.sqrt(sum(weights, (weight, at) => weight ** 2 * (variances[at] ?? 0)));
  return fitOf(sides, weights, se, 0);
}

function commonVariance(sides: readonly Side[]): number | undefined {
  if (!sides.every(({ sd, nEff }) => sd && nEff)) return undefined;
  const size = ({ n, nEff = 0 }: Side) => n ?? nEff;
  return sum(sides, (side) => size(side) * (side.sd ?? 0) ** 2) / sum(sides, size);
}

/** Weights of the least-squares line's rise over the whole period; with two waves they are -1 and 1. */
function weightsOf(years: readonly number[], variances: readonly number[]): readonly number[] {
  const precision = variances.map((variance) => 1 / variance);
  const center = sum(precision, (w, at) => w * (years[at] ?? 0)) / sum(precision, (w) => w);
  const spread = sum(precision, (w, at) => w * ((years[at] ?? 0) - center) ** 2);
  const period = (years.at(-1) ?? 0) - (years[0] ?? 0);
  return precision.map((w, at) => (period * w * ((years[at] ?? 0) - center)) / spread);
}

function fitOf(sides: readonly Side[], weights: readonly number[], se: number, skew: number): Fit {
  const change = sum(weights, (weight, at) => weight * (sides[at]?.value ?? 0));
  const z = corrected(change / se, skew);
  return { change, se, z, p: twoSidedP(z) };
}

function sum<T>(list: readonly T[], of: (item: T, at: number) => number): number {
  return list.reduce((total, item, at) => total + of(item, at), 0);
}

/** The finished trend; a change that disappears in rounding is none. */
export function settleTrend(
  { waves, change, se, z, p }: TrendDraft,
  indicator: Indicator,
  family: string,
  pAdjusted: number,
  { niveau }: Level,
): Trend {
  const isClear =
    pAdjusted <= niveau && roundHalfAwayFromZero(change, decimalsShown(indicator.eenheid)) !== 0;
  return {
    indicator,
    waves,
    change,
    se,
    z,
    p,
    pAdjusted,
    family,
    klasse: isClear ? (change > 0 ? 'hoger' : 'lager') : 'geen_duidelijk_verschil',
    wholeOnly: waves.some(({ estimate }) => estimate.kind === 'published' && estimate.wholeOnly),
  };
}
