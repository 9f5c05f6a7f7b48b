import { csvValue, type Table, type TableValue } from '../domain/tables.ts';

/**
 * A spreadsheet takes a cell that starts like this for a formula, in a CSV file too. An apostrophe in front makes it
 * text. Numbers are left as they are: -2,5 is a number. No name or code of CBS starts with one of these.
 */
const FORMULA = /^[=+\-@\t\r]/;

/** Semicolons, decimal comma, UTF-8 with a byte order mark: opens in a Dutch spreadsheet with a double click. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns, ...rows.map((row) => row.map(cellOf))];
  return `\uFEFF${lines.map((line) => line.join(';')).join('\r\n')}\r\n`;
}

function cellOf(value: TableValue): string {
  const text = csvValue(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
