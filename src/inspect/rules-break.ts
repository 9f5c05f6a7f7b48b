/** No comparison across the break between the running series of the survey and the one before it (T10). */
import type { Onderzoek } from '../domain/onderzoek.ts';
import type { TextRule } from './rule.ts';
import { strictnessOf, termsOf } from './rule-book.ts';
import { termRule } from './term-rule.ts';

const T10 = ['T10', 'no comparison across a break'] as const;

/** Years that are written of waves to come. */
const AHEAD = 18;

/** The rule for one survey: its years before the break, and since. One that was always done in one way has none. */
function ruleFor({ reeksen }: Onderzoek): TextRule {
  const [first, since] = [reeksen[0].jaren[0], reeksen.at(-1)?.jaren[0] ?? 0];
  const years = {
    'oude-meting': yearsIn(first, since - 1),
    'nieuwe-meting': yearsIn(since, since + AHEAD),
    breukjaar: String(since),
  };
  return termRule(...T10, strictnessOf(...T10), first < since ? termsOf(...T10, years) : []);
}

/** A pattern of years, both ends with. */
function yearsIn(first: number, last: number): string {
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return `(${years.join('|')})`;
}

const rules = new WeakMap<Onderzoek, TextRule>();

function ruleOf(onderzoek: Onderzoek): TextRule {
  const rule = rules.get(onderzoek) ?? ruleFor(onderzoek);
  rules.set(onderzoek, rule);
  return rule;
}

export const noBridgeOverBreak: TextRule = {
  id: T10[0],
  name: T10[1],
  strictness: strictnessOf(...T10),
  wordsOnly: true,
  check: (sentence, block, passage, around) =>
    ruleOf(around.survey.onderzoek).check(sentence, block, passage, around),
};
