import { describe, expect, test } from 'vitest';
import { compare, foresee } from '../../src/compare/compare.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';

const vergelijking = {
  methode: 'bh',
  niveau: 0.05,
  deff: { wijk: 1.3, gemeente: 1.5, land: 2 },
  toets: 'score',
  eindigePopulatie: false,
} as const;

const drempels = { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10, zonderN: 'fout' } as const;

describe('What a planned survey can show', () => {
  const areas = [
    { naam: 'Groot', n: 400, residents: 4000 },
    { naam: 'Klein', n: 100, residents: 1000 },
  ];
  const [large, small] = foresee(areas, 20, { vergelijking, drempels });

  test('more respondents see smaller differences', () => {
    const at20 = (each: typeof large) => each?.shares.find(({ percentage }) => percentage === 20);
    expect(at20(small)?.vorige).toBeGreaterThan(at20(large)?.vorige ?? Number.POSITIVE_INFINITY);
    expect(at20(small)?.gemeente).toBeGreaterThan(at20(large)?.gemeente ?? Number.POSITIVE_INFINITY);
  });

  test('too few for a rare thing: nothing can be tested', () => {
    const [tiny] = foresee([{ naam: 'Mini', n: 102 }, ...areas], 20, { vergelijking, drempels });
    expect(tiny?.shares[0]).toEqual({ percentage: 5 });
    const [indication] = foresee([{ naam: 'Mini', n: 99 }, ...areas], 20, { vergelijking, drempels });
    expect(indication?.shares).toEqual([5, 10, 20, 50].map((percentage) => ({ percentage })));
  });

  test('says what the edition says of the same numbers', () => {
    const X = indicator('x');
    const cells = [
      cell('W1', 'x', published(20, 250)),
      cell('W2', 'x', published(20, 250)),
      cell('GM', 'x', published(20, 500)),
    ];
    const findings = compare(surveyOf(areasOf(['W1', 'W2']), [X], cells, { vergelijking, drempels }));
    const [first] = foresee(
      ['W1', 'W2'].map((naam) => ({ naam, n: 250, residents: 1000 })),
      2,
      { vergelijking, drempels },
    );
    const { gemeente } = findings.areas.get('W1')?.[0]?.comparisons ?? {};
    expect(first?.shares[2]?.gemeente).toBe(gemeente?.detectableFrom);
  });

  test('the edition tells what its own respondents could have shown', () => {
    const indicators = [indicator('x'), indicator('y', { kern: false })];
    const cells = ['W1', 'W2'].flatMap((code, at) => [
      cell(code, 'x', published(20, 150 + 100 * at)),
      cell(code, 'y', published(20, 40)),
    ]);
    const survey = surveyOf(
      areasOf(['W1', 'W2']),
      indicators,
      [...cells, cell('GM', 'x', published(20, 400))],
      {
        vergelijking,
      },
    );
    const planned = [150, 250].map((n, at) => ({ naam: `W${at + 1}`, n, residents: 1000 }));
    const foreseen = compare(survey).foreseen();
    expect(foreseen.map(({ n }) => n)).toEqual([150, 250]);
    expect(foreseen.map(({ shares }) => shares)).toEqual(
      foresee(planned, 2, { vergelijking, drempels }).map(({ shares }) => shares),
    );
  });

  test('a single area is its own gemeente', () => {
    const [only] = foresee([{ naam: 'Alles', n: 500 }], 1, { vergelijking, drempels });
    expect(only?.shares.every(({ gemeente }) => gemeente === undefined)).toBe(true);
  });
});

test('A clear difference that hangs on the assumed design effect is told as such', () => {
  const X = indicator('x');
  const cells = [
    cell('W1', 'x', published(27, 250)),
    cell('W2', 'x', published(13, 250)),
    cell('GM', 'x', published(20, 2500, { se: 0.8 })),
  ];
  const survey = surveyOf(areasOf(['W1', 'W2', 'W3', 'W4']), [X], cells, {
    vergelijking: { ...vergelijking, methode: 'vast', niveau: 0.01 },
  });
  const findings = compare(survey);
  expect(findings.fragile(1.3)).toEqual([]);
  const names = findings.fragile(1.6).map(({ own, kind }) => [own.gebied.code, kind]);
  const clear = [...findings.areas.values()].flat().map(({ comparisons }) => comparisons.gemeente?.klasse);
  expect(clear).toContain('hoger');
  // What vanishes is a part of what was clear.
  expect(names.length).toBeLessThanOrEqual(2);
  expect(findings.fragile(20).map(({ own }) => own.gebied.code)).toEqual(['W1', 'W2']);
});
