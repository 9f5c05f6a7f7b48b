/**
 * How precise a published figure is: one standard error per figure, whatever the supplier delivered.
 * Source: method.md 2.1 and 2.8, 2. Shared by `suppress`, which merges and pools, and `compare`, which tests.
 */
import type { Published } from './estimate.ts';
import type { PrecisionSource } from './finding.ts';
import { isGemeenteOrAbove, type Niveau } from './gebied.ts';
import type { Deff } from './gemeente.ts';
import type { Eenheid } from './indicator.ts';
import type { Groep } from './survey.ts';

/** 97.5th percentile of the standard normal distribution: the z of every 95% interval. */
export const Z975 = 1.959963984540054;

export interface Precision {
  readonly source: PrecisionSource;
  /** In the indicator's unit. */
  readonly se?: number;
  /** Respondents of a simple random sample with the same precision. */
  readonly nEff?: number;
  /** Standard deviation of a score: of the row itself, or borrowed from the row of the whole. */
  readonly sd?: number;
}

/** Design effect of a figure whose row has none (method.md 2.1; groups as a wijk, 2.8, 11). */
export function defaultDeff(deff: Deff, niveau: Niveau, groep: Groep | undefined): number {
  if (groep || !isGemeenteOrAbove(niveau)) return deff.wijk;
  return niveau === 'land' ? deff.land : deff.gemeente;
}

/** Standard error and effective n, from the best source there is: se, published bounds, n with a design effect. */
export function precisionOf(estimate: Published, eenheid: Eenheid, deffDefault: number): Precision {
  if (estimate.se !== undefined && estimate.se > 0) {
    return withEffectiveN('se', estimate.se, estimate, eenheid, deffDefault);
  }
  if (hasReliableBounds(estimate)) {
    const se = seOfBounds(estimate.lower, estimate.upper);
    return withEffectiveN('grenzen', se, estimate, eenheid, deffDefault);
  }
  return fromRespondents(estimate, eenheid, deffDefault);
}

/** Standard error behind published 95% bounds. */
export function seOfBounds(lower: number, upper: number): number {
  return (upper - lower) / (2 * Z975);
}

/** Respondents behind a known standard error. At 0 and 100% a share has no spread to tell by: then n over deff. */
function withEffectiveN(
  source: PrecisionSource,
  se: number,
  estimate: Published,
  eenheid: Eenheid,
  deffDefault: number,
): Precision {
  const { value, sd, n, deff = deffDefault } = estimate;
  if (eenheid !== 'procent') return sd ? { source, se, sd, nEff: (sd / se) ** 2 } : { source, se };
  const nEff = (value * (100 - value)) / se ** 2;
  if (nEff > 0) return { source, se, nEff };
  return n ? { source, se, nEff: n / deff } : { source, se };
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
  return { source, se: estimate.sd / Math.sqrt(nEff), nEff, sd: estimate.sd };
}

interface Bounded extends Published {
  readonly lower: number;
  readonly upper: number;
}

/** Steps of their rounding that a half-width must span, for bounds to tell more than how they were rounded. */
const FEWEST_STEPS = 5;

/** Bounds are a source of precision unless rounding dominates them: then they only serve display (2.8, 2). */
function hasReliableBounds(estimate: Published): estimate is Bounded {
  const { lower, upper, boundStep = 0 } = estimate;
  if (lower === undefined || upper === undefined || upper <= lower) return false;
  // A hair of room: half a width of 0.5 in steps of 0.1 is 4.999… in binary fractions.
  return (upper - lower) / 2 > boundStep * (FEWEST_STEPS - 1e-6);
}
