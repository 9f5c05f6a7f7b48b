/** What differs between two builds of one gemeente, figure by figure and sentence by sentence. */

/** A table as its CSV file has it: texts, empty where there is no value. */
export interface WrittenTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a build said, as its downloads say it. */
export interface Release {
  /** Wave that it publishes. */
  readonly editie: number;
  /** Date of publication, ISO; absent where an older version of the program did not write it down. */
  readonly datum?: string;
  /** Name of each area, and of each indicator, by code. */
  readonly areas: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
  /** cijfers.csv and vergelijkingen.csv. */
  readonly figures: WrittenTable;
  readonly comparisons: WrittenTable;
  /** Absent where an older version of the program wrote no table of sentences. */
  readonly sentences?: WrittenTable;
  /** SHA-256 by path; absent while a build is being made. */
  readonly files?: ReadonlyMap<string, string>;
}

/** One difference. `was` and `is` are values as the downloads show them; absent where there was, or is, none. */
export interface Change {
  /** `value` a figure, its n or margin; `hidden` one that came or went behind a rule; `class` the outcome of a test. */
  readonly kind: 'value' | 'hidden' | 'class' | 'sentence' | 'file';
  /** Code of the area, and its name; absent for files. */
  readonly area?: { readonly code: string; readonly naam: string };
  readonly indicator?: { readonly code: string; readonly naam: string };
  /** Wave, group and, for a class, with what was compared. */
  readonly jaar?: string;
  readonly groep?: string;
  readonly met?: string;
  /** Where a sentence stands, or the path of a file. */
  readonly place?: string;
  readonly was?: string;
  readonly is?: string;
  /** The values alone, without n and margin; absent where there was, or is, none that may be read. */
  readonly value?: { readonly was?: string; readonly is?: string };
}

/** What changed since an edition that is out already, for who read that one. */
export interface Erratum {
  /** Date of the earlier publication, ISO. */
  readonly since?: string;
  readonly changes: readonly Change[];
  /** Sentences that read otherwise: for who signs off, and for no reader of the pages. */
  readonly wording: readonly Change[];
}
