import { describe, expect, test } from 'vitest';
import { pooled, unpooled } from '../../src/compare/difference.ts';
import { testMeans, testShares } from '../../src/compare/score-test.ts';
import { isOwnWhole, isValid, testOf } from '../../src/compare/test-choice.ts';

function share(value: number, n: number, deff = 1) {
  const nEff = n / deff;
  return { value, n, nEff, se: Math.sqrt((value * (100 - value)) / nEff) };
}

describe('Validity guard (method.md 2.2, 6)', () => {
  const valid = (a: object, b: object, toets: 'score' | 'ongepoold' = 'score', w?: number) =>
    isValid(
      { a: { ...share(18, 300), ...a }, b: { ...share(18, 1500), ...b }, ...(w && { share: w }) },
      'procent',
      toets,
    );

  test('at least 50 respondents on both sides', () => {
    expect(valid(share(18, 49), {})).toBe(false);
    expect(valid(share(18, 50), {})).toBe(true);
    expect(valid({}, share(18, 49))).toBe(false);
  });

  test('five respondents expected in and outside the common share, whatever the observed one', () => {
    expect(valid(share(0, 120), share(5, 1500), 'score', 0.1)).toBe(true);
    expect(valid(share(0, 120), share(4, 1500), 'score', 0.1)).toBe(false);
    expect(valid(share(100, 120), share(95, 1500), 'score', 0.1)).toBe(true);
    expect(valid(share(100, 120), share(96, 1500), 'score', 0.1)).toBe(false);
    expect(valid(share(12, 120, 1.5), share(6, 1500), 'score', 0.1)).toBe(false);
  });

  test('the plain tests keep the guard of older editions, on the observed share', () => {
    expect(valid(share(4, 120), {}, 'ongepoold')).toBe(false);
    expect(valid(share(5, 120), {}, 'ongepoold')).toBe(true);
    expect(valid(share(5, 120, 1.3), {}, 'ongepoold')).toBe(false);
  });

  test('scores without any spread are not tested', () => {
    const score = { value: 7, se: 0, sd: 0, n: 120, nEff: 120 };
    expect(isValid({ a: score, b: { ...score, se: 0.1 } }, 'rapportcijfer', 'score')).toBe(false);
  });
});

test('a part that is its whole leaves nothing to compare with', () => {
  const side = share(18, 300);
  expect(isOwnWhole({ a: side, b: side, share: 1 })).toBe(true);
  expect(isOwnWhole({ a: side, b: side, share: 0.97 })).toBe(false);
  expect(isOwnWhole({ a: side, b: side })).toBe(false);
});

describe('The test that fits', () => {
  const [a, b] = [share(12, 120), share(18, 1500)];
  const score = { value: 7, se: 0.1, sd: 1.4, n: 196, nEff: 196 };

  test('by the setting', () => {
    expect(testOf({ a, b }, 'procent', 'score')).toEqual(testShares(a, b));
    expect(testOf({ a, b }, 'procent', 'gepoold')).toEqual(pooled(a, b));
    expect(testOf({ a, b }, 'procent', 'ongepoold')).toEqual(unpooled(a, b));
  });

  test('scores have no pooled test of their own, and one variance by default', () => {
    expect(testOf({ a: score, b: score }, 'rapportcijfer', 'gepoold')).toEqual(unpooled(score, score));
    expect(testOf({ a: score, b: score, share: 0.2 }, 'rapportcijfer', 'score')).toEqual(
      testMeans(score, score, 0.2),
    );
  });
});
