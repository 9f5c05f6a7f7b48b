/** The rules as they stand in seeds/regels, one file a rule; seeds/regels/make.ts joins them. */
import type { Level } from '../domain/remark.ts';
import type { Origin } from './passage.ts';
import type { Strictness, TextRule } from './rule.ts';
import type { RulePart, RuleTerm } from './rule-schema.ts';
import { type Term, termRule } from './term-rule.ts';
import type { WholeRule } from './whole-rule.ts';
import { BOOK, expanded, type OwnWords } from './word-groups.ts';

const LEVELS = { fout: 'error', 'let op': 'warn', uit: 'off' } as const;

/** Hard words with what to write instead (T14). */
export const HARD_WORDS = BOOK.regels.flatMap(({ moeilijk = [] }) =>
  moeilijk.map(({ woorden, beter }) => ({
    patterns: woorden.flatMap((source) => expanded(source)),
    better: beter,
  })),
);

function partOf(id: string, name: string): RulePart {
  const found = BOOK.regels.find(({ regel }) => regel === id)?.onderdelen.find((part) => part.naam === name);
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
