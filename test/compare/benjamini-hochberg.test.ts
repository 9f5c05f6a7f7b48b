import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '../../src/compare/benjamini-hochberg.ts';
import { BENJAMINI_HOCHBERG } from './golden-values.ts';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
const SEED = { seed: 20250811 };

describe('Adjusted p-values of Benjamini and Hochberg', () => {
  test.each(BENJAMINI_HOCHBERG)('$name', ({ p, q, rejected, adjusted }) => {
    const result = benjaminiHochberg(p);
    expect(result.map((each) => each <= q)).toEqual(rejected);
    result.forEach((each, at) => {
      expect(each).toBeCloseTo(adjusted[at] ?? Number.NaN, 6);
    });
  });

  test('keep the order of the p-values and are never smaller', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const adjusted = benjaminiHochberg(p);
        const order = p.map((_, at) => at).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
        order.forEach((at, rank) => {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p[at] ?? 0);
          expect(adjusted[at]).toBeLessThanOrEqual(1);
          const before = order[rank - 1];
          if (before !== undefined) expect(adjusted[at]).toBeGreaterThanOrEqual(adjusted[before] ?? 0);
        });
      }),
      SEED,
    );
  });

  test('reject the same tests as the step-up rule p_(i) <= i·q/m', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const sorted = [...p].sort((a, b) => a - b);
        const last = sorted.findLastIndex((each, at) => each * p.length <= 0.05 * (at + 1));
        const rejected = benjaminiHochberg(p).filter((each) => each <= 0.05);
        expect(rejected.length).toBe(last + 1);
      }),
      SEED,
    );
  });

  test('an empty family has none', () => {
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
