import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppress } from '../../src/suppress/suppress.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';

const survey = (value: number, n: number, text = '') => {
  const figures = surveyOf(
    areasOf(['A', 'B']),
    [indicator('rommel')],
    [
      cell('A', 'rommel', published(value, n)),
      cell('B', 'rommel', published(31.5, 400)),
      cell('GM', 'rommel', published(30.1, 900)),
    ],
  );
  const body = { file: 'wijken/a/gemeente-deed.md', firstLine: 4, text };
  const areas = new Map([['A', { interviews: [], ...(text && { gemeenteDeed: body }) }]]);
  return { ...figures, texts: { ...figures.texts, areas } };
};

describe('what is hidden can be asked and not read', () => {
  test('a hidden figure is known in both ways of writing, and a shown one is not', () => {
    const { withheld } = suppress(survey(23.4567, 8));
    expect(withheld.any).toBe(true);
    for (const written of ['23,4567', '23.4567', '23,45670']) expect(withheld.isHidden(written)).toBe(true);
    for (const written of ['31,5', '30.1', '23,4568', '23']) expect(withheld.isHidden(written)).toBe(false);
  });

  test('nothing of it comes out as text or JSON', () => {
    const { withheld } = suppress(survey(23.4567, 8));
    expect(`${JSON.stringify(withheld)} ${String(withheld)} ${Object.values(withheld)}`).not.toMatch(
      /23[.,]45/,
    );
  });

  test('figures of few digits can not be told apart', () => {
    expect(suppress(survey(23.4, 8)).withheld.any).toBe(false);
  });

  test('a figure that is shown is never held for a hidden one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 400 }), (hundredths, n) => {
        const { survey: safe, withheld } = suppress(survey(hundredths / 100, n));
        for (const { estimate } of safe.cells) {
          if (estimate.kind !== 'published' || estimate.wholeOnly) continue;
          expect(withheld.isHidden(String(estimate.value))).toBe(false);
        }
      }),
    );
  });
});

describe('a text that tells what is hidden', () => {
  test('is refused at its line, without the figure in the message', () => {
    const { report } = suppress(survey(23.4, 8, 'Wij ruimen op.\n\nVan u vindt 23,4 procent het vies.'));
    expect(report.remarks).toHaveLength(1);
    expect(report.remarks[0]).toMatchObject({ level: 'error', file: 'wijken/a/gemeente-deed.md', row: 6 });
    expect(JSON.stringify(report.remarks)).not.toMatch(/23[.,]4/);
  });

  test.each(['Van u vindt 31,5 procent het vies.', 'Bel 14 0123 of kom op 23.4.2026.', 'Versie 1.23.4'])(
    'other numbers stay: %s',
    (text) => {
      expect(suppress(survey(23.4, 8, text)).report.remarks).toEqual([]);
    },
  );
});
