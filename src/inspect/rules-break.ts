/** No comparison across the break between the running series of the survey and the one before it (T10). */
import type { Onderzoek } from '../domain/onderzoek.ts';
import { strict, type TextRule } from './rule.ts';
import { type Term, termRule } from './term-rule.ts';
import { NUMBER, PEOPLE, TOPIC } from './vocabulary.ts';

/** A chart shows both sides of a break, with the gap and its label (C06); what a resident noticed is for staff to weigh. */
const IN_PROSE = strict('error', { generated: 'off', interview: 'warn', caption: 'off', title: 'off' });

const NO_COMPARISON = [
  '(gemeten|meten|meetmethode|meetwijze|vergelijkbaar)',
  '(kunt|kan|kunnen) ~5 niet ~3 vergelijken',
  '(wijkagent|vereniging|buurtvereniging|bestaat|bestaan|loket)',
];

/** Years that are written of waves to come. */
const AHEAD = 18;

/** The rule for one survey: its years before the break, and since. One that was always done in one way has none. */
function ruleFor({ reeksen }: Onderzoek): TextRule {
  const [first, since] = [reeksen[0].jaren[0], reeksen.at(-1)?.jaren[0] ?? 0];
  const terms = first < since ? termsOf(yearsIn(first, since - 1), yearsIn(since, since + AHEAD), since) : [];
  return termRule('T10', 'no comparison across a break', IN_PROSE, terms);
}

function termsOf(old: string, recent: string, since: number): readonly Term[] {
  const says = `De cijfers van voor ${since} zijn op een andere manier gemeten.`;
  const told = {
    why: `${says} Ze zijn niet te vergelijken met de cijfers van nu.`,
    better: `Schrijf: ‘${says} U kunt ze niet vergelijken met de cijfers van nu.’`,
  };
  return [
    {
      patterns: [
        `(sinds|vanaf|na) ${old}`,
        `${old} ~9 ${recent}`,
        `${recent} ~9 ${old}`,
        `${old} ~9 (nu|inmiddels|tegenwoordig|thans|vandaag)`,
        `(nu|inmiddels|tegenwoordig|thans|vandaag) ~9 ${old}`,
        `(dan|als|met) in ${old}`,
      ],
      needsTopic: true,
      unless: NO_COMPARISON,
      ...told,
    },
    {
      patterns: [
        `${old} ~9 (${recent}|nu|inmiddels|tegenwoordig|thans|vandaag|sindsdien)`,
        `(vergeleken|vergelijk|vergelijken) ~5 ${old}`,
        `(sinds|vanaf) ${old} ~6 lijn`,
        `lijn (sinds|vanaf) ${old}`,
        `${old} (ernaast|naast)`,
      ],
      needs: [
        '\\d,\\d',
        'van {de}? (100|honderd)',
        '(cijfer|enquete|monitor|meting|lijn|grafiek|rapport|winst|vragenlijst|tevredener|crescendo)',
        `een ${NUMBER}`,
      ],
      unless: NO_COMPARISON,
      ...told,
    },
    {
      patterns: [`(dan|vergeleken) {met}? {in}? ${old}`],
      needs: [TOPIC, '(voelen|voelt|voelden|vinden|vindt|vonden)', PEOPLE],
      unless: NO_COMPARISON,
      ...told,
    },
  ];
}

/** A pattern of years, both ends with. */
function yearsIn(first: number, last: number): string {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return `(${years.join('|')})`;
}

const rules = new WeakMap<Onderzoek, TextRule>();

function ruleOf(onderzoek: Onderzoek): TextRule {
  const rule = rules.get(onderzoek) ?? ruleFor(onderzoek);
  rules.set(onderzoek, rule);
  return rule;
}

export const noBridgeOverBreak: TextRule = {
  id: 'T10',
  name: 'no comparison across a break',
  strictness: IN_PROSE,
  wordsOnly: true,
  check: (sentence, block, passage, around) =>
    ruleOf(around.survey.onderzoek).check(sentence, block, passage, around),
};
