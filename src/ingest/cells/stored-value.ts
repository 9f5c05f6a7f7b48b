import type { CellObject } from '@e965/xlsx';
import { cleanText } from '../../domain/clean-text.ts';
import type { CellValue } from '../tables/sheet.ts';
import { richTextOf } from './rich-text.ts';
import type { NumberInPieces } from './workbook-findings.ts';

/** What is noticed while the cells of a sheet are read. */
export interface Seen {
  percent: number;
  readonly date1904: boolean;
  readonly pieces: NumberInPieces[];
  /** Cells with a number and something raised behind it. */
  readonly raised: (readonly [row: number, column: number])[];
  /** Cells whose format shows nothing of the number that they hold. */
  readonly unseen: (readonly [row: number, column: number])[];
}

/** What a cell of a spreadsheet holds, as staff see it; row and column count from 0. */
export function cellValue(cell: CellObject | undefined, seen: Seen, row: number, column: number): CellValue {
  if (!cell) return '';
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number' ? shownNumber(cell, cell.v, seen, row, column) : '';
    case 'd':
      return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v ?? '');
    case 'b':
      return cell.v ? 'WAAR' : 'ONWAAR';
    case 'e':
      // The error's own text ("#DIV/0!"), which the figure's reader reports with its place.
      return cell.w ?? '#FOUT';
    default:
      return storedText(cell, seen, row, column);
  }
}

/** A text without the form of its characters, but for what stood raised in it. */
function storedText({ v, h }: CellObject, seen: Seen, row: number, column: number): string {
  if (typeof v === 'string' && v.trim() === '') return '';
  const rich = richTextOf(String(v ?? ''), h ?? '');
  if (rich.kind === 'raised') {
    if (/\d/.test(rich.text)) seen.raised.push([row + 1, column]);
    return cleanText(rich.text);
  }
  if (rich.kind === 'pieces') seen.pieces.push({ row: row + 1, column, pieces: rich.pieces });
  return cleanText(String(v ?? ''));
}

/** The number, or what its format shows in the place of it: "*" for few respondents, "<5". */
function shownNumber(cell: CellObject, value: number, seen: Seen, row: number, column: number): CellValue {
  const shown = shownInstead(value, cell.z);
  // A nought that is shown as a hyphen or not at all is a nought.
  if (shown === undefined || (value === 0 && /^[-\u2013\u2014]?$/.test(shown)))
    return storedNumber(value, cell.z, seen);
  if (shown === '') seen.unseen.push([row + 1, column]);
  return shown === '' ? storedNumber(value, cell.z, seen) : shown;
}

/** A text in quotes or behind a backslash, the room of a sign, a filler, and a color or condition (ECMA-376 18.8.31). */
const IN_FORMAT = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/g;

/** What a cell shows where its format has no place for the number; undefined where it shows the number. */
function shownInstead(value: number, format: unknown): string | undefined {
  if (typeof format !== 'string' || format.length > 255 || !/[;"\\]/.test(format)) return undefined;
  const section = sectionFor(value, format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/));
  if (/[\w#?@/]/.test(section.replace(IN_FORMAT, ''))) return undefined;
  return section.replace(IN_FORMAT, (_, quoted = '', escaped = '') => quoted + escaped).trim();
}

const CONDITION = /\[(<>|<=|>=|<|>|=)(-?\d+(?:\.\d+)?)\]/;
const COMPARE: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '>': (value, bound) => value > bound,
  '=': (value, bound) => value === bound,
  '<=': (value, bound) => value <= bound,
  '>=': (value, bound) => value >= bound,
  '<>': (value, bound) => value !== bound,
};

/** The part of a format that holds for a number: the first of which the condition does, else by its sign. */
function sectionFor(value: number, sections: readonly string[]): string {
  const [positive = '', negative = positive, nought = positive] = sections;
  const conditions = sections.map((section) => CONDITION.exec(section));
  if (conditions.some((condition) => condition)) {
    const at = conditions.findIndex(
      (found) => !found || COMPARE[found[1] ?? '']?.(value, Number(found[2])) === true,
    );
    return sections[at] ?? sections.at(-1) ?? '';
  }
  if (value === 0) return nought;
  return value < 0 ? negative : positive;
}

/** A cell that shows "18,1%" stores 0.181; what staff see counts. 15 digits are what a spreadsheet keeps. */
function storedNumber(value: number, format: unknown, seen: Seen): CellValue {
  const bare = typeof format === 'string' ? format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '') : '';
  if (/[dy]/i.test(bare) && !/general/i.test(bare)) return dayOf(value, seen.date1904);
  const percent = bare.includes('%');
  if (percent) seen.percent += 1;
  return Number((percent ? value * 100 : value).toPrecision(15));
}

/** Days between the two systems that a workbook may count days in (ECMA-376 part 1, 18.17.4.1). */
const DAYS_1904 = 1462;

/** A spreadsheet stores a day as the number of days since 30 December 1899, or four years later. */
function dayOf(days: number, date1904: boolean): CellValue {
  const date = new Date(Math.round((days + (date1904 ? DAYS_1904 : 0) - 25_569) * 86_400_000));
  return Number.isNaN(date.getTime()) ? days : date.toISOString().slice(0, 10);
}
