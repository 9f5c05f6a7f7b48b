import type { Niveau } from './gebied.ts';

/** Unit of an indicator's value. Percentages are 0-100 (18.1, never 0.181). */
export const EENHEDEN = ['procent', 'rapportcijfer', 'schaalscore', 'somscore', 'per1000'] as const;
export type Eenheid = (typeof EENHEDEN)[number];

/** What a higher value means to residents. Carried per indicator, never assumed (method.md 0.1). */
export const RICHTINGEN = ['gunstig', 'ongunstig', 'neutraal'] as const;
export type Richting = (typeof RICHTINGEN)[number];

/** The predicate behind "Ongeveer 18 van de 100 bewoners …" (plural) and "Ongeveer 1 van de 100 bewoners …". */
export interface Predicate {
  readonly plural: string;
  readonly singular: string;
}

/** Stands in `vooraan` (and in `bijzin` of a score) where the figure comes. */
export const SLOT = '…';

/** Place of an answer on a question's scale: -2 is most unfavourable, 0 neutral, 2 most favourable. */
export interface Answer {
  /** Code shared by all the answers to one question; together they add up to 100. */
  readonly vraag: string;
  readonly plaats: -2 | -1 | 0 | 1 | 2 | 'weet-niet';
}

/** What a yes to at least one of several things is made of: no part is above it, and it is no more than all of them. */
export interface Made {
  /** Codes of its parts. */
  readonly delen: readonly string[];
  /** There are no other parts: only then it can't be above their sum. */
  readonly isAll: boolean;
}

export interface Indicator {
  readonly code: string;
  readonly thema: string;
  /** Full neutral name, a topic: no conclusion in it. */
  readonly naam: string;
  readonly eenheid: Eenheid;
  readonly hogerIs: Richting;
  /** Short name for charts and tables. */
  readonly kort?: string;
  /** The question as residents read it. */
  readonly vraag?: string;
  /** Who was counted, e.g. `alle`, `slachtoffers`, `met-contact`; part of comparability. Default `alle`. */
  readonly basis: string;
  /** In the fixed list of the summary (H03), unless gemeente.yaml names its own list. */
  readonly kern: boolean;
  /** Stricter cell threshold (method.md 2.3). */
  readonly gevoelig: boolean;
  readonly zin?: Predicate;
  /** Wording of the complement; absent means: no complement sentence (H04). */
  readonly complement?: Predicate;
  /** The topic as a phrase that can be named in a list: "veel overlast van horeca". */
  readonly zinsdeel?: string;
  /** The sentence that starts with what was asked; `SLOT` is the figure's place: "van horeca hebben … veel overlast". */
  readonly vooraan?: Predicate;
  /** The clause behind "dat": "zij veel overlast van horeca hebben". */
  readonly bijzin?: string;
  readonly bron?: string;
  /** Never published below this level (seksuele delicten, sub-base indicators). Absent: every level. */
  readonly vanaf?: Niveau;
  /** Waves at which this indicator's own definition changed: no comparison across. */
  readonly breuken: readonly number[];
  readonly antwoord?: Answer;
  readonly omvat?: Made;
  /** Where the gemeente wrote it; absent for what ships with the survey. */
  readonly written?: { readonly file: string; readonly row: number };
}

/** Range a value of this unit can take; `max` undefined means unbounded. */
export function scaleOf(eenheid: Eenheid): { readonly min: number; readonly max: number | undefined } {
  switch (eenheid) {
    case 'procent':
      return { min: 0, max: 100 };
    case 'rapportcijfer':
      return { min: 1, max: 10 };
    case 'schaalscore':
      return { min: 0, max: 10 };
    case 'somscore':
      return { min: 0, max: undefined };
    case 'per1000':
      return { min: 0, max: 1000 };
  }
}

/** Decimals shown to residents: percentages whole, everything else one (method.md 2.4). */
export function decimalsShown(eenheid: Eenheid): 0 | 1 {
  return eenheid === 'procent' ? 0 : 1;
}
