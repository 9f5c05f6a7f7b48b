import type { Cell } from '../../domain/survey.ts';
import type { RemarkList } from '../remark-list.ts';
import type { CellIndex } from './cell-index.ts';
import { at, keyName } from './cell-place.ts';

/** Sum of the respondents of one kenmerk's groups, and how many groups that are. */
interface GroupSum {
  readonly n: number;
  readonly groups: number;
}

/** Respondents of all groups of one kenmerk together can't be more than those of the total. */
export function checkGroups(cells: readonly Cell[], index: CellIndex, remarks: RemarkList): void {
  for (const [total, byKenmerk] of sumGroups(cells, index)) {
    const n = total.estimate.kind === 'published' ? total.estimate.n : undefined;
    for (const [kenmerk, sum] of byKenmerk) {
      // Some bureaus derive n per group from shares and round it: half a respondent a group is not an error.
      if (n === undefined || sum.n <= n + sum.groups / 2) continue;
      remarks.error({
        rule: 'groepen-groter-dan-totaal',
        ...at(total, 'n'),
        found: String(n),
        explanation: `De groepen van "${kenmerk}" hebben samen ${sum.n} antwoorden, het totaal maar ${n} (${keyName(total)}).`,
        proposal: 'Verbeter n van het totaal of van de groepen.',
      });
    }
  }
}

/** By total, by kenmerk. */
function sumGroups(
  cells: readonly Cell[],
  index: CellIndex,
): ReadonlyMap<Cell, ReadonlyMap<string, GroupSum>> {
  const sums = new Map<Cell, Map<string, GroupSum>>();
  for (const cell of cells) {
    const total = cell.groep && index.totalOf(cell);
    if (!cell.groep || !total || cell.estimate.kind !== 'published') continue;
    const byKenmerk = sums.get(total) ?? new Map<string, GroupSum>();
    const { n, groups } = byKenmerk.get(cell.groep.kenmerk) ?? { n: 0, groups: 0 };
    byKenmerk.set(cell.groep.kenmerk, { n: n + (cell.estimate.n ?? 0), groups: groups + 1 });
    sums.set(total, byKenmerk);
  }
  return sums;
}
