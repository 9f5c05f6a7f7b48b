import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { roleOf } from '../../../src/domain/cell-role.ts';
import { documentFacts } from '../../../src/ingest/cells/open-document.ts';
import { workbookFacts } from '../../../src/ingest/cells/workbook-facts.ts';
import { ingestWith, refusal, SOUND, writeFolder } from '../folder.ts';

const LENIENT = { 'gemeente.yaml': `${SOUND['gemeente.yaml']}drempels: { zonder_n: tonen }\n` };

describe('every cell is accounted for', () => {
  test('a number in a row that holds no figure is told, with its place', async () => {
    const { imports, remarks } = await ingestWith({
      ...LENIENT,
      'cijfers/breed-2025.csv':
        'Wijk;overlast-totaal;n\nBinnenstad;41;352\nBoschveld;38;460\nSamen;;812\nBron: bureau;;\n',
      'gebieden/gebieden.csv':
        'code;naam;niveau;ouder;inwoners15plus\nNL;Nederland;land;;\nGM9998;Klein Maasdrecht;gemeente;NL;9400\nWK999801;Binnenstad;wijk;GM9998;4100\nWK999802;Boschveld;wijk;GM9998;5300\n',
      'cijfers/cijfers-2025.csv': 'gebied;indicator;jaar;reeks;groep;waarde;n\n',
    });
    const cells = imports.find(({ file }) => file === 'cijfers/breed-2025.csv')?.cells;
    expect(cells?.counts).toEqual({ figure: 2, n: 2, margin: 0, heading: 5, note: 2, mark: 0, unread: 1 });
    expect(cells?.unread).toEqual(['C4']);
    const told = remarks.filter(({ rule }) => rule === 'cijfers-niet-gelezen');
    expect(told.map(({ found, row, column }) => [found, row, column])).toEqual([['C4', 4, 'C']]);
    // The role of each cell, for who colors them.
    expect(cells && roleOf(cells, 2, 1, '41').role).toBe('figure');
    expect(cells && roleOf(cells, 4, 2, '812').role).toBe('unread');
    expect(cells && roleOf(cells, 5, 0, 'Bron: bureau').role).toBe('note');
  });

  test('a sign in a column of figures is a mark', async () => {
    const { imports } = await ingestWith({
      ...LENIENT,
      'cijfers/b.csv':
        'gebied;indicator;jaar;reeks;groep;waarde;n\nWK999801;overlast-totaal;2025;VM2021;;-99997;352\nGM9998;overlast-totaal;2025;VM2021;;.;1800\n',
    });
    expect(imports.find(({ file }) => file === 'cijfers/b.csv')?.cells.counts).toMatchObject({
      figure: 0,
      n: 2,
      mark: 2,
      unread: 0,
    });
  });
});

describe('every file is accounted for', () => {
  test('what is not read is named: by itself, or with the notes and what systems leave behind', async () => {
    const files = [
      'notulen.docx',
      'cijfers/oud/vm.csv',
      'gebieden/kaart.png',
      'README.md',
      'cijfers/~$vm.xlsx',
      '.DS_Store',
    ];
    const { survey, remarks } = await ingestWith(Object.fromEntries(files.map((file) => [file, 'x'])));
    const told = remarks.map(({ file, found }) => `${file ?? ''} ${found ?? ''}`).join('\n');
    for (const file of files) expect(told).toContain(file);
    expect([...survey.inputs.keys()].filter((file) => files.includes(file))).toEqual([]);
  });

  test('a file that was read is not', async () => {
    const { remarks } = await ingestWith({});
    expect(remarks.filter(({ rule }) => rule.startsWith('bestand-'))).toEqual([]);
  });
});

describe('what a workbook does not show', () => {
  const book = (sheet: string, properties = '') =>
    zipSync({
      'xl/workbook.xml': Buffer.from(
        `<workbook>${properties}<sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': Buffer.from(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet>${sheet}</worksheet>`),
    });

  test('formulas without a value, hidden rows and columns, merged cells, the date system', () => {
    const facts = workbookFacts(
      book(
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="1"/></cols><sheetData><row r="4" hidden="true"><c r="B4"><f>1+1</f></c><c r="C4"><f>1+1</f><v>2</v></c><c r="D4" t="str"><f>""</f><v></v></c><c r="E4"><f t="shared" si="0"/><v/></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        '<workbookPr date1904="1"/>',
      ),
    );
    expect(facts).toEqual({
      date1904: true,
      sheets: new Map([
        ['A & B', { formulas: ['B4', 'E4'], hiddenRows: [4], hiddenColumns: [1, 2], merges: 1, arrays: 0 }],
      ]),
    });
  });

  test('the same in an OpenDocument file', () => {
    const xml =
      '<office:spreadsheet><table:table table:name="T"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row><table:table-cell office:value-type="float" office:value="1"/><table:table-cell table:formula="of:=1+1"/></table:table-row><table:table-row table:visibility="filter"><table:table-cell/></table:table-row></table:table></office:spreadsheet>';
    expect(documentFacts(zipSync({ 'content.xml': Buffer.from(xml) })).sheets.get('T')).toMatchObject({
      formulas: ['B1'],
      hiddenRows: [2],
      hiddenColumns: [1],
    });
  });

  test('a damaged file has no facts', () => {
    expect(workbookFacts(new Uint8Array([1, 2, 3])).sheets.size).toBe(0);
  });
});

test('an interval of one number is asked: it may be all of it or half', async () => {
  const remarks = await refusal(
    writeFolder({
      ...SOUND,
      'cijfers/b-2025.csv': 'Wijk;overlast-totaal;95% betrouwbaarheidsinterval;n\nBinnenstad;41;3,2;352\n',
    }),
  );
  expect(remarks.some(({ level, row }) => level === 'error' && row === 2)).toBe(true);
});
