import { join } from 'node:path';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparisonTable, figureTable } from '../../../src/domain/tables.ts';
import { workbook } from '../../../src/publish/workbook.ts';
import { type Told, tellSurvey } from '../../tell-survey.ts';

const seed = (name: string) => join(import.meta.dirname, '..', '..', '..', 'seeds', name);

async function bookOf(told: Told): Promise<Uint8Array> {
  const { survey, findings } = told;
  const figures = { cijfers: figureTable(survey, findings), vergelijkingen: comparisonTable(findings) };
  return workbook(survey, findings, figures);
}

type Rows = readonly (readonly (string | number)[])[];

const rowsOf = (book: WorkBook, sheet: string): Rows =>
  utils.sheet_to_json<(string | number)[]>(book.Sheets[sheet] ?? {}, {
    header: 1,
    defval: '',
    blankrows: true,
  });

describe('the tabellenboek of seeds/breuk, read back by a library', () => {
  let told: Told;
  let bytes: Uint8Array;
  let book: WorkBook;
  beforeAll(async () => {
    told = await tellSurvey(seed('breuk'));
    bytes = await bookOf(told);
    book = read(bytes, { type: 'buffer' });
  });

  test('has contents, guide, a sheet per area and theme, tests and the long tables, and the contents name them all', () => {
    expect(book.SheetNames.slice(0, 6)).toEqual([
      'Inhoud',
      'Leeswijzer',
      'Brekerhout',
      'Kade',
      'Nederland',
      'Veld',
    ]);
    expect(book.SheetNames.slice(-5)).toEqual([
      'Toetsen',
      'Cijfers',
      'Vergelijkingen',
      'Indicatoren',
      'Gebieden',
    ]);
    expect(book.SheetNames.some((name) => name.startsWith('Thema '))).toBe(true);
    const listed = rowsOf(book, 'Inhoud').map(([name]) => name);
    for (const name of book.SheetNames.slice(1)) expect(listed).toContain(name);
  });

  test('a sheet of an area holds every finding: value, margin, n, comparisons with their mark, notes', () => {
    const [title, columns = [], ...rows] = rowsOf(book, 'Kade');
    expect(title?.[0]).toBe('Kade (wijk, WK990301), meting 2025');
    const findings = told.findings.areas.get('WK990301') ?? [];
    expect(rows.map((row) => row[2])).toEqual(findings.map(({ indicator }) => indicator.code));
    const unsafe = rows.find((row) => row[2] === 'onveilig-buurt') ?? [];
    const cell = (name: string) => unsafe[columns.indexOf(name)];
    expect([cell('Cijfer'), cell('n'), cell('Vorige meting'), cell('Jaar')]).toEqual([12, 280, 20.5, 2023]);
    expect(Number(cell('Marge van'))).toBeLessThan(12);
    expect(cell('Met de vorige meting')).toBe('▼ lager (gunstig)');
    const police = rows.find((row) => String(row[columns.indexOf('Noot')]).includes('van: '));
    expect(police).toBeDefined();
  });

  test('a mark stands only where the class is hoger or lager', () => {
    for (const [code, findings] of told.findings.areas) {
      const name = told.survey.gebieden.get(code)?.naam ?? '';
      const [, columns = [], ...rows] = rowsOf(book, name);
      for (const [at, { comparisons }] of findings.entries()) {
        const said = String(rows[at]?.[columns.indexOf('Met de gemeente')] ?? '');
        const klasse = comparisons.gemeente?.klasse;
        expect(/^[▲▼]/.test(said)).toBe(klasse === 'hoger' || klasse === 'lager');
        if (klasse)
          expect(
            said
              .replace(/^[▲▼] /, '')
              .replace(/ \(.*/, '')
              .replaceAll(' ', '_'),
          ).toBe(klasse);
      }
    }
  });

  test('a theme has its areas in alphabetical order below the whole, whatever their values', () => {
    const theme = book.SheetNames.find((name) => name.startsWith('Thema ')) ?? '';
    expect(
      rowsOf(book, theme)
        .slice(2)
        .map(([name]) => name),
    ).toEqual(['Brekerhout', 'Kade', 'Nederland', 'Veld']);
  });

  test('heads are frozen and printed on every page, landscape A4 and as wide as the page; every name is one that Excel takes', () => {
    const files = unzipSync(bytes);
    const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    const names = text('xl/workbook.xml');
    for (const [at, name] of book.SheetNames.entries()) {
      const xml = text(`xl/worksheets/sheet${at + 1}.xml`);
      expect(xml).toContain(
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      );
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
      expect(xml).toContain('Brekerhout, Veiligheidsmonitor 2025');
      expect(xml).toMatch(/<col min="1" max="1" width="\d+/);
      if (/^(Inhoud|Leeswijzer|Toetsen)$/.test(name)) continue;
      expect(xml, name).toMatch(/<pane [^>]*ySplit="[12]"[^>]*state="frozen"/);
      expect(names).toContain(`localSheetId="${at}">'${name}'!$1:$`);
      // In the order that the format asks for.
      const order = [
        '<sheetPr',
        '<sheetViews',
        '<cols',
        '<sheetData',
        '<pageMargins',
        '<pageSetup',
        '<headerFooter',
      ];
      expect(order.map((tag) => xml.indexOf(tag)).toSorted((a, b) => a - b)).toEqual(
        order.map((tag) => xml.indexOf(tag)),
      );
    }
    expect(text('xl/worksheets/sheet3.xml')).toMatch(/<\/sheetData><autoFilter ref="A2:S\d+"\/>/);
  });

  test('the same survey gives the same bytes', async () => {
    expect(Buffer.from(await bookOf(told)).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('hidden figures are words, and groups stand beside the total with their outcome', async () => {
  const told = await tellSurvey(seed('groepen'));
  const book = read(await bookOf(told), { type: 'buffer' });
  const [columns = [], ...rows] = rowsOf(book, 'Groepen');
  const cell = (row: Rows[number], name: string) => row[columns.indexOf(name)];
  const youngest =
    rows.find((row) => cell(row, 'Gebied') === 'Hoogte' && cell(row, 'Groep') === 'leeftijd=15-24') ?? [];
  expect(typeof cell(youngest, 'Cijfer')).toBe('string');
  expect(cell(youngest, 'n')).toBe('');
  expect(rows.map((row) => cell(row, 'Met alle bewoners'))).toContain('geen duidelijk verschil');
});
