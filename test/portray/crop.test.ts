import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropOf, FRAME } from '../../src/portray/crop.ts';

const size = fc.integer({ min: 60, max: 5000 });

/** A face somewhere in the photo, in fractions. */
const face = fc
  .record({
    x: fc.double({ min: 0, max: 0.9, noNaN: true }),
    y: fc.double({ min: 0, max: 0.9, noNaN: true }),
    breedte: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
    hoogte: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
  })
  .map(({ x, y, breedte, hoogte }) => ({
    x,
    y,
    breedte: Math.min(breedte, 1 - x),
    hoogte: Math.min(hoogte, 1 - y),
  }));

test('the frame lies inside the photo and is 6 by 7', () => {
  fc.assert(
    fc.property(size, size, fc.option(face, { nil: undefined }), (width, height, given) => {
      const crop = cropOf(width, height, given, 560);
      expect(crop.left).toBeGreaterThanOrEqual(0);
      expect(crop.top).toBeGreaterThanOrEqual(0);
      expect(crop.left + crop.width).toBeLessThanOrEqual(width);
      expect(crop.top + crop.height).toBeLessThanOrEqual(height);
      expect(Math.abs(crop.width - crop.height * FRAME)).toBeLessThanOrEqual(1.5);
    }),
    { seed: 8 },
  );
});

test('the middle of the face is in the frame', () => {
  fc.assert(
    fc.property(size, size, face, (width, height, given) => {
      const crop = cropOf(width, height, given, 560);
      const x = (given.x + given.breedte / 2) * width;
      const y = (given.y + given.hoogte / 2) * height;
      expect(x).toBeGreaterThanOrEqual(crop.left - 1);
      expect(x).toBeLessThanOrEqual(crop.left + crop.width + 2);
      expect(y).toBeGreaterThanOrEqual(crop.top - 1);
      expect(y).toBeLessThanOrEqual(crop.top + crop.height + 2);
    }),
    { seed: 9 },
  );
});
