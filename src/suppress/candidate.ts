/** A figure that may be published, with the verdict of the thresholds: the input of complementary suppression. */
import type { Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import type { Pool } from './pool.ts';
import { type Verdict, verdictOf } from './threshold.ts';

export interface Candidate {
  readonly cell: Cell;
  readonly gebied: Gebied;
  readonly indicator: Indicator;
  /** "2025", or "2023+2025" for a mean: figures of one wave add up with each other. */
  readonly wave: string;
  readonly verdict: Verdict;
  /** Its place is taken by a mean of two waves: never published, still part of every sum. */
  readonly withdrawn: boolean;
}

/** The figure by itself, or the mean that replaces it and then the figure that is withdrawn. */
export function candidatesOf(
  cell: Cell | undefined,
  pools: ReadonlyMap<Cell, Pool>,
  survey: Survey,
): readonly Candidate[] {
  if (!cell) return [];
  const pool = pools.get(cell);
  return pool ? [judge(pool.mean, survey), withdraw(judge(cell, survey))] : [judge(cell, survey)];
}

function judge(cell: Cell, survey: Survey): Candidate {
  const gebied = survey.gebieden.get(cell.gebied);
  const indicator = survey.indicators.get(cell.indicator);
  if (!gebied || !indicator) {
    throw new Error(`ingest let an unknown code through: ${cell.gebied}, ${cell.indicator}`);
  }
  const { estimate, groep } = cell;
  const verdict = verdictOf(
    { estimate, gebied, indicator, groep },
    survey.gemeente.drempels,
    survey.onderzoek,
  );
  const years = estimate.kind === 'published' ? estimate.pooledYears : undefined;
  return { cell, gebied, indicator, wave: years?.join('+') ?? String(cell.jaar), verdict, withdrawn: false };
}

/** What is not published can't be calculated with, and what the thresholds hide must not be found. */
function withdraw(candidate: Candidate): Candidate {
  const { verdict } = candidate;
  const hidden: Verdict = verdict.kind === 'open' ? { kind: 'hidden', reason: 'betrouwbaarheid' } : verdict;
  return { ...candidate, verdict: hidden, withdrawn: true };
}
