import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCsvNumber,
  formatDate,
  formatNumber,
  roundHalfAwayFromZero,
  show,
} from '../../src/domain/format.ts';
import { sharedPath, testShared } from '../shared.ts';

describe('rounding half away from zero (method.md 2.4)', () => {
  it.each([
    [17.5, 0, 18],
    [18.5, 0, 19],
    [0.5, 0, 1],
    [2.5, 0, 3],
    [17.4999, 0, 17],
    [7.25, 1, 7.3],
    [7.35, 1, 7.4],
    [6.45, 1, 6.5],
    [1.005, 2, 1.01],
    [99.5, 0, 100],
    [-2.5, 0, -3],
    [1e-9, 1, 0],
    [0, 0, 0],
  ])('%f to %i decimals is %f', (value, decimals, expected) => {
    expect(roundHalfAwayFromZero(value, decimals)).toBe(expected);
  });

  const golden = 'golden/method.json';
  testShared(golden, 'agrees with the golden values', () => {
    const cases: { value: number; decimals: number; expected: string }[] = JSON.parse(
      readFileSync(sharedPath(golden), 'utf8'),
    ).rounding;
    for (const { value, decimals, expected } of cases) {
      expect(roundHalfAwayFromZero(value, decimals)).toBe(Number(expected));
    }
  });

  it('is symmetric around zero and never off by more than half a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 }), (x, d) => {
        const rounded = roundHalfAwayFromZero(x, d);
        expect(roundHalfAwayFromZero(-x, d)).toBe(rounded === 0 ? 0 : -rounded);
        expect(Math.abs(rounded - x)).toBeLessThanOrEqual(0.5 * 10 ** -d + 1e-9);
      }),
      { seed: 2025 },
    );
  });
});

describe('one formatted value object (H11)', () => {
  it('derives the shown value from the value in the downloads', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
        const shown = show(value, 'procent');
        expect(shown.number).toBe(roundHalfAwayFromZero(shown.download, 0));
        expect(Number(shown.csv.replace(',', '.'))).toBe(shown.download);
        expect(shown.cell).toBe(`${shown.number}%`);
      }),
      { seed: 2025 },
    );
  });

  it('keeps percentages whole in the downloads where asked, and scores at one decimal', () => {
    expect(show(18.16, 'procent', true).csv).toBe('18');
    expect(show(18.16, 'procent').csv).toBe('18,2');
    expect(show(7.25, 'rapportcijfer', true).csv).toBe('7,3');
    expect(show(7, 'rapportcijfer').cell).toBe('7,0');
  });

  it('counts out of 100 in words, with spaces that do not break', () => {
    expect(show(18.1, 'procent').words).toBe('18\u00A0van de\u00A0100');
  });
});

describe('nl-NL numbers and dates', () => {
  it('writes thousands points, decimal commas and a true minus', () => {
    expect(formatNumber(1500, 0)).toBe('1.500');
    expect(formatNumber(-1234.56, 1)).toBe('\u22121.234,6');
    expect(formatNumber(-0.04, 1)).toBe('0,0');
    expect(formatCsvNumber(-0.123456789, 6)).toBe('-0,123457');
  });

  it('writes dates in words', () => {
    expect(formatDate('2026-04-14', true)).toBe('dinsdag 14 april 2026');
    expect(formatDate('2026-03-03')).toBe('3 maart 2026');
  });
});
