/** Checks of one cell of a small table; what is wrong becomes an error with its place. */
import { isReservedName } from '../../domain/clean-text.ts';
import { listNames, similarName } from '../../domain/nearest.ts';
import { slugOf } from '../../domain/slug.ts';
import { folded } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import type { TableRow } from './read-table.ts';

/** The value when it is one of the known ones, else an error that proposes the nearest. */
export function oneOf<V extends string>(
  found: string,
  known: readonly V[],
  at: { readonly file: string; readonly row: number; readonly column: string },
  remarks: RemarkList,
): V | undefined {
  const value = known.find((candidate) => candidate === folded(found));
  if (value !== undefined) return value;
  remarks.error({
    rule: found === '' ? 'cel-leeg' : 'waarde-onbekend',
    ...at,
    found,
    explanation: `In de kolom "${at.column}" staat ${found === '' ? 'niets' : `"${found}"`}. Verwacht: ${listNames(known)}.`,
    proposal: proposalFor(found, known),
  });
  return undefined;
}

/** Whether a required cell has something in it; an error when it has not. */
export function isFilled<C extends string>(
  row: TableRow<C>,
  column: C,
  file: string,
  remarks: RemarkList,
): boolean {
  if (row.cell(column) !== '') return true;
  remarks.error({
    rule: 'cel-leeg',
    file,
    row: row.row,
    column,
    explanation: `De kolom "${column}" is leeg; die is verplicht.`,
    proposal: `Vul "${column}" in.`,
  });
  return false;
}

/** A code can't be a word that every object of the program has by itself, nor signs alone; an error when it is. */
export function isFree<C extends string>(
  row: TableRow<C>,
  column: C,
  file: string,
  remarks: RemarkList,
): void {
  const found = row.cell(column);
  if (found === '' || (!isReservedName(found) && slugOf(found) !== '')) return;
  remarks.error({
    rule: 'code-ongeldig',
    file,
    row: row.row,
    column,
    found,
    explanation: `"${found}" kan niet in de kolom "${column}". Verwacht: letters, cijfers en streepjes, zoals overlast-rommel.`,
    proposal: 'Kies een andere code.',
  });
}

function proposalFor(found: string, known: readonly string[]): string {
  const similar = similarName(found, known);
  return similar === undefined ? `Vul in: ${listNames(known)}.` : `Bedoelt u "${similar}"?`;
}
