/** How the parts of a press sheet lie, by its format; lengths in millimeters. */
import type { PressFormat } from '../domain/press.ts';
import type { SheetLayout } from '../domain/sheet.ts';

/** Layouts that set no interviews. */
export const WITHOUT_PEOPLE: ReadonlySet<SheetLayout> = new Set(['gesprek', 'kaart', 'poster', 'gemeente']);

/** A newspaper's advertisement lies as its shape asks; the other kinds have a lay-out of their own. */
export function layoutOf({ soort, breedteMm, hoogteMm }: PressFormat): SheetLayout {
  if (soort !== 'krant') return soort;
  if (breedteMm > hoogteMm) return 'breed';
  return breedteMm < NARROW_MM ? 'smal' : 'hoog';
}

/** Under this width there is no room for three things beside each other. */
const NARROW_MM = 150;
/** Under this width a paper is no tabloid. */
const SMALL_MM = 220;
/** Set smaller than on a tabloid, and yet in columns. */
export function isSmall({ breedteMm }: PressFormat): boolean {
  return breedteMm < SMALL_MM && breedteMm > NARROW_MM;
}

/** Between the pages of a spread, as in templates/druk/spread.css. */
const SPREAD_GUTTER_MM = 10;
/** Between columns, as in templates/druk/vel.css. */
export const GUTTER_MM = 5;

/** A development in three panels is drawn 176 mm wide and never scaled down; a tenth of a millimetre is no matter. */
export const WIDE_MM = 175.5;
/** Fifty people beside each other need this; narrower, their outlines get too thin for newsprint. */
export const PEOPLE_MM = 105;

/** Width of the block of figures: on an upright page two columns are for the interviews, on a landscape one a half. */
export function figuresMm(format: PressFormat): number {
  const { breedteMm, margeMm, kolommen } = format;
  const column = (breedteMm - 2 * margeMm + GUTTER_MM) / kolommen;
  switch (layoutOf(format)) {
    case 'hoog':
      return column * (kolommen - 2) - GUTTER_MM;
    case 'breed':
      return format.inhoud === 'cijfers'
        ? breedteMm - 2 * margeMm
        : (breedteMm - 2 * margeMm - GUTTER_MM) / 2;
    case 'vouwblad':
      return breedteMm / 2 - 2 * margeMm;
    case 'spread':
      return pageOfSpread(format);
    case 'smal':
    case 'bijlage':
    case 'gesprek':
    case 'kaart':
    case 'poster':
    case 'gemeente':
      return breedteMm - 2 * margeMm;
  }
}

/** Width of one of two pages beside each other. */
export function pageOfSpread({ breedteMm }: PressFormat): number {
  return (breedteMm - SPREAD_GUTTER_MM) / 2;
}

/** The people go across the whole of an upright page, above the interviews. */
export function peopleMm(format: PressFormat): number {
  return layoutOf(format) === 'hoog' ? format.breedteMm - 2 * format.margeMm : figuresMm(format);
}
