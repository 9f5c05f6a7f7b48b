import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pooled, unpooled } from '../../src/compare/difference.ts';
import { Z95 } from '../../src/compare/normal.ts';
import { Z975 } from '../../src/domain/precision.ts';
import { generator } from '../small-survey.ts';
import {
  CLASSES,
  JUST_SIGNIFICANT,
  PART_WHOLE,
  PART_WHOLE_MEAN,
  TWO_MEANS,
  TWO_PROPORTIONS,
} from './golden-values.ts';

function share(value: number, n: number, deff = 1) {
  return { value, se: Math.sqrt((value * (1 - value) * deff) / n) };
}

function mean(value: number, sd: number, n: number) {
  return { value, se: sd / Math.sqrt(n) };
}

describe('Two independent samples, unpooled', () => {
  test.each(TWO_PROPORTIONS)('shares $p1 (n $n1) and $p2 (n $n2), deff $deff', (golden) => {
    const result = unpooled(
      share(golden.p1, golden.n1, golden.deff),
      share(golden.p2, golden.n2, golden.deff),
    );
    expect(result.difference).toBeCloseTo(golden.difference, 9);
    expect(result.se).toBeCloseTo(golden.se, 6);
    expect(result.z).toBeCloseTo(golden.z, 6);
    expect(result.p).toBeCloseTo(golden.p, 6);
  });

  test.each(TWO_MEANS)('means $m1 (n $n1) and $m2 (n $n2)', (golden) => {
    const result = unpooled(mean(golden.m1, golden.sd1, golden.n1), mean(golden.m2, golden.sd2, golden.n2));
    expect(result.se).toBeCloseTo(golden.se, 6);
    expect(result.z).toBeCloseTo(golden.z, 5);
    expect(result.p).toBeCloseTo(golden.p, 6);
  });
});

describe('A part with the whole that contains it', () => {
  test.each(PART_WHOLE)('$case', (golden) => {
    const part = share(golden.pw, golden.nw, golden.deffW);
    const whole =
      'vg' in golden
        ? { value: golden.pg, se: Math.sqrt(golden.vg) }
        : share(golden.pg, golden.ng, golden.deffG);
    const result = unpooled(part, whole, golden.W);
    expect(result.se).toBeCloseTo(golden.se, 6);
    expect(result.z).toBeCloseTo(golden.z, 4);
    expect(result.p).toBeCloseTo(golden.p, 5);
    const naive = unpooled(part, whole);
    expect(naive.se).toBeCloseTo(golden.naiveSe, 6);
    expect(naive.p).toBeCloseTo(golden.naiveP, 5);
    const floor = (1 - golden.W) * part.se;
    expect(result.se <= floor * (1 + 1e-12)).toBe(golden.floored);
  });

  test('means: wijk 7.1 in a gemeente of 7.4, W = 0.12', () => {
    const result = unpooled(mean(7.1, 1.5, 180), mean(7.4, 1.4, 1200), 0.12);
    expect(result.se).toBeCloseTo(PART_WHOLE_MEAN.se, 6);
    expect(result.z).toBeCloseTo(PART_WHOLE_MEAN.z, 5);
    expect(result.p).toBeCloseTo(PART_WHOLE_MEAN.p, 6);
  });

  test.each(JUST_SIGNIFICANT)(
    'just significant at n $nw: $points points',
    ({ p, nw, ng, W, deff, points }) => {
      const { se } = unpooled(share(p, nw, deff), share(p, ng, deff), W);
      expect(Z975 * se * 100).toBeCloseTo(points, 2);
    },
  );

  test('is the test of the part with the rest of the whole', () => {
    const value = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    const error = fc.double({ min: 0.005, max: 0.08, noNaN: true });
    const weight = fc.double({ min: 0.01, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(value, error, value, error, weight, (p, se, rest, seRest, w) => {
        // The whole as W·part + (1-W)·rest of two independent samples.
        const whole = {
          value: w * p + (1 - w) * rest,
          se: Math.hypot(w * se, (1 - w) * seRest),
        };
        const withWhole = unpooled({ value: p, se }, whole, w);
        const withRest = unpooled({ value: p, se }, { value: rest, se: seRest });
        expect(withWhole.z).toBeCloseTo(withRest.z, 6);
        expect(withWhole.difference).toBeCloseTo((1 - w) * withRest.difference, 9);
      }),
      { seed: 20250811 },
    );
  });
});

test('Monte Carlo: the standard error of a part with its whole is the spread of the difference', () => {
  const random = generator(2015);
  const [p, rest, w, nPart, nRest] = [0.22, 0.18, 0.12, 180, 1320];
  const draw = (chance: number, n: number) => {
    let yes = 0;
    for (let at = 0; at < n; at += 1) if (random() < chance) yes += 1;
    return yes / n;
  };
  const differences = Array.from({ length: 4000 }, () => {
    const part = draw(p, nPart);
    return part - (w * part + (1 - w) * draw(rest, nRest));
  });
  const center = differences.reduce((sum, each) => sum + each, 0) / differences.length;
  const spread = Math.sqrt(
    differences.reduce((sum, each) => sum + (each - center) ** 2, 0) / differences.length,
  );
  const whole = { value: 0, se: Math.hypot(w * share(p, nPart).se, (1 - w) * share(rest, nRest).se) };
  const { se } = unpooled(share(p, nPart), whole, w);
  // Three standard errors of a spread that is seen 4,000 times.
  expect(Math.abs(spread / se - 1)).toBeLessThan(3 / Math.sqrt(2 * 4000));
});

describe('The interval of 90% behind the test of equivalence', () => {
  test.each(CLASSES)('$pw (n $nw) in $pg (n $ng): interval of 90%', (golden) => {
    const result = unpooled(share(golden.pw, golden.nw), share(golden.pg, golden.ng), golden.W);
    expect(result.se).toBeCloseTo(golden.se, 6);
    expect(result.difference - Z95 * result.se).toBeCloseTo(golden.lower90, 6);
    expect(result.difference + Z95 * result.se).toBeCloseTo(golden.upper90, 6);
  });
});

describe('Two shares, pooled (score test)', () => {
  const points = (value: number, nEff: number) => ({
    value,
    nEff,
    se: Math.sqrt((value * (100 - value)) / nEff),
  });

  test('.24 of 200 and .18 of 210: z 1.492855, checked with statsmodels (method.md 2.7)', () => {
    expect(pooled(points(24, 200), points(18, 210)).z).toBeCloseTo(1.492855, 6);
  });

  test('a part with its whole equals the part with the rest, both with the share of the whole', () => {
    const [part, rest] = [points(50, 100), { value: 35, n: 200 }];
    const whole = points((50 * 100 + rest.value * rest.n) / 300, 300);
    const common = whole.value * (100 - whole.value);
    const apart = (part.value - rest.value) / Math.sqrt(common / 100 + common / rest.n);
    expect(pooled(part, whole, 1 / 3).z).toBeCloseTo(apart, 9);
  });

  test('the difference and the error that equivalence is judged by stay those of the unpooled test', () => {
    const [a, b] = [points(10, 120), points(20, 900)];
    const free = unpooled(a, b, 0.1);
    expect(pooled(a, b, 0.1)).toMatchObject({ difference: free.difference, freeSe: free.se, common: 20 });
  });

  test('mirroring both shares mirrors z', () => {
    const share = fc.integer({ min: 1, max: 99 });
    const n = fc.integer({ min: 50, max: 2000 });
    fc.assert(
      fc.property(share, n, share, n, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (p, n1, q, n2, w) => {
        const mirrored = pooled(points(100 - p, n1), points(100 - q, n2), w);
        expect(mirrored.z).toBeCloseTo(-pooled(points(p, n1), points(q, n2), w).z, 9);
      }),
      { seed: 20251122 },
    );
  });
});
