import { describe, expect, it } from 'vitest';
import { reportMissingWords } from '../../src/ingest/catalogue-wording.ts';
import { readCatalogue } from '../../src/ingest/read-catalogue.ts';
import { RemarkList } from '../../src/ingest/remark-list.ts';
import type { Sheet } from '../../src/ingest/tables/sheet.ts';
import { TableNotes } from '../../src/ingest/tables/table-notes.ts';

const HEAD = 'code;thema;naam;eenheid;hoger_is;zin;zinsdeel;vooraan;bijzin'.split(';');

function read(...cells: readonly string[]) {
  const remarks = new RemarkList();
  const rows = [HEAD, cells];
  const sheet: Sheet = {
    file: 'indicatoren.csv',
    head: rows.map((one, index) => ({ row: index + 1, cells: one })),
    notes: new TableNotes({ format: 'tekst' }),
    each: (visit) => {
      for (const [index, one] of rows.entries()) visit(one, index + 1);
    },
  };
  const own = readCatalogue(sheet, remarks);
  reportMissingWords(own, sheet.file, remarks);
  return { indicator: own.get('bankjes'), remarks: remarks.list() };
}

const FIXED = [
  'bankjes',
  'leefbaarheid',
  'Genoeg bankjes',
  'procent',
  'gunstig',
  'vinden dat er bankjes zijn',
];

describe('the words of an own indicator', () => {
  it('are read, with the singular behind the bar and three points for the place of the figure', () => {
    const { indicator, remarks } = read(
      ...FIXED,
      'genoeg bankjes',
      'over bankjes zijn ... tevreden|over bankjes is … tevreden',
      'er bankjes zijn',
    );
    expect(remarks).toEqual([]);
    expect(indicator?.vooraan).toEqual({
      plural: 'over bankjes zijn … tevreden',
      singular: 'over bankjes is … tevreden',
    });
    expect(indicator?.zinsdeel).toBe('genoeg bankjes');
    expect(indicator?.bijzin).toBe('er bankjes zijn');
  });

  it('need the place of the figure once', () => {
    const { remarks } = read(...FIXED, 'genoeg bankjes', 'over bankjes tevreden', 'er bankjes zijn');
    expect(remarks).toMatchObject([
      { level: 'error', row: 2, column: 'vooraan', found: 'over bankjes tevreden' },
    ]);
  });

  it('that are missing are named', () => {
    const { remarks } = read(...FIXED, 'genoeg bankjes', '', '');
    expect(remarks).toMatchObject([
      { level: 'warn', rule: 'woorden-ontbreken', found: 'bankjes (vooraan en bijzin)' },
    ]);
  });
});
