/** The one way in which a table becomes a CSV file, whoever made it (decisions 004 and 182). */
import { csvValue, type TableValue } from './tables.ts';

/**
 * A spreadsheet takes a cell that starts like this for a formula, in a CSV file too, and some look past blanks and
 * wide signs. An apostrophe in front makes it text. No name or code of CBS starts with one of these.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** A number in a text of its own, already formatted: it is never guarded, for -2,5 is a number. */
const NUMBER = /^-?\d+(?:,\d+)?$/;

/** Semicolons, decimal comma, UTF-8 with a byte order mark: opens in a Dutch spreadsheet with a double click. */
export function csvOf(lines: Iterable<readonly TableValue[]>): string {
  return `\uFEFF${csvLines(lines)}`;
}

/** Lines to put behind those of `csvOf`. */
export function csvLines(lines: Iterable<readonly TableValue[]>): string {
  return [...lines].map((line) => `${line.map(cellOf).join(';')}\r\n`).join('');
}

function cellOf(value: TableValue): string {
  const text = csvValue(value);
  const guarded = typeof value === 'string' && FORMULA.test(text) && !NUMBER.test(text);
  const safe = guarded ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
