import { describe, expect, test } from 'vitest';
import { erfc, twoSidedP, Z95 } from '../../src/compare/normal.ts';
import { Z975 } from '../../src/domain/precision.ts';

describe('Complementary error function', () => {
  // Reference values of Abramowitz and Stegun, table 7.1, and of the C library.
  test.each([
    [0, 1],
    [0.1, 0.8875370839817152],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [2, 0.004677734981047266],
    [2.5, 0.0004069520174449589],
    [3, 2.209049699858544e-5],
    [4, 1.541725790028002e-8],
    [6, 2.1519736712498913e-17],
  ])('erfc(%f) = %f', (x, expected) => {
    expect(erfc(x) / expected).toBeCloseTo(1, 10);
  });

  test('both branches meet at 2.5', () => {
    expect(erfc(2.5 - 1e-12) / erfc(2.5)).toBeCloseTo(1, 9);
  });
});

describe('Two-sided p-value of a z-score', () => {
  test.each([
    [0, 1],
    [Z975, 0.05],
    [-Z975, 0.05],
    [Z95, 0.1],
    // Non-overlap of two intervals of equal width: golden "non_overlap_rule".
    [2.771808, 0.005575],
  ])('z = %f gives p = %f', (z, p) => {
    expect(twoSidedP(z)).toBeCloseTo(p, 6);
  });
});
