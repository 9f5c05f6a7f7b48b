import { groupBy } from '../domain/group-by.ts';
import type { Cell } from '../domain/survey.ts';
import { at } from './cell-place.ts';
import type { RemarkList } from './remark-list.ts';

/** Figures that must agree on their decimals for another to stand out. */
const ENOUGH = 4;

/**
 * One figure with a decimal more than all others of its table and indicator: "24,62" between "18,4" and "21,0" may be
 * 24,6 with the number of a note glued to it. Told, since it may be right; without its value, which may be hidden.
 */
export function checkOddDecimals(cells: readonly Cell[], remarks: RemarkList): void {
  const published = cells.filter(({ estimate }) => estimate.kind === 'published');
  const tables = groupBy(published, ({ origin, indicator }) =>
    [origin.file, origin.sheet, indicator].join('\t'),
  );
  for (const table of tables.values()) {
    if (table.length <= ENOUGH) continue;
    const counted = table.map((cell) => ({ cell, decimals: decimalsOf(cell) }));
    const most = Math.max(...counted.map(({ decimals }) => decimals));
    const [odd, ...more] = counted.filter(({ decimals }) => decimals === most);
    const next = counted.filter(({ decimals }) => decimals === most - 1);
    if (!odd || more.length > 0 || most < 2 || next.length < ENOUGH) continue;
    remarks.warn({
      rule: 'decimaal-te-veel',
      ...at(odd.cell),
      column: 'waarde',
      found: odd.cell.indicator,
      explanation: `Dit cijfer van "${odd.cell.indicator}" heeft een decimaal meer dan alle andere in de tabel. Het laatste cijfer kan het nummer van een voetnoot zijn dat aan het getal is geplakt.`,
      proposal: 'Kijk in de tabel van het bureau of dit getal klopt.',
    });
  }
}

function decimalsOf({ estimate }: Cell): number {
  if (estimate.kind !== 'published') return 0;
  return String(estimate.value).split('.')[1]?.length ?? 0;
}
