import { describe, expect, test } from 'vitest';
import { equivalenceMargin, isEquivalent } from '../../src/compare/equivalence.ts';
import { EVENVEEL_DELTA } from './golden-values.ts';

describe('The margin of "ongeveer evenveel" (method.md 2.2, class 6)', () => {
  test.each(EVENVEEL_DELTA)('shares around $p0: $delta', ({ p0, delta }) => {
    expect(equivalenceMargin('procent', 100 * p0)).toBeCloseTo(100 * delta, 9);
    expect(equivalenceMargin('per1000', 1000 * p0)).toBeCloseTo(1000 * delta, 9);
  });

  test('scores: 0.3, wherever they lie', () => {
    for (const common of [1.2, 7.4]) expect(equivalenceMargin('rapportcijfer', common)).toBe(0.3);
  });
});

describe('Two one-sided tests', () => {
  test('the interval of 90% lies inside the margin', () => {
    const close = { difference: 1, freeSe: 1, p: 0.3, common: 30 };
    expect(isEquivalent(close, 'procent')).toBe(true);
    expect(isEquivalent({ ...close, difference: 4 }, 'procent')).toBe(false);
    expect(isEquivalent({ ...close, difference: -4 }, 'procent')).toBe(false);
  });

  test('never where the uncorrected p is below 0.05: a rise from 4.8 to 7.8% is not "about as many"', () => {
    expect(isEquivalent({ difference: 3, freeSe: 0.9, p: 0.0007, common: 6.3 }, 'procent')).toBe(false);
    expect(isEquivalent({ difference: 1, freeSe: 0.3, p: 0.049, common: 40 }, 'procent')).toBe(false);
    expect(isEquivalent({ difference: 1, freeSe: 0.3, p: 0.05, common: 40 }, 'procent')).toBe(true);
  });
});
