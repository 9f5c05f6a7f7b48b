import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadColumns } from '../../src/chart/forms/answers/columns.ts';
import { meterOf, wrap } from '../../src/chart/typeset.ts';
import { style } from '../../src/style/style.ts';
import { surveyOf } from '../small-survey.ts';
import { silent } from '../tell-survey.ts';

const houseStyle = await style(surveyOf([], [], []).gemeente, new Map(), silent);
const meter = meterOf(houseStyle);
const measure = (line: string) => meter(line, 15, false);

describe('wrap', () => {
  test('breaks at spaces, after hyphens, and at the end of a Dutch syllable', () => {
    expect(wrap('Rommel, vernielingen of graffiti', 150, measure)).toEqual([
      'Rommel, vernielingen',
      'of graffiti',
    ]);
    expect(wrap('Sint-Jansberg', 60, measure)).toEqual(['Sint-', 'Jansberg']);
    expect(wrap('Stationskwartier', 84, measure)).toEqual(['Stations-', 'kwartier']);
    expect(wrap('Nieuwbouwlocatie', 90, measure)).toEqual(['Nieuwbouw-', 'locatie']);
  });

  test('no line is wider than asked, and no letter is lost', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrap(text, width, measure);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width + measure('M-'));
        const letters = (words: string) => words.replace(/[\s-]/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
      { seed: 3 },
    );
  });
});

test('widths are those of the embedded font: tabular figures, bold wider than regular', () => {
  const digits = [...'0123456789'].map((digit) => meter(digit, 15, true));
  expect(new Set(digits).size).toBe(1);
  expect(meter('Kersentuin', 15, true)).toBeGreaterThan(meter('Kersentuin', 15, false));
  expect(meter('Ăĕ', 15, false)).toBeLessThan(2 * 15);
});

test('spread columns keep their order, their gaps and the ends', () => {
  const column = fc.record({
    middle: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 10, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), (drawn) => {
      const columns = drawn.toSorted((a, b) => a.middle - b.middle).map((one) => ({ ...one, lines: [] }));
      const spread = spreadColumns(columns, 0, 500, 8);
      for (const [index, { middle, width }] of spread.entries()) {
        const before = spread[index - 1];
        const edge = before ? before.middle + before.width / 2 + 8 : 0;
        expect(middle - width / 2).toBeGreaterThanOrEqual(edge - 1e-9);
      }
    }),
    { seed: 4 },
  );
});
