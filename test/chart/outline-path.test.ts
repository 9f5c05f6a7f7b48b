import { expect, test } from 'vitest';
import { outlinePath } from '../../src/chart/outline-path.ts';

test('each point stands as its distance to the one before, to a tenth', () => {
  expect(outlinePath('M1,2L3.04,2.5L2.94,-1ZM10,10L11,9Z', 0.5, 0)).toBe('M1.5,2l2 .5-.1-3.5ZM10.5,10l1-1Z');
});

test('rounding does not add up: after a thousand steps the border is where it was', () => {
  const points = Array.from({ length: 1000 }, (_, at) => `${at * 0.333},${at * 0.777}`);
  const drawn = outlinePath(`M${points.join('L')}Z`, 0, 0);
  const numbers = (drawn.match(/-?\d*\.?\d+/g) ?? []).map(Number);
  const sum = (odd: number) =>
    numbers.filter((_, at) => at % 2 === odd).reduce((total, each) => total + each, 0);
  expect(sum(0)).toBeCloseTo(999 * 0.333, 1);
  expect(sum(1)).toBeCloseTo(999 * 0.777, 1);
});
