import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/chart/content.ts';
import { breakdown } from '../../src/chart/forms/breakdown/breakdown.ts';
import { planArea } from '../../src/chart/plan.ts';
import { compare } from '../../src/compare/compare.ts';
import { SHIPPED } from '../onderzoek.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';

const YOUNG = { kenmerk: 'leeftijd', waarde: '15-24' };
const OLD = { kenmerk: 'leeftijd', waarde: '65+' };

describe('groups of residents beside a kernindicator', () => {
  const survey = surveyOf(
    areasOf(['W1', 'W2']),
    [indicator('x'), indicator('y')],
    [
      cell('GM', 'x', published(20, 2000)),
      cell('GM', 'x', published(45, 300), { groep: YOUNG }),
      cell('GM', 'x', published(20, 600), { groep: OLD }),
      cell('GM', 'y', published(30, 2000)),
      cell('GM', 'y', published(31, 300), { groep: YOUNG }),
      cell('W1', 'x', published(20, 300)),
    ],
  );
  const content = contentOf(survey, compare(survey));
  const tablesOf = (code: string) => {
    const gebied = survey.gebieden.get(code);
    if (!gebied) throw new Error(code);
    return planArea(content, gebied).flatMap(({ figure }) =>
      figure.form.name === breakdown.name
        ? [figure.form.words(figure.content, { area: gebied.naam, onderzoek: SHIPPED }).table]
        : [],
    );
  };

  test('say what was tested, also without a difference, and what was not asked', () => {
    const outcomes = tablesOf('GM').map(({ rows }) =>
      rows.map(({ header, cells }) => [header, cells.at(-1)?.text]),
    );
    expect(outcomes).toEqual([
      [
        ['Hele gemeente', ''],
        ['Leeftijd: 15 tot en met 24 jaar', 'getoetst: hoger'],
        ['Leeftijd: 65 jaar en ouder', expect.stringMatching(/^getoetst: /)],
      ],
      [
        ['Hele gemeente', ''],
        ['Leeftijd: 15 tot en met 24 jaar', 'getoetst: geen duidelijk verschil'],
        ['Leeftijd: 65 jaar en ouder', 'niet gevraagd'],
      ],
    ]);
  });

  test('stand on no page of a wijk', () => expect(tablesOf('W1')).toEqual([]));
});
