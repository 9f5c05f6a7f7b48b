import type { Indicator } from '../../src/domain/indicator.ts';
import type { Cell, Survey } from '../../src/domain/survey.ts';
import { cell, generator, indicator, published, surveyOf } from '../small-survey.ts';

/** Invented surveys in which everything adds up exactly: wijken, groups of one kenmerk, answers to one question. */

/** Places of the answers on the question's scale. */
export const ANSWERS = [2, 1, 0, -1] as const;

/** "x" with groups, "geheim" (sensitive), and a question with four answers and the share of the favorable two. */
export const INDICATORS: readonly Indicator[] = [
  indicator('x'),
  indicator('geheim', { gevoelig: true }),
  ...ANSWERS.map((plaats) =>
    indicator(`antwoord${plaats}`, { vraag: 'Tevreden?', antwoord: { vraag: 'q', plaats } }),
  ),
  indicator('tevreden', { vraag: 'Tevreden?' }),
];

/** The total and the two groups. */
export const GROUPS = ['', 'geslacht=man', 'geslacht=vrouw'] as const;

/** Respondents by area, group and what they answered. */
class Counts {
  readonly #counts = new Map<string, number>();

  /** One respondent of a wijk and group: also one of the wijk, of the group and of the gemeente. */
  add(wijk: string, group: string, answers: readonly string[]): void {
    for (const area of [wijk, 'GM']) {
      for (const of of ['', group]) {
        for (const answer of ['n', ...answers]) {
          const key = `${area} ${of} ${answer}`;
          this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
        }
      }
    }
  }

  of(area: string, group: string, answer: string): number {
    return this.#counts.get(`${area} ${group} ${answer}`) ?? 0;
  }
}

/** What one respondent says. */
function answersOf(random: () => number): readonly string[] {
  const plaats = ANSWERS[Math.floor(random() ** 1.5 * ANSWERS.length)] ?? 0;
  const said = [`antwoord${plaats}`];
  if (plaats > 0) said.push('tevreden');
  if (random() < 0.2) said.push('x');
  if (random() < 0.06) said.push('geheim');
  return said;
}

function count(random: () => number, wijken: readonly string[]): Counts {
  const counts = new Counts();
  for (const wijk of wijken) {
    const size = 4 + Math.floor(random() ** 2 * 200);
    for (const group of GROUPS.slice(1)) {
      for (let respondent = 0; respondent < size; respondent += 1) {
        counts.add(wijk, group, answersOf(random));
      }
    }
  }
  return counts;
}

/** A gemeente GM with three to seven wijken, of known population or not. */
export function randomSurvey(seed: number): Survey {
  const random = generator(seed);
  const wijken = Array.from({ length: 3 + Math.floor(random() * 5) }, (_, at) => `W${at}`);
  const counts = count(random, wijken);
  const figure = (area: string, code: string, group: string): Cell => {
    const n = counts.of(area, group, 'n');
    const [kenmerk = '', waarde = ''] = group.split('=');
    const more = group === '' ? {} : { groep: { kenmerk, waarde } };
    return cell(area, code, published((100 * counts.of(area, group, code)) / n, n), more);
  };
  const areas = ['GM', ...wijken];
  const cells = INDICATORS.flatMap(({ code }) =>
    areas.flatMap((area) => GROUPS.map((group) => figure(area, code, group))),
  );
  const isKnown = random() < 0.7;
  const residents = (area: string) => (isKnown ? { inwoners15plus: 10 * counts.of(area, '', 'n') } : {});
  const gebieden = [
    { code: 'GM', naam: 'GM', niveau: 'gemeente' as const, ...residents('GM') },
    ...wijken.map((code) => ({ code, naam: code, niveau: 'wijk' as const, ouder: 'GM', ...residents(code) })),
  ];
  return surveyOf(gebieden, INDICATORS, cells);
}
