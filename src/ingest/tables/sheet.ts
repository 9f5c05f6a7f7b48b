import type { TableNotes } from './table-notes.ts';

/** Rows of cells as they stand in a text file or on a sheet, before anything is known of their meaning. */

/** Text as written, or the stored number of a spreadsheet cell. Empty cells are the empty string. */
export type CellValue = string | number;

export interface SheetRow {
  /** Line of the text file or row of the sheet, counted from 1. */
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** Merged cells of a workbook that hold a number. Rows count from 1, columns from 0. */
export interface MergedCell {
  /** "B2:B3". */
  readonly name: string;
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

export interface Sheet {
  /** Path relative to the data folder. */
  readonly file: string;
  /** Name of the sheet; absent for text files. */
  readonly sheet?: string;
  /** The first rows, blank ones left out: enough to recognise a layout. */
  readonly head: readonly SheetRow[];
  /** How it comes to be understood, for the import report. */
  readonly notes: TableNotes;
  /** Letters of the columns where they are not those of the cells, after rows were brought together. */
  readonly letters?: readonly string[];
  /** Of a workbook. */
  readonly merges?: readonly MergedCell[];
  /** Visits every row that has anything in it, in order. */
  each(visit: (cells: readonly CellValue[], row: number) => void): void;
}

/** Rows that `head` holds at most. */
export const HEAD_ROWS = 60;

/** Letter of a column as spreadsheets show it: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

/** Letter of a column of a sheet, also where rows were brought together. */
export function letterOf(sheet: Pick<Sheet, 'letters'>, index: number): string {
  return sheet.letters?.[index] ?? columnLetter(index);
}

/** The place that a letter stands for: A → 0, AA → 26. */
export function columnIndex(letter: string): number {
  return [...letter].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
}

/** Text of a cell without outer spaces. */
export function textOf(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell.trim() : cell === undefined ? '' : String(cell);
}

/** Place of a sheet for a remark. */
export function placeOf(sheet: Pick<Sheet, 'file' | 'sheet'>): { file: string; sheet?: string } {
  return sheet.sheet === undefined ? { file: sheet.file } : { file: sheet.file, sheet: sheet.sheet };
}
