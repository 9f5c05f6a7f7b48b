import type { Gebied } from '../domain/gebied.ts';
import type { Fault, Level } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { Block, Origin, Passage, SentenceText, Word } from './passage.ts';

/** What a rule finds: the words, why, and a better wording; all Dutch. */
export interface Hit {
  readonly found: string;
  readonly line?: number;
  readonly explanation: string;
  readonly proposal?: string;
  /** What may stand in the place of the words that were found, as it is. */
  readonly instead?: readonly string[];
  /** The program's own fault: which block stays out for it. */
  readonly fault?: Fault;
}

/** What text rules may look at beside the text. */
export interface Surroundings {
  readonly survey: Survey;
  /** Areas that a sentence names (T04). */
  readonly namesIn: (
    sentence: SentenceText,
  ) => readonly { area: Gebied; words: readonly [Word, ...Word[]] }[];
}

/** How strict a rule is, by origin of the text; `off` where it does not apply. */
export type Strictness = Readonly<Record<Origin, Level | 'off'>>;

/** A rule of prudence.md over words. */
export interface TextRule {
  readonly id: string;
  /** English name for tests and the report. */
  readonly name: string;
  readonly strictness: Strictness;
  /** Finds the same in every sentence of the same words, whatever its numbers (100 apart). */
  readonly wordsOnly?: true;
  /** Every pattern that it looks for, as written. */
  readonly patterns?: readonly string[];
  check(sentence: SentenceText, block: Block, passage: Passage, around: Surroundings): readonly Hit[];
}

const everywhere = (level: Level): Strictness => ({
  generated: level,
  handwritten: level,
  interview: level,
  quote: level,
  caption: level,
  alt: level,
  title: level,
});

/** The same level everywhere, but for the origins named; a quote that is pulled out is held to the rules of the page. */
export function strict(level: Level, but: Partial<Strictness> = {}): Strictness {
  return { ...everywhere(level), ...(but.handwritten ? { quote: but.handwritten } : {}), ...but };
}
