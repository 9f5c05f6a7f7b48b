import type { Cell } from '../../domain/survey.ts';
import type { RemarkList } from '../remark-list.ts';
import { at } from './cell-place.ts';
import { decimalsOf } from './decimals.ts';

/** Figures that must agree on their decimals for another to stand out. */
const ENOUGH = 4;

/**
 * One figure with a decimal more than all others of its table and indicator: "24,62" between "18,4" and "21,0" may be
 * 24,6 with the number of a note glued to it. Told, since it may be right; without its value, which may be hidden.
 */
export function checkOddDecimals(cells: readonly Cell[], remarks: RemarkList): void {
  const tables = new Map<string, { readonly counts: number[]; readonly last: Cell[] }>();
  for (const cell of cells) {
    if (cell.estimate.kind !== 'published') continue;
    const key = `${cell.origin.file}\t${cell.origin.sheet ?? ''}\t${cell.indicator}`;
    const table = tables.get(key) ?? { counts: [], last: [] };
    const decimals = decimalsOf(cell.estimate.value);
    table.counts[decimals] = (table.counts[decimals] ?? 0) + 1;
    table.last[decimals] = cell;
    tables.set(key, table);
  }
  for (const { counts, last } of tables.values()) {
    const most = counts.length - 1;
    const cell = last[most];
    if (!cell || most < 2 || counts[most] !== 1 || (counts[most - 1] ?? 0) < ENOUGH) continue;
    remarks.warn({
      rule: 'decimaal-te-veel',
      ...at(cell, 'waarde'),
      found: cell.indicator,
      explanation: `Dit cijfer van "${cell.indicator}" heeft een decimaal meer dan alle andere in de tabel. Het laatste cijfer kan het nummer van een voetnoot zijn dat aan het getal is geplakt.`,
      proposal: 'Kijk in de tabel van het bureau of dit getal klopt.',
    });
  }
}
