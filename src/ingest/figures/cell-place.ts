import type { Gebied } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Cell, groepKey } from '../../domain/survey.ts';
import { letterOf, placeOf, type Sheet } from '../tables/sheet.ts';
import type { Field, RawFigure, RawFigures } from './raw-figure.ts';

/** Where something stands, for a remark. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
  readonly column?: string;
  /** Of a workbook. */
  readonly cell?: string;
}

/** Where a field of a figure stands, for a remark. */
export function placeOfField(source: RawFigures, field: Field, figure: RawFigure): Place {
  const column = source.columnOf(field, figure);
  return {
    ...placeOf(source.sheet),
    row: figure.row,
    column: column?.name ?? field,
    ...(source.sheet.sheet === undefined || !column
      ? {}
      : { cell: `${letterOf(source.sheet, column.index)}${figure.row}` }),
  };
}

type NumberField = keyof NonNullable<Cell['origin']['columns']>;
const NUMBERS: readonly NumberField[] = ['waarde', 'n', 'se', 'ondergrens', 'bovengrens'];

/** The letters of the columns of a figure in a workbook; each row of letters is made once, for all that share it. */
export class FigureLetters {
  readonly #sheet: Sheet;
  readonly #known = new Map<string, NonNullable<Cell['origin']['columns']>>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  of(source: RawFigures, figure: RawFigure): NonNullable<Cell['origin']['columns']> {
    const places = NUMBERS.map((field) => source.columnOf(field, figure)?.index ?? -1);
    const key = places.join();
    const known = this.#known.get(key);
    if (known) return known;
    const made = Object.fromEntries(
      NUMBERS.flatMap((field, at) => {
        const index = places[at] ?? -1;
        return index < 0 ? [] : [[field, letterOf(this.#sheet, index)]];
      }),
    );
    this.#known.set(key, made);
    return made;
  }
}

/**
 * Where a number of a cell was read, for a remark: the value's place where the table has no column for the number.
 * Without a field the row of a text is meant, and the value's cell of a workbook.
 */
export function at({ origin }: Cell, field?: NumberField): Place {
  const place = { ...placeOf(origin), row: origin.row };
  if (!origin.columns) return field === undefined ? place : { ...place, column: field };
  const known = field !== undefined && origin.columns[field] !== undefined ? field : 'waarde';
  const letter = origin.columns[known];
  return { ...place, column: known, ...(letter === undefined ? {} : { cell: `${letter}${origin.row}` }) };
}

/** "rij 12", of a workbook "cel F12". */
export function placeName({ origin }: Cell): string {
  return origin.columns?.waarde === undefined
    ? `rij ${origin.row}`
    : `cel ${origin.columns.waarde}${origin.row}`;
}

/** The same, with the file or sheet where it is another one. */
export function rowName(cell: Cell, beside: Cell): string {
  const { file, sheet } = cell.origin;
  if (file !== beside.origin.file) return `${placeName(cell)} van ${file}`;
  return sheet !== undefined && sheet !== beside.origin.sheet
    ? `${placeName(cell)} van blad ${sheet}`
    : placeName(cell);
}

/** What a cell is about, as staff can search for it. */
export function keyName(cell: Cell): string {
  return [cell.gebied, cell.indicator, cell.jaar, cell.reeks, groepKey(cell.groep)]
    .filter(Boolean)
    .join(', ');
}

/** The same in words: "De Kersentuin, overlast van verkeer, 2025". */
export function spokenName(
  cell: Cell,
  gebieden: ReadonlyMap<string, Gebied>,
  indicators: ReadonlyMap<string, Indicator>,
): string {
  const groep = groepKey(cell.groep);
  return [
    gebieden.get(cell.gebied)?.naam ?? cell.gebied,
    indicators.get(cell.indicator)?.naam ?? cell.indicator,
    cell.jaar,
    groep,
  ]
    .filter(Boolean)
    .join(', ');
}
