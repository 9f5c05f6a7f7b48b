import { type CellObject, utils, type WorkBook, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { RemarkList } from '../../../src/ingest/remark-list.ts';
import { readWorkbook } from '../../../src/ingest/tables/read-workbook.ts';

function book(cells: Readonly<Record<string, CellObject>>, range = 'A1:C4'): WorkBook {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, { ...cells, '!ref': range }, 'Blad1');
  return workbook;
}

const bytes = (workbook: WorkBook) => new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }));

function rowsOf(workbook: WorkBook): unknown[] {
  const rows: unknown[] = [];
  for (const sheet of readWorkbook(bytes(workbook), 'x.xlsx', new RemarkList())) {
    for (const { cells, row } of sheet.rows) rows.push([sheet.sheet, row, ...cells]);
  }
  return rows;
}

describe('readWorkbook', () => {
  test('a formula gives its stored value, an error its own text', () => {
    const workbook = book({
      A1: { t: 'n', v: 18.1, f: 'SUM(B1:B9)' },
      B1: { t: 'e', v: 0x07 },
      C1: { t: 'b', v: true },
    });
    expect(rowsOf(workbook)).toEqual([['Blad1', 1, 18.1, '#DIV/0!', 'WAAR']]);
  });

  test('a percentage counts as it is shown', () => {
    const workbook = book({
      A1: { t: 'n', v: 0.181, z: '0.0%' },
      B1: { t: 'n', v: 0.07, z: '0%' },
      C1: { t: 'n', v: 18.1, z: '0.0" %"' },
    });
    expect(rowsOf(workbook)).toEqual([['Blad1', 1, 18.1, 7, 18.1]]);
  });

  test('rows keep their number below blank ones', () => {
    expect(rowsOf(book({ A2: { t: 's', v: 'kop' }, B4: { t: 'n', v: 1 } }))).toEqual([
      ['Blad1', 2, 'kop'],
      ['Blad1', 4, '', 1],
    ]);
  });

  test('a hidden sheet is left out with a remark', () => {
    const workbook = book({ A1: { t: 's', v: 'zichtbaar' } });
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([['geheim']]), 'Verborgen');
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const remarks = new RemarkList();
    expect(readWorkbook(bytes(workbook), 'x.xlsx', remarks).map(({ sheet }) => sheet)).toEqual(['Blad1']);
    expect(remarks.list().map(({ rule, sheet }) => [rule, sheet])).toEqual([['blad-verborgen', 'Verborgen']]);
  });

  test.each([
    ['no zip', new Uint8Array([0x50, 0x4b, 1, 2, 3])],
    ['a zip without a workbook', zipSync({ 'hallo.txt': new Uint8Array([1]) })],
    ['a cut off workbook', bytes(book({ A1: { t: 's', v: 'x' } })).slice(0, 900)],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  ])('%s is refused without a crash', (_, content) => {
    const remarks = new RemarkList();
    expect(readWorkbook(content, 'x.xlsx', remarks)).toEqual([]);
    expect(remarks.hasErrors).toBe(true);
  });
});
