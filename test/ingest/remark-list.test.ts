import { describe, expect, test } from 'vitest';
import { RemarkList } from '../../src/ingest/remark-list.ts';

describe('RemarkList', () => {
  test('keeps a thousand remarks of one rule in one file and counts the rest', () => {
    const remarks = new RemarkList();
    for (let row = 1; row <= 1500; row += 1)
      remarks.error({ rule: 'gebied-onbekend', file: 'a.csv', row, explanation: 'x' });
    remarks.error({ rule: 'gebied-onbekend', file: 'b.csv', row: 1, explanation: 'x' });
    const list = remarks.list();
    expect(list).toHaveLength(1002);
    expect(list.filter(({ explanation }) => explanation.includes('nog 500 keer'))).toHaveLength(1);
  });

  test('tells errors from warnings, in the order of files and rows', () => {
    const remarks = new RemarkList();
    remarks.warn({ rule: 'w', file: 'b.csv', explanation: 'x' });
    expect(remarks.hasErrors).toBe(false);
    remarks.error({ rule: 'e', file: 'a.csv', row: 10, explanation: 'x' });
    remarks.error({ rule: 'e', file: 'a.csv', row: 9, explanation: 'x' });
    expect(remarks.hasErrors).toBe(true);
    expect(remarks.list().map(({ file, row }) => [file, row])).toEqual([
      ['a.csv', 9],
      ['a.csv', 10],
      ['b.csv', undefined],
    ]);
    expect(remarks.list('warn')).toHaveLength(1);
  });
});
