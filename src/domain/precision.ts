/**
 * How precise a published figure is: one standard error per figure, whatever the supplier delivered.
 * Source: method.md 2.1 and 2.8, 2. Shared by `suppress`, which merges and pools, and `compare`, which tests.
 */
import type { Published } from './estimate.ts';
import type { PrecisionSource } from './finding.ts';
import { roundHalfAwayFromZero } from './format.ts';
import { isGemeenteOrAbove, type Niveau } from './gebied.ts';
import type { Deff } from './gemeente.ts';
import { type Eenheid, scaleOf } from './indicator.ts';
import type { Groep } from './survey.ts';

/** 97.5th percentile of the standard normal distribution: the z of every 95% interval. */
export const Z975 = 1.959963984540054;

export interface Precision {
  readonly source: PrecisionSource;
  /** In the indicator's unit. */
  readonly se?: number;
  /** Respondents of a simple random sample with the same precision. */
  readonly nEff?: number;
}

/** Design effect of a figure whose row has none (method.md 2.1; groups as a wijk, 2.8, 11). */
export function defaultDeff(deff: Deff, niveau: Niveau, groep: Groep | undefined): number {
  if (groep || !isGemeenteOrAbove(niveau)) return deff.wijk;
  return niveau === 'land' ? deff.land : deff.gemeente;
}

/** Standard error and effective n, from the best source there is: se, published bounds, n with a design effect. */
export function precisionOf(estimate: Published, eenheid: Eenheid, deffDefault: number): Precision {
  if (estimate.se !== undefined && estimate.se > 0) {
    return withEffectiveN('se', estimate.se, estimate, eenheid);
  }
  if (hasReliableBounds(estimate, eenheid)) {
    return withEffectiveN('grenzen', seOfBounds(estimate.lower, estimate.upper), estimate, eenheid);
  }
  return fromRespondents(estimate, eenheid, deffDefault);
}

/** Standard error behind published 95% bounds. */
export function seOfBounds(lower: number, upper: number): number {
  return (upper - lower) / (2 * Z975);
}

function withEffectiveN(
  source: PrecisionSource,
  se: number,
  estimate: Published,
  eenheid: Eenheid,
): Precision {
  if (eenheid !== 'procent') return { source, se };
  const p = estimate.value / 100;
  const nEff = (p * (1 - p)) / (se / 100) ** 2;
  return nEff > 0 ? { source, se, nEff } : { source, se };
}

/**
 * From n: binomial for a percentage, sd for a mean. A rate per 1,000 counts events rather than persons, so n
 * alone says nothing about its precision; a mean without sd has none either (no invented sd).
 */
function fromRespondents(estimate: Published, eenheid: Eenheid, deffDefault: number): Precision {
  const source = estimate.deff === undefined ? 'aanname' : 'deff';
  if (!estimate.n || estimate.n <= 0) return { source: 'onbekend' };
  const nEff = estimate.n / (estimate.deff ?? deffDefault);
  if (eenheid === 'procent') {
    const p = estimate.value / 100;
    return { source, se: 100 * Math.sqrt((p * (1 - p)) / nEff), nEff };
  }
  if (eenheid === 'per1000' || estimate.sd === undefined) return { source: 'onbekend' };
  return { source, se: estimate.sd / Math.sqrt(nEff), nEff };
}

interface Bounded extends Published {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Bounds are a source of precision unless rounding dominates them: with one decimal and a half-width under
 * 0.5 point they only serve display. On the short scales of scores the same share of the scale counts.
 */
function hasReliableBounds(estimate: Published, eenheid: Eenheid): estimate is Bounded {
  const { lower, upper } = estimate;
  if (lower === undefined || upper === undefined || upper <= lower) return false;
  const rounded = [lower, upper].every((bound) => roundHalfAwayFromZero(bound, 1) === bound);
  return !rounded || (upper - lower) / 2 >= leastHalfWidth(eenheid);
}

/** Half a percent of the scale: 0.5 point for percentages, 0.05 on a ten-point scale. */
function leastHalfWidth(eenheid: Eenheid): number {
  return (scaleOf(eenheid).max ?? 10) / 200;
}
