import type { Published } from '../domain/estimate.ts';
import type { Measure } from '../domain/finding.ts';
import { roundHalfAwayFromZero, type Shown, show } from '../domain/format.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Deff } from '../domain/gemeente.ts';
import type { Eenheid, Indicator } from '../domain/indicator.ts';
import { defaultDeff, precisionOf } from '../domain/precision.ts';
import type { Cell } from '../domain/survey.ts';
import { intervalOf } from './interval.ts';

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
  const base = {
    gebied,
    jaar,
    reeks,
    ...(groep && { groep }),
    basis: cell.basis ?? indicator.basis,
    ...(indeling !== undefined && { indeling }),
    estimate,
    ...(bron !== undefined && { bron }),
  };
  if (estimate.kind !== 'published') return { ...base, precision: 'onbekend' };
  return {
    ...base,
    ...figures(estimate, indicator.eenheid, defaultDeff(deff, gebied.niveau, groep), shower),
  };
}

function figures(estimate: Published, eenheid: Eenheid, deff: number, shower: Show) {
  const precision = precisionOf(estimate, eenheid, deff);
  const raw = intervalOf(estimate, eenheid, precision);
  const shown = (value: number) => shower(value, eenheid, estimate.wholeOnly);
  return {
    shown: shown(estimate.value),
    ...(raw && { interval: { ...raw, shown: { lower: shown(raw.lower), upper: shown(raw.upper) } } }),
    precision: precision.source,
    ...(precision.se !== undefined && { se: precision.se }),
    ...(precision.nEff !== undefined && { nEff: precision.nEff }),
  };
}
