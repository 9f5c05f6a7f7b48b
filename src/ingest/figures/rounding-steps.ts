/** In which steps the figures of a delivery were rounded (method.md 2.2, 5). */
import type { Published } from '../../domain/estimate.ts';
import { roundHalfAwayFromZero } from '../../domain/format.ts';
import type { Cell } from '../../domain/survey.ts';
import type { RoundingStep } from '../../domain/table-import.ts';
import { type ParsedNumber, parseNumber } from './parse-number.ts';

/** More decimals than this are no rounding but a computed number. */
const MOST_DECIMALS = 3;

type Settable = { -readonly [K in keyof Published]: Published[K] };

/** The step in which a number was written: 1, 0.1, 0.01, 0.001, or 0 where it was not rounded. */
export function stepOf({ value, decimals }: ParsedNumber): number {
  if (decimals <= MOST_DECIMALS) return 10 ** -decimals;
  // A percentage out of a spreadsheet may carry binary dust: 12.7 times a hundredth and back.
  const rounded = roundHalfAwayFromZero(value, MOST_DECIMALS);
  if (Math.abs(rounded - value) > 1e-9) return 0;
  return 10 ** -(parseNumber(rounded, 'decimal')?.decimals ?? 0);
}

/** Figures this many that all are whole numbers were rounded to whole numbers, also where each was written as 16,0. */
const SURELY_WHOLE = 5;

/** The figures of one indicator, wave and file. */
class Delivery {
  #step = Number.POSITIVE_INFINITY;
  #boundStep = Number.POSITIVE_INFINITY;
  #count = 0;
  #isWhole = true;

  see({ step = 0, boundStep = Number.POSITIVE_INFINITY, value }: Published): void {
    this.#step = Math.min(this.#step, step);
    this.#boundStep = Math.min(this.#boundStep, boundStep);
    this.#count += 1;
    this.#isWhole &&= Number.isInteger(value);
  }

  settle(estimate: Settable): void {
    const surelyWhole = this.#isWhole && this.#count >= SURELY_WHOLE;
    estimate.step = surelyWhole ? Math.max(1, this.#step) : this.#step;
    if (estimate.boundStep !== undefined) estimate.boundStep = this.#boundStep;
  }
}

/**
 * Gives every figure the finest step of its indicator, wave and file: a whole value between values with a decimal was
 * rounded to a decimal too. In place and without a key for each, since a national delivery has a million figures.
 */
export function settleSteps(cells: readonly Cell[]): void {
  const deliveries = new Map<string, Map<string, Map<number, Delivery>>>();
  const deliveryOf = ({ origin, indicator, jaar }: Cell): Delivery => {
    const ofFile = kept(deliveries, origin.file, () => new Map());
    const ofIndicator = kept(ofFile, indicator, () => new Map());
    return kept(ofIndicator, jaar, () => new Delivery());
  };
  for (const cell of cells) if (cell.estimate.kind === 'published') deliveryOf(cell).see(cell.estimate);
  for (const cell of cells) if (cell.estimate.kind === 'published') deliveryOf(cell).settle(cell.estimate);
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What the import report says of the figures of one table: each step with the indicators and waves that have it. */
export function roundingOf(cells: readonly Cell[]): readonly RoundingStep[] {
  const steps = new Map<number, { indicators: Set<string>; years: Set<number> }>();
  for (const { estimate, indicator, jaar } of cells) {
    if (estimate.kind !== 'published' || estimate.step === undefined) continue;
    const { indicators, years } = steps.get(estimate.step) ?? { indicators: new Set(), years: new Set() };
    steps.set(estimate.step, { indicators: indicators.add(indicator), years: years.add(jaar) });
  }
  return [...steps]
    .sort(([a], [b]) => b - a)
    .map(([step, { indicators, years }]) => ({
      step,
      indicators: [...indicators].sort(),
      years: [...years].sort(),
    }));
}
