import type { Niveau } from './gebied.ts';
import type { Licentie } from './licence.ts';
import type { OwnSource } from './own-source.ts';

/** Thresholds of disclosure control (method.md 2.3); counts of respondents. */
export interface Drempels {
  /** Below this n nothing is shown. */
  readonly tonen: number;
  /** Below this n a value is indicative. */
  readonly indicatief: number;
  /** Smallest cell count, round(n·p), of ordinary indicators. */
  readonly cel: number;
  /** Smallest cell count of sensitive indicators and subgroups. */
  readonly gevoelig: number;
  /** Least number of inhabitants for registered crime per 1.000; absent: 1.000. */
  readonly per1000?: number;
  /** What a wijk row without n is: an error, or shown with a remark (method.md 2.8, 3). */
  readonly zonderN: 'fout' | 'tonen';
}

/** Default design effects by level, where a row has none (method.md 2.1). */
export interface Deff {
  readonly wijk: number;
  readonly gemeente: number;
  readonly land: number;
}

export const TOETSEN = ['score', 'gepoold', 'ongepoold'] as const;
export type Toets = (typeof TOETSEN)[number];

export interface Vergelijking {
  /** `bh`: Benjamini-Hochberg at `q` per family; `vast`: every test at `alfa`. */
  readonly methode: 'bh' | 'vast';
  /** False discovery rate or level of each test, by `methode`. */
  readonly niveau: number;
  readonly deff: Deff;
  /**
   * `score`: the skewness-corrected score test for shares and one variance for scores (method.md 2.2). The plain tests
   * with an unpooled or a pooled standard error make an older edition again; each leans to one side.
   */
  readonly toets: Toets;
  /** Narrower margins where more than a tenth of an area's residents answered (method.md 2.1). */
  readonly eindigePopulatie: boolean;
}

export interface Contact {
  readonly naam?: string;
  readonly email?: string;
  readonly telefoon?: string;
}

/** A reporting area that `compare` may form out of wijken that are too small alone (method.md 2.6). */
export interface Merge {
  readonly code: string;
  readonly delen: readonly string[];
}

/** `gemeente.yaml` with its defaults filled in. Only naam, code and editie are required there. */
export interface Gemeente {
  readonly naam: string;
  /** Stands in gebieden.csv: a gemeente, or the whole that the profile areas are compared with. */
  readonly code: string;
  /** Name of the survey, a folder of `seeds/onderzoek/`; absent: the usual one, or the folder in the data. */
  readonly onderzoek?: string;
  /** The wave that is published. */
  readonly editie: number;
  /** Date of publication, ISO; consent must run beyond it. Default: 31 December of the edition. */
  readonly datum: string;
  /** The figures are invented: said on every page and sheet. */
  readonly voorbeeld: boolean;
  readonly site: {
    readonly adres?: string;
    readonly noindex: boolean;
    /** Addresses of other editions, newest first. */
    readonly edities?: readonly { readonly jaar: number; readonly adres: string }[];
    /** Slugs of pages that changed their name: old and new. */
    readonly omleidingen?: readonly { readonly van: string; readonly naar: string }[];
  };
  readonly huisstijl: { readonly tokens: string; readonly logo?: string };
  readonly contact: Contact;
  /** Where weak spots of the site are reported, and until which day (ISO) that holds: for security.txt. */
  readonly beveiliging?: { readonly contact: string; readonly verloopt: string };
  /** Sources of its own that stand beside the survey. */
  readonly bronnen?: readonly OwnSource[];
  /** Names of ready modules: a theme with its questions, beside those of the survey. */
  readonly modules?: readonly string[];
  /** Under which the gemeente lets others use its figures; absent: it did not say. */
  readonly licentie?: Licentie;
  /** The accessibility statement of the gemeente in the national register. */
  readonly toegankelijkheid?: { readonly verklaring: string };
  readonly drempels: Drempels;
  readonly vergelijking: Vergelijking;
  /** Present: replaces `kern` of the catalogue. */
  readonly kernindicatoren?: readonly string[];
  readonly profielen: readonly Niveau[];
  /** One more place to compare with: the code of an area, or a level, of which each area has its own. */
  readonly vergelijken?: string;
  /** Names of press formats. */
  readonly drukwerk: readonly string[];
  /** Own areas whose figures are computed from their parts (`samenvoegen`). */
  readonly samenvoegen: readonly Merge[];
  /** Areas whose last two waves are averaged: by a rule that is the same for all, or named one by one. */
  readonly middelen: 'regel' | readonly string[];
  /** Codes of areas that are held back: no page, sheet or figure of them leaves the house. */
  readonly vasthouden: readonly string[];
  /** Folder of a build that is out already, from the data folder: pages say what changed since. */
  readonly erratum?: string;
}
