/**
 * Patterns over Dutch words. A pattern is a row of word patterns (regular expressions on the normalized word,
 * from begin to end), with `~3` for at most three words between, and `?` behind a word pattern in braces for
 * an optional word: `{een}? golf {van}? (inbraken|diefstallen)`. `@vergrotend` and `@overtreffend` stand for every
 * comparative and superlative of the word list.
 */
import { wordTest } from './language/word-tests.ts';
import type { SentenceText, Word } from './passage.ts';
import { formsOf, registerLexicon, type WordForm } from './reading.ts';

interface WordStep {
  readonly kind: 'word';
  readonly test: number;
  readonly optional: boolean;
}

type Step = WordStep | { readonly kind: 'gap'; readonly most: number };

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

/** No pattern reaches further than this many words, or has more steps than this. */
const REACH = 128;
const MOST_STEPS = 32;

/** Compiles the source of one pattern. Throws on one that is too long: patterns are ours, or checked before. */
export function compile<Meaning>(source: string, meaning: Meaning): Pattern<Meaning> {
  const steps = source.trim().split(/\s+/).map(stepOf);
  if (steps.length > MOST_STEPS || steps.length + gapsOf(steps) >= REACH)
    throw new Error(`Pattern is too long: ${source}`);
  return { source, meaning, steps };
}

const gapsOf = (steps: readonly Step[]) =>
  steps.reduce((sum, step) => sum + (step.kind === 'gap' ? step.most : 0), 0);

function stepOf(part: string): Step {
  const gap = /^~(\d)$/.exec(part);
  if (gap) return { kind: 'gap', most: Number(gap[1]) };
  const optional = /^\{(.+)\}\?$/.exec(part);
  return { kind: 'word', test: wordTest(optional?.[1] ?? part), optional: optional !== null };
}

/** A set of patterns that is searched in one pass over a sentence. */
export interface Lexicon<Meaning> {
  find(sentence: SentenceText): readonly Match<Meaning>[];
}

/** Patterns that are found together. A word is looked at once for all of them: one that begins none costs a look-up. */
export function lexicon<Meaning>(patterns: readonly Pattern<Meaning>[]): Lexicon<Meaning> {
  const number = registerLexicon(patterns.map(({ steps }) => firstTests(steps)));
  const search = (sentence: SentenceText): readonly Match<Meaning>[] => {
    const forms = formsOf(sentence);
    const found: Match<Meaning>[] = [];
    // A loop that makes nothing where nothing is found: this runs for every word of every rule.
    for (let from = 0; from < forms.length; from += 1) {
      for (const at of forms[from]?.starts.get(number) ?? NONE) {
        const pattern = patterns[at];
        const match = pattern && matchAt(pattern, sentence, forms, from);
        if (match) found.push(match);
      }
    }
    return found.length > 0 ? found : NONE;
  };
  return { find: remembered(search) };
}

const NONE: readonly never[] = [];

/** The tests of the words that can begin a row of steps; undefined where any word can. */
function firstTests(steps: readonly Step[]): readonly number[] | undefined {
  const tests: number[] = [];
  for (const step of steps) {
    if (step.kind === 'gap') return undefined;
    tests.push(step.test);
    if (!step.optional) return tests;
  }
  return undefined;
}

/** What was last asked is asked again: every exception looks at the sentence of its match. */
function remembered<Key extends object, Value>(search: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: search(key) };
    return last.value;
  };
}

function matchAt<Meaning>(
  { steps, meaning }: Pattern<Meaning>,
  sentence: SentenceText,
  forms: readonly WordForm[],
  from: number,
): Match<Meaning> | undefined {
  walks += 1;
  const to = follow({ steps, forms, from }, 0, from);
  if (to < 0 || to === from) return undefined;
  const [first, ...rest] = sentence.words.slice(from, to);
  if (!first) return undefined;
  const last = rest.at(-1) ?? first;
  return { meaning, words: [first, ...rest], found: sentence.text.slice(first.start, last.end), from, to };
}

/** For every step and place the walk in which the rest was found not to follow: no place is tried twice in one walk. */
const failed = new Uint32Array(MOST_STEPS * REACH);
let walks = 0;

interface Walk {
  readonly steps: readonly Step[];
  readonly forms: readonly WordForm[];
  readonly from: number;
}

/** Index behind the last word of the first match, or -1; takes at most steps × places, whatever the text. */
function follow(walk: Walk, at: number, place: number): number {
  const step = walk.steps[at];
  if (!step) return place;
  const state = at * REACH + (place - walk.from);
  if (failed[state] === walks) return -1;
  const end = step.kind === 'gap' ? overGap(walk, at, place, step.most) : overWord(walk, at, place, step);
  if (end < 0) failed[state] = walks;
  return end;
}

function overGap(walk: Walk, at: number, place: number, most: number): number {
  const last = Math.min(place + most, walk.forms.length);
  for (let next = place; next <= last; next += 1) {
    const end = follow(walk, at + 1, next);
    if (end >= 0) return end;
  }
  return -1;
}

function overWord(walk: Walk, at: number, place: number, { test, optional }: WordStep): number {
  const end = walk.forms[place]?.holds.has(test) ? follow(walk, at + 1, place + 1) : -1;
  return end < 0 && optional ? follow(walk, at + 1, place) : end;
}
