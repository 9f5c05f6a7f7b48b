/**
 * Figures that are told by a bound: hidden ones of which a bound may be told, and ones that round to nobody or
 * everybody. The one home of their words, per unit (method.md 2.8, 4); text, chart, table and downloads read these.
 */
import type { Bound, Published } from './estimate.ts';
import { formatNumber, type Shown, type ShownBound, show } from './format.ts';
import { decimalsShown, type Eenheid, scaleOf } from './indicator.ts';
import { outOf } from './unit-words.ts';

/** The value object of a bound; undefined where it would tell nothing, as "minder dan 100 van de 100". */
export function showBound(bound: Bound, eenheid: Eenheid): ShownBound | undefined {
  const { min, max } = scaleOf(eenheid);
  if (bound.side === 'below' ? bound.value >= (max ?? Number.POSITIVE_INFINITY) : bound.value <= min) {
    return undefined;
  }
  return formsOf(bound, eenheid, 0);
}

function formsOf(bound: Bound, eenheid: Eenheid, decimals: number): ShownBound {
  const { side, value } = bound;
  const { min, max } = scaleOf(eenheid);
  const about = side === 'below' ? 'minder dan' : 'meer dan';
  const limit = formatNumber(value, decimals);
  const sign = side === 'below' ? '<' : '>';
  const bare = `${about} ${limit}`;
  const unit = outOf(eenheid);
  const words = unit === '' ? bare : `${bare} ${unit}`;
  return {
    side,
    value,
    about,
    limit,
    words,
    cell: eenheid === 'procent' ? `${bare}%` : words,
    bare,
    short: `${sign}${limit}`,
    csv: `${sign}${String(value).replace('.', ',')}`,
    range: side === 'below' ? { from: min, to: value } : { from: value, to: max ?? value },
  };
}

/** Half a hundredth or thousandth is no person: what shows as 0 is told as less than the least that shows. */
function edgeOf(estimate: Published, { number }: Shown, eenheid: Eenheid): Bound['side'] | undefined {
  const { max } = scaleOf(eenheid);
  if (!COUNTS_PERSONS.has(eenheid) || max === undefined || (number > 0 && number < max)) return undefined;
  if (isExact(estimate) && (estimate.value <= 0 || estimate.value >= max)) return undefined;
  return number <= 0 ? 'below' : 'above';
}

const COUNTS_PERSONS: ReadonlySet<Eenheid> = new Set(['procent', 'per1000']);

/** Only a value that was not rounded tells that it is nobody, or everybody (method.md 2.8, 4). */
const isExact = ({ step, underHalf }: Published) => step === 0 && !underHalf;

/** The value object of an estimate. `shown`: made before, for who shows many alike. */
export function showEstimate(
  estimate: Published,
  eenheid: Eenheid,
  shown: Shown = show(estimate.value, eenheid, estimate.wholeOnly),
): Shown {
  const side = edgeOf(estimate, shown, eenheid);
  return side ? { ...shown, ...toldAt(side, eenheid) } : shown;
}

/** The forms of a value object that differ for a figure at the edge of its scale. */
function toldAt(
  side: Bound['side'],
  eenheid: Eenheid,
): Pick<Shown, 'cell' | 'words' | 'bare' | 'short' | 'edge'> {
  const decimals = decimalsShown(eenheid);
  const least = 10 ** -decimals;
  const value = side === 'below' ? least : (scaleOf(eenheid).max ?? 0) - least;
  const edge = formsOf({ side, value }, eenheid, decimals);
  return { cell: edge.cell, words: edge.words, bare: edge.bare, short: edge.short, edge };
}

/** 100 minus what is shown (method.md 2.4): the other side of a percentage, of a bound the other bound. */
export function complementOf(shown: Shown): Shown {
  const rest = show(100 - shown.number, 'procent', true);
  if (!shown.edge) return rest;
  return { ...rest, ...toldAt(shown.edge.side === 'below' ? 'above' : 'below', 'procent') };
}
