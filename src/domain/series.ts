/**
 * Which measures may stand beside each other: comparability (method.md 2.2, class 2, and 2.5) and the runs of
 * comparable waves that a line may join (C06).
 */
import type { Measure } from './finding.ts';
import type { Indicator } from './indicator.ts';

/** Why two figures of one indicator can't be compared. */
export type Incomparability =
  | { readonly kind: 'reeks' }
  | { readonly kind: 'basis' }
  | { readonly kind: 'indeling' }
  /** One is a mean over waves that the other rests on too. */
  | { readonly kind: 'overlap' }
  /** The indicator's own definition changed at this wave. */
  | { readonly kind: 'breuk'; readonly jaar: number };

type Comparable = Pick<Measure, 'gebied' | 'jaar' | 'reeks' | 'basis' | 'indeling' | 'estimate'>;

/** The first reason why `a` and `b` are not comparable, or undefined where they are. */
export function incomparability(
  a: Comparable,
  b: Comparable,
  indicator: Pick<Indicator, 'breuken'>,
): Incomparability | undefined {
  if (a.reeks !== b.reeks) return { kind: 'reeks' };
  if (a.basis !== b.basis) return { kind: 'basis' };
  if (divisionDiffers(a, b)) return { kind: 'indeling' };
  if (poolsOverlap(a, b)) return { kind: 'overlap' };
  const [from, to] = a.jaar < b.jaar ? [a.jaar, b.jaar] : [b.jaar, a.jaar];
  const jaar = indicator.breuken.find((year) => from < year && year <= to);
  return jaar === undefined ? undefined : { kind: 'breuk', jaar };
}

/** Over time an area must keep its division; two areas of one wave only clash when both name another one. */
function divisionDiffers(a: Comparable, b: Comparable): boolean {
  if (a.gebied.code === b.gebied.code) return a.indeling !== b.indeling;
  return a.indeling !== undefined && b.indeling !== undefined && a.indeling !== b.indeling;
}

/** Two figures of one area that share a wave: their difference has no honest test without the covariance (2.6). */
function poolsOverlap(a: Comparable, b: Comparable): boolean {
  if (a.gebied.code !== b.gebied.code || a.jaar === b.jaar) return false;
  const years = new Set(yearsOf(a));
  return yearsOf(b).some((year) => years.has(year));
}

/** Waves that a figure rests on: its own, or those of the mean. */
export function yearsOf(measure: Pick<Measure, 'jaar' | 'estimate'>): readonly number[] {
  const { estimate, jaar } = measure;
  return estimate.kind === 'published' ? (estimate.pooledYears ?? [jaar]) : [jaar];
}

/** Fewest comparable points for a line, and for the word "trend" (C06). */
export const POINTS_FOR_LINE = 3;
export const POINTS_FOR_TREND = 5;

/** Consecutive waves that are comparable with each other. */
export interface Segment {
  /** Oldest first; hidden and missing waves stand in it, so that the gap shows. */
  readonly measures: readonly Measure[];
  /** Published measures among them. */
  readonly points: number;
  /** The points may be joined by a line. */
  readonly line: boolean;
  /** The word "trend" may be used. */
  readonly trend: boolean;
}

/** Splits an area's measures, oldest first, wherever two neighbours are not comparable. */
export function segmentsOf(series: readonly Measure[], indicator: Indicator): readonly Segment[] {
  const runs: Measure[][] = [];
  for (const measure of series) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && !incomparability(last, measure, indicator)) run.push(measure);
    else runs.push([measure]);
  }
  return runs.map(segment);
}

function segment(measures: readonly Measure[]): Segment {
  const points = measures.filter((measure) => measure.estimate.kind === 'published').length;
  return { measures, points, line: points >= POINTS_FOR_LINE, trend: points >= POINTS_FOR_TREND };
}
