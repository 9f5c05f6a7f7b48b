import { describe, expect, test } from 'vitest';
import { companionsOf, compoundOf, isRange, signKey } from '../../../src/ingest/cells/compound.ts';
import { readTables, textOf, workbookOf } from '../read-tables.ts';

const header = ['gebied', 'indicator', 'jaar', 'reeks', 'groep', 'waarde', 'n'];
const tableOf = (...cells: readonly string[]) =>
  textOf([
    header,
    ...cells.map((cell, at) => [
      `WK99980${at + 1}`,
      'onveilig-buurt',
      2025,
      'VM2021',
      '',
      cell,
      at === 0 ? '352' : '460',
    ]),
  ]);
const figuresOf = (text: string, tekens: string) =>
  readTables(text, 'tabel-2025.csv', `tekens: { ${tekens} }`);

describe('several numbers in one cell', () => {
  test.each([
    ['16,4 ±3,2', '16,4', '±…', ['marge']],
    ['16,4% (± 3,2)', '16,4%', '(±…)', ['marge']],
    ['16,4 (13,2 - 19,6)', '16,4', '(…-…)', ['interval']],
    ['16,4 [13,2; 19,6]', '16,4', '[…;…]', ['interval']],
    ['16,4 (n = 352)', '16,4', '(n=…)', ['n']],
    ['16,4 (352)', '16,4', '(…)', ['marge', 'n']],
    ['19,0 / 18,4', '19,0', '/…', []],
  ])('%s', (text, bare, sign, can) => {
    const found = compoundOf(text);
    expect(found && [found.bare, found.sign, companionsOf(found), isRange(found)]).toEqual([
      bare,
      sign,
      can,
      false,
    ]);
  });

  test.each(['20-25', '20 – 25', '20 tot 25'])('%s is no figure with something behind it', (text) => {
    const found = compoundOf(text);
    expect(found && isRange(found)).toBe(true);
  });

  test.each(['16,4', '1.234,5', '7,l', '2l,0', 'WK999801', '12 maart', '65+', ''])(
    '%s has one number, or is none',
    (text) => {
      expect(compoundOf(text)).toBeUndefined();
    },
  );

  test('one question for all cells of a form, with what each becomes', () => {
    const { errors, words } = readTables(tableOf('16,4 ±3,2', '18,0 ±2,9'));
    expect(errors).toEqual(['getallen-in-een-cel']);
    expect(words).toContain('Bij 2 getallen staat "±…" (rijen 2-3)');
    expect(words).toContain('"16,4 ±3,2" wordt 16,4');
  });

  test('and one for a whole workbook', () => {
    const sheet = (cell: string) => [
      ['Wijk', 'Weleens onveilig in de buurt', 'n'],
      ['Oost', cell, 210],
    ];
    const { errors, words } = readTables(
      workbookOf({ 'VM 2023': sheet('16,4 ±3,2'), 'VM 2025': sheet('18,0 ±2,9') }),
      'tabel.xlsx',
    );
    expect(errors).toEqual(['getallen-in-een-cel']);
    expect(words).toContain('op één ander blad');
  });

  test.each([
    ['"±…": marge', '16,4 ±3,2', '16.4 n=352 [13.2, 19.6]'],
    ['"(… - …)": interval', '16,4 (13,0-19,6)', '16.4 n=352 [13, 19.6]'],
    ['"+/-...": marge', '16,4 +/- 3,2', '16.4 n=352 [13.2, 19.6]'],
    ['"(…)": weg', '16,4 (19,0)', '16.4 n=352'],
    ['"/…": ontbreekt', '19,0 / 18,4', 'missing'],
    ['"-…": ontbreekt', '20-25', 'missing'],
  ])('tekens: { %s } answers %s', (tekens, cell, expected) => {
    expect(figuresOf(tableOf(cell), tekens).figures).toEqual({ 'WK999801 onveilig-buurt 2025': expected });
  });

  test('n from the cell where no column has it', () => {
    const rows = [
      ['Wijk', 'Weleens onveilig in de buurt'],
      ['Oost', '16,4 (n=352)'],
    ];
    expect(figuresOf(textOf(rows), '"(n=…)": n').figures).toEqual({
      'WK999803 onveilig-buurt 2025': '16.4 n=352',
    });
  });

  test('a range is never the number with which it begins', () => {
    expect(figuresOf(tableOf('20-25'), '"-…": weg').errors).toEqual(['getallen-in-een-cel']);
  });
});

describe('words in the place of a number', () => {
  test('the same word is one question for the file', () => {
    const { errors, words } = readTables(tableOf('n.v.t.', 'n.v.t.', 'te weinig'));
    expect(errors).toEqual(['getal-ongeldig', 'getal-ongeldig']);
    expect(words).toContain('Dit staat er 2 keer (rijen 2-3)');
    expect(words).toContain('{ "n.v.t.": ontbreekt }');
  });

  test('and has one answer, in the column of n too', () => {
    const text = tableOf('n.v.t.', '18,0').replace('460', 'n.v.t.');
    const { errors, figures } = figuresOf(text, '"n.v.t.": ontbreekt');
    expect(errors).toEqual([]);
    expect(Object.values(figures)).toEqual(['missing', '18']);
  });

  test('signs are compared without blanks and case', () => {
    expect(signKey('( ... - ... )')).toBe('(…-…)');
  });
});

describe('a star that the notes explain', () => {
  const rows = (note: string) =>
    `${textOf([header, ['WK999801', 'onveilig-buurt', 2025, 'VM2021', '', '21,0*', '352']])}\n${note}\n`;

  test.each([
    ['* voorlopig cijfer', '21 n=352 voorlopig'],
    ['* minder dan 50 respondenten', '21 n=352'],
    ['* significant hoger dan de gemeente', '21 n=352'],
    ['Bron: bureau', '21 n=352 voorlopig'],
  ])('%s', (note, expected) => {
    expect(Object.values(readTables(rows(note)).figures)).toEqual([expected]);
  });

  test('in words that are not understood, it is asked', () => {
    expect(readTables(rows('* zie bijlage 3')).errors).toEqual(['teken-bij-getal']);
  });
});
