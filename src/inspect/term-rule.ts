import { clausesOf } from './language/clauses.ts';
import type { Block, SentenceText } from './passage.ts';
import { compile, type Lexicon, lexicon, type Match } from './pattern.ts';
import type { Hit, Strictness, TextRule } from './rule.ts';
import { expanded } from './word-groups.ts';

/** Words that break a rule, in which surroundings they do, and what to write instead. */
export interface Term {
  /** Patterns as in pattern.ts. */
  readonly patterns: readonly string[];
  /** Only in a sentence about safety or survey figures. */
  readonly needsTopic?: boolean;
  /** Patterns that must stand in the sentence too, one of them. */
  readonly needs?: readonly string[];
  /** Innocent when one of these stands in the same clause. */
  readonly unless?: readonly string[];
  /** Innocent when one of these stands in the same paragraph. */
  readonly unlessInBlock?: readonly string[];
  /** Innocent in a paragraph with a link or a named source. */
  readonly unlessSourced?: boolean;
  /** Dutch. */
  readonly why: string;
  /** Dutch: better wording. */
  readonly better: string;
  /** What may stand in the place of the words, as it is. */
  readonly instead?: readonly string[];
}

interface CompiledTerm extends Term {
  readonly needsFound: Lexicon<true> | undefined;
  readonly innocent: Lexicon<true> | undefined;
  readonly innocentBlock: ((block: Block) => boolean) | undefined;
}

const topic = lexicon(
  ['<onderwerp>', '<onderwerp-zinsdelen>']
    .flatMap((source) => expanded(source))
    .map((source) => compile(source, true as const)),
);

/** The sentence is about safety, nuisance or the survey's figures. */
export function isOnTopic(sentence: SentenceText): boolean {
  return topic.find(sentence).length > 0;
}

/** A rule that is a list of terms. */
export function termRule(id: string, name: string, strictness: Strictness, terms: readonly Term[]): TextRule {
  const compiled = terms.map(compileTerm);
  const words = lexicon(compiled.flatMap((term) => term.patterns.map((source) => compile(source, term))));
  return {
    id,
    name,
    strictness,
    wordsOnly: true,
    patterns: terms.flatMap(patternsOf),
    check: (sentence, block) =>
      withoutOverlap(words.find(sentence).filter((match) => counts(match, sentence, block))).map(hitOf),
  };
}

function patternsOf({ patterns, needs = [], unless = [], unlessInBlock = [] }: Term): readonly string[] {
  return [...patterns, ...needs, ...unless, ...unlessInBlock];
}

function compileTerm(term: Term): CompiledTerm {
  const search = (sources: readonly string[] | undefined) =>
    sources && lexicon(sources.map((source) => compile(source, true as const)));
  return {
    ...term,
    needsFound: search(term.needs),
    innocent: search(term.unless),
    innocentBlock: inBlock(search(term.unlessInBlock)),
  };
}

/** Whether a paragraph holds one of the words; looked up once for every paragraph. */
function inBlock(words: Lexicon<true> | undefined): ((block: Block) => boolean) | undefined {
  if (!words) return undefined;
  const known = new WeakMap<Block, boolean>();
  return (block) => {
    const held = known.get(block) ?? block.sentences.some((one) => words.find(one).length > 0);
    known.set(block, held);
    return held;
  };
}

function counts(match: Match<CompiledTerm>, sentence: SentenceText, block: Block): boolean {
  const { meaning: term } = match;
  if (term.needsTopic && !isOnTopic(sentence)) return false;
  if (term.needsFound && term.needsFound.find(sentence).length === 0) return false;
  if (term.unlessSourced && block.sourced) return false;
  if (term.innocent && standsBeside(match, term.innocent.find(sentence), sentence)) return false;
  return !term.innocentBlock?.(block);
}

/** One of the others stands in a clause that the match stands in too. */
export function standsBeside(
  match: Pick<Match<unknown>, 'from' | 'to'>,
  others: readonly Pick<Match<unknown>, 'from' | 'to'>[],
  sentence: SentenceText,
): boolean {
  if (others.length === 0) return false;
  const covered = clausesWith(others, sentence);
  const [first, last] = clausesIn(match, sentence);
  for (let clause = first; clause <= last; clause += 1) if (covered.has(clause)) return true;
  return false;
}

const covers = new WeakMap<readonly unknown[], ReadonlySet<number>>();

/** Numbers of the clauses in which one of the matches stands; counted once for each row of matches. */
function clausesWith(
  others: readonly Pick<Match<unknown>, 'from' | 'to'>[],
  sentence: SentenceText,
): ReadonlySet<number> {
  const known = covers.get(others);
  if (known) return known;
  const made = new Set<number>();
  for (const other of others) {
    const [first, last] = clausesIn(other, sentence);
    for (let clause = first; clause <= last; clause += 1) made.add(clause);
  }
  covers.set(others, made);
  return made;
}

function clausesIn({ from, to }: Pick<Match<unknown>, 'from' | 'to'>, sentence: SentenceText) {
  const clauses = clausesOf(sentence);
  const first = clauses[from] ?? 0;
  return [first, clauses[to - 1] ?? first] as const;
}

/** The longest of matches that share a word. */
export function withoutOverlap<Meaning>(matches: readonly Match<Meaning>[]): readonly Match<Meaning>[] {
  if (matches.length < 2) return matches;
  const longest = [...matches].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const taken = new Set<number>();
  const kept = longest.filter(({ from, to }) => {
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    if (places.some((place) => taken.has(place))) return false;
    for (const place of places) taken.add(place);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}

function hitOf({ meaning, found, words }: Match<CompiledTerm>): Hit {
  const { why, better, instead } = meaning;
  return { found, line: words[0].line, explanation: why, proposal: better, ...(instead ? { instead } : {}) };
}
