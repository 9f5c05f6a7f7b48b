import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takenBy } from '../../src/domain/share.ts';

test('every name is in one share, and no share has much more than another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 9 }), (names, of) => {
      const shares = Array.from({ length: of }, (_, at) => takenBy({ number: at + 1, of }, names));
      expect(shares.flatMap((share) => [...share]).sort()).toEqual([...names].sort());
      const sizes = shares.map((share) => share.size);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
