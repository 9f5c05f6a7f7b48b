import { parseNumber } from '../figures/parse-number.ts';
import type { RemarkList } from '../remark-list.ts';
import { type CellValue, columnLetter, placeOf, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { isPlainHeading, parseHeading } from './heading.ts';

/** Rows that a header has at most: an area, a year, and what the numbers are. */
const MAX_DEPTH = 3;

/**
 * Header rows as one, from the top: "Binnenstad/2025/%". A heading that spans several columns stands only in the first
 * of them and holds until the next, as merged cells come out of every kind of file; that of the first column, which is
 * about the rows, holds for nothing else.
 */
export function stackHeaders(rows: readonly SheetRow[]): SheetRow {
  const [top, ...lower] = rows;
  if (!top || lower.length === 0) return top ?? { row: 0, cells: [] };
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const spanning = rows.map(() => '');
  const cells = Array.from({ length: width }, (_, column) => {
    const path = rows.map(({ cells: own }, level) => {
      const text = textOf(own[column]);
      if (text !== '' && (column > 0 || level === rows.length - 1)) {
        // A new heading above ends what its predecessor had below it.
        spanning[level] = text;
        spanning.fill('', level + 1);
      }
      return level === rows.length - 1 ? text : (spanning[level] ?? '');
    });
    // Below a heading that spans nothing else the lowest row may be empty: "Wijk" over two rows.
    const own = rows.findLast(({ cells: level }) => textOf(level[column]) !== '');
    return own ? path.filter((part) => part !== '').join('/') : '';
  });
  return { row: rows.at(-1)?.row ?? 0, cells };
}

/** Each way to take the rows from `at` for a header: one row, two, three. */
export function headersFrom(rows: readonly SheetRow[], at: number): SheetRow[] {
  return Array.from({ length: Math.min(MAX_DEPTH, rows.length - at) }, (_, more) =>
    stackHeaders(rows.slice(at, at + more + 1)),
  );
}

/** Columns without a heading that hold numbers below the header, between the columns that have one and right of them. */
export function unheadedColumns(sheet: Sheet, header: SheetRow, from: number): number[] {
  const below = sheet.head.filter(({ row }) => row > header.row);
  const width = Math.max(0, ...below.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) =>
      column > from &&
      textOf(header.cells[column]) === '' &&
      below.some(({ cells }) => isNumber(cells[column])),
  );
}

function isNumber(cell: CellValue | undefined): boolean {
  return cell !== undefined && parseNumber(cell, 'decimal') !== undefined;
}

/** Numbers below no heading: which area, year or question they are about can't be known, nor what stands beside them. */
export function reportUnheaded(
  sheet: Sheet,
  header: SheetRow,
  columns: readonly number[],
  remarks: RemarkList,
): void {
  for (const column of columns) {
    const before = header.cells
      .slice(0, column)
      .map(textOf)
      .findLast((heading) => heading !== '');
    remarks.error({
      rule: 'kop-ontbreekt',
      ...placeOf(sheet),
      row: header.row,
      column: columnLetter(column),
      explanation: `In kolom ${columnLetter(column)} staan cijfers, maar er staat geen kop boven die te begrijpen is. Ook van ${before === undefined ? 'de kolom ernaast' : `"${before}"`} is dan niet zeker wat eronder staat.`,
      proposal:
        'Zet boven elke kolom wat erin staat: het gebied, en het jaar, % of n als er meer kolommen bij horen. Haal samengevoegde cellen uit elkaar.',
    });
  }
}

/**
 * A column headed by a year alone, among columns that name their indicator: of which one it is, can't be known, nor
 * whether the headings above stand over the columns that they are about.
 */
export function reportBareYears(
  sheet: Sheet,
  { row, headings, skipped }: { row: number; headings: readonly string[]; skipped: readonly string[] },
  remarks: RemarkList,
): void {
  for (const heading of skipped) {
    if (!isPlainHeading(heading) || parseHeading(heading).year === undefined) continue;
    const column = columnLetter(headings.indexOf(heading));
    remarks.error({
      rule: 'kop-ontbreekt',
      ...placeOf(sheet),
      row,
      column,
      found: heading,
      explanation: `Kolom ${column} heeft als kop alleen een jaar (${heading}), en andere kolommen hebben een onderwerp en een jaar. Over welk onderwerp kolom ${column} gaat, is niet zeker; ook niet of de andere koppen boven de goede kolom staan.`,
      proposal: 'Zet boven elke kolom het onderwerp en het jaar, zonder cellen samen te voegen.',
    });
  }
}
