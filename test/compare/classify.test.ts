import { describe, expect, test } from 'vitest';
import { classify, whyUntested } from '../../src/compare/classify.ts';
import { unpooled } from '../../src/compare/difference.ts';
import { measureOf, memoizedShow, precisionIn } from '../../src/compare/measure.ts';
import type { Estimate, Published } from '../../src/domain/estimate.ts';
import type { Measure } from '../../src/domain/finding.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import type { Precision } from '../../src/domain/precision.ts';
import type { Cell } from '../../src/domain/survey.ts';
import { cell, indicator, published } from '../small-survey.ts';
import { CLASSES } from './golden-values.ts';

const GEBIED = { code: 'W1', naam: 'W1', niveau: 'wijk' } as const;
const DEFF = { wijk: 1.3, gemeente: 1.5, land: 2 };
const WIJK = indicator('x');
const asIs = (_: Cell, precision: Precision) => precision;

function measure(estimate: Estimate, more: Partial<Cell> = {}, what: Indicator = WIJK): Measure {
  const row = cell('W1', what.code, estimate, more);
  return measureOf(row, GEBIED, what, precisionIn(row, GEBIED, what, DEFF), asIs, memoizedShow());
}

function share(value: number, n: number, more: Partial<Published> = {}): Measure {
  return measure(published(value, n, { deff: 1, ...more }));
}

const BH = { methode: 'bh', niveau: 0.05 } as const;

describe('Classes of tested comparisons (method.md 2.2, 5 to 7)', () => {
  test.each(CLASSES)('$pw in $pg, adjusted p $pAdjusted: $klasse', (golden) => {
    const [own, other] = [share(golden.pw * 100, golden.nw), share(golden.pg * 100, golden.ng)];
    const sides = { own, other, indicator: WIJK };
    expect(whyUntested(sides)).toBeUndefined();
    const sample = (value: number, se = 0) => ({ value: value * 100, se });
    const result = unpooled(sample(golden.pw, own.se), sample(golden.pg, other.se), golden.W);
    expect(classify(sides, result, golden.pAdjusted, BH).klasse).toBe(golden.klasse);
  });

  test('5: a difference that rounding hides is not told, however significant', () => {
    const sides = { own: share(18.1, 90_000), other: share(17.6, 90_000), indicator: WIJK };
    const test = { difference: 0.5, se: 0.1, z: 5, p: 1e-6, freeSe: 0.1, common: 17.8 };
    expect(classify(sides, test, 1e-6, BH).klasse).toBe('geen_duidelijk_verschil');
  });

  test('5: just at the level counts, just above it does not', () => {
    const sides = { own: share(28, 200), other: share(18, 200), indicator: WIJK };
    const test = { difference: 10, se: 4, z: 2.5, p: 0.0124, freeSe: 4, common: 23 };
    expect(classify(sides, test, 0.05, BH).klasse).toBe('hoger');
    expect(classify(sides, test, 0.0500001, BH).klasse).toBe('geen_duidelijk_verschil');
  });

  test('6: scores are about equal within 0.3', () => {
    const score = indicator('cijfer', { eenheid: 'rapportcijfer' });
    const own = measure(published(7.3, 300, { sd: 1.4 }), {}, score);
    const sides = { own, other: own, indicator: score };
    const inside = { difference: 0.1, se: 0.1, z: 1, p: 0.3, freeSe: 0.1, common: 7.2 };
    const outside = { ...inside, difference: 0.2, z: 2 };
    expect(classify(sides, inside, 0.3, BH).klasse).toBe('ongeveer_evenveel');
    expect(classify(sides, outside, 0.3, BH).klasse).toBe('geen_duidelijk_verschil');
  });
});

describe('Classes of comparisons that are not tested, in the order of 2.2', () => {
  const hidden = measure({ kind: 'suppressed', reason: 'herleidbaarheid' }, { reeks: 'VM2012' });
  const indicative = share(20, 72, { indicative: true });
  const klasse = (own: Measure, other: Measure | undefined, what = WIJK) =>
    whyUntested({ own, indicator: what, ...(other && { other }) })?.klasse;

  test('1: onderdrukt on either side wins over all', () => {
    expect(klasse(hidden, share(18, 300))).toBe('onderdrukt');
    expect(klasse(share(18, 300), hidden)).toBe('onderdrukt');
  });

  test('2: niet_vergelijkbaar for another series, base or division, and across a break', () => {
    const own = share(18, 300);
    expect(klasse(own, measure(published(18, 300), { reeks: 'VM2012' }))).toBe('niet_vergelijkbaar');
    expect(klasse(own, measure(published(18, 300), { basis: 'slachtoffers' }))).toBe('niet_vergelijkbaar');
    expect(klasse(own, measure(published(18, 300), { indeling: '2019' }))).toBe('niet_vergelijkbaar');
    const earlier = measure(published(18, 300), { jaar: 2021 });
    expect(klasse(own, earlier)).toBeUndefined();
    expect(klasse(own, earlier, indicator('x', { breuken: [2023] }))).toBe('niet_vergelijkbaar');
    expect(klasse(own, earlier, indicator('x', { breuken: [2021] }))).toBeUndefined();
  });

  test('2: niet_vergelijkbaar wins over indicatief', () => {
    expect(klasse(indicative, measure(published(18, 300), { reeks: 'VM2012' }))).toBe('niet_vergelijkbaar');
  });

  test('2: a mean of two waves is never compared with a wave that it rests on', () => {
    const pool = measure(published(18, 300, { method: 'pool', pooledYears: [2023, 2025] }));
    expect(klasse(pool, measure(published(18, 300), { jaar: 2023 }))).toBe('niet_vergelijkbaar');
    expect(klasse(pool, measure(published(18, 300), { jaar: 2021 }))).toBeUndefined();
    const before = published(18, 300, { method: 'pool', pooledYears: [2021, 2023] });
    expect(klasse(pool, measure(before, { jaar: 2023 }))).toBe('niet_vergelijkbaar');
  });

  test('3: indicatief on either side', () => {
    expect(klasse(indicative, share(18, 1500))).toBe('indicatief');
    expect(klasse(share(18, 1500), indicative)).toBe('indicatief');
  });

  test('4: niet_getoetst without a margin, from a model, or without a figure', () => {
    expect(klasse(share(18, 300), measure(published(18)))).toBe('niet_getoetst');
    expect(klasse(share(18, 300), share(18, 300, { method: 'model' }))).toBe('niet_getoetst');
    expect(klasse(share(18, 300), measure({ kind: 'missing' }))).toBe('niet_getoetst');
    expect(klasse(measure({ kind: 'missing' }), share(18, 300))).toBe('niet_getoetst');
    expect(klasse(share(18, 300), undefined)).toBe('niet_getoetst');
  });

  test('4: national figures with bounds and without n are tested', () => {
    const land = measure(published(17, undefined, { lower: 16.2, upper: 17.8 }));
    expect(klasse(share(18, 300), land)).toBeUndefined();
  });
});
