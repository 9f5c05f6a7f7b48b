import type { Remark } from '../domain/remark.ts';
import type { SuppressionReport } from '../domain/suppression.ts';
import { groepKey } from '../domain/survey.ts';
import type { Candidate } from './candidate.ts';
import type { ProtectionOfAll } from './protect-all.ts';

/** What was done, in counts: no hidden value, and no n of one. */
export function reportOf(
  shown: readonly Candidate[],
  protection: ProtectionOfAll,
  wholeOnly: readonly Candidate[],
  remarks: readonly Remark[],
): SuppressionReport {
  const counts = { betrouwbaarheid: 0, herleidbaarheid: 0 };
  let indicative = 0;
  for (const { verdict } of shown) {
    if (verdict.kind === 'hidden') counts[verdict.reason] += 1;
    if (verdict.kind === 'open' && verdict.indicative) indicative += 1;
  }
  return {
    counts,
    complementary: protection.added.size,
    indicative,
    relations: protection.relations,
    relationsWithHidden: protection.relationsWithHidden,
    addedByAudit: protection.byAudit,
    wholeOnly: wholeOnly.map(({ cell }) => ({
      indicator: cell.indicator,
      jaar: cell.jaar,
      groep: groepKey(cell.groep),
    })),
    remarks,
  };
}
