import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachOf as reach, type SeenCell, type WeightedRelation } from '../../src/suppress/width.ts';

function reachOf(at: number, cells: readonly SeenCell[], relations: readonly WeightedRelation[]) {
  return reach(at, {
    cell: (each) => cells[each] ?? { lower: 0, upper: 0, hidden: false },
    relations: (each) => relations.filter((relation) => relation.has(each)),
  });
}

const visible = (value: number, half = 0.005): SeenCell => ({
  lower: value - half,
  upper: value + half,
  hidden: false,
});
const hidden = (lower = 0, upper = 1): SeenCell => ({ lower, upper, hidden: true });

describe('What the published figures tell of a hidden one', () => {
  test('without relations: what is told of it', () => {
    expect(reachOf(0, [hidden(0, 0.04)], [])).toEqual({ lower: 0, upper: 0.04 });
  });

  test('one hidden part of a whole follows but for the rounding, over its weight', () => {
    // Parts of 1 and 3 in a whole: p = 4·whole - 3·other.
    const { lower, upper } = reachOf(
      0,
      [hidden(), visible(0.2), visible(0.25)],
      [
        new Map([
          [0, 1],
          [1, 3],
          [2, -4],
        ]),
      ],
    );
    expect(lower).toBeCloseTo(4 * 0.245 - 3 * 0.205, 9);
    expect(upper).toBeCloseTo(4 * 0.255 - 3 * 0.195, 9);
  });

  test('two hidden parts hide in each other', () => {
    const { lower, upper } = reachOf(
      0,
      [hidden(), hidden(), visible(0.25)],
      [
        new Map([
          [0, 1],
          [1, 3],
          [2, -4],
        ]),
      ],
    );
    expect(lower).toBeCloseTo(0, 9);
    expect(upper).toBeCloseTo(1, 9);
  });

  test('what is told of one narrows the other', () => {
    const relation = new Map([
      [0, 1],
      [1, 1],
      [2, -2],
    ]);
    const { lower, upper } = reachOf(0, [hidden(), hidden(0, 0.04), visible(0.1, 0)], [relation]);
    expect(lower).toBeCloseTo(0.16, 9);
    expect(upper).toBeCloseTo(0.2, 9);
  });

  test('relations that contradict each other tell nothing', () => {
    const relation = new Map([
      [0, 1],
      [1, -1],
    ]);
    expect(reachOf(0, [hidden(0, 0.1), visible(0.9)], [relation]).upper).toBe(Number.POSITIVE_INFINITY);
  });

  test('the true figure always lies within its reach', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, fc.integer({ min: 1, max: 50 })), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        (parts, count) => {
          const sum = parts.reduce((total, [, weight]) => total + weight, 0);
          const whole = parts.reduce((total, [value, weight]) => total + value * weight, 0) / sum;
          const cells = parts.map(([value], at) =>
            at < count ? hidden() : visible(Math.round(value * 100) / 100),
          );
          const relation = new Map([
            ...parts.map(([, weight], at) => [at, weight] as const),
            [parts.length, -sum] as const,
          ]);
          const { lower, upper } = reachOf(0, [...cells, visible(Math.round(whole * 100) / 100)], [relation]);
          const [truth = 0] = parts[0] ?? [];
          expect(truth).toBeGreaterThanOrEqual(lower - 1e-7);
          expect(truth).toBeLessThanOrEqual(upper + 1e-7);
        },
      ),
    );
  });
});
