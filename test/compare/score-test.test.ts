import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corrected, testMeans, testShares, uncorrected } from '../../src/compare/score-test.ts';
import {
  PART_WHOLE,
  PART_WHOLE_MEAN,
  RATESCI,
  ROUNDED_INPUT,
  TWO_MEANS,
  TWO_PROPORTIONS,
} from './golden-values.ts';

/** A share of 0-1 as a side in points. */
function share(p: number, n: number, deff = 1, step = 0) {
  const nEff = n / deff;
  return { value: 100 * p, se: 100 * Math.sqrt((p * (1 - p)) / nEff), n, nEff, step: 100 * step };
}

function mean(value: number, sd: number, n: number) {
  return { value, sd, n, nEff: n, se: sd / Math.sqrt(n) };
}

describe('Skewness-corrected score test of two shares (Gart and Nam 1990, Laud 2017)', () => {
  test.each(TWO_PROPORTIONS)('independent: $p1 (n $n1) and $p2 (n $n2), deff $deff', (golden) => {
    const result = testShares(
      share(golden.p1, golden.n1, golden.deff),
      share(golden.p2, golden.n2, golden.deff),
    );
    expect(result.common / 100).toBeCloseTo(golden.scas.p0, 5);
    expect(result.se / 100).toBeCloseTo(golden.scas.se, 5);
    expect(result.z).toBeCloseTo(golden.scas.z_c, 5);
    expect(result.p).toBeCloseTo(golden.scas.p, 6);
  });

  test.each(PART_WHOLE)('a part with its whole: $case', (golden) => {
    const part = share(golden.pw, golden.nw, golden.deffW);
    const result = testShares(part, share(golden.pg, golden.ng, golden.deffG), golden.W);
    expect(result.se / 100).toBeCloseTo(golden.scas.se, 5);
    expect(result.z).toBeCloseTo(golden.scas.z_c, 4);
    expect(result.p).toBeCloseTo(golden.scas.p, 5);
  });

  test.each(RATESCI)('$x1 of $n1 and $x2 of $n2, as the R package ratesci has it', (golden) => {
    const result = testShares(
      share(golden.x1 / golden.n1, golden.n1),
      share(golden.x2 / golden.n2, golden.n2),
    );
    expect(result.z).toBeCloseTo(golden.zc, 6);
    expect(result.p).toBeCloseTo(golden.p, 6);
  });

  test.each(ROUNDED_INPUT)('delivered in steps of $step: p $p', (golden) => {
    const side = (p: number, n: number) => share(p, n, golden.deff, golden.step);
    const result = testShares(side(golden.p1, golden.n1), side(golden.p2, golden.n2));
    expect(result.z).toBeCloseTo(golden.zc, 6);
    expect(result.p).toBeCloseTo(golden.p, 6);
  });

  const sides = [
    fc.double({ min: 0.001, max: 0.999, noNaN: true }),
    fc.integer({ min: 50, max: 3000 }),
    fc.double({ min: 0.001, max: 0.999, noNaN: true }),
    fc.integer({ min: 50, max: 3000 }),
    fc.option(fc.double({ min: 0.01, max: 0.9, noNaN: true }), { nil: undefined }),
  ] as const;

  test('mirroring both shares mirrors z: neither direction is favored', () => {
    fc.assert(
      fc.property(...sides, (p, n, q, m, w) => {
        const mirrored = testShares(share(1 - p, n), share(1 - q, m), w);
        expect(mirrored.z).toBeCloseTo(-testShares(share(p, n), share(q, m), w).z, 6);
      }),
    );
  });

  test('turning independent samples around turns the sign', () => {
    fc.assert(
      fc.property(...sides, (p, n, q, m, _) => {
        const turned = testShares(share(q, m), share(p, n));
        expect(turned.z).toBeCloseTo(-testShares(share(p, n), share(q, m)).z, 6);
      }),
    );
  });

  test('a coarser step never makes a clear difference clearer', () => {
    fc.assert(
      fc.property(...sides, (p, n, q, m, w) => {
        const fine = testShares(share(p, n, 1, 0.001), share(q, m, 1, 0.001), w);
        const coarse = testShares(share(p, n, 1, 0.01), share(q, m, 1, 0.01), w);
        if (fine.p < 0.2) expect(coarse.p).toBeGreaterThanOrEqual(fine.p);
      }),
    );
  });

  test('the correction can be undone', () => {
    const skew = fc.double({ min: -0.05, max: 0.05, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), skew, (zc, a) => {
        expect(corrected(uncorrected(zc, a), a)).toBeCloseTo(zc, 6);
      }),
    );
  });
});

describe('Two means with one variance', () => {
  test.each(TWO_MEANS)('independent: $m1 (n $n1) and $m2 (n $n2)', (golden) => {
    const result = testMeans(mean(golden.m1, golden.sd1, golden.n1), mean(golden.m2, golden.sd2, golden.n2));
    expect(result.se).toBeCloseTo(golden.oneVariance.se, 6);
    expect(result.z).toBeCloseTo(golden.oneVariance.z, 6);
    expect(result.p).toBeCloseTo(golden.oneVariance.p, 6);
  });

  test('a part with its whole: 7.1 in a gemeente of 7.4, W = 0.12', () => {
    const result = testMeans(mean(7.1, 1.5, 180), mean(7.4, 1.4, 1200), 0.12);
    expect(result.se).toBeCloseTo(PART_WHOLE_MEAN.oneVariance.se, 6);
    expect(result.z).toBeCloseTo(PART_WHOLE_MEAN.oneVariance.z, 6);
    expect(result.p).toBeCloseTo(PART_WHOLE_MEAN.oneVariance.p, 6);
  });

  test('with standard errors alone each side counts with its own', () => {
    const [a, b] = [
      { value: 7.1, se: 0.1 },
      { value: 7.4, se: 0.04 },
    ];
    expect(testMeans(a, b).se).toBeCloseTo(Math.hypot(0.1, 0.04), 9);
    expect(testMeans(a, b, 0.12).se).toBeCloseTo(Math.sqrt(0.01 + 0.0016 - 0.24 * 0.01), 9);
  });

  test('rounding adds its variance', () => {
    const [a, b] = [mean(7.1, 1.5, 180), mean(7.4, 1.4, 200)];
    const rounded = testMeans({ ...a, step: 0.1 }, { ...b, step: 0.1 });
    expect(rounded.se ** 2).toBeCloseTo(testMeans(a, b).se ** 2 + 0.01 / 6, 9);
  });
});
