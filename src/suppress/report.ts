/** What was done, in counts: no hidden value, and no n of one. */
import type { Remark } from '../domain/remark.ts';
import type { SuppressionReport } from '../domain/suppression.ts';
import { groepKey } from '../domain/survey.ts';
import type { Candidate } from './candidate.ts';

/** The report of one block. */
export type Tally = Omit<SuppressionReport, 'remarks'>;

type Protected = Omit<Tally, 'counts' | 'indicative' | 'wholeOnly'>;

export function tallyOf(
  shown: readonly Candidate[],
  wholeOnly: readonly Candidate[],
  protection: Protected,
): Tally {
  const counts = { betrouwbaarheid: 0, herleidbaarheid: 0 };
  let indicative = 0;
  for (const { verdict } of shown) {
    if (verdict.kind === 'hidden') counts[verdict.reason] += 1;
    if (verdict.kind === 'open' && verdict.indicative) indicative += 1;
  }
  const keys = wholeOnly.map(({ cell: { indicator, jaar, groep } }) => ({
    indicator,
    jaar,
    groep: groepKey(groep),
  }));
  return { counts, indicative, wholeOnly: keys, ...protection };
}

export function reportOf(tallies: readonly Tally[], remarks: readonly Remark[]): SuppressionReport {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const widthsUnknown = sum((tally) => tally.widthsUnknown);
  return {
    counts: {
      betrouwbaarheid: sum(({ counts }) => counts.betrouwbaarheid),
      herleidbaarheid: sum(({ counts }) => counts.herleidbaarheid),
    },
    complementary: sum(({ complementary }) => complementary),
    indicative: sum(({ indicative }) => indicative),
    relations: sum(({ relations }) => relations),
    relationsWithHidden: sum(({ relationsWithHidden }) => relationsWithHidden),
    addedByAudit: sum(({ addedByAudit }) => addedByAudit),
    widthsChecked: sum(({ widthsChecked }) => widthsChecked),
    widthsUnknown,
    addedByWidth: sum(({ addedByWidth }) => addedByWidth),
    wholeOnly: tallies.flatMap(({ wholeOnly }) => wholeOnly),
    remarks: [...remarks, ...unknownWidths(widthsUnknown)],
  };
}

function unknownWidths(count: number): readonly Remark[] {
  if (count === 0) return [];
  return [
    {
      rule: 'breedte-onbekend',
      level: 'warn',
      file: 'gebieden/gebieden.csv',
      column: 'inwoners15plus',
      found: `${count} ${count === 1 ? 'gevoelig verborgen cijfer' : 'gevoelige verborgen cijfers'}`,
      explanation:
        'Wie de inwonertallen van het CBS kent, kan proberen een verborgen cijfer uit te rekenen. Het programma kan dat niet nadoen: niet elk gebied heeft een aantal inwoners (inwoners15plus).',
      proposal:
        'Vul inwoners15plus in voor elk gebied. Dan houdt het programma ook deze cijfers onzeker genoeg.',
    },
  ];
}
