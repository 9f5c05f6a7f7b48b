import { type CellAccount, type CellRole, isNumber, roleOf } from '../../domain/cell-role.ts';
import type { RemarkList } from '../remark-list.ts';
import { columnLetter, placeOf, type Sheet, textOf } from '../tables/sheet.ts';
import { rangesOf } from './ranges.ts';

/** Unread places that are kept; more would only bury the others. */
const MAX_UNREAD = 5000;
/** Ranges that a remark names. */
const MAX_RANGES = 20;

/** Goes through a sheet once more and counts what every filled cell came to. */
export function accountFor(sheet: Sheet): CellAccount {
  const { roles } = sheet.notes;
  const counts: Record<CellRole, number> = {
    figure: 0,
    n: 0,
    margin: 0,
    heading: 0,
    note: 0,
    mark: 0,
    unread: 0,
  };
  const unread: (readonly [row: number, column: number])[] = [];
  let untold = 0;
  sheet.each((cells, row) => {
    for (let column = 0; column < cells.length; column += 1) {
      const text = textOf(cells[column]);
      if (text === '') continue;
      const { role, told } = roleOf(roles, row, column, text);
      counts[role] += 1;
      if (role !== 'unread' || told || !isNumber(text)) continue;
      untold += 1;
      if (unread.length < MAX_UNREAD) unread.push([row, column]);
    }
  });
  const { headerRow, columns, rows, cells } = roles;
  const rules = headerRow === undefined ? { columns, rows, cells } : { headerRow, columns, rows, cells };
  return { ...rules, counts, unread: rangesOf(unread), untold };
}

/** Numbers of a recognised table that nothing tells of are a remark, with their places. */
export function reportUnread(sheet: Sheet, { unread, untold }: CellAccount, remarks: RemarkList): void {
  const [first] = unread;
  if (first === undefined) return;
  const [, letters = '', row = '1'] = /^([A-Z]+)(\d+)/.exec(first) ?? [];
  const shown = unread.slice(0, MAX_RANGES).join(', ');
  const more = unread.length > MAX_RANGES ? ` en op ${unread.length - MAX_RANGES} andere plekken` : '';
  remarks.warn({
    rule: 'cijfers-niet-gelezen',
    ...placeOf(sheet),
    row: Number(row),
    column: letters,
    found: `${shown}${more}`,
    explanation: `${untold === 1 ? 'Eén getal in deze tabel is' : `${untold} getallen in deze tabel zijn`} niet gelezen: ${shown}${more}.`,
    proposal:
      'Horen deze getallen bij de cijfers? Beschrijf de tabel dan in bronnen.yaml. Horen ze er niet bij? Haal ze weg.',
  });
}

/** Where a cell of a sheet stands in its file, though rows were brought together: the index of its column. */
export function ownColumn(sheet: Pick<Sheet, 'letters'>, index: number): number {
  const letter = sheet.letters?.[index];
  if (letter === undefined) return index;
  let own = 0;
  while (own < 20_000 && columnLetter(own) !== letter) own += 1;
  return own;
}
