import { groupBy } from '../domain/group-by.ts';
import type { SuppressionReport } from '../domain/suppression.ts';
import { type Cell, groepKey, type Survey } from '../domain/survey.ts';
import { questionKey, questionsOf } from './answers.ts';
import { areaTree } from './area-tree.ts';
import { type Candidate, candidatesOf } from './candidate.ts';
import { protectAll } from './protect-all.ts';
import { reportOf } from './report.ts';

/**
 * Disclosure control (method.md 2.3 and 2.8): thresholds, complementary suppression and its exact audit. The
 * survey that comes out holds no small figure: a suppressed cell has no value and no n.
 */
export function suppress(survey: Survey): { survey: Survey; report: SuppressionReport } {
  const { list, remarks } = candidatesOf(survey);
  const questions = questionsOf(survey.indicators.values());
  const blocks = groupBy(
    list,
    ({ cell, indicator }) => `${questionKey(indicator, questions)}\t${cell.reeks}`,
  );
  const protection = protectAll([...blocks.values()], areaTree(survey), survey.gemeente.drempels);
  const judged = list.map((candidate) => afterProtection(candidate, protection.added));
  const wholeOnly = new Map(judged.filter(isProtected).map((candidate) => [wholeKey(candidate), candidate]));
  const shown = judged.filter(({ withdrawn }) => !withdrawn);
  const cells = shown.map((candidate) => outcome(candidate, wholeOnly.has(wholeKey(candidate))));
  return {
    survey: { ...survey, cells },
    report: reportOf(shown, protection, [...wholeOnly.values()], remarks),
  };
}

/** Hidden to protect another cell: the reason is the same, and no bound is told. */
function afterProtection(candidate: Candidate, added: ReadonlySet<Candidate>): Candidate {
  if (!added.has(candidate)) return candidate;
  return { ...candidate, verdict: { kind: 'hidden', reason: 'herleidbaarheid' } };
}

function isProtected({ verdict }: Candidate): boolean {
  return verdict.kind === 'hidden' && verdict.reason === 'herleidbaarheid';
}

/** Indicator, wave and group: where one value is hidden, the percentages of all areas leave whole (2.8, 1). */
function wholeKey({ cell }: Candidate): string {
  return `${cell.indicator}\t${cell.jaar}\t${groepKey(cell.groep)}`;
}

/** The cell as it goes on: nothing of a hidden figure is left. */
function outcome({ cell, verdict }: Candidate, wholeOnly: boolean): Cell {
  const { estimate } = cell;
  if (verdict.kind === 'hidden') {
    const { reason, bound } = verdict;
    return { ...cell, estimate: { kind: 'suppressed', reason, ...(bound && { bound }) } };
  }
  if (verdict.kind === 'missing' || estimate.kind !== 'published') return cell;
  const { indicative } = verdict;
  if (estimate.indicative === indicative && estimate.wholeOnly === wholeOnly) return cell;
  return { ...cell, estimate: { ...estimate, indicative, wholeOnly } };
}
