/** What a gemeente wants to reach and does about it: goals (`doelen.csv`) and priorities (`prioriteiten.csv`). */
import type { Groep } from './groep.ts';

/** Which way a figure should go (daling, stijging), or where it should be (ten-minste, hoogstens). */
export const DOELRICHTINGEN = ['daling', 'stijging', 'ten-minste', 'hoogstens'] as const;
export type Doelrichting = (typeof DOELRICHTINGEN)[number];

/** Who may see a goal or a priority; what is not said is `intern`. */
export const ZICHTBAAR = ['intern', 'openbaar'] as const;
export type Zichtbaar = (typeof ZICHTBAAR)[number];

/** Where a row stands in its file. */
export interface Written {
  readonly file: string;
  readonly row: number;
}

export interface Goal {
  readonly code: string;
  readonly gebied: string;
  readonly indicator: string;
  readonly groep?: Groep;
  /** Wave from which a daling or stijging counts. */
  readonly basisjaar?: number;
  readonly richting: Doelrichting;
  /** In the indicator's unit; of ten-minste and hoogstens only. */
  readonly waarde?: number;
  /** Wave by which it must be reached. */
  readonly jaar: number;
  /** Where the goal was laid down. */
  readonly bron?: string;
  readonly tonen: Zichtbaar;
  readonly written: Written;
}

export interface Priority {
  readonly gebied: string;
  readonly indicator: string;
  readonly actie: string;
  readonly wie: string;
  readonly wanneer: string;
  /** Wave for which it was chosen: the figure of then. */
  readonly jaar: number;
  readonly tonen: Zichtbaar;
  readonly written: Written;
}

/** As they were written, in the order of their files. */
export interface Policy {
  readonly goals: readonly Goal[];
  readonly priorities: readonly Priority[];
}

export const OORDELEN = ['gehaald', 'niet_gehaald', 'niet_vast_te_stellen', 'nog_niet_gemeten'] as const;
export type Oordeel = (typeof OORDELEN)[number];

/** From where on this survey could have seen the goal reached. */
export type Visible =
  /** A change of at least this much, in the unit of the indicator. */
  | { readonly kind: 'verschil'; readonly value: number }
  /** A figure of at least, or at most, this. */
  | { readonly kind: 'stand'; readonly value: number };
