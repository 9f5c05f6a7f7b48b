import { describe, expect, test } from 'vitest';
import type { Toets } from '../../src/domain/gemeente.ts';
import { type Design, simulate } from './simulate.ts';

/** 12 wijken and 40 indicators, as in the simulations behind the choice of the test (method.md 2.2). */
const WIJKEN = 12;
const spread = (low: number, high: number) =>
  Array.from({ length: 40 }, (_, at) => low + ((high - low) * at) / 39);
const SHARES = { small: spread(0.03, 0.3), middle: spread(0.25, 0.75), all: spread(0.02, 0.75) };
const each = (n: number): readonly number[] => new Array(WIJKEN).fill(n);
const MIXED = [80, 80, 100, 120, 120, 160, 200, 250, 250, 400, 600, 600];

const EDITIONS = 300;

/** Three standard errors of a share seen in so many editions. */
function margin(share: number, editions: number): number {
  return 3 * Math.sqrt((share * (1 - share)) / editions);
}

describe('The default test without true differences', () => {
  const designs: readonly [string, Omit<Design, 'toets' | 'kind'>][] = [
    [
      '80 a wijk, 2-75%, design effect and whole percentages',
      { respondents: each(80), shares: SHARES.all, deff: 1.3, step: 1 },
    ],
    ['120 a wijk, 3-30%', { respondents: each(120), shares: SHARES.small }],
    ['250 a wijk, 25-75%, whole percentages', { respondents: each(250), shares: SHARES.middle, step: 1 }],
    ['600 a wijk, 3-30%, design effect', { respondents: each(600), shares: SHARES.small, deff: 1.3 }],
    ['mixed, 2-75%', { respondents: MIXED, shares: SHARES.all }],
  ];
  const total = { higher: 0, lower: 0 };

  test.each(designs)('%s: few families hold a false claim', (_, design) => {
    for (const kind of ['gemeente', 'vorige'] as const) {
      const { falseEditions, falseHigher, falseLower } = simulate(
        { ...design, toets: 'score', kind },
        EDITIONS,
        2025,
      );
      expect(falseEditions).toBeLessThanOrEqual(0.065 + margin(0.05, EDITIONS) / 2);
      total.higher += falseHigher;
      total.lower += falseLower;
    }
  });

  test('false good news and false bad news are about as frequent', () => {
    // Not by refusing every claim either.
    expect(total.higher + total.lower).toBeGreaterThan(60);
    expect(total.higher / total.lower).toBeGreaterThan(0.5);
    expect(total.higher / total.lower).toBeLessThan(2);
  });

  test('the plain test leans to false good news, which is why it is no longer the default', () => {
    const design = { respondents: each(120), shares: SHARES.small, kind: 'gemeente' } as const;
    const plain = simulate({ ...design, toets: 'ongepoold' }, EDITIONS, 1812);
    expect(plain.falseEditions).toBeGreaterThan(0.1);
    expect(plain.falseLower).toBeGreaterThan(5 * plain.falseHigher);
  });
});

describe('Power, each test at 5%', () => {
  const power = (toets: Toets, design: Omit<Design, 'toets'>, editions = 60) =>
    simulate({ ...design, toets, uncorrected: true }, editions, 1995).power;

  test.each(['small', 'middle'] as const)(
    'ten points up and down, %s shares: no less than the plain test',
    (name) => {
      const shares = SHARES[name];
      const truth = (wijk: number, share: number) => {
        if (wijk > 1) return share;
        return wijk === 0 || share < 0.12 ? share + 0.1 : share - 0.1;
      };
      for (const kind of ['gemeente', 'vorige'] as const) {
        const design = { respondents: each(250), shares, truth, kind };
        // A hundredth: the plain test's own surplus of claims to the low side.
        expect(power('score', design)).toBeGreaterThan(power('ongepoold', design) - 0.01);
      }
    },
  );

  test('small shares that fall to three tenths: seen in two of five, by the plain test hardly ever', () => {
    const truth = (wijk: number, share: number) => (wijk === 0 ? 0.3 * share : share);
    const design = { respondents: each(120), shares: spread(0.04, 0.12), truth, kind: 'gemeente' } as const;
    expect(power('score', design)).toBeGreaterThan(0.4);
    expect(power('ongepoold', design)).toBeLessThan(0.2);
  });
});
