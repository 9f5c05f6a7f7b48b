import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { testShares } from '../../src/compare/score-test.ts';
import { draftTrend } from '../../src/compare/trend.ts';
import { findingOf, type Measure } from '../../src/domain/finding.ts';
import { comparisonTable } from '../../src/domain/tables.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';

const X = indicator('x');
const YEARS = [2015, 2017, 2019, 2021, 2023] as const;

/** Measures of one wijk in one series. */
function waves(values: readonly number[], n = 300, years: readonly number[] = YEARS): readonly Measure[] {
  return values.map((value, at) => ({
    gebied: { code: 'W1', naam: 'W1', niveau: 'wijk' },
    jaar: years[at] ?? 0,
    reeks: 'VM',
    basis: 'alle',
    estimate: published(value, n),
    precision: 'deff',
    se: Math.sqrt((value * (100 - value)) / n),
    nEff: n,
  }));
}

describe('The change over all waves', () => {
  test('a straight rise is fitted as it is, and clearer than its first and last wave alone', () => {
    const trend = draftTrend(waves([10, 12, 14, 16, 18]), X);
    expect(trend?.change).toBeCloseTo(8, 9);
    const [first, last] = [10, 18].map((value) => ({ value, se: 1, n: 300, nEff: 300 }));
    if (!first || !last) throw new Error('two waves');
    expect(trend?.p).toBeLessThan(testShares(last, first).p);
  });

  test('with equal weights it is the Cochran-Armitage test, but for the correction of skewness', () => {
    // No skewness at one half, and equal waves: z is the plain contrast over its standard error.
    const trend = draftTrend(waves([44, 47, 50, 53, 56]), X);
    const contrast = -2 * 44 - 47 + 53 + 2 * 56;
    expect(trend?.z).toBeCloseTo(contrast / Math.sqrt((10 * 50 * 50) / 300), 6);
  });

  test('mirroring every wave mirrors it', () => {
    const values = fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(values, (each) => {
        const mirrored = draftTrend(waves(each.map((value) => 100 - value)), X);
        expect(mirrored?.z).toBeCloseTo(-(draftTrend(waves(each), X)?.z ?? 0), 6);
      }),
    );
  });

  test.each([
    ['two waves', waves([10, 20])],
    ['a break that leaves two', waves([10, 12, 30, 40]), [2019]],
    [
      'one that is an indication',
      waves([10, 20, 30]).map((wave, at) => ({
        ...wave,
        estimate: { ...published(20, 60), indicative: at === 2 },
      })),
    ],
    ['a share too near nought for its respondents', waves([0.5, 0.6, 0.4])],
  ] as const)('none of %s', (_, measures, breuken: readonly number[] = []) => {
    expect(draftTrend(measures, { ...X, breuken })).toBeUndefined();
  });

  test('a wave that can not be tested is left out; the others go on', () => {
    const five = waves([10, 12, 14, 16, 18]);
    const gap = five.map((wave, at) =>
      at === 1 ? { ...wave, estimate: { kind: 'missing' as const } } : wave,
    );
    expect(draftTrend(gap, X)?.waves.length).toBe(4);
  });
});

describe('In the edition', () => {
  const values = { GM: [20, 20, 20, 20], W1: [10, 15, 20, 26], W2: [20, 21, 20, 20] };
  const survey = surveyOf(
    areasOf(['W1', 'W2']),
    [X],
    Object.entries(values).flatMap(([code, each]) =>
      each.map((value, at) => cell(code, 'x', published(value, 400), { jaar: 2019 + 2 * at })),
    ),
  );

  test('one p each, in a family of its own', () => {
    const findings = compare(survey);
    const { trend } = findingOf(findings, 'W1', 'x') ?? {};
    expect(trend).toMatchObject({ klasse: 'hoger', family: 'trend-kern' });
    expect(findingOf(findings, 'W2', 'x')?.trend?.klasse).toBe('geen_duidelijk_verschil');
    expect(findings.families.find(({ name }) => name === 'trend-kern')).toMatchObject({ tests: 2, clear: 1 });
  });

  test('a row in vergelijkingen.csv, with the first year and no figure to take off', () => {
    const rows = comparisonTable(compare(survey)).rows.filter((row) => row[5] === 'trend');
    expect(rows.map((row) => [row[0], row[6], row[8], row[14], row[15]])).toEqual([
      ['GM', 2019, undefined, 'geen_duidelijk_verschil', undefined],
      ['W1', 2019, undefined, 'hoger', undefined],
      ['W2', 2019, undefined, 'geen_duidelijk_verschil', undefined],
    ]);
  });
});
