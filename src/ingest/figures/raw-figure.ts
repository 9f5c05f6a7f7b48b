import type { Companion } from '../cells/compound.ts';
import type { Level } from '../cells/confidence.ts';
import type { Legend } from '../cells/legend.ts';
import type { CellValue, Sheet } from '../tables/sheet.ts';

/** Columns of the canonical long layout (contract), and the two of our own: `indeling` and `methode`. */
export const REQUIRED_FIELDS = ['gebied', 'indicator', 'jaar', 'reeks', 'groep', 'waarde', 'n'] as const;
export const OPTIONAL_FIELDS = [
  'ondergrens',
  'bovengrens',
  'se',
  'sd',
  'deff',
  'basis',
  'bron',
  'status',
  'indeling',
  'methode',
] as const;
export const FIELDS = [...REQUIRED_FIELDS, ...OPTIONAL_FIELDS] as const;
export type Field = (typeof FIELDS)[number];

/** A column of a table: what it is called, and where it stands, counted from 0. */
export interface ColumnPlace {
  readonly name: string;
  readonly index: number;
}

/** One figure as a layout found it: not yet checked, every field a cell; absent ones are the empty string. */
export interface RawFigure extends Readonly<Record<Field, CellValue>> {
  readonly row: number;
  /** Where a row holds several figures: the columns in which this one's fields stand. */
  readonly columns?: Readonly<Partial<Record<Field, ColumnPlace>>>;
  /** The columns, counted from 0, that it took; absent where it took its row. */
  readonly taken?: readonly number[];
}

/** A figure of which everything is absent, to spread over. */
export const NO_FIGURE: Readonly<Record<Field, CellValue>> = {
  gebied: '',
  indicator: '',
  jaar: '',
  reeks: '',
  groep: '',
  waarde: '',
  n: '',
  ondergrens: '',
  bovengrens: '',
  se: '',
  sd: '',
  deff: '',
  basis: '',
  bron: '',
  status: '',
  indeling: '',
  methode: '',
};

/**
 * `nul`: nil. `bijna-nul`: less than half a unit. `ontbreekt`: there is a figure, and it is not told. Of a sign beside a
 * number: `weg`, the number counts without it; `voorlopig`, the number is provisional. Of numbers behind another: `marge`,
 * `interval` or `n` of it.
 */
export type SignMeaning = 'nul' | 'bijna-nul' | 'ontbreekt' | 'weg' | 'voorlopig' | Companion;

/** The figures of one sheet in the terms of the canonical long layout, whatever it looked like. */
export interface RawFigures {
  readonly sheet: Sheet;
  /** Signs that stand in the place of a figure and what they mean, in lower case; beside those of every table. */
  readonly signs?: ReadonlyMap<string, SignMeaning>;
  /** What the notes of its file say of signs. */
  readonly legend?: Legend;
  /** The table names no series: that of the wave holds (method.md 1.1). */
  readonly seriesByYear?: boolean;
  /** Confidence level of its bounds in percent, where that is not 95. */
  readonly level?: Level;
  /** The column of the file in which a field of this figure stands, for remarks; undefined where no column has it. */
  columnOf(field: Field, figure: RawFigure): ColumnPlace | undefined;
  each(visit: (figure: RawFigure) => void): void;
}
