/** A finished chart or map with everything that must stand beside it. */

import type { Drawing } from './drawing.ts';
import type { Scene } from './scene.ts';

/**
 * Where figures of one form stand, and how. The form gives it, so that no page, PDF or sheet needs to know which forms
 * there are; which figures stand there never depends on a value (H09, H10).
 */
export interface Placement {
  /** On the page of the area; or on the page through the years, of which one stays on the area's own. */
  readonly page: 'own' | 'years';
  /** Beside a large number of "in één oogopslag": across most of the page, or else the narrow drawing. */
  readonly summary?: 'wide' | 'narrow';
  /**
   * In the accessible PDF: with the large number on the cover, below it, or one of them in each theme; a kernrapport has
   * them all with their theme, `groups` last.
   */
  readonly pdf?: 'highlight' | 'cover' | 'theme' | 'groups';
  /**
   * On a press sheet: with the large number, as a topic, as a topic of twice the width, or only where a page would
   * have a hole.
   */
  readonly sheet?: 'highlight' | 'topic' | 'wide' | 'spare';
  /** All its values stand in the full table of the area: on paper it needs no table of its own. */
  readonly inFullTable: boolean;
}

export interface TableCell {
  readonly text: string;
  /** Right-aligned number. */
  readonly numeric?: boolean;
}

/** The data table beside a chart: first column is the row header. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Place among the cells of the margins, where the table has them. */
  readonly margins?: number;
  readonly rows: readonly { readonly header: string; readonly cells: readonly TableCell[] }[];
}

export interface ChartFigure {
  /** Stable id within the page: `fig-onveilig-buurt`; also the address of the figure. */
  readonly id: string;
  /** Name of its form: figures of one form and indicator share their axes (C03). */
  readonly form: string;
  readonly placement: Placement;
  /** The code in `data-indicator`; for several indicators, the first. Absent for maps. */
  readonly indicator?: string;
  readonly thema?: string;
  /** Neutral (P04, C09). */
  readonly title: string;
  /** The question, base and unit: "Van de 100 bewoners, met marge. 2025." */
  readonly question?: string;
  /** n, year, source. */
  readonly caption: string;
  /** Short accessible name, not the caption. */
  readonly label: string;
  /** Full description written for a listener. */
  readonly description: string;
  readonly drawings: { readonly breed: Drawing; readonly smal: Drawing; readonly druk?: Drawing };
  readonly table: FigureTable;
  /** Vega-Lite spec of the wide drawing, data included, from which it was drawn. */
  readonly spec: object;
  /** The marks of the wide drawing with their meaning: what the checker judges. */
  readonly scene: Scene;
  /** A figure of a register stands beside one of the survey (T11). */
  readonly ofRegister?: true;
  /** PNG of the wide drawing at 2×; absent where the caller did not ask for it. */
  readonly png?: Uint8Array;
  /** The table as CSV (semicolons, decimal comma). */
  readonly csv: string;
  /** Names in its words, of topics, questions, groups and sources: the checker judges our own words only. */
  readonly names: readonly string[];
  /** Areas that it names (T04). */
  readonly areas: readonly string[];
  /** Marks that occur, for the legend. */
  readonly marks: readonly MarkKind[];
}

/** Marks with a meaning of their own, explained in a legend (C07). */
export type MarkKind =
  | 'wijk'
  | 'gemeente'
  | 'plaats'
  | 'land'
  | 'zero'
  | 'suppressed'
  | 'bound'
  | 'missing'
  | 'indicative'
  | 'margin-unknown'
  | 'margin-narrow'
  | 'break';

export interface Charts {
  /** By area code: in theme order, as they stand on the page. */
  readonly areas: ReadonlyMap<string, readonly ChartFigure[]>;
  /** By theme code: small multiples over the areas, alphabetical. */
  readonly themes: ReadonlyMap<string, readonly ChartFigure[]>;
  /** By area code; absent without boundary. */
  readonly locators: ReadonlyMap<string, ChartFigure>;
  /** Absent when no profile area has a boundary. */
  readonly index?: IndexMap;
  /** Small drawings for the legend, by mark. */
  readonly legend: ReadonlyMap<MarkKind, Drawing>;
}

/** The front page's map: each area a link to its page. */
export interface IndexMap {
  readonly figure: ChartFigure;
  readonly areas: readonly { readonly gebied: string; readonly number: number }[];
  /** Per drawing whether some names did not fit: it shows their numbers, so the list beside it must have them. */
  readonly numbered: { readonly breed: boolean; readonly smal: boolean };
}
