/**
 * The rules as they stand in seeds/regels, one file a rule; seeds/regels/make.ts joins them. `<mensen>` in a pattern
 * stands for a group of words, and `<wens>` alone for a list of patterns.
 */
import type { Level } from '../domain/remark.ts';
import type { Origin } from './passage.ts';
import type { Strictness, TextRule } from './rule.ts';
import { bookSchema, type RulePart, type RuleTerm } from './rule-schema.ts';
import rules from './rules-nl.json' with { type: 'json' };
import { type Term, termRule } from './term-rule.ts';
import { VOCABULARY } from './vocabulary-names.ts';
import type { WholeRule } from './whole-rule.ts';

const book = bookSchema.parse(rules);

const LEVELS = { fout: 'error', 'let op': 'warn', uit: 'off' } as const;

const WORDS: Readonly<Record<string, string | readonly string[]>> = { ...VOCABULARY, ...book.woorden };

/** A group of words that rules share, as one word pattern. Throws on a name that nothing bears. */
export function words(name: string): string {
  const found = WORDS[name];
  if (typeof found !== 'string') throw new Error(`No words in seeds/regels are called ${name}`);
  return found;
}

/** Words by a name that only one survey gives them, as the years before a break. */
export type OwnWords = Readonly<Record<string, string>>;

/** The patterns that a source stands for, with the words of every name. */
function expanded(source: string, own: OwnWords = {}): readonly string[] {
  const alone = /^<([a-z-]+)>$/.exec(source)?.[1];
  const list = alone === undefined ? undefined : WORDS[alone];
  if (Array.isArray(list)) return list.flatMap((one) => expanded(one, own));
  return [source.replace(/<([a-z-]+)>/g, (_, name: string) => own[name] ?? words(name))];
}

/** Hard words with what to write instead (T14). */
export const HARD_WORDS = book.regels.flatMap(({ moeilijk = [] }) =>
  moeilijk.map(({ woorden, beter }) => ({
    patterns: woorden.flatMap((source) => expanded(source)),
    better: beter,
  })),
);

function partOf(id: string, name: string): RulePart {
  const found = book.regels.find(({ regel }) => regel === id)?.onderdelen.find((part) => part.naam === name);
  if (!found) throw new Error(`seeds/regels/${id}.yaml has no part "${name}"`);
  return found;
}

/** A rule that is a list of words. */
export function ruleOfWords(id: string, name: string): TextRule {
  return termRule(id, name, strictnessOf(id, name), termsOf(id, name));
}

/** The words of one part of a rule. */
export function termsOf(id: string, name: string, own?: OwnWords): readonly Term[] {
  return (partOf(id, name).termen ?? []).map((term) => termOf(term, own));
}

function termOf(term: RuleTerm, own: OwnWords = {}): Term {
  const all = (sources: readonly string[] | undefined) => sources?.flatMap((source) => expanded(source, own));
  const told = (text: string) => text.replace(/<([a-z-]+)>/g, (name, key: string) => own[key] ?? name);
  const { naast, tenzij, 'tenzij-in-alinea': inBlock } = term;
  return {
    patterns: all(term.woorden) ?? [],
    why: told(term.waarom),
    better: told(term.beter),
    ...(term['bij-onderwerp'] ? { needsTopic: true } : {}),
    ...(naast ? { needs: all(naast) ?? [] } : {}),
    ...(tenzij ? { unless: all(tenzij) ?? [] } : {}),
    ...(inBlock ? { unlessInBlock: all(inBlock) ?? [] } : {}),
    ...(term['tenzij-bron'] ? { unlessSourced: true } : {}),
  };
}

/** A rule over sentences that is written as a program, as strict as its file says. */
export function strictByBook(rule: Omit<TextRule, 'strictness'>): TextRule {
  return { ...rule, strictness: strictnessOf(rule.id, rule.name) };
}

/** The same of a rule over everything that was made. */
export function levelByBook(rule: Omit<WholeRule, 'level'>): WholeRule {
  const level = LEVELS[partOf(rule.id, rule.name).niveau];
  if (level === 'off') throw new Error(`seeds/regels/${rule.id}.yaml switches "${rule.name}" off`);
  return { ...rule, level };
}

/** How strict a part of a rule is, by who speaks. */
export function strictnessOf(id: string, name: string): Strictness {
  const { niveau, behalve = {} } = partOf(id, name);
  const of = (speaker: keyof typeof behalve): Level | 'off' => LEVELS[behalve[speaker] ?? niveau];
  const strictness: Record<Origin, Level | 'off'> = {
    generated: of('gemaakt'),
    handwritten: of('tekst'),
    interview: of('interview'),
    quote: of('uitspraak'),
    caption: of('bijschrift'),
    alt: of('foto'),
    title: of('titel'),
  };
  return strictness;
}
