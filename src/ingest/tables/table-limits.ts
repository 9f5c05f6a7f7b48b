import { formatNumber } from '../../domain/format.ts';
import type { RemarkList } from '../remark-list.ts';
import { type CellValue, columnLetter } from './sheet.ts';

/** What a sheet of Excel can hold at most, and one cell of it; no table of this survey comes near. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const MAX_TEXT = 32_767;
/** Characters of a whole table, more than a text file of the largest size has: a workbook may repeat one text. */
const MAX_TEXTS = 250_000_000;

/** Watches over the size of one table. The first row or column too many is an error, and nothing beyond it is read. */
export class TableLimits {
  readonly #place: { readonly file: string; readonly sheet?: string };
  readonly #remarks: RemarkList;
  #characters = 0;
  #row = 0;
  exceeded = false;

  constructor(place: { readonly file: string; readonly sheet?: string }, remarks: RemarkList) {
    this.#place = place;
    this.#remarks = remarks;
  }

  /** Whether a row may be read. */
  allow(row: number, cells: readonly CellValue[]): boolean {
    if (this.exceeded) return false;
    if (row > MAX_ROWS) this.#refuse(row, 'rijen', row, MAX_ROWS);
    else if (cells.length > MAX_COLUMNS) this.#refuse(row, 'kolommen', cells.length, MAX_COLUMNS);
    else this.#weigh(row, cells);
    return !this.exceeded;
  }

  #weigh(row: number, cells: readonly CellValue[]): void {
    // A table is gone through more than once.
    if (row <= this.#row) this.#characters = 0;
    this.#row = row;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index];
      if (typeof cell !== 'string') continue;
      this.#characters += cell.length;
      if (cell.length > MAX_TEXT && !this.exceeded) this.#refuseText(row, index, cell.length);
    }
    if (this.#characters > MAX_TEXTS && !this.exceeded)
      this.#refuse(row, 'tekens', this.#characters, MAX_TEXTS);
  }

  #refuseText(row: number, index: number, length: number): void {
    this.exceeded = true;
    this.#remarks.error({
      rule: 'cel-te-lang',
      ...this.#place,
      row,
      column: columnLetter(index),
      found: `${formatNumber(length, 0)} tekens`,
      explanation: `In deze cel staat te veel tekst: hoogstens ${formatNumber(MAX_TEXT, 0)} tekens worden gelezen, zoveel als Excel er in een cel bewaart.`,
      proposal: 'Haal de tekst weg, of kijk of er een aanhalingsteken of een regeleinde ontbreekt.',
    });
  }

  #refuse(row: number, what: string, found: number, most: number): void {
    this.exceeded = true;
    this.#remarks.error({
      rule: 'tabel-te-groot',
      ...this.#place,
      row,
      found: `${formatNumber(found, 0)} ${what}`,
      explanation: `Deze tabel is te groot: hoogstens ${formatNumber(most, 0)} ${what} worden gelezen.`,
      proposal:
        'Verdeel de cijfers over meer bestanden, bijvoorbeeld één per meting, en haal lege cellen weg.',
    });
  }
}
