import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasDecimalComma, isAmbiguous, parseNumber } from '../../../src/ingest/figures/parse-number.ts';

describe('parseNumber reads numbers as Dutch offices write them', () => {
  test.each([
    ['18,1', 18.1, 1],
    ['18.1', 18.1, 1],
    [' 18,10 ', 18.1, 2],
    ['7', 7, 0],
    ['1.234,5', 1234.5, 1],
    ['1.234.567', 1234567, 0],
    ['1 234', 1234, 0],
    ['18,1%', 18.1, 1],
    ['18,1 %', 18.1, 1],
    ['-3', -3, 0],
    ['\u22123,5', -3.5, 1],
    ['1\u2009234', 1234, 0],
  ])('%j', (cell, value, decimals) => {
    expect(parseNumber(cell, 'decimal')).toEqual({ value, decimals });
  });

  test('a point with three digits follows the file', () => {
    expect(isAmbiguous('1.234')).toBe(true);
    expect(parseNumber('1.234', 'thousands')?.value).toBe(1234);
    expect(parseNumber('1.234', 'decimal')?.value).toBe(1.234);
    expect(isAmbiguous('12.34')).toBe(false);
  });

  test.each(['', 'veel', '1,2,3', '1.23.4', '12.34,5', '1e5', '0x1F', '--1', '+2,5', '1,234.5', 'NaN', '%'])(
    '%j is no number',
    (cell) => {
      expect(parseNumber(cell, 'decimal')).toBeUndefined();
    },
  );

  test('a stored number counts the decimals of its shortest notation', () => {
    expect(parseNumber(18.1, 'thousands')).toEqual({ value: 18.1, decimals: 1 });
    expect(parseNumber(1e-7, 'decimal')?.decimals).toBe(7);
    expect(parseNumber(Number.NaN, 'decimal')).toBeUndefined();
  });

  test('what has a decimal comma shows it', () => {
    expect(['18,1', '1.234,5', ' 7,0 %'].every(hasDecimalComma)).toBe(true);
    expect(['18.1', '1.234', 'a,1', '1,'].some(hasDecimalComma)).toBe(false);
  });

  test('every number with a comma, a point or grouped comes back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (whole, decimals) => {
          const value = whole / 10 ** decimals;
          const plain = value.toFixed(decimals);
          const [left = '', right] = plain.split('.');
          const grouped = left.replace(/\B(?=(\d{3})+$)/g, '.') + (right === undefined ? '' : `,${right}`);
          expect(parseNumber(plain.replace('.', ','), 'decimal')).toEqual({ value, decimals });
          expect(parseNumber(plain, 'decimal')?.value).toBe(value);
          expect(parseNumber(grouped, 'thousands')?.value).toBe(value);
        },
      ),
      { seed: 7 },
    );
  });
});
