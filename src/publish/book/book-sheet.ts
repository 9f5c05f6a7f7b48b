/** What a sheet of the tabellenboek holds, before it is written. */

/** Undefined is an empty cell. */
export type BookValue = string | number | undefined;

export interface BookCell {
  readonly value: BookValue;
  /** Decimals of a number; absent: as many as it has. */
  readonly decimals?: 0 | 1;
  readonly bold?: boolean;
  /** Columns that it spans. */
  readonly span?: number;
}

export type BookRow = readonly (BookCell | BookValue)[];

export interface BookSheet {
  /** As asked: Excel may not take it as it is. */
  readonly name: string;
  /** For the list of contents. */
  readonly about: string;
  /** Stay in sight and are repeated on every printed page; the last one names the columns. */
  readonly head: readonly BookRow[];
  readonly rows: readonly BookRow[];
  /** Columns at the start that stay in sight. */
  readonly sticky?: number;
  /** Widths in characters, by column; what is not given follows from the contents. */
  readonly widths?: readonly number[];
  /** The head can be filtered by. */
  readonly filter?: boolean;
}

/** The value of a cell. */
export function plainValue(cell: BookRow[number]): BookValue {
  return typeof cell === 'object' ? cell.value : cell;
}
