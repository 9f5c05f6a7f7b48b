import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfWord, NumberReader } from '../../../src/print/pdf/syntax.ts';

const reader = new NumberReader();
const read = (text: string, from = 0) => reader.read(Buffer.from(text, 'latin1'), from);

describe('numbers from bytes', () => {
  it('are what Number makes of the same text, to the last bit', () => {
    const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{0,${most}}$`));
    const written = fc
      .tuple(fc.constantFrom('', '-'), digits(12), fc.constantFrom('', '.'), digits(9))
      .map((parts) => parts.join(''))
      .filter((text) => /\d/.test(text));
    fc.assert(
      fc.property(written, (text) => {
        expect(read(`${text} m`)).toBe(Number(text));
        expect(reader.end).toBe(text.length);
        expect(read(text)).toBe(Number(text));
      }),
      { seed: 72, numRuns: 2000 },
    );
  });

  it.each(['', '-', '.', '-.', 'f', '/F4', '12a', '1.2.3', '<0012>'])('are none in "%s"', (text) => {
    expect(read(`${text} `)).toBe(Number.NaN);
  });

  it('end where their word ends', () => {
    expect([read('1 -2.5]', 2), reader.end]).toEqual([-2.5, 6]);
    expect(endOfWord(Buffer.from('abc/d'), 0)).toBe(3);
    expect(endOfWord(Buffer.from('abc'), 0)).toBe(3);
  });
});
