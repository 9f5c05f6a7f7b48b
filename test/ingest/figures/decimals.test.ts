import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalsOf } from '../../../src/ingest/figures/decimals.ts';

test('decimalsOf counts those of the shortest notation', () => {
  expect([7, 7.3, 24.62, 0.127, 100, 0, 1e-9].map(decimalsOf)).toEqual([0, 1, 2, 3, 0, 0, 0]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 5 }), (whole, decimals) => {
      const value = Number((whole / 10 ** decimals).toFixed(decimals));
      expect(decimalsOf(value)).toBe(String(value).split('.')[1]?.length ?? 0);
    }),
  );
});
