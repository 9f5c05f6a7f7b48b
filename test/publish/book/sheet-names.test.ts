import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetNames } from '../../../src/publish/book/sheet-names.ts';

describe('names of sheets', () => {
  test('are kept where Excel takes them', () => {
    expect(sheetNames(['Binnenstad', 'Sint-Jansberg', 'Weerdpolder, Zandakkers'])).toEqual([
      'Binnenstad',
      'Sint-Jansberg',
      'Weerdpolder, Zandakkers',
    ]);
  });

  test('lose what Excel refuses, and stay apart', () => {
    expect(
      sheetNames([
        "'t Höfke",
        'Noord/Oost: [1]*?',
        'history',
        'Weerdpolder, Zandakkers en buitengebied Oud-Maasdrecht',
        'Weerdpolder, Zandakkers en buitengebied Nieuw-Maasdrecht',
        'BINNENSTAD',
        'Binnenstad',
        '',
      ]),
    ).toEqual([
      '’t Höfke',
      'Noord Oost 1',
      'history blad',
      'Weerdpolder, Zandakkers en buit',
      'Weerdpolder, Zandakkers en (2)',
      'BINNENSTAD',
      'Binnenstad (2)',
      'Blad',
    ]);
  });

  test('are always ones that Excel takes: any text, any number of them', () => {
    const names = fc.array(
      fc.oneof(
        fc.string({ maxLength: 60, unit: 'grapheme' }),
        fc.constantFrom("'", 'History', 'a', 'A', '[x]'),
      ),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(names, (asked) => {
        const made = sheetNames(asked);
        expect(made).toHaveLength(asked.length);
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
        for (const name of made) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$|^history$/i);
          expect(name).toBe(name.trim());
        }
      }),
      { numRuns: 300 },
    );
  });
});
