import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectableFrom } from '../../src/compare/detectable.ts';
import { zOfTwoSidedP } from '../../src/compare/normal.ts';
import { isValid, type Sides, testOf } from '../../src/compare/test-choice.ts';
import { TOETSEN } from '../../src/domain/gemeente.ts';

function share(value: number, n: number) {
  return { value, n, nEff: n, se: Math.sqrt((value * (100 - value)) / n) };
}

/** p of the figures with the moved one at `held` plus a difference. */
function pAt(sides: Sides, mover: 'a' | 'b', d: number, toets: (typeof TOETSEN)[number]): number {
  const held = (mover === 'a' ? sides.b : sides.a).value;
  return testOf({ ...sides, [mover]: share(held + d, sides[mover].n ?? 0) }, 'procent', toets).p;
}

describe('The difference from which on a test is clear', () => {
  const arbitrary = {
    value: fc.integer({ min: 5, max: 95 }),
    n: fc.integer({ min: 60, max: 3000 }),
    w: fc.option(fc.double({ min: 0.02, max: 0.5, noNaN: true }), { nil: undefined }),
    mover: fc.constantFrom('a' as const, 'b' as const),
    toets: fc.constantFrom(...TOETSEN),
    alfa: fc.constantFrom(0.05, 0.01, 0.0005),
  };

  test('is clear in every direction that can be clear, and one step less is not in one of them', () => {
    fc.assert(
      fc.property(fc.record({ ...arbitrary, m: arbitrary.n }), ({ value, n, m, w, mover, toets, alfa }) => {
        const sides = { a: share(value, n), b: share(value, m), ...(w !== undefined && { share: w }) };
        const from = detectableFrom(sides, mover, 'procent', toets, zOfTwoSidedP(alfa));
        const moved = (d: number) => ({ ...sides, [mover]: share(value + d, sides[mover].n ?? 0) });
        const isClear = (d: number) =>
          value + d >= 0 &&
          value + d <= 100 &&
          isValid(moved(d), 'procent', toets) &&
          pAt(sides, mover, d, toets) <= alfa * 1.000001;
        const all = Array.from({ length: 100 }, (_, at) => at + 1);
        const firsts = [1, -1].flatMap((direction) => all.find((d) => isClear(direction * d)) ?? []);
        expect(from).toBe(firsts.length === 0 ? undefined : Math.max(...firsts));
      }),
      { numRuns: 300 },
    );
  });

  test('more respondents see more', () => {
    const from = (n: number) =>
      detectableFrom({ a: share(18, n), b: share(18, 1500), share: 0.1 }, 'a', 'procent', 'score', 1.96) ?? 0;
    expect(from(100)).toBeGreaterThan(from(300));
    expect(from(300)).toBeGreaterThan(from(1000));
  });

  test('scores in tenths; nothing where no difference on the scale would do', () => {
    const score = (n: number) => ({ value: 7.4, sd: 1.4, se: 1.4 / Math.sqrt(n), n, nEff: n });
    const sides = { a: score(196), b: score(196) };
    expect(detectableFrom(sides, 'a', 'rapportcijfer', 'score', 1.96)).toBe(0.3);
    expect(detectableFrom(sides, 'a', 'rapportcijfer', 'score', 90)).toBeUndefined();
  });
});
