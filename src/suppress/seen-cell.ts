/** What the public sees of a figure, as an interval: its rounding, and what its published margin gives away. */
import { roundHalfAwayFromZero } from '../domain/format.ts';
import type { Deff } from '../domain/gemeente.ts';
import { defaultDeff, precisionOf } from '../domain/precision.ts';
import { wilson } from '../domain/wilson.ts';
import type { Candidate } from './candidate.ts';
import { fullScale } from './threshold.ts';
import type { SeenCell } from './width.ts';

type Range = Pick<SeenCell, 'lower' | 'upper'>;

/** Halving a range this often is as good as exact. */
const HALVINGS = 40;

/** A hidden figure: no more than the bound that is told of it. As a share of everybody, 0-1. */
export function hiddenCell({ indicator, verdict }: Candidate): SeenCell {
  const full = fullScale(indicator);
  const bound = verdict.kind === 'hidden' ? verdict.bound : undefined;
  const lower = bound?.side === 'above' ? bound.value / full : 0;
  const upper = bound?.side === 'below' ? bound.value / full : 1;
  return { lower, upper, hidden: true };
}

/**
 * A figure that is shown, 0-1: half a step of its rounding up and down. `whole`: its percentages leave whole, in every
 * download (method.md 2.8, 1); else one decimal is seen, or the coarser step of the delivery. Everyone who knows n and
 * the design effect can also ask which values give the margin that stands beside it.
 */
export function visibleCell({ cell, indicator, gebied }: Candidate, whole: boolean, deff: Deff): SeenCell {
  const { estimate, groep } = cell;
  if (estimate.kind !== 'published') return { lower: 0, upper: 1, hidden: true };
  const full = fullScale(indicator);
  const isWhole = whole && indicator.eenheid === 'procent';
  const decimals = isWhole ? 0 : 1;
  const half = Math.max(0.5 * 10 ** -decimals, (estimate.step ?? 0) / 2);
  const shown = roundHalfAwayFromZero(estimate.value, decimals);
  const range = { lower: Math.max(0, (shown - half) / full), upper: Math.min(1, (shown + half) / full) };
  const { nEff, source } = precisionOf(estimate, indicator.eenheid, defaultDeff(deff, gebied.niveau, groep));
  const isOurs = source === 'aanname' || source === 'deff';
  const isTold = indicator.eenheid === 'procent' && isOurs && nEff !== undefined && nEff > 0;
  return { ...(isTold ? withinMargin(range, estimate.value / full, nEff, decimals) : range), hidden: false };
}

/** The part of a range whose values round to the margin that is shown: both bounds rise with the value. */
function withinMargin(range: Range, value: number, nEff: number, decimals: number): Range {
  const half = 0.005 * 10 ** -decimals;
  return (['lower', 'upper'] as const).reduce((left, side) => {
    const boundAt = (share: number) => wilson(share, nEff)[side];
    const told = roundHalfAwayFromZero(100 * boundAt(value), decimals) / 100;
    return {
      lower: Math.min(value, crossing(boundAt, told - half, left)),
      upper: Math.max(value, crossing(boundAt, told + half, left)),
    };
  }, range);
}

/** Where a rising function reaches a height, within a range; an end of the range where it never does. */
function crossing(heightAt: (share: number) => number, height: number, { lower, upper }: Range): number {
  if (heightAt(lower) >= height) return lower;
  if (heightAt(upper) <= height) return upper;
  let [low, high] = [lower, upper];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2;
    if (heightAt(middle) < height) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
