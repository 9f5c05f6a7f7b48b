/** The rules that a gemeente added (data/regels), as the checker applies them, and held to their own examples. */
import { type OwnRule, partsOfWording } from '../domain/own-rule.ts';
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { Block, Passage } from './passage.ts';
import { strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { normalize, plainSentences } from './words.ts';

/** Compiled once for each content: a preview reads the same rules again and again. */
const compiled = new Map<string, TextRule>();
const MOST_KEPT = 500;

/** The gemeente's own rules. They judge what people wrote: what the program writes has rules of its own. */
export function ownRulesOf({ texts }: Pick<Survey, 'texts'>): readonly TextRule[] {
  return (texts.rules ?? []).map(ruleOf);
}

function ruleOf(own: OwnRule): TextRule {
  const key = JSON.stringify([own.id, own.level, own.wordings, own.unless, own.why, own.better]);
  const known = compiled.get(key);
  if (known) return known;
  const made = termRule(own.id, own.id, strictnessOf(own), [
    {
      patterns: own.wordings.map(patternOf),
      ...(own.unless.length > 0 ? { unless: own.unless.map(patternOf) } : {}),
      why: own.why,
      better: own.better,
    },
  ]);
  if (compiled.size < MOST_KEPT) compiled.set(key, made);
  return made;
}

/** What a resident says is for staff to weigh. */
const strictnessOf = ({ level }: OwnRule) =>
  strict(level, { generated: 'off', interview: 'warn', caption: 'off', title: 'off' });

/** A wording as a pattern: nothing in it is a regular expression but what stands for `*` and `…`. */
function patternOf(wording: string): string {
  const parts = partsOfWording(wording) ?? [];
  return parts
    .map((part) =>
      part === '…'
        ? '~5'
        : `${part.startsWith('*') ? '\\w*' : ''}${literal(part)}${part.endsWith('*') ? '\\w*' : ''}`,
    )
    .join(' ');
}

/** Letters and digits alone. */
const literal = (part: string) => normalize(part).replace(/[^\p{L}\p{N}]/gu, '');

/** An example that the rule does not find, or that it finds in an innocent sentence: then the rule is not what was meant. */
export function wrongExamples(survey: Survey): readonly Remark[] {
  return (survey.texts.rules ?? []).flatMap((own) => {
    const rule = ruleOf(own);
    const missed = own.guilty
      .filter((text) => !finds(rule, text, survey))
      .map((text) => missedRemark(own, text));
    const caught = own.innocent
      .filter((text) => finds(rule, text, survey))
      .map((text) => caughtRemark(own, text));
    return [...missed, ...caught];
  });
}

function finds(rule: TextRule, text: string, survey: Survey): boolean {
  const block: Block = { kind: 'text', sentences: plainSentences(text), line: 1, sourced: false };
  const passage: Passage = { origin: 'handwritten', place: rule.id, blocks: [block] };
  const around = { survey, namesIn: () => [] };
  return block.sentences.some((sentence) => rule.check(sentence, block, passage, around).length > 0);
}

const placeOf = ({ file, row }: OwnRule) => ({ file, ...(row === undefined ? {} : { row }) });

const missedRemark = (own: OwnRule, text: string): Remark => ({
  rule: 'regel-voorbeeld',
  level: 'warn',
  ...placeOf(own),
  found: text,
  explanation: `Uw regel ${own.id} vindt niets in een zin die u bij "fout" zette.`,
  proposal: 'Zet bij "woorden" hoe het in deze zin staat, of haal de zin weg.',
});

const caughtRemark = (own: OwnRule, text: string): Remark => ({
  rule: 'regel-voorbeeld',
  level: 'warn',
  ...placeOf(own),
  found: text,
  explanation: `Uw regel ${own.id} vindt iets in een zin die u bij "goed" zette.`,
  proposal: 'Maak de woorden nauwer, of zet bij "tenzij" wat deze zin onschuldig maakt.',
});
