/** A finished chart or map with everything that must stand beside it. */

export const CHART_FORMS = [
  'level',
  'development',
  'answers',
  'pictogram',
  'breakdown',
  'overview',
  'small-multiples',
  'reported',
  'registered',
  'locator',
  'index-map',
] as const;
export type ChartForm = (typeof CHART_FORMS)[number];

/** One drawing at one fixed size; nothing is scaled down, so text keeps its size. */
export interface Drawing {
  /** A whole `<svg>` element, marks hidden from assistive technology, role and label on the root. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
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
  readonly rows: readonly { readonly header: string; readonly cells: readonly TableCell[] }[];
}

export interface ChartFigure {
  /** Stable id within the page: `fig-onveilig-buurt`; also the address of the figure. */
  readonly id: string;
  readonly form: ChartForm;
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
  /** Vega-Lite spec of the wide drawing, data included, from which it was drawn; inspected and golden-tested. */
  readonly spec: object;
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
