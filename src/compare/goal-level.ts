/** A goal of a level: the whole interval must lie on the good side of the value. */
import type { GoalFinding, Interval, Measure } from '../domain/finding.ts';
import { roundHalfAwayFromZero } from '../domain/format.ts';
import { decimalsShown, type Eenheid, type Indicator, scaleOf } from '../domain/indicator.ts';
import type { Goal } from '../domain/policy.ts';
import { wilson } from '../domain/wilson.ts';
import { RULINGS, whyUntested } from './classify.ts';
import { symmetric } from './interval.ts';
import { GOAL_REASONS } from './reasons-nl.ts';

type Judged = Pick<GoalFinding, 'oordeel' | 'reason' | 'visible'>;

/**
 * Gehaald where the whole 95% interval is on the good side, niet gehaald where all of it is on the wrong side. What
 * readers see is rounded: where the shown bounds and the true ones disagree, neither is said.
 */
export function judgeLevel({ richting, waarde = 0 }: Goal, measure: Measure, indicator: Indicator): Judged {
  const untold = whyNotJudged(measure, indicator);
  if (untold !== undefined) return { oordeel: 'niet_vast_te_stellen', reason: untold };
  const { interval } = measure;
  if (!interval) return { oordeel: 'niet_vast_te_stellen', reason: GOAL_REASONS.noMargin };
  const least = richting === 'ten-minste';
  const side = sideOf(interval, waarde, least);
  const from = provableFrom(measure, indicator.eenheid, waarde, least);
  return {
    oordeel: side === 'good' ? 'gehaald' : side === 'wrong' ? 'niet_gehaald' : 'niet_vast_te_stellen',
    reason: GOAL_REASONS[side],
    ...(from !== undefined && { visible: { kind: 'stand' as const, value: from } }),
  };
}

/** By the rules of a comparison: what can't be compared with another figure can't be held against a value either. */
function whyNotJudged(measure: Measure, indicator: Indicator): string | undefined {
  const ruling = whyUntested({ own: measure, other: measure, indicator });
  // A published interval is enough, also where its rounding hides the standard error that a test needs.
  return ruling === RULINGS.marginUnknown && measure.interval ? undefined : ruling?.reason;
}

function sideOf({ lower, upper, shown }: Interval, value: number, least: boolean): 'good' | 'wrong' | 'both' {
  const lows = [lower, shown.lower.number];
  const highs = [upper, shown.upper.number];
  const above = lows.every((low) => low >= value);
  const below = highs.every((high) => high <= value);
  const strictlyAbove = lows.every((low) => low > value);
  const strictlyBelow = highs.every((high) => high < value);
  if (least ? above : below) return 'good';
  return (least ? strictlyBelow : strictlyAbove) ? 'wrong' : 'both';
}

/** The first shown figure whose interval would lie wholly on the good side at this number of answers. */
function provableFrom(
  { nEff, se, estimate }: Measure,
  eenheid: Eenheid,
  value: number,
  least: boolean,
): number | undefined {
  if (estimate.kind !== 'published') return undefined;
  const { min, max = Number.POSITIVE_INFINITY } = scaleOf(eenheid);
  const decimals = decimalsShown(eenheid);
  const step = (least ? 1 : -1) / 10 ** decimals;
  const start =
    (least ? Math.ceil(value * 10 ** decimals) : Math.floor(value * 10 ** decimals)) / 10 ** decimals;
  for (let count = 0; count <= MOST_TRIED; count += 1) {
    const figure = roundHalfAwayFromZero(start + count * step, decimals);
    if (figure < min || figure > max) return undefined;
    const bounds = boundsAt(figure, eenheid, nEff, se);
    if (!bounds) return undefined;
    if (least ? bounds.lower >= value : bounds.upper <= value) return figure;
  }
  return undefined;
}

/** The whole scale of percentages, and of a mark in tenths. */
const MOST_TRIED = 100;

function boundsAt(figure: number, eenheid: Eenheid, nEff: number | undefined, se: number | undefined) {
  if (eenheid !== 'procent') return se === undefined ? undefined : symmetric(figure, se, eenheid);
  if (nEff === undefined) return undefined;
  const { lower, upper } = wilson(figure / 100, nEff);
  return { lower: 100 * lower, upper: 100 * upper };
}
