import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Survey } from '../../src/domain/survey.ts';
import {
  COMPARISON_COLUMNS,
  comparisonTable,
  csvValue,
  FIGURE_COLUMNS,
  figureTable,
  type Table,
} from '../../src/domain/tables.ts';
import { areasOf, cell, indicator, published, surveyOf } from '../small-survey.ts';

/** Rows as they stand in the file. */
function lines(table: Table): readonly string[] {
  return table.rows.map((row) => row.map(csvValue).join(';'));
}

function survey(wholeOnly: boolean, more: Survey['cells'] = []): Survey {
  const figure = (value: number, n: number) => published(value, n, { deff: 1, wholeOnly });
  const cells = [
    cell('GM', 'x', figure(19.04, 1500)),
    cell('W1', 'x', figure(26.26, 180)),
    cell('W1', 'x', figure(18.5, 200), { jaar: 2023 }),
    cell('W2', 'x', {
      kind: 'suppressed',
      reason: 'herleidbaarheid',
      bound: { side: 'below', value: 4 },
    }),
    cell('W3', 'x', { kind: 'missing' }),
    cell('W4', 'x', published(18.5, 72, { deff: 1, wholeOnly, indicative: true })),
    ...more,
  ];
  return surveyOf(areasOf(['W1', 'W2', 'W3', 'W4']), [indicator('x')], cells);
}

describe('cijfers.csv', () => {
  const rows = (each: Survey) => lines(figureTable(each, compare(each)));

  test('has the columns of the contract', () => {
    expect(FIGURE_COLUMNS.join(';')).toBe(
      'gebied;naam;niveau;indicator;jaar;reeks;groep;waarde;n;ondergrens;bovengrens;status;reden;grens',
    );
  });

  test('one decimal, every wave, and nothing of what is hidden', () => {
    expect(rows(survey(false))).toEqual([
      'GM;Gemeente;gemeente;x;2025;VM2021;;19;1500;17,1;21,1;gepubliceerd;;',
      'W1;W1;wijk;x;2023;VM2021;;18,5;200;13,7;24,5;gepubliceerd;;',
      'W1;W1;wijk;x;2025;VM2021;;26,3;180;20,4;33,1;gepubliceerd;;',
      'W2;W2;wijk;x;2025;VM2021;;;;;;onderdrukt;herleidbaarheid;<4',
      'W3;W3;wijk;x;2025;VM2021;;;;;;ontbreekt;;',
      'W4;W4;wijk;x;2025;VM2021;;18,5;72;11,2;29;indicatief;;',
    ]);
  });

  test('whole percentages where something is hidden for herleidbaarheid (2.8, 1)', () => {
    const [, , wijk] = rows(survey(true));
    expect(wijk).toBe('W1;W1;wijk;x;2025;VM2021;;26;180;20;33;gepubliceerd;;');
  });
});

describe('vergelijkingen.csv', () => {
  const rows = (each: Survey) => lines(comparisonTable(compare(each)));

  test('has the columns of the contract', () => {
    expect(COMPARISON_COLUMNS.join(';')).toBe(
      'gebied;indicator;jaar;reeks;groep;met;jaar_met;waarde;waarde_met;verschil;se;z;p;p_aangepast;klasse;aantoonbaar_vanaf',
    );
  });

  test('six decimals, a row for every comparison, empty where nothing was tested', () => {
    expect(rows(survey(false))).toEqual([
      'GM;x;2025;VM2021;;vorige meting;;;;;;;;;niet_getoetst;',
      'W1;x;2025;VM2021;;GM;2025;26,26;19,04;7,22;2,304243;2,999383;0,002705;0,002705;hoger;5',
      'W1;x;2025;VM2021;;vorige meting;2023;26,26;18,5;7,76;4,268128;1,815356;0,069469;0,069469;geen_duidelijk_verschil;9',
      'W2;x;2025;VM2021;;GM;2025;;;;;;;;onderdrukt;',
      'W2;x;2025;VM2021;;vorige meting;;;;;;;;;onderdrukt;',
      'W3;x;2025;VM2021;;GM;2025;;;;;;;;niet_getoetst;',
      'W3;x;2025;VM2021;;vorige meting;;;;;;;;;niet_getoetst;',
      'W4;x;2025;VM2021;;GM;2025;;;;;;;;indicatief;',
      'W4;x;2025;VM2021;;vorige meting;;;;;;;;;niet_getoetst;',
    ]);
  });

  test('whole figures and no test figures where they could undo a suppression; the class stays (2.8, 1)', () => {
    const [, wijk, previous] = rows(survey(true));
    expect(wijk).toBe('W1;x;2025;VM2021;;GM;2025;26;19;7;;;;;hoger;5');
    expect(previous).toBe('W1;x;2025;VM2021;;vorige meting;2023;26;19;7;;;;;geen_duidelijk_verschil;9');
  });

  test('groups have the total of their area', () => {
    const groep = { kenmerk: 'leeftijd', waarde: '15-24' };
    const more = [cell('GM', 'x', published(24, 600, { deff: 1 }), { groep })];
    const row = rows(survey(false, more)).find((line) => line.includes('leeftijd'));
    expect(row).toMatch(/^GM;x;2025;VM2021;leeftijd=15-24;totaal;2025;24;19,04;4,96;/);
  });
});

test('Values in a file: decimal comma, no exponent, empty for nothing', () => {
  expect(csvValue(0.0000004)).toBe('0');
  expect(csvValue(-1234.5)).toBe('-1234,5');
  expect(csvValue(0.000001)).toBe('0,000001');
  expect(csvValue(undefined)).toBe('');
});

describe('Benjamini-Hochberg and whole percentages (method.md 2.8, 1)', () => {
  /** W1 to W3 have nearly the same p, so that the largest of the three gives the adjusted p of all three. */
  const values = { W1: 24.0, W2: 24.1, W3: 24.2, W4: 27.3 };
  const each = (hidden: readonly string[]) => {
    const codes = Object.keys(values);
    const cells = Object.entries(values).flatMap(([code, value]) => [
      cell(code, code, published(value, 400, { deff: 1, wholeOnly: hidden.includes(code) })),
      cell('GM', code, published(19, 4000, { deff: 1, wholeOnly: hidden.includes(code) })),
    ]);
    const indicators = codes.map((code) => indicator(code, { kern: false }));
    return compare(surveyOf(areasOf(codes), indicators, cells));
  };
  const adjustedOf = (hidden: readonly string[]) =>
    comparisonTable(each(hidden))
      .rows.map((row) => row.map(csvValue))
      .map((row) => ({ p: row[12], adjusted: row[13] }));

  test('an adjusted p that is m·p/rank of a row whose p stays in, stays in too', () => {
    const m = adjustedOf([]).filter(({ p }) => p !== '').length;
    const secret = adjustedOf([])
      .flatMap(({ p }) => (p ? [Number(p.replace(',', '.'))] : []))
      .sort((a, b) => a - b);
    for (const hidden of [['W1'], ['W2'], ['W3'], ['W4'], ['W2', 'W3']]) {
      const told = adjustedOf(hidden);
      const known = told.flatMap(({ p }) => (p ? [Number(p.replace(',', '.'))] : []));
      for (const { adjusted } of told) {
        if (!adjusted) continue;
        const value = Number(adjusted.replace(',', '.'));
        const from = secret.filter((p, index) => Math.abs((p * m) / (index + 1) - value) < 2e-6);
        expect(from.length === 0 || from.some((p) => known.some((one) => Math.abs(one - p) < 1e-9))).toBe(
          true,
        );
      }
    }
  });

  test('without whole percentages every adjusted p is told', () => {
    expect(adjustedOf([]).every(({ p, adjusted }) => (p === '') === (adjusted === ''))).toBe(true);
  });
});
