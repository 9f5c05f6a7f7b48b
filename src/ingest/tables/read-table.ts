import { isNumber } from '../../domain/cell-role.ts';
import { similarName } from '../../domain/nearest.ts';
import { folded } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import { type CellValue, columnLetter, placeOf, type Sheet, type SheetRow, textOf } from './sheet.ts';

/** Names of the columns that a table may have. */
export interface TableColumns<C extends string> {
  readonly required: readonly C[];
  readonly optional: readonly C[];
}

/** Where each known column stands in the header; absent ones have no entry. */
export interface Header<C extends string> {
  readonly row: number;
  readonly width: number;
  readonly places: ReadonlyMap<C, { readonly index: number; readonly name: string }>;
}

/** One row of a small table. */
export interface TableRow<C extends string> {
  readonly row: number;
  /** Text of a cell without outer spaces; empty where the column is absent. */
  cell(column: C): string;
}

/**
 * Finds the columns in a header row: names are compared without case and outer spaces, in any order. Missing,
 * doubled and unknown columns become remarks; undefined when a required one is missing or one stands there twice.
 */
export function readHeader<C extends string>(
  sheet: Sheet,
  header: SheetRow | undefined,
  columns: TableColumns<C>,
  remarks: RemarkList,
): Header<C> | undefined {
  if (!header) {
    remarks.error({
      rule: 'bestand-leeg',
      ...placeOf(sheet),
      explanation: `Er staat niets in. Verwacht op de eerste regel: ${columns.required.join(';')}.`,
      proposal: 'Vul het bestand, of haal het weg.',
    });
    return undefined;
  }
  const places = new Map<C, { index: number; name: string }>();
  const doubled = header.cells.filter((cell, index) => {
    const name = textOf(cell);
    const column = columnOf(name, columns);
    if (column === undefined && name !== '') reportUnknown(sheet, header, index, columns, remarks);
    if (column === undefined) return false;
    if (places.has(column)) reportDoubled(sheet, header, index, remarks);
    else places.set(column, { index, name });
    return places.get(column)?.index !== index;
  });
  const missing = columns.required.filter((column) => !places.has(column));
  for (const column of missing) reportMissing(sheet, header, column, columns, remarks);
  if (doubled.length + missing.length > 0) return undefined;
  return { row: header.row, width: header.cells.length, places };
}

function columnOf<C extends string>(name: string, columns: TableColumns<C>): C | undefined {
  const lower = folded(name);
  return [...columns.required, ...columns.optional].find((column) => column === lower);
}

function reportUnknown(
  sheet: Sheet,
  header: SheetRow,
  index: number,
  columns: TableColumns<string>,
  remarks: RemarkList,
): void {
  const present = new Set(header.cells.map((cell) => folded(textOf(cell))));
  const absent = [...columns.required, ...columns.optional].filter((column) => !present.has(column));
  const found = textOf(header.cells[index]).slice(0, 80);
  const nearest = similarName(found, absent);
  remarks.warn({
    rule: 'kolom-onbekend',
    ...placeOf(sheet),
    row: header.row,
    column: columnLetter(index),
    found,
    explanation: `De kolom "${found}" is niet bekend en wordt niet gelezen.`,
    proposal:
      nearest === undefined
        ? unknownProposal(sheet, header, index)
        : `Bedoelt u "${nearest}"? Verander dan de kop.`,
  });
}

/** Numbers may be figures of another year or question: nobody should throw them away on our word. */
function unknownProposal(sheet: Sheet, header: SheetRow, index: number): string {
  const hasNumbers = sheet.head.some(({ row, cells }) => row > header.row && isNumber(textOf(cells[index])));
  return hasNumbers
    ? 'Er staan getallen in. Horen die bij de cijfers, zoals een ander jaar of een andere vraag? Zet elk cijfer dan op een eigen rij. Zo niet, dan hoeft u niets te doen.'
    : 'U hoeft niets te doen.';
}

function reportDoubled(sheet: Sheet, header: SheetRow, index: number, remarks: RemarkList): void {
  const found = textOf(header.cells[index]);
  remarks.error({
    rule: 'kolom-dubbel',
    ...placeOf(sheet),
    row: header.row,
    column: columnLetter(index),
    found,
    explanation: `De kolom "${found}" staat er twee keer.`,
    proposal: 'Haal een van de twee weg.',
  });
}

function reportMissing(
  sheet: Sheet,
  header: SheetRow,
  column: string,
  columns: TableColumns<string>,
  remarks: RemarkList,
): void {
  remarks.error({
    rule: 'kolom-ontbreekt',
    ...placeOf(sheet),
    row: header.row,
    column,
    found: header.cells.map(textOf).join(';').slice(0, 200),
    explanation: `De kolom "${column}" ontbreekt. Verplicht zijn: ${columns.required.join(', ')}.`,
    proposal: `Zet een kolom "${column}" in de kopregel.`,
  });
}

/** Reports cells that stand beyond the header: mostly an unquoted delimiter in a text or decimal comma. */
export function checkWidth(
  cells: readonly CellValue[],
  row: number,
  sheet: Sheet,
  header: Header<string>,
  remarks: RemarkList,
): boolean {
  if (cells.length <= header.width) return true;
  const extra = cells.findIndex((cell, index) => index >= header.width && textOf(cell) !== '');
  if (extra < 0) return true;
  remarks.error({
    rule: 'te-veel-cellen',
    ...placeOf(sheet),
    row,
    column: columnLetter(extra),
    found: textOf(cells[extra]).slice(0, 80),
    explanation: `Deze rij heeft ${cells.length} cellen, de kopregel ${header.width}.`,
    proposal: 'Zet een cel met een scheidingsteken of een decimale komma erin tussen aanhalingstekens.',
  });
  return false;
}

/** Reads a whole small table into rows; undefined when its header is unsound. */
export function readTable<C extends string>(
  sheet: Sheet,
  columns: TableColumns<C>,
  remarks: RemarkList,
): TableRow<C>[] | undefined {
  const header = readHeader(sheet, sheet.head[0], columns, remarks);
  if (!header) return undefined;
  const rows: TableRow<C>[] = [];
  sheet.each((cells, row) => {
    if (row === header.row || !checkWidth(cells, row, sheet, header, remarks)) return;
    rows.push({ row, cell: (column) => textOf(cells[header.places.get(column)?.index ?? -1]) });
  });
  return rows;
}
