import { expect, test } from 'vitest';
import { csvOf } from '../../src/domain/csv.ts';

const lineOf = (value: string | number | undefined) => csvOf([['kolom'], [value]]).split('\r\n')[1];

test('opens in a Dutch spreadsheet: byte order mark, semicolons, decimal comma, CRLF', () => {
  const csv = csvOf([
    ['a', 'b'],
    [18.1, undefined],
  ]);
  expect(csv).toBe('\uFEFFa;b\r\n18,1;\r\n');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+31 6', "'+31 6"],
  ['-wijk', "'-wijk"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  [' =1+1', "' =1+1"],
  ['＝1+1', "'＝1+1"],
])('a text that a spreadsheet would take for a formula becomes text: %s', (text, cell) => {
  expect(lineOf(text)).toBe(cell);
});

test.each([
  [-2.5, '-2,5'],
  [-0, '0'],
  [0.000001, '0,000001'],
])('a number is never guarded: %s', (number, cell) => {
  expect(lineOf(number)).toBe(cell);
});

test.each(['-2,5', '18', "'t Hofke", 'leeftijd=15-24', '<4', '>96', 'Sint-Jansberg'])(
  'ordinary text stays as it is: %s',
  (text) => {
    expect(lineOf(text)).toBe(text);
  },
);

test('separators and quotes within a text are quoted', () => {
  expect(lineOf('a;b')).toBe('"a;b"');
  expect(lineOf('de "Pit"')).toBe('"de ""Pit"""');
});
