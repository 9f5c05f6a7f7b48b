import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf, symmetric } from '../../src/compare/interval.ts';
import { EENHEDEN, scaleOf } from '../../src/domain/indicator.ts';
import { precisionOf } from '../../src/domain/precision.ts';
import { wilson } from '../../src/domain/wilson.ts';
import { published } from '../small-survey.ts';
import { MEANS, POOLING } from './golden-values.ts';

describe('Interval of a mean', () => {
  test.each(MEANS)('mean $mean, sd $sd, n $n, deff $deff', ({ mean, sd, n, deff, se, lower, upper }) => {
    const estimate = published(mean, n, { sd, deff });
    const precision = precisionOf(estimate, 'rapportcijfer', 1);
    expect(precision.se).toBeCloseTo(se, 6);
    const interval = intervalOf(estimate, 'rapportcijfer', precision);
    expect(interval?.lower).toBeCloseTo(lower, 6);
    expect(interval?.upper).toBeCloseTo(upper, 6);
    expect(interval?.source).toBe('berekend');
  });

  test('is clipped to the scale', () => {
    expect(symmetric(9.9, 0.5, 'rapportcijfer').upper).toBe(10);
    expect(symmetric(1.1, 0.5, 'rapportcijfer').lower).toBe(1);
    expect(symmetric(0.1, 0.5, 'somscore').lower).toBe(0);
  });
});

describe('Interval of a percentage', () => {
  test('mean of two waves: Wilson on n_eff = p(1-p)/se²', () => {
    const estimate = published(POOLING.p * 100, POOLING.n1 + POOLING.n2, { se: 3.4809 });
    const precision = precisionOf(estimate, 'procent', 1.3);
    const interval = intervalOf(estimate, 'procent', precision);
    expect(interval?.lower).toBeCloseTo(POOLING.lower * 100, 3);
    expect(interval?.upper).toBeCloseTo(POOLING.upper * 100, 3);
  });

  test('published bounds are shown as published', () => {
    const estimate = published(18.1, 250, { lower: 13, upper: 25 });
    const interval = intervalOf(estimate, 'procent', precisionOf(estimate, 'procent', 1.3));
    expect(interval).toEqual({ lower: 13, upper: 25, source: 'gepubliceerd' });
  });

  test('rounded bounds of little width are shown too', () => {
    const estimate = published(17.7, undefined, { lower: 17.5, upper: 18, boundStep: 0.1 });
    const precision = precisionOf(estimate, 'procent', 2);
    expect(precision).toEqual({ source: 'onbekend' });
    expect(intervalOf(estimate, 'procent', precision)?.source).toBe('gepubliceerd');
  });

  test('zero percent has no spread of its own to tell by: n over the design effect bounds it', () => {
    const estimate = published(0, 120, { se: 1 });
    const interval = intervalOf(estimate, 'procent', precisionOf(estimate, 'procent', 1.3));
    expect(interval?.lower).toBe(0);
    expect(interval?.upper).toBeCloseTo(100 * wilson(0, 120 / 1.3).upper, 9);
  });

  test.each([
    [0.1, 17.45, 17.94, 'onbekend'],
    [0.1, 17.4, 18.4, 'grenzen'],
    [1, 14, 23, 'onbekend'],
    [1, 13, 23, 'grenzen'],
    [0, 17.69, 17.71, 'grenzen'],
  ] as const)('bounds in steps of %f, %f to %f: %s', (boundStep, lower, upper, source) => {
    const estimate = published(17.7, undefined, { lower, upper, boundStep });
    expect(precisionOf(estimate, 'procent', 2).source).toBe(source);
  });
});

test('No se, sd, n or margin: marge onbekend', () => {
  const estimate = published(7.3, 200);
  expect(intervalOf(estimate, 'rapportcijfer', precisionOf(estimate, 'rapportcijfer', 1.3))).toBeUndefined();
  const without = published(18.1);
  expect(intervalOf(without, 'procent', precisionOf(without, 'procent', 1.3))).toBeUndefined();
});

test('Every computed interval lies inside its scale and contains the estimate', () => {
  const unit = fc.constantFrom(...EENHEDEN);
  const part = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
  const error = fc.double({ min: 0.001, max: 3, noNaN: true });
  fc.assert(
    fc.property(unit, part, error, fc.integer({ min: 1, max: 3000 }), (eenheid, at, se, n) => {
      const { min, max = 40 } = scaleOf(eenheid);
      const value = min + at * (max - min);
      for (const estimate of [published(value, n, { se }), published(value, n, { sd: 1.5 })]) {
        const interval = intervalOf(estimate, eenheid, precisionOf(estimate, eenheid, 1.3));
        if (!interval) continue;
        expect(interval.lower).toBeGreaterThanOrEqual(min);
        expect(interval.upper).toBeLessThanOrEqual(scaleOf(eenheid).max ?? Number.POSITIVE_INFINITY);
        expect(interval.lower).toBeLessThanOrEqual(value + 1e-9);
        expect(interval.upper).toBeGreaterThanOrEqual(value - 1e-9);
      }
    }),
    { seed: 20250811 },
  );
});
