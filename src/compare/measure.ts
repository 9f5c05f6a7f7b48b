import { showBound, showEstimate } from '../domain/bound.ts';
import type { Interval, Measure } from '../domain/finding.ts';
import { roundHalfAwayFromZero, type Shown, show } from '../domain/format.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Deff } from '../domain/gemeente.ts';
import type { Eenheid, Indicator } from '../domain/indicator.ts';
import { defaultDeff, type Precision, precisionOf } from '../domain/precision.ts';
import type { Cell } from '../domain/survey.ts';
import { intervalOf, type RawInterval } from './interval.ts';
import type { Mutable } from './mutable.ts';

export type Show = typeof show;

/** `show` that makes each value object once: a national survey has a million figures but few distinct ones. */
export function memoizedShow(): Show {
  const made = new Map<Eenheid, Map<number, Shown>>();
  return (value, eenheid, wholeOnly = false) => {
    const ofUnit = made.get(eenheid) ?? new Map<number, Shown>();
    made.set(eenheid, ofUnit);
    // What is shown follows from the value of the downloads alone, so that is the key.
    const download = roundHalfAwayFromZero(value, wholeOnly && eenheid === 'procent' ? 0 : 1);
    const shown = ofUnit.get(download) ?? show(download, eenheid);
    ofUnit.set(download, shown);
    return shown;
  };
}

/**
 * Precision of a published cell, with the design effect of its level where the row has none. `borrowedSd`: the standard
 * deviation that stands in for a score's own, which is an assumption too.
 */
export function precisionIn(
  { estimate, groep }: Cell,
  { niveau }: Gebied,
  { eenheid }: Indicator,
  deff: Deff,
  borrowedSd?: number,
): Precision | undefined {
  if (estimate.kind !== 'published') return undefined;
  const deffOfLevel = defaultDeff(deff, niveau, groep);
  if (borrowedSd === undefined) return precisionOf(estimate, eenheid, deffOfLevel);
  const precision = precisionOf({ ...estimate, sd: borrowedSd }, eenheid, deffOfLevel);
  return precision.se === undefined ? precision : { ...precision, source: 'aanname' };
}

/** A cell with everything that is known of its precision. `marginOf`: the precision that its margin rests on. */
export function measureOf(
  cell: Cell,
  gebied: Gebied,
  indicator: Indicator,
  precision: Precision | undefined,
  marginOf: (cell: Cell, precision: Precision) => Precision,
  shower: Show,
): Measure {
  const { jaar, reeks, groep, indeling, bron, estimate, origin } = cell;
  const measure: Mutable<Measure> = {
    gebied,
    jaar,
    reeks,
    basis: cell.basis ?? indicator.basis,
    estimate,
    precision: precision?.source ?? 'onbekend',
  };
  if (groep) measure.groep = groep;
  if (indeling !== undefined) measure.indeling = indeling;
  if (bron !== undefined) measure.bron = bron;
  if (origin) measure.origin = origin;
  const { eenheid } = indicator;
  const bound = estimate.kind === 'suppressed' && estimate.bound && showBound(estimate.bound, eenheid);
  if (bound) measure.bound = bound;
  if (estimate.kind !== 'published' || !precision) return measure;
  const shown = (value: number) => shower(value, eenheid, estimate.wholeOnly);
  measure.shown = showEstimate(estimate, eenheid, shown(estimate.value));
  if (precision.se !== undefined) measure.se = precision.se;
  if (precision.nEff !== undefined) measure.nEff = precision.nEff;
  if (precision.sd !== undefined) measure.sd = precision.sd;
  const raw = intervalOf(estimate, eenheid, marginOf(cell, precision));
  if (raw) measure.interval = intervalWith(raw, shown);
  return measure;
}

function intervalWith({ lower, upper, source }: RawInterval, shown: (value: number) => Shown): Interval {
  return { lower, upper, source, shown: { lower: shown(lower), upper: shown(upper) } };
}
