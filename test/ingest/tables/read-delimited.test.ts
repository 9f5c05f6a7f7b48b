import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { RemarkList } from '../../../src/ingest/remark-list.ts';
import { readDelimited } from '../../../src/ingest/tables/read-delimited.ts';

function rowsOf(text: string, remarks = new RemarkList()): [number, ...(string | number)[]][] {
  const rows: [number, ...(string | number)[]][] = [];
  readDelimited(text, 'cijfers/x.csv', remarks).each((cells, row) => rows.push([row, ...cells]));
  return rows;
}

describe('readDelimited', () => {
  test.each([
    [
      'semicolon',
      'a;b\n1,5;2\n',
      [
        [1, 'a', 'b'],
        [2, '1,5', '2'],
      ],
    ],
    [
      'comma',
      'a,b\n1.5,2\n',
      [
        [1, 'a', 'b'],
        [2, '1.5', '2'],
      ],
    ],
    [
      'tab',
      'a\tb\n1,5\t2\n',
      [
        [1, 'a', 'b'],
        [2, '1,5', '2'],
      ],
    ],
    [
      'one column',
      'a\n1\n',
      [
        [1, 'a'],
        [2, '1'],
      ],
    ],
    ['told', 'sep=,\na,b;c\n', [[2, 'a', 'b;c']]],
  ])('finds the delimiter: %s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('rows are the lines of the file, also below blank lines and cells of several lines', () => {
    expect(rowsOf('a;b\n\n;;\n"x\ny\nz";1\nc;d\n')).toEqual([
      [1, 'a', 'b'],
      [4, 'x\ny\nz', '1'],
      [7, 'c', 'd'],
    ]);
  });

  test('spaces around quotes belong to no cell, quotes inside one stay', () => {
    expect(rowsOf('a;b;c\n "1;5" ; "zij zei ""ja""" ; ""\n')).toEqual([
      [1, 'a', 'b', 'c'],
      [2, '1;5', 'zij zei "ja"', ''],
    ]);
  });

  test('an open quote is reported once, with its line', () => {
    const remarks = new RemarkList();
    const sheet = readDelimited('a;b\n1;2\n"3;4\n5;6\n', 'x.csv', remarks);
    sheet.each(() => {});
    sheet.each(() => {});
    expect(remarks.list().map(({ rule, row }) => [rule, row])).toEqual([['aanhalingsteken-open', 3]]);
  });

  test('cutting a large file into pieces loses and moves nothing', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', '1,5', 'x;y', 'regel\nregel', '"'),
      fc.string({ maxLength: 5 }).map((text) => text.replaceAll(/[\r\u2028]/g, '').trim()),
    );
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(table, (rows) => {
        const filled = rows.map(([a, b, c]): [string, string, string] => [`k${a}`, b, c]);
        // A first row of 2.1 million characters puts the table behind the first cut.
        const text = `${Papa.unparse([Array(70).fill('k'.repeat(30_000)), ...filled], { delimiter: ';', newline: '\n', quotes: true })}\n`;
        const read = rowsOf(text).slice(1);
        expect(read.map(([, ...cells]) => cells)).toEqual(filled);
        const lines = read.map(([line]) => text.split('\n')[line - 1]);
        expect(
          lines.every((line, at) =>
            line?.startsWith(`"${filled[at]?.[0].split('\n')[0]?.replaceAll('"', '""') ?? ''}`),
          ),
        ).toBe(true);
      }),
      { seed: 3, numRuns: 10 },
    );
  });
});
