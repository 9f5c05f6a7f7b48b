import { describe, expect, test } from 'vitest';
import { defaultDeff, precisionOf, seOfBounds } from '../../src/domain/precision.ts';
import { FROM_BOUNDS } from '../compare/golden-values.ts';
import { published } from '../small-survey.ts';

describe('Order of sources of precision (method.md 2.1)', () => {
  const all = { se: 2, lower: 10, upper: 30, deff: 1.5 };

  test('1: the standard error', () => {
    const { source, se, nEff } = precisionOf(published(20, 200, all), 'procent', 1.3);
    expect([source, se]).toEqual(['se', 2]);
    expect(nEff).toBeCloseTo((0.2 * 0.8) / 0.02 ** 2, 9);
  });

  test('2: the published bounds', () => {
    const { source, se } = precisionOf(
      published(20, 200, { lower: 10, upper: 30, deff: 1.5 }),
      'procent',
      1.3,
    );
    expect(source).toBe('grenzen');
    expect(se).toBeCloseTo(20 / (2 * 1.959964), 5);
  });

  test('3: n and the design effect of the row', () => {
    expect(precisionOf(published(20, 300, { deff: 1.5 }), 'procent', 1.3)).toMatchObject({
      source: 'deff',
      nEff: 200,
    });
  });

  test('4: n and the default design effect, flagged as an assumption', () => {
    expect(precisionOf(published(20, 260), 'procent', 1.3)).toMatchObject({ source: 'aanname', nEff: 200 });
  });

  test('CBS 2015: ± 0,29 at n = 111.000 and 50% is a design effect of 1', () => {
    const { se = 0 } = precisionOf(published(50, 111_000, { deff: 1 }), 'procent', 2);
    expect(se * 1.959964).toBeCloseTo(0.2941, 4);
  });

  test('no invented sd: a mean with n alone has no margin', () => {
    expect(precisionOf(published(7.3, 200), 'rapportcijfer', 1.3)).toEqual({ source: 'onbekend' });
  });

  test('a rate per 1,000 counts events, so n alone says nothing', () => {
    expect(precisionOf(published(38, 200), 'per1000', 1.3)).toEqual({ source: 'onbekend' });
    expect(precisionOf(published(38, 200, { se: 4 }), 'per1000', 1.3)).toEqual({ source: 'se', se: 4 });
  });
});

describe('Precision from published bounds', () => {
  test.each(FROM_BOUNDS)('p $p, $lower to $upper', ({ p, lower, upper, se, nEff }) => {
    expect(seOfBounds(lower, upper)).toBeCloseTo(se, 8);
    expect((p * (1 - p)) / seOfBounds(lower, upper) ** 2 / nEff).toBeCloseTo(1, 5);
  });

  test('rounded bounds with a half-width under 0.5 point: the test uses n and deff (2.8, 2)', () => {
    const bounds = { lower: 17.5, upper: 18, boundStep: 0.1 };
    expect(precisionOf(published(17.7, 150_000, bounds), 'procent', 2).source).toBe('aanname');
    expect(precisionOf(published(17.7, undefined, bounds), 'procent', 2).source).toBe('onbekend');
  });

  test('bounds with more decimals are no rounded bounds', () => {
    const bounds = { lower: 17.512, upper: 17.988, boundStep: 0.001 };
    expect(precisionOf(published(17.75, undefined, bounds), 'procent', 2).source).toBe('grenzen');
  });

  test('on a ten-point scale the same share of the scale counts: a half-width of 0.2 is used', () => {
    const bounds = { lower: 7.1, upper: 7.5 };
    expect(precisionOf(published(7.3, undefined, bounds), 'rapportcijfer', 2).source).toBe('grenzen');
  });
});

test('Default design effects: by level, groups as a wijk at any level (2.8, 11)', () => {
  const deff = { wijk: 1.3, gemeente: 1.5, land: 2 };
  const groep = { kenmerk: 'leeftijd', waarde: '15-24' };
  expect(defaultDeff(deff, 'wijk', undefined)).toBe(1.3);
  expect(defaultDeff(deff, 'eigen', undefined)).toBe(1.3);
  expect(defaultDeff(deff, 'gemeente', undefined)).toBe(1.5);
  expect(defaultDeff(deff, 'provincie', undefined)).toBe(1.5);
  expect(defaultDeff(deff, 'land', undefined)).toBe(2);
  expect(defaultDeff(deff, 'land', groep)).toBe(1.3);
});
