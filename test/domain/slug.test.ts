import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf, slugsOf } from '../../src/domain/slug.ts';

describe('slugs', () => {
  it.each([
    ["'t Höfke", 't-hofke'],
    ['De Kersentuin', 'de-kersentuin'],
    ['Sint-Jansberg / Noord', 'sint-jansberg-noord'],
    ['  Öst  ', 'ost'],
  ])('%s becomes %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('adds the code to a second area of the same name, an empty slug and a reserved device name', () => {
    const areas = [
      { code: 'WK1', naam: 'Centrum' },
      { code: 'WK2', naam: 'centrum' },
      { code: 'WK3', naam: '???' },
      { code: 'WK4', naam: 'Con' },
    ];
    expect([...slugsOf(areas).values()]).toEqual(['centrum', 'centrum-wk2', 'wk3', 'con-wk4']);
  });

  it('is at most 60 characters of a-z, 0-9 and inner hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(slugOf(name)).toMatch(/^$|^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);
      }),
      { seed: 2025 },
    );
  });
});
