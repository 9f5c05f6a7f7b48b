import type { Published } from '../domain/estimate.ts';
import type { Measure } from '../domain/finding.ts';
import { roundHalfAwayFromZero, type Shown, show } from '../domain/format.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Deff } from '../domain/gemeente.ts';
import type { Eenheid, Indicator } from '../domain/indicator.ts';
import { defaultDeff, precisionOf } from '../domain/precision.ts';
import type { Cell } from '../domain/survey.ts';
import { intervalOf } from './interval.ts';
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

/** A cell with everything that is known of its precision. */
export function measureOf(
  cell: Cell,
  gebied: Gebied,
  indicator: Indicator,
  deff: Deff,
  shower: Show,
): Measure {
  const { jaar, reeks, groep, indeling, bron, estimate } = cell;
  const measure: Mutable<Measure> = {
    gebied,
    jaar,
    reeks,
    basis: cell.basis ?? indicator.basis,
    estimate,
    precision: 'onbekend',
  };
  if (groep) measure.groep = groep;
  if (indeling !== undefined) measure.indeling = indeling;
  if (bron !== undefined) measure.bron = bron;
  if (estimate.kind === 'published') {
    addFigures(measure, estimate, indicator.eenheid, defaultDeff(deff, gebied.niveau, groep), shower);
  }
  return measure;
}

function addFigures(
  measure: Mutable<Measure>,
  estimate: Published,
  eenheid: Eenheid,
  deff: number,
  shower: Show,
): void {
  const precision = precisionOf(estimate, eenheid, deff);
  const { source, se, nEff } = precision;
  const shown = (value: number) => shower(value, eenheid, estimate.wholeOnly);
  measure.shown = shown(estimate.value);
  measure.precision = source;
  if (se !== undefined) measure.se = se;
  if (nEff !== undefined) measure.nEff = nEff;
  const raw = intervalOf(estimate, eenheid, precision);
  if (!raw) return;
  const { lower, upper } = raw;
  measure.interval = {
    lower,
    upper,
    source: raw.source,
    shown: { lower: shown(lower), upper: shown(upper) },
  };
}
