import type { CellAccount } from './cell-role.ts';

/**
 * How one table of the data folder was understood, for people to look at before they rely on it. It holds names,
 * places and counts of cells, never a value or a number of respondents: those may be hidden further on.
 */
export interface TableImport {
  /** Relative to the data folder. */
  readonly file: string;
  readonly sheet?: string;
  /** Dutch, such as "tekst" or "Excel-werkmap". */
  readonly format: string;
  /** Of a text file: "UTF-8 met BOM". */
  readonly encoding?: string;
  /** Of a text file: "puntkomma". */
  readonly delimiter?: string;
  /** Dutch: which layout was recognised; absent where none was, or the sheet was passed over. */
  readonly layout?: string;
  /** Row of the last line of the header. */
  readonly headerRow?: number;
  /** Merged cells in and above the header, such as "B3:E3". */
  readonly merged: readonly string[];
  readonly columns: readonly ImportedColumn[];
  readonly matches: readonly NameMatch[];
  readonly skipped: readonly SkippedPart[];
  readonly symbols: readonly SymbolUse[];
  /** In which steps its figures were rounded, coarsest first. */
  readonly rounding: readonly RoundingStep[];
  /** Figures that were read from it. */
  readonly figures: number;
  /** The first of them. */
  readonly first: readonly ImportedFigure[];
  /** What every filled cell came to. */
  readonly cells: CellAccount;
}

/** What a column was taken for. */
export interface ImportedColumn {
  readonly letter: string;
  readonly heading: string;
  /** Dutch: "gebied", "waarde van onveilig-buurt, 2025"; absent where the column is not read. */
  readonly meaning?: string;
}

/** A name or code in the file, and the code that it was taken for. */
export interface NameMatch {
  readonly kind: 'gebied' | 'indicator';
  readonly found: string;
  readonly code: string;
  readonly by: MatchedBy;
}

/** How a name was matched: nothing else is ever taken for a match; what is only near is asked. */
export type MatchedBy = 'code' | 'naam' | 'bekende naam' | 'bronnen.yaml';

export interface SkippedPart {
  /** As it stands in the file: a row, a column, a name. */
  readonly what: string;
  /** Dutch. */
  readonly why: string;
}

/** A sign that stands for a figure, such as a point or a cross. */
export interface SymbolUse {
  readonly symbol: string;
  /** Dutch: what it was taken for. */
  readonly meaning: string;
  readonly count: number;
}

/** A step of rounding, and what was delivered in it. */
export interface RoundingStep {
  /** 1, 0.1, 0.01 or 0.001 of the indicator's unit; 0: not rounded. */
  readonly step: number;
  /** Codes. */
  readonly indicators: readonly string[];
  readonly years: readonly number[];
}

/** Which figure was read from a row: its key, without its value. */
export interface ImportedFigure {
  readonly row: number;
  readonly gebied: string;
  readonly indicator: string;
  readonly jaar: number;
  readonly reeks: string;
  /** `leeftijd=15-24`; empty for the total. */
  readonly groep: string;
}
