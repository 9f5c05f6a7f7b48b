import { groupBy } from '../domain/group-by.ts';
import type { SuppressionReport } from '../domain/suppression.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import type { Withheld } from '../domain/withheld.ts';
import { questionKeys } from './answers.ts';
import { areaTree } from './area-tree.ts';
import { candidatesOf } from './candidate.ts';
import { crossingRemarks } from './crossings.ts';
import { mergeAreas } from './merge.ts';
import { poolingRemarks, poolWaves } from './pool.ts';
import { reportOf, type Tally } from './report.ts';
import { suppressBlock } from './suppress-block.ts';
import { hiddenInTexts, withhold } from './withhold.ts';

/**
 * Disclosure control (method.md 2.3 and 2.8): thresholds, complementary suppression and its exact audit. The
 * survey that comes out holds no small figure: a suppressed cell has no value and no n. `withheld` can be asked for
 * what was hidden, at the exit, and can't be read.
 */
export function suppress(survey: Survey): { survey: Survey; report: SuppressionReport; withheld: Withheld } {
  const { cells, remarks } = mergeAreas(survey);
  const pools = poolWaves(survey, cells);
  const tree = areaTree(survey);
  const safe: Cell[] = [...cells];
  const tallies: Tally[] = [];
  for (const positions of blocksOf(cells, survey)) {
    const block = positions.flatMap((at) => candidatesOf(cells[at], pools, survey));
    const outcome = suppressBlock(block, tree, survey.gemeente.drempels, survey.gemeente.vergelijking.deff);
    outcome.cells.forEach((cell, index) => {
      safe[positions[index] ?? 0] = cell;
    });
    tallies.push(outcome.tally);
  }
  const outcome = { before: cells, after: safe, indicators: survey.indicators };
  const told = [
    ...poolingRemarks(survey, cells),
    ...crossingRemarks(survey, cells),
    ...hiddenInTexts(survey, outcome),
  ];
  const report = reportOf(tallies, [...remarks, ...told]);
  return { survey: { ...survey, cells: safe }, report, withheld: withhold(outcome) };
}

/** Positions of the cells that relations can tie to each other: one question in one series, over all waves. */
function blocksOf(cells: readonly Cell[], survey: Survey): Iterable<readonly number[]> {
  const questions = questionKeys(survey.indicators);
  const block = (at: number) => `${questions.get(cells[at]?.indicator ?? '')}\t${cells[at]?.reeks}`;
  return groupBy(cells.keys(), block).values();
}
