import type { Gebied } from '../domain/gebied.ts';
import type { Claim } from '../domain/narrative.ts';
import type { Fault } from '../domain/remark.ts';

/** Who wrote a text, and where it stands: decides how strict a rule is. */
export const ORIGINS = ['generated', 'handwritten', 'interview', 'quote', 'caption', 'alt', 'title'] as const;
export type Origin = (typeof ORIGINS)[number];

/** A word as it stands in the text, and as rules read it. */
export interface Word {
  readonly raw: string;
  /** Lower case, without diacritics, hyphens, apostrophes and soft hyphens: "Hang-jongeren" → "hangjongeren". */
  readonly norm: string;
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** First word of its sentence: a capital says nothing there. */
  readonly first: boolean;
  /** Place in the text of the sentence. */
  readonly start: number;
  readonly end: number;
}

export interface SentenceText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly line: number;
  /** Of generated text: what the sentence asserts. */
  readonly claims?: readonly Claim[];
  /** Of what the program wrote: the areas that the sentence names; its words are without them. */
  readonly areas?: readonly string[];
}

/** A paragraph, list item or heading. */
export interface Block {
  readonly kind: 'text' | 'heading';
  readonly sentences: readonly SentenceText[];
  readonly line: number;
  /** Has a link or names a source. */
  readonly sourced: boolean;
}

/** One piece of text that is checked as a whole. */
export interface Passage {
  readonly origin: Origin;
  /** Relative to the data folder; absent for generated text and charts. */
  readonly file?: string;
  /** Dutch: where staff find it ("profiel De Kersentuin, thema Overlast"; chart id). */
  readonly place: string;
  /** Chart id, for waivers. */
  readonly chart?: string;
  /** The area that the text is about. */
  readonly gebied?: Gebied;
  /** The areas on whose pages a shared text lands; absent for a text of one area. */
  readonly pages?: readonly Gebied[];
  /** A name or caption: no sentence that claims something. */
  readonly fragment?: true;
  readonly blocks: readonly Block[];
  /** Of what the program made: the fault that a broken rule is, by the place of the block. */
  readonly faultAt?: (at: number) => Fault;
  /** The column of the file, where it is a table. */
  readonly column?: string;
}
