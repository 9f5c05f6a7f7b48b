/** What the thresholds say of one cell by itself (method.md 2.3 and 2.8, 4), its level included. */
import type { Estimate, Published, Suppressed, SuppressionReason } from '../domain/estimate.ts';
import { roundHalfAwayFromZero } from '../domain/format.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Drempels } from '../domain/gemeente.ts';
import { type Indicator, scaleOf } from '../domain/indicator.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import type { Groep } from '../domain/survey.ts';
import { levelReason } from './level-rule.ts';

export type Verdict =
  | { readonly kind: 'open'; readonly indicative: boolean }
  | { readonly kind: 'hidden'; readonly reason: SuppressionReason; readonly bound?: Bound }
  /** Nothing was delivered. */
  | { readonly kind: 'missing' };

type Bound = NonNullable<Suppressed['bound']>;

/** Fewer respondents than this could know each other's answers (method.md 2.3). */
const FEWEST_RESPONDENTS = 10;

/** What is judged: an estimate and what it is about. */
export interface Judged {
  readonly estimate: Estimate;
  readonly gebied: Gebied;
  readonly indicator: Indicator;
  readonly groep: Groep | undefined;
}

/** The verdict on a cell, before other cells are looked at. */
export function verdictOf(judged: Judged, drempels: Drempels, onderzoek: Onderzoek): Verdict {
  const { estimate } = judged;
  switch (estimate.kind) {
    case 'missing':
      return { kind: 'missing' };
    case 'suppressed':
      return { ...estimate, kind: 'hidden' };
    case 'published':
      return verdictOnPublished(estimate, judged, drempels, levelRule(judged, onderzoek));
  }
}

/** A model's figure rests on more than its respondents, so n is not held against it (method.md 2.6, 4). */
function verdictOnPublished(
  estimate: Published,
  judged: Judged,
  drempels: Drempels,
  belowLevel: Hidden | undefined,
): Verdict {
  if (estimate.method === 'model') return belowLevel ?? OPEN;
  const bySize = sizeRule(estimate, judged, drempels);
  const mostCautious = bySize?.reason === 'herleidbaarheid' ? bySize : (belowLevel ?? bySize);
  if (mostCautious) return belowLevel ? withoutBound(mostCautious) : mostCautious;
  return estimate.n !== undefined && estimate.n < drempels.indicatief ? INDICATIVE : OPEN;
}

const OPEN: Verdict = { kind: 'open', indicative: false };
const INDICATIVE: Verdict = { kind: 'open', indicative: true };

type Hidden = Extract<Verdict, { kind: 'hidden' }>;

function withoutBound({ kind, reason }: Hidden): Hidden {
  return { kind, reason };
}

function levelRule(judged: Judged, onderzoek: Onderzoek): Hidden | undefined {
  const reason = levelReason(judged, onderzoek);
  return reason && { kind: 'hidden', reason };
}

/** Too few respondents, or too few behind the value or its complement. Without n there is nothing to hold. */
function sizeRule(estimate: Published, judged: Judged, drempels: Drempels): Hidden | undefined {
  const { n } = estimate;
  if (n === undefined) return undefined;
  if (n < FEWEST_RESPONDENTS) return { kind: 'hidden', reason: 'herleidbaarheid' };
  const side = smallSide(estimate, n, judged, drempels);
  if (side) {
    // Below the threshold nothing is told of a value, not even a bound.
    const bound = n < drempels.tonen ? {} : { bound: boundOn(side, n, estimate.step ?? 0, judged, drempels) };
    return { kind: 'hidden', reason: 'herleidbaarheid', ...bound };
  }
  return n < drempels.tonen ? { kind: 'hidden', reason: 'betrouwbaarheid' } : undefined;
}

/**
 * The side of a share that too few respondents stand on, at the lowest count that its rounding allows. Nobody at all
 * is small for sensitive figures only; a weighted share above zero rests on at least one respondent, even where
 * round(n·p) is 0.
 */
function smallSide(
  { value, step = 0 }: Published,
  n: number,
  judged: Judged,
  drempels: Drempels,
): Bound['side'] | undefined {
  if (!isShare(judged.indicator)) return undefined;
  const least = cellThreshold(judged, drempels);
  const full = fullScale(judged.indicator);
  const isSmall = (share: number) =>
    respondentsBehind(Math.max(0, share - step / 2), n, full) < least && (share > 0 || isSensitive(judged));
  if (isSmall(value)) return 'below';
  return isSmall(full - value) ? 'above' : undefined;
}

/** Respondents behind a share: round(n·p). */
export function respondentsBehind(value: number, n: number, full: number): number {
  return roundHalfAwayFromZero((n * value) / full, 0);
}

/** Percentages and rates count persons; scores don't. */
export function isShare({ eenheid }: Indicator): boolean {
  return eenheid === 'procent' || eenheid === 'per1000';
}

/** What a share of everybody is: 100 or 1,000. */
export function fullScale({ eenheid }: Indicator): number {
  return scaleOf(eenheid).max ?? 100;
}

/** Subgroups count as sensitive, whatever the indicator (method.md 2.3). */
export function isSensitive({ indicator, groep }: Pick<Judged, 'indicator' | 'groep'>): boolean {
  return indicator.gevoelig || groep !== undefined;
}

function cellThreshold(judged: Judged, drempels: Drempels): number {
  return isSensitive(judged) ? drempels.gevoelig : drempels.cel;
}

/**
 * Bound that may be told, 100 × threshold / n rounded up: "<4" or ">96". A rounded figure is small at its lowest count,
 * so the bound leaves room for its highest: no delivered figure may contradict what is told of it. It follows from n and
 * the step alone, or it would tell the figure itself.
 */
function boundOn(side: Bound['side'], n: number, step: number, judged: Judged, drempels: Drempels): Bound {
  const full = fullScale(judged.indicator);
  const least = cellThreshold(judged, drempels);
  const bound = Math.ceil(Math.max((full * least) / n, (full * (least - 0.5)) / n + step));
  return { side, value: side === 'below' ? bound : full - bound };
}
