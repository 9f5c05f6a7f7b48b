/** How easy a page or a written file is to read, for the report: never a grade, never a reason to stop. */

export interface HardWordCount {
  readonly word: string;
  /** Dutch: a wording at level B1. */
  readonly better: string;
  readonly count: number;
}

export interface Readability {
  /** Dutch: the page, or the file relative to the data folder. */
  readonly place: string;
  /** Text of a whole profile page, of a theme page, or of a written file. */
  readonly kind: 'page' | 'theme' | 'file';
  readonly sentences: number;
  readonly words: number;
  /** Mean number of words per sentence, one decimal; at most 12 is easy (method.md 4). */
  readonly meanLength: number;
  /** Sentences of more than 20 words, as they stand. */
  readonly long: readonly string[];
  /** Sentences in the passive voice. */
  readonly passive: readonly string[];
  readonly hardWords: readonly HardWordCount[];
}

/**
 * Words that a reader takes in per minute: below the 238 that adults reach on average in silence (Brysbaert 2019, a
 * review of 190 studies), since many residents read more slowly.
 */
const WORDS_PER_MINUTE = 200;

/** Reading time in whole minutes, at least one. */
export function readingMinutes({ words }: Pick<Readability, 'words'>): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
