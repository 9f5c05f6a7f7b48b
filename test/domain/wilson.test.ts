import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/domain/wilson.ts';
import { WILSON, WILSON_HALF_WIDTHS } from '../compare/golden-values.ts';

const SEED = { seed: 20250811 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const respondents = fc.double({ min: 2, max: 1e5, noNaN: true });

describe('Wilson interval on the effective n', () => {
  test.each(WILSON)('p $p, n $n, deff $deff', ({ p, n, deff, lower, upper }) => {
    const bounds = wilson(p, n / deff);
    expect(bounds.lower).toBeCloseTo(lower, 6);
    expect(bounds.upper).toBeCloseTo(upper, 6);
  });

  test.each(WILSON_HALF_WIDTHS)('half-width in points: p $p, n $n, deff $deff', ({ p, n, deff, points }) => {
    const { lower, upper } = wilson(p, n / deff);
    expect(((upper - lower) / 2) * 100).toBeCloseTo(points, 2);
  });

  test('lies inside the scale and contains the estimate', () => {
    fc.assert(
      fc.property(share, respondents, (p, n) => {
        const { lower, upper } = wilson(p, n);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(p + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(p - 1e-12);
      }),
      SEED,
    );
  });

  test('narrows as n grows', () => {
    fc.assert(
      fc.property(share, respondents, fc.double({ min: 1.01, max: 10, noNaN: true }), (p, n, factor) => {
        const [few, many] = [wilson(p, n), wilson(p, n * factor)];
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      }),
      SEED,
    );
  });

  test('mirrors with the share', () => {
    fc.assert(
      fc.property(share, respondents, (p, n) => {
        expect(wilson(1 - p, n).upper).toBeCloseTo(1 - wilson(p, n).lower, 9);
      }),
      SEED,
    );
  });
});
