/** Wordings that a gemeente does not want in its texts (data/regels), and what to write instead. */
export interface OwnRule {
  /** As remarks and waivers name it: `eigen-` and the name that the gemeente gave. */
  readonly id: string;
  /** `error` stops the build. */
  readonly level: 'error' | 'warn';
  /** Words behind each other; `*` at an end of a word is any letters, `…` at most five words between. */
  readonly wordings: readonly string[];
  /** Wordings beside which the others are innocent. */
  readonly unless: readonly string[];
  /** Dutch, as the gemeente wrote it. */
  readonly why: string;
  readonly better: string;
  /** Sentences of the gemeente that break the rule, and that don't; the checker is held to them. */
  readonly guilty: readonly string[];
  readonly innocent: readonly string[];
  /** Relative to the data folder, with the line where the rule begins. */
  readonly file: string;
  readonly row?: number;
}

/** Words of a wording are bounded, so that it costs the same in any text. */
export const MOST_WORDS_OF_WORDING = 10;

const WORD = /^\*?[\p{L}\p{N}][\p{L}\p{N}'’-]*\*?$/u;
const GAP = /^(…|\.\.\.)$/;

/** Fewest letters beside a `*`: fewer would be found in half of all words. */
const FEWEST_LETTERS = 3;

/** The parts of a wording, a gap as `…`; undefined for what is no wording. */
export function partsOfWording(wording: string): readonly string[] | undefined {
  const parts = wording.trim().split(/\s+/);
  const isPart = (part: string) => GAP.test(part) || (WORD.test(part) && isLong(part));
  if (parts.length > MOST_WORDS_OF_WORDING || !parts.every(isPart)) return undefined;
  // A gap stands between words.
  const gapAtEnd = [parts[0], parts.at(-1)].some((part) => part !== undefined && GAP.test(part));
  return gapAtEnd ? undefined : parts.map((part) => (GAP.test(part) ? '…' : part));
}

const isLong = (part: string) => !part.includes('*') || part.replaceAll('*', '').length >= FEWEST_LETTERS;
