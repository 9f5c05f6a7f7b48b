import type { Published } from '../domain/estimate.ts';
import type { Measure } from '../domain/finding.ts';
import { type Shown, show } from '../domain/format.ts';

/** A published figure: the estimate with the one value object that every sentence reads (H11). */
export interface Amount {
  readonly estimate: Published;
  readonly shown: Shown;
}

/** The figure of a measure, or undefined where none may be told. */
export function amountOf(measure: Measure | undefined): Amount | undefined {
  if (measure?.estimate.kind !== 'published' || !measure.shown) return undefined;
  return { estimate: measure.estimate, shown: measure.shown };
}

/**
 * How a percentage is said. `none` and `all` are exact; `under-one` and `over-99` display as 0 and 100 but
 * are not (method.md 4); `half` is 48 to 52; `most` lies over one half with its whole margin.
 */
export type Quantity = 'none' | 'under-one' | 'one' | 'half' | 'most' | 'over-99' | 'all' | 'some';

const HALF = { from: 48, to: 52 };
/** Lowest shown percentage that counts as "de meeste" where no margin is known. */
const MOST = 55;

/** How the percentage of `measure` is said. */
export function quantityOf(amount: Amount, measure: Measure): Quantity {
  const { value, underHalf } = amount.estimate;
  const { number } = amount.shown;
  // A nought of CBS is fewer than half a unit, which is not nobody.
  if (value <= 0) return underHalf ? 'under-one' : 'none';
  if (value >= 100) return 'all';
  if (number <= 0) return 'under-one';
  if (number >= 100) return 'over-99';
  if (number === 1) return 'one';
  if (number >= HALF.from && number <= HALF.to) return 'half';
  return isMost(number, measure) ? 'most' : 'some';
}

function isMost(number: number, measure: Measure): boolean {
  return number >= MOST && (measure.interval?.lower ?? number) > 50;
}

const NBSP = '\u00A0';
const VAN_DE_100 = `van de${NBSP}100`;

/** "ongeveer 18 van de 100", "minder dan 1 van de 100": the figure in the middle of a sentence. */
export function aboutOf(amount: Amount): string {
  const { shown, estimate } = amount;
  if (shown.eenheid !== 'procent') return `een ${shown.bare}`;
  if (shown.number <= 0) return `minder dan 1${NBSP}${VAN_DE_100}`;
  if (shown.number >= 100 && estimate.value < 100) return `meer dan 99${NBSP}${VAN_DE_100}`;
  return `ongeveer ${shown.words}`;
}

/** Takes a singular verb in Dutch: one, or less than one, of the 100. */
export function isSingle(amount: Amount): boolean {
  return amount.shown.eenheid === 'procent' && amount.shown.number <= 1;
}

/** 100 minus what is shown (method.md 2.4): the complement of a percentage. */
export function complementOf(shown: Shown): Shown {
  return show(100 - shown.number, 'procent', true);
}
