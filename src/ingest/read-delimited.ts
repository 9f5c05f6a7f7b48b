import Papa from 'papaparse';
import type { TextEncoding } from './decode-text.ts';
import type { RemarkList } from './remark-list.ts';
import { HEAD_ROWS, type Sheet, type SheetRow } from './sheet.ts';
import { TableNotes } from './table-notes.ts';

const DELIMITERS = [';', ',', '\t'] as const;
const DELIMITER_NAMES: Readonly<Record<string, string>> = { ';': 'puntkomma', ',': 'komma', '\t': 'tab' };
/** Characters that are parsed at a time, so that a file of 100 MB never exists as rows. */
const CHUNK = 2_000_000;
/** Lines that decide on the delimiter. */
const SAMPLE_LINES = 50;

type Visit = (cells: readonly string[], row: number) => void;

/** A text file with semicolons, commas or tabs as a sheet; the delimiter is found out, or told by `sep=`. */
export function readDelimited(
  text: string,
  file: string,
  remarks: RemarkList,
  encoding: TextEncoding = 'UTF-8',
): Sheet {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const told = /^sep=([;,\t])\n/i.exec(lines);
  const body = told ? lines.slice(told[0].length) : lines;
  const firstLine = told ? 2 : 1;
  const delimiter = told?.[1] ?? guessDelimiter(body);
  const tidy = unpadQuotes(body, delimiter);
  let openQuote = false;
  const reportOpenQuote = (row: number) => {
    if (openQuote) return;
    openQuote = true;
    remarks.error({
      rule: 'aanhalingsteken-open',
      file,
      row,
      explanation: 'Hier begint een cel met een aanhalingsteken dat nergens wordt gesloten.',
      proposal: 'Zet het aanhalingsteken aan het eind van de cel erbij, of haal het eerste weg.',
    });
  };
  return {
    file,
    notes: new TableNotes({ format: 'tekst', encoding, delimiter: DELIMITER_NAMES[delimiter] ?? delimiter }),
    head: headOf(tidy, delimiter, firstLine),
    each: (visit) => eachRow(tidy, delimiter, firstLine, visit, reportOpenQuote),
  };
}

/** The delimiter that occurs most outside quotes in the first lines; the semicolon where there is none. */
function guessDelimiter(text: string): string {
  const sample = text
    .slice(0, 100_000)
    .split('\n', SAMPLE_LINES)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => sample.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Spaces around quotes belong to no cell; before an opening quote they would even make it part of the cell. */
function unpadQuotes(text: string, delimiter: string): string {
  if (!text.includes(' "') && !text.includes('" ')) return text;
  const end = `(?=${delimiter}|\\n|$)`;
  return (
    text
      .replace(new RegExp(`" +${end}`, 'g'), '"')
      // Two quotes are an empty cell when the cell ends there, else an escaped quote inside one.
      .replace(new RegExp(`(^|\\n|${delimiter}) +"(?!"(?!${end}))`, 'g'), '$1"')
  );
}

function headOf(text: string, delimiter: string, firstLine: number): SheetRow[] {
  const head: SheetRow[] = [];
  const { data } = Papa.parse<string[]>(text.slice(0, CHUNK), {
    delimiter,
    newline: '\n',
    preview: HEAD_ROWS * 5,
  });
  visitRows(data, firstLine, (cells, row) => {
    if (head.length < HEAD_ROWS) head.push({ row, cells });
  });
  return head;
}

function eachRow(
  text: string,
  delimiter: string,
  firstLine: number,
  visit: Visit,
  reportOpenQuote: (row: number) => void,
): void {
  let line = firstLine;
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    const { data, errors } = Papa.parse<string[]>(text.slice(start, end), { delimiter, newline: '\n' });
    const open = errors.find(({ code }) => code === 'MissingQuotes');
    if (open) reportOpenQuote(line + (open.row ?? 0));
    // What follows an open quote is one huge cell: no row to read.
    line = visitRows(open ? data.slice(0, open.row) : data, line, visit);
    start = end + 1;
  }
}

/** End of the line after about CHUNK characters, where no quoted cell is open. */
function endOfPiece(text: string, start: number): number {
  let from = start;
  let open = false;
  for (let end = text.indexOf('\n', start + CHUNK); end >= 0; end = text.indexOf('\n', end + 1)) {
    if (countQuotes(text.slice(from, end)) % 2 === 1) open = !open;
    if (!open) return end;
    from = end;
  }
  return text.length;
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

/** Visits rows that aren't blank and returns the line after the last; a quoted cell may span lines. */
function visitRows(rows: readonly (readonly string[])[], firstLine: number, visit: Visit): number {
  let line = firstLine;
  for (const cells of rows) {
    const row = line;
    line += 1;
    let blank = true;
    for (const cell of cells) {
      if (cell === '') continue;
      if (cell.includes('\n')) line += cell.split('\n').length - 1;
      blank &&= cell.trim() === '';
    }
    if (!blank) visit(cells, row);
  }
  return line;
}
