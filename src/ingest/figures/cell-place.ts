import type { Gebied } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Cell, groepKey } from '../../domain/survey.ts';
import { placeOf } from '../tables/sheet.ts';

/** Where a cell was read, for a remark. */
export function at(cell: Cell): { file: string; sheet?: string; row: number } {
  return { ...placeOf(cell.origin), row: cell.origin.row };
}

/** "rij 12", with the file or sheet where it is another one. */
export function rowName(cell: Cell, beside: Cell): string {
  const { file, sheet, row } = cell.origin;
  if (file !== beside.origin.file) return `rij ${row} van ${file}`;
  return sheet !== undefined && sheet !== beside.origin.sheet ? `rij ${row} van blad ${sheet}` : `rij ${row}`;
}

/** What a cell is about, as staff can search for it. */
export function keyName(cell: Cell): string {
  return [cell.gebied, cell.indicator, cell.jaar, cell.reeks, groepKey(cell.groep)]
    .filter(Boolean)
    .join(', ');
}

/** The same in words: "De Kersentuin, overlast van verkeer, 2025". */
export function spokenName(
  cell: Cell,
  gebieden: ReadonlyMap<string, Gebied>,
  indicators: ReadonlyMap<string, Indicator>,
): string {
  const groep = groepKey(cell.groep);
  return [
    gebieden.get(cell.gebied)?.naam ?? cell.gebied,
    indicators.get(cell.indicator)?.naam ?? cell.indicator,
    cell.jaar,
    groep,
  ]
    .filter(Boolean)
    .join(', ');
}
