/** Everything that may be published, each with its own verdict: the input of complementary suppression. */
import type { Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Remark } from '../domain/remark.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import { mergeAreas } from './merge.ts';
import { type Pool, poolWaves } from './pool.ts';
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

export interface Candidates {
  readonly list: readonly Candidate[];
  readonly pools: readonly Pool[];
  readonly remarks: readonly Remark[];
}

/** Delivered figures, merged areas and means of two waves, judged by the thresholds. */
export function candidatesOf(survey: Survey): Candidates {
  const merged = mergeAreas(survey);
  const cells = merged.cells.length > 0 ? [...survey.cells, ...merged.cells] : survey.cells;
  const pools = poolWaves(survey, cells);
  const replaced = new Map(pools.map(({ mean, later }) => [later, mean]));
  const list = cells.flatMap((cell) => {
    const mean = replaced.get(cell);
    return mean ? [withdraw(judge(cell, survey)), judge(mean, survey)] : [judge(cell, survey)];
  });
  return { list, pools, remarks: merged.remarks };
}

function judge(cell: Cell, survey: Survey): Candidate {
  const gebied = survey.gebieden.get(cell.gebied);
  const indicator = survey.indicators.get(cell.indicator);
  if (!gebied || !indicator)
    throw new Error(`ingest let an unknown code through: ${cell.gebied}, ${cell.indicator}`);
  const { estimate, groep } = cell;
  const verdict = verdictOf(
    { estimate, gebied, indicator, ...(groep && { groep }) },
    survey.gemeente.drempels,
  );
  const years = estimate.kind === 'published' ? estimate.pooledYears : undefined;
  return { cell, gebied, indicator, wave: years?.join('+') ?? String(cell.jaar), verdict, withdrawn: false };
}

/** What is not published can't be calculated back from, and what the thresholds hide must not be. */
function withdraw(candidate: Candidate): Candidate {
  const { verdict } = candidate;
  const hidden: Verdict = verdict.kind === 'open' ? { kind: 'hidden', reason: 'betrouwbaarheid' } : verdict;
  return { ...candidate, verdict: hidden, withdrawn: true };
}
