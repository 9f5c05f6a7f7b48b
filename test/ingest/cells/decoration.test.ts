import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareNumber, decorationOf } from '../../../src/ingest/cells/decoration.ts';

describe('what stands around a number', () => {
  test.each([
    ['12,7 B', '12,7', 'B', 'test'],
    ['7,5 AC', '7,5', 'AC', 'test'],
    ['12,7a', '12,7', 'a', 'test'],
    ['34 ▲', '34', '▲', 'test'],
    ['▼ 12,7', '12,7', '▼', 'test'],
    ['12,7 ↑', '12,7', '↑', 'test'],
    ['12,7 +', '12,7', '+', 'test'],
    ['12,7%¹', '12,7%', '¹', 'note'],
    ['12,7 1)', '12,7', '1)', 'note'],
    ['12,7 [2]', '12,7', '[2]', 'note'],
    ['(12,7)', '12,7', '()', 'brackets'],
    ['<5', '5', '<', 'bound'],
    ['≥ 95', '95', '≥', 'bound'],
    ['12,7#', '12,7', '#', 'other'],
    ['65+', '65', '+', 'other'],
    ['12,71)', '12,71', ')', 'other'],
    ['1,2 k', '1,2', 'k', 'other'],
    ['ca. 12', '12', 'ca.', 'other'],
    ['21,0 %pt', '21,0%', 'pt', 'other'],
    ["'18,1", '18,1', "'", 'test'],
  ])('%s', (text, bare, sign, kind) => {
    expect(decorationOf(text)).toEqual({ bare, sign, kind });
  });

  test.each(['12,7', '1.234,5', '-3', '12,7%', 'WK999801', '15-24', '12,7 (212)', '', 'n.b.'])(
    '%s has nothing around one number, or no one number',
    (text) => {
      expect(decorationOf(text)).toBeUndefined();
    },
  );

  test('the number that is left is the number that was there, for every sign that may be left off', () => {
    const signs = fc.constantFrom(' B', ' AC', ' ▲', '↓', '¹', ' 1)', ' [3]', ' +', ' a', 'b');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 9 }),
        signs,
        (whole, tenth, sign) => {
          expect(bareNumber(`${whole},${tenth}${sign}`)).toBe(`${whole},${tenth}`);
        },
      ),
    );
  });
});
