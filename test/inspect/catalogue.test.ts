/** The gemeente's own questions are judged at their row in indicatoren.csv, once. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.ts';
import { inspectWritten } from '../../src/inspect/inspect.ts';
import { readCatalogue, surveyOf } from '../narrate/survey.ts';
import { indicator } from '../small-survey.ts';

const FILE = 'indicatoren.csv';
const own = (more: Partial<Indicator>, row = 2): Indicator =>
  indicator('eigen', { naam: 'Overlast van scooters', written: { file: FILE, row }, ...more });

function errorsOf(...indicators: readonly Indicator[]) {
  const survey = { ...surveyOf([]), indicators: new Map(indicators.map((one, at) => [`eigen-${at}`, one])) };
  return inspectWritten(survey).filter(({ level }) => level === 'error');
}

describe('own questions', () => {
  it('the shipped ones would all pass', () => {
    const all = [...readCatalogue().values()].map((one, at) => own(one, at + 2));
    expect(errorsOf(...all)).toEqual([]);
  });

  it.each([
    ['naam', { naam: 'Meer overlast van scooters' }, 'P04'],
    ['naam', { naam: 'Overlast van scooters toegenomen' }, 'P04'],
    ['naam', { naam: 'Trend in overlast van 5 soorten (top 3)' }, 'T03'],
    ['kort', { kort: 'Zorgwekkende overlast' }, 'T05'],
    ['zin', { zin: { plural: 'wonen in een probleemwijk', singular: 'woont in een probleemwijk' } }, 'T05'],
    ['thema', { thema: 'explosie-van-geweld' }, 'T05'],
  ] as const)('column %s: %j is refused at its row by %s', (column, more, rule) => {
    const errors = errorsOf(own({}), own(more, 7));
    expect(errors.map((one) => one.rule)).toContain(rule);
    for (const error of errors) expect(error).toMatchObject({ file: FILE, row: 7, column });
    for (const { explanation, proposal } of errors)
      expect(`${explanation} ${proposal}`).not.toContain('programma');
  });

  it.each([
    'Meetpunt 01',
    'Een of meer vormen van hinder',
    'Vindt dat de buurt vooruit is gegaan',
    'Denkt dat de criminaliteit in de buurt toenam',
    'Heeft 1 keer of vaker overlast',
    'Vindt het leven beter dan vroeger',
    '% (zeer) tevreden over "schoon, heel & veilig"',
  ])('what residents said or what is only counted is a name: %s', (naam) => {
    expect(errorsOf(own({ naam }))).toEqual([]);
  });
});
