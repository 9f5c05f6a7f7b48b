import { describe, expect, it } from 'vitest';
import { NameTable } from '../../../src/print/pdf/name-table.ts';

/** The name that a text is, as read from it. */
function read(table: NameTable, text: string) {
  return table.nameAt(Buffer.from(text, 'latin1'), 0, text.length);
}

describe('the names of a PDF', () => {
  it('are made once', () => {
    const table = new NameTable();
    expect(read(table, 'StructElem')).toBe(read(table, 'StructElem'));
    expect(table.textAt(Buffer.from('/K 1'), 1, 2)).toBe('K');
  });

  it('are told apart, also when there are more than places', () => {
    const table = new NameTable();
    const texts = Array.from({ length: 5000 }, (_, at) => `N${at}`);
    expect(texts.map((text) => read(table, text).text)).toEqual(texts);
    expect(texts.map((text) => read(table, text).text)).toEqual(texts);
  });

  it('may be written with escapes (ISO 32000-1, 7.3.5)', () => {
    const table = new NameTable();
    expect([read(table, 'A#20B').text, read(table, 'A#20B').text]).toEqual(['A B', 'A B']);
  });
});
