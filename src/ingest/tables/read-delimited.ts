import Papa from 'papaparse';
import type { RemarkList } from '../remark-list.ts';
import type { TextEncoding } from './decode-text.ts';
import { contentOfBytes, type FileContent } from './file-content.ts';
import { HEAD_ROWS, type Sheet, type SheetRow } from './sheet.ts';
import { TableLimits } from './table-limits.ts';
import { TableNotes } from './table-notes.ts';
import { TextPieces } from './text-pieces.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ';': 'puntkomma',
  ',': 'komma',
  '\t': 'tab',
  '|': 'rechte streep',
};
/** Lines that decide on the delimiter. */
const SAMPLE_LINES = 50;

type Visit = (cells: readonly string[], row: number) => void;

/** A text file with semicolons, commas, tabs or upright lines as a sheet; the delimiter is found out, or told by `sep=`. */
export function readDelimited(
  content: string | FileContent,
  file: string,
  remarks: RemarkList,
  encoding: TextEncoding = 'UTF-8',
): Sheet {
  const pieces = new TextPieces(
    typeof content === 'string' ? contentOfBytes(Buffer.from(content)) : content,
    encoding,
  );
  const first = pieces.first();
  const told = SEPARATOR.exec(first)?.[1];
  const delimiter = told ?? guessDelimiter(first);
  const open = new OpenQuote(file, remarks);
  const limits = new TableLimits({ file }, remarks);
  return {
    file,
    notes: new TableNotes({ format: 'tekst', encoding, delimiter: DELIMITER_NAMES[delimiter] ?? delimiter }),
    head: headOf(first, delimiter, limits),
    each: (visit) => eachRow(pieces, delimiter, visit, open, limits),
  };
}

/** Excel's line that tells the delimiter. */
const SEPARATOR = /^sep=([;,\t|])(?:\n|$)/i;

/** A quote that is never closed: told once, however often the file is gone through. */
class OpenQuote {
  readonly #file: string;
  readonly #remarks: RemarkList;
  #told = false;

  constructor(file: string, remarks: RemarkList) {
    this.#file = file;
    this.#remarks = remarks;
  }

  report(row: number): void {
    if (this.#told) return;
    this.#told = true;
    this.#remarks.error({
      rule: 'aanhalingsteken-open',
      file: this.#file,
      row,
      explanation: 'Hier begint een cel met een aanhalingsteken dat nergens wordt gesloten.',
      proposal: 'Zet het aanhalingsteken aan het eind van de cel erbij, of haal het eerste weg.',
    });
  }
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
  const sign = delimiter === '|' ? '\\|' : delimiter;
  const end = `(?=${sign}|\\n|$)`;
  return (
    text
      .replace(new RegExp(`" +${end}`, 'g'), '"')
      // Two quotes are an empty cell when the cell ends there, else an escaped quote inside one.
      .replace(new RegExp(`(^|\\n|${sign}) +"(?!"(?!${end}))`, 'g'), '$1"')
  );
}

function headOf(first: string, delimiter: string, limits: TableLimits): SheetRow[] {
  const head: SheetRow[] = [];
  const { data } = Papa.parse<string[]>(tidied(first, delimiter), {
    delimiter,
    newline: '\n',
    preview: HEAD_ROWS * 5,
  });
  visitRows(data, 1, (cells, row) => {
    if (head.length < HEAD_ROWS && limits.allow(row, cells)) head.push({ row, cells });
  });
  return head;
}

function eachRow(
  pieces: TextPieces,
  delimiter: string,
  visit: Visit,
  open: OpenQuote,
  limits: TableLimits,
): void {
  const guarded: Visit = (cells, row) => {
    if (limits.allow(row, cells)) visit(cells, row);
  };
  let line = 1;
  for (const piece of pieces.each()) {
    const text = line === 1 ? tidied(piece, delimiter) : unpadQuotes(piece, delimiter);
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
    const broken = errors.find(({ code }) => code === 'MissingQuotes');
    if (broken) open.report(line + (broken.row ?? 0));
    // What follows an open quote is one huge cell: no row to read.
    line = visitRows(broken ? data.slice(0, broken.row) : data, line, guarded);
    if (broken || limits.exceeded) return;
  }
}

/** The first piece: the line that tells the delimiter is kept as a blank one, so that lines keep their numbers. */
function tidied(first: string, delimiter: string): string {
  return unpadQuotes(first.replace(SEPARATOR, '\n'), delimiter);
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
