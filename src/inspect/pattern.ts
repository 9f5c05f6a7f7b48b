/**
 * Patterns over Dutch words. A pattern is a row of word patterns (regular expressions on the normalized word,
 * from begin to end), with `~3` for at most three words between, and `?` behind a word pattern in braces for
 * an optional word: `{een}? golf {van}? (inbraken|diefstallen)`. `@vergrotend` and `@overtreffend` stand for every
 * comparative and superlative of the word list.
 */
import { classesOf } from './language/word-classes.ts';
import type { SentenceText, Word } from './passage.ts';

type Step =
  | { readonly kind: 'word'; readonly test: (norm: string) => boolean; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number };

export interface Pattern<Meaning> {
  readonly source: string;
  readonly meaning: Meaning;
  readonly steps: readonly Step[];
}

export interface Match<Meaning> {
  readonly meaning: Meaning;
  readonly words: readonly [Word, ...Word[]];
  /** As it stands in the text. */
  readonly found: string;
  readonly from: number;
  readonly to: number;
}

/** Compiles the source of one pattern. */
export function compile<Meaning>(source: string, meaning: Meaning): Pattern<Meaning> {
  return { source, meaning, steps: source.trim().split(/\s+/).map(stepOf) };
}

function stepOf(part: string): Step {
  const gap = /^~(\d)$/.exec(part);
  if (gap) return { kind: 'gap', most: Number(gap[1]) };
  const optional = /^\{(.+)\}\?$/.exec(part);
  return { kind: 'word', test: wordTest(optional?.[1] ?? part), optional: optional !== null };
}

function wordTest(source: string): (norm: string) => boolean {
  const word = new RegExp(`^(?:${source})$`);
  if (!source.includes('@')) return (norm) => word.test(norm);
  return (norm) => word.test(norm) || classesOf(norm).some((name) => word.test(name));
}

/** A set of patterns that is searched in one pass over a sentence. */
export interface Lexicon<Meaning> {
  find(sentence: SentenceText): readonly Match<Meaning>[];
}

/** Remembers which patterns a word can begin, so that ordinary words cost one look-up. */
export function lexicon<Meaning>(patterns: readonly Pattern<Meaning>[]): Lexicon<Meaning> {
  const starters = new Map<string, readonly Pattern<Meaning>[]>();
  const startersOf = (norm: string) => {
    const known = starters.get(norm);
    if (known) return known;
    const found = patterns.filter((pattern) => canStart(pattern.steps, norm));
    if (starters.size < 50_000) starters.set(norm, found);
    return found;
  };
  const search = (sentence: SentenceText) =>
    sentence.words.flatMap((word, from) =>
      startersOf(word.norm).flatMap((pattern) => matchAt(pattern, sentence, from)),
    );
  return { find: remembered(search) };
}

/** What was last asked is asked again: every exception looks at the sentence of its match. */
function remembered<Key extends object, Value>(search: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: search(key) };
    return last.value;
  };
}

function canStart(steps: readonly Step[], norm: string): boolean {
  for (const step of steps) {
    if (step.kind === 'gap') return true;
    if (step.test(norm)) return true;
    if (!step.optional) return false;
  }
  return false;
}

function matchAt<Meaning>(
  { steps, meaning }: Pattern<Meaning>,
  sentence: SentenceText,
  from: number,
): readonly Match<Meaning>[] {
  const to = walk(steps, 0, sentence.words, from);
  if (to === undefined || to === from) return [];
  const [first, ...rest] = sentence.words.slice(from, to);
  if (!first) return [];
  const last = rest.at(-1) ?? first;
  return [{ meaning, words: [first, ...rest], found: sentence.text.slice(first.start, last.end), from, to }];
}

/** Index behind the last word of the shortest match, or undefined. */
function walk(steps: readonly Step[], at: number, words: readonly Word[], place: number): number | undefined {
  const step = steps[at];
  if (!step) return place;
  if (step.kind === 'gap') {
    for (let skip = 0; skip <= step.most; skip += 1) {
      const end = walk(steps, at + 1, words, place + skip);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const word = words[place];
  if (word && step.test(word.norm)) {
    const end = walk(steps, at + 1, words, place + 1);
    if (end !== undefined) return end;
  }
  return step.optional ? walk(steps, at + 1, words, place) : undefined;
}
