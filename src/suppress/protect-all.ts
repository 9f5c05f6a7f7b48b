/** Complementary suppression over all blocks; blocks share no relation, so each is a small table of its own. */
import type { Drempels } from '../domain/gemeente.ts';
import type { AreaTree } from './area-tree.ts';
import { type Block, respondents } from './block.ts';
import type { Candidate } from './candidate.ts';
import { protect } from './protect.ts';
import { relationsOf } from './relations.ts';
import { membersOf, type TableCell } from './table.ts';
import { fullScale, isShare, respondentsBehind } from './threshold.ts';

export interface ProtectionOfAll {
  /** Hidden only to protect another figure. */
  readonly added: ReadonlySet<Candidate>;
  readonly byAudit: number;
  readonly relations: number;
  readonly relationsWithHidden: number;
}

export function protectAll(blocks: readonly Block[], tree: AreaTree, drempels: Drempels): ProtectionOfAll {
  const added = new Set<Candidate>();
  const counts = { byAudit: 0, relations: 0, relationsWithHidden: 0 };
  for (const block of blocks) {
    const relations = relationsOf(block, tree);
    const cells = block.map(tableCell);
    const protection = cells.some(({ hidden }) => hidden === 'herleidbaarheid')
      ? protect(cells, relations, { respondents: drempels.tonen, answers: drempels.gevoelig })
      : NOTHING;
    for (const at of protection.added) {
      const candidate = block[at];
      if (candidate) added.add(candidate);
    }
    const isHidden = (at: number) => cells[at]?.hidden !== undefined || protection.added.has(at);
    counts.byAudit += protection.byAudit;
    counts.relations += relations.length;
    counts.relationsWithHidden += relations.filter((relation) => membersOf(relation).some(isHidden)).length;
  }
  return { added, ...counts };
}

const NOTHING = { added: new Set<number>(), byAudit: 0 };

function tableCell(candidate: Candidate): TableCell {
  const { cell, indicator, verdict } = candidate;
  const { estimate } = cell;
  const n = respondents(candidate);
  const count =
    n !== undefined && estimate.kind === 'published' && isShare(indicator)
      ? respondentsBehind(estimate.value, n, fullScale(indicator))
      : undefined;
  return {
    code: `${cell.gebied} ${cell.indicator} ${cell.groep?.waarde ?? ''}`,
    ...(n !== undefined && { n }),
    ...(count !== undefined && { count }),
    ...(verdict.kind === 'hidden' && { hidden: verdict.reason }),
  };
}
