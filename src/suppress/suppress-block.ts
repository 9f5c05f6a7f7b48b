/** One table: the figures of one question in one series. Tables share no relation, so each is settled by itself. */
import type { Deff, Drempels } from '../domain/gemeente.ts';
import { type Cell, groepKey } from '../domain/survey.ts';
import type { AreaTree } from './area-tree.ts';
import { type Block, respondents, wholeKey } from './block.ts';
import type { Candidate } from './candidate.ts';
import { protectWidth, type WidthProtection } from './protect-width.ts';
import { relationsOf } from './relations.ts';
import { type Tally, tallyOf } from './report.ts';
import { membersOf, type TableCell } from './table.ts';
import { fullScale, isShare, respondentsBehind } from './threshold.ts';

export interface BlockOutcome {
  /** One for each candidate that is not withdrawn, in their order: nothing of a hidden figure is left. */
  readonly cells: readonly Cell[];
  readonly tally: Tally;
}

export function suppressBlock(block: Block, tree: AreaTree, drempels: Drempels, deff: Deff): BlockOutcome {
  const relations = relationsOf(block, tree);
  const cells = block.map(tableCell);
  const protection = cells.some(({ hidden }) => hidden === 'herleidbaarheid')
    ? protectWidth(block, relations, cells, { respondents: drempels.tonen, answers: drempels.gevoelig }, deff)
    : NOTHING;
  const judged = block.map((candidate, at) => (protection.added.has(at) ? hide(candidate) : candidate));
  const shown = judged.filter(({ withdrawn }) => !withdrawn);
  const wholeOnly = new Map(judged.filter(isProtected).map((candidate) => [wholeKey(candidate), candidate]));
  const isHidden = (at: number) => cells[at]?.hidden !== undefined || protection.added.has(at);
  return {
    cells: shown.map((candidate) => cellOf(candidate, wholeOnly.has(wholeKey(candidate)))),
    tally: tallyOf(shown, [...wholeOnly.values()], {
      complementary: protection.added.size,
      addedByAudit: protection.byAudit,
      widthsChecked: protection.widthsChecked,
      widthsUnknown: protection.widthsUnknown,
      addedByWidth: protection.byWidth,
      relations: relations.length,
      relationsWithHidden: relations.filter((relation) => membersOf(relation).some(isHidden)).length,
    }),
  };
}

const NOTHING: WidthProtection = {
  added: new Set(),
  byAudit: 0,
  widthsChecked: 0,
  widthsUnknown: 0,
  byWidth: 0,
};

function tableCell(candidate: Candidate): TableCell {
  const { cell, verdict } = candidate;
  return {
    code: `${cell.gebied} ${cell.indicator} ${groepKey(cell.groep)}`,
    n: respondents(candidate),
    count: countOf(candidate),
    hidden: verdict.kind === 'hidden' ? verdict.reason : undefined,
  };
}

/** Respondents behind a share; undefined for scores and without n. */
function countOf({ cell: { estimate }, indicator }: Candidate): number | undefined {
  if (estimate.kind !== 'published' || estimate.n === undefined || !isShare(indicator)) return undefined;
  return respondentsBehind(estimate.value, estimate.n, fullScale(indicator));
}

/** Hidden to protect another figure: the reason is the same, and no bound is told. */
function hide(candidate: Candidate): Candidate {
  return { ...candidate, verdict: { kind: 'hidden', reason: 'herleidbaarheid' } };
}

function isProtected({ verdict }: Candidate): boolean {
  return verdict.kind === 'hidden' && verdict.reason === 'herleidbaarheid';
}

function cellOf({ cell, verdict }: Candidate, wholeOnly: boolean): Cell {
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
