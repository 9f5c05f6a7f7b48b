import { YEAR_HEADING } from '../layouts/dimension-headings.ts';
import { type CellValue, type SheetRow, textOf } from '../tables/sheet.ts';

/** Rows below a header that are looked at: enough to see what a row is about. */
export const SAMPLE_ROWS = 2000;
/** Fewer rows say too little of their kind. */
const FEW_ROWS = 10;
/** Rows that have the same names and years, on average, before a row must be about a person. */
const SAME_ROWS = 3;
/** Highest code of an answer: 10 for a mark, and what questionnaires use for "weet niet". */
const HIGHEST_CODE = 20;
/** Share of the columns with numbers that hold codes of answers only. */
const MOST_COLUMNS = 0.7;

/**
 * Whether a table has a row per person: many rows with the very same names and years, and in their columns codes of
 * answers instead of percentages. In a table of aggregates every row has a name of its own.
 */
export function hasRowPerPerson(headings: readonly string[], rows: readonly SheetRow[]): boolean {
  if (rows.length < FEW_ROWS) return false;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const filled = columns.filter((index) => rows.some(({ cells }) => textOf(cells[index]) !== ''));
  const isKey = (index: number) =>
    YEAR_HEADING.test(headings[index] ?? '') || shareOf(rows, index, isText) > 0.5;
  const keys = filled.filter(isKey);
  const numbers = filled.filter((index) => !isKey(index));
  const coded = numbers.filter(
    (index) =>
      shareOf(rows, index, isCode) === 1 ||
      (AGE.test(headings[index] ?? '') && shareOf(rows, index, isAge) === 1),
  ).length;
  const names = new Set(rows.map(({ cells }) => keys.map((index) => textOf(cells[index])).join('\t')));
  const sameNames = names.size * SAME_ROWS <= rows.length;
  if (sameNames && numbers.some((index) => NUMBERED.test(headings[index] ?? '') && isNumbered(rows, index)))
    return true;
  if (numbers.length === 0 || coded < MOST_COLUMNS * numbers.length) return false;
  // Without any name a row may still be an area known by its number: then more must point the same way.
  if (keys.length === 0) return rows.length >= 2 * FEW_ROWS && coded >= 5;
  return sameNames;
}

const NUMBERED = /^(#|id|nr|nummer|volgnummer|case|record|resp\w*|token|key|sleutel)$/i;

/** A column of whole ages: aggregates have groups of them. */
const AGE = /^(leeftijd|lft|age)$/i;

function isAge(text: string): boolean {
  return /^\d{1,3}([.,]0+)?$/.test(text) && Number.parseInt(text, 10) <= 120;
}

/** Whether every row has a whole number of its own in a column. */
function isNumbered(rows: readonly SheetRow[], index: number): boolean {
  const own = new Set(rows.map(({ cells }) => textOf(cells[index])));
  return own.size === rows.length && [...own].every((text) => /^\d+([.,]0+)?$/.test(text));
}

function shareOf(rows: readonly SheetRow[], index: number, holds: (text: string) => boolean): number {
  const texts = rows.map(({ cells }) => textOf(cells[index] as CellValue | undefined)).filter(Boolean);
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

function isText(text: string): boolean {
  return !/^[-+]?\d+([.,]\d+)?%?$/.test(text) && !/^[.xX*-]$/.test(text);
}

function isCode(text: string): boolean {
  return (
    (/^-?\d{1,3}([.,]0+)?$/.test(text) && Math.abs(Number.parseInt(text, 10)) <= HIGHEST_CODE) ||
    /^-?9{2,4}$/.test(text) ||
    /^[.xX-]$/.test(text)
  );
}
