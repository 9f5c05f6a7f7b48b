/**
 * What a browser found on the finished pages: evidence for the gemeente's own accessibility statement. It says what
 * was measured, never a status.
 */

/** How a page was looked at. */
export interface Circumstance {
  /** Dutch, for the report: "320 pixels breed". */
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly media: 'screen' | 'print';
  /** Size of the text in percent of the reader's own. */
  readonly text: 100 | 200;
}

/** A rule of axe with the places it spoke about. */
export interface RuleFound {
  /** Id of the rule: `color-contrast`. */
  readonly rule: string;
  /** Words of axe, in English. */
  readonly help: string;
  /** Where axe explains the rule. */
  readonly address: string;
  /** Criteria of WCAG and clauses of EN 301 549, as axe tags them. */
  readonly criteria: readonly string[];
  /** Elements. */
  readonly places: number;
  /** Markup of the first. */
  readonly example: string;
}

export interface Measured {
  readonly circumstance: Circumstance;
  /** Ids of the rules that held. */
  readonly passed: readonly string[];
  readonly violations: readonly RuleFound[];
  /** What axe could not judge: a person has to look. */
  readonly incomplete: readonly RuleFound[];
  /** Pixels that the page is wider than its window: 0 where nobody has to scroll sideways. */
  readonly overflow: number;
}

/** A walk with the Tab key from the top of the page. */
export interface KeyboardWalk {
  /** Where it stopped, out of `total`: a very long page is not walked to its end. */
  readonly stops: number;
  readonly total: number;
  /** Text of the first stop, and whether Enter brings its reader to the contents. */
  readonly first: string;
  readonly skips: boolean;
  /** Markup of stops at which nothing shows where the reader is. */
  readonly unseen: readonly string[];
  /** Markup of stops that come earlier on the page than the stop before them. */
  readonly backwards: readonly string[];
}

export interface TestedPage {
  /** Dutch name of the kind of page: "Profiel". */
  readonly kind: string;
  /** Below `output/site/`; the page of its kind with the most markup. */
  readonly path: string;
  readonly measured: readonly Measured[];
  readonly keyboard: KeyboardWalk;
}

export interface PageEvidence {
  readonly axe: string;
  readonly browser: string;
  readonly pages: readonly TestedPage[];
}
