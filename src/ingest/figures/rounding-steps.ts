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

/**
 * Gives every figure the finest step of its indicator, wave and file: a whole value between values with a decimal was
 * rounded to a decimal too. In place, since a national delivery has a million figures.
 */
export function settleSteps(cells: readonly Cell[]): void {
  const finest = new Map<string, { step: number; boundStep: number }>();
  const isWhole = wholeByKey(cells);
  for (const [key, { step = 0, boundStep = Number.POSITIVE_INFINITY }] of published(cells)) {
    const least = finest.get(key);
    if (!least) finest.set(key, { step, boundStep });
    else {
      least.step = Math.min(least.step, step);
      least.boundStep = Math.min(least.boundStep, boundStep);
    }
  }
  for (const [key, estimate] of published(cells)) {
    const least = finest.get(key);
    if (!least) continue;
    estimate.step = isWhole.get(key) ? Math.max(1, least.step) : least.step;
    if (estimate.boundStep !== undefined) estimate.boundStep = least.boundStep;
  }
}

/** Figures this many that all are whole numbers were rounded to whole numbers, also where each was written as 16,0. */
const SURELY_WHOLE = 5;

function wholeByKey(cells: readonly Cell[]): ReadonlyMap<string, boolean> {
  const seen = new Map<string, { count: number; whole: boolean }>();
  for (const [key, { value }] of published(cells)) {
    const { count, whole } = seen.get(key) ?? { count: 0, whole: true };
    seen.set(key, { count: count + 1, whole: whole && Number.isInteger(value) });
  }
  return new Map([...seen].map(([key, { count, whole }]) => [key, whole && count >= SURELY_WHOLE]));
}

function* published(cells: readonly Cell[]): Iterable<readonly [string, Settable]> {
  for (const { estimate, indicator, jaar, origin } of cells) {
    if (estimate.kind === 'published') yield [`${origin.file}\t${indicator}\t${jaar}`, estimate];
  }
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
