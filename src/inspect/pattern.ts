/**
 * Patterns over Dutch words. A pattern is a row of word patterns (regular expressions on the normalized word,
 * from begin to end), with `~3` for at most three words between, and `?` behind a word pattern in braces for
 * an optional word: `{een}? golf {van}? (inbraken|diefstallen)`. `@vergrotend` and `@overtreffend` stand for every
 * comparative and superlative of the word list.
 */
import { literalsOf } from './language/literals.ts';
import { classesOf } from './language/word-classes.ts';
import type { SentenceText, Word } from './passage.ts';

type Step =
  | { readonly kind: 'word'; readonly test: WordTest; readonly optional: boolean }
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

/** Tests of word patterns by their source: many patterns begin alike. */
const tests = new Map<string, WordTest>();

interface WordTest {
  (norm: string): boolean;
  /** The words that it holds for, where they can be written out. */
  readonly words?: ReadonlySet<string>;
}

function wordTest(source: string): WordTest {
  const known = tests.get(source);
  if (known) return known;
  const made = newTest(source);
  tests.set(source, made);
  return made;
}

function newTest(source: string): WordTest {
  const literals = literalsOf(source);
  if (literals) {
    const words = new Set(literals);
    return Object.assign((norm: string) => words.has(norm), { words });
  }
  const word = new RegExp(`^(?:${source})$`);
  const matches = source.includes('@')
    ? (norm: string) => word.test(norm) || classesOf(norm).some((name) => word.test(name))
    : (norm: string) => word.test(norm);
  return kept(matches);
}

/** Remembers what was asked before. */
function kept(test: (norm: string) => boolean): (norm: string) => boolean {
  const answers = new Map<string, boolean>();
  return (norm) => {
    const known = answers.get(norm);
    if (known !== undefined) return known;
    const answer = test(norm);
    if (answers.size < 20_000) answers.set(norm, answer);
    return answer;
  };
}

/** A set of patterns that is searched in one pass over a sentence. */
export interface Lexicon<Meaning> {
  find(sentence: SentenceText): readonly Match<Meaning>[];
}

/** Remembers which patterns a word can begin, so that ordinary words cost one look-up. */
export function lexicon<Meaning>(patterns: readonly Pattern<Meaning>[]): Lexicon<Meaning> {
  const { byWord, searched } = indexed(patterns);
  const starters = new Map<string, readonly Pattern<Meaning>[]>();
  const startersOf = (norm: string) => {
    const known = starters.get(norm);
    if (known) return known;
    const listed = byWord.get(norm) ?? [];
    const found = [...listed, ...searched.filter((pattern) => canStart(pattern.steps, norm))];
    const kept = found.length > 1 ? patterns.filter((pattern) => found.includes(pattern)) : found;
    if (starters.size < 50_000) starters.set(norm, kept);
    return kept;
  };
  // Loops that make nothing where nothing is found: this runs for every word of every rule.
  const search = (sentence: SentenceText): readonly Match<Meaning>[] => {
    const found: Match<Meaning>[] = [];
    for (const [from, { norm }] of sentence.words.entries()) {
      for (const pattern of startersOf(norm)) {
        const match = matchAt(pattern, sentence, from);
        if (match) found.push(match);
      }
    }
    return found;
  };
  return { find: remembered(search) };
}

/** Patterns by the words that can begin them; those whose beginning has to be searched for apart. */
function indexed<Meaning>(patterns: readonly Pattern<Meaning>[]) {
  const byWord = new Map<string, Pattern<Meaning>[]>();
  const searched: Pattern<Meaning>[] = [];
  for (const pattern of patterns) {
    const words = firstWords(pattern.steps);
    if (!words) searched.push(pattern);
    for (const word of words ?? []) {
      const listed = byWord.get(word);
      if (listed) listed.push(pattern);
      else byWord.set(word, [pattern]);
    }
  }
  return { byWord, searched };
}

/** Every word that can begin a row of steps, where they can be written out. */
function firstWords(steps: readonly Step[]): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'gap' || !step.test.words) return undefined;
    for (const word of step.test.words) words.add(word);
    if (!step.optional) return words;
  }
  return words;
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
): Match<Meaning> | undefined {
  const to = walk(steps, 0, sentence.words, from);
  if (to === undefined || to === from) return undefined;
  const [first, ...rest] = sentence.words.slice(from, to);
  if (!first) return undefined;
  const last = rest.at(-1) ?? first;
  return { meaning, words: [first, ...rest], found: sentence.text.slice(first.start, last.end), from, to };
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
