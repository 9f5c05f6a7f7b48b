import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import type { Cell, Survey } from '../../src/domain/survey.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

const HEADER = [
  'gebied',
  'indicator',
  'jaar',
  'reeks',
  'groep',
  'waarde',
  'n',
  'ondergrens',
  'bovengrens',
  'bron',
];
/** One table with everything that spellings differ in: decimals, thousands, accents, an empty value, a group. */
const TABLE: readonly (readonly string[])[] = [
  ['GM9998', 'onveilig-buurt', '2025', 'VM2021', '', '18,4', '1.812', '17,1', '19,7', 'Bureau Één; 2025'],
  ['WK999801', 'onveilig-buurt', '2025', 'VM2021', '', '21,0', '352', '17,3', '25,2', ''],
  ["'t Bösch-veld", 'onveilig-buurt', '2025', 'VM2021', '', '16,2', '460', '', '', ''],
  ['GM9998', 'onveilig-buurt', '2025', 'VM2021', 'leeftijd=15-24', '25,1', '187', '', '', ''],
  ['GM9998', 'leefbaarheid-cijfer', '2025', 'VM2021', '', '7,3', '1.810', '', '', ''],
  ['WK999802', 'leefbaarheid-cijfer', '2025', 'VM2021', '', '', '459', '', '', ''],
];

/** Decimal points and no thousands points. */
const POINTS = TABLE.map((row) =>
  row.map((cell, at) => (at >= 5 && at <= 8 ? cell.replace('.', '').replace(',', '.') : cell)),
);

function delimited(rows: readonly (readonly string[])[], delimiter: string, header = HEADER): string {
  const quote = (cell: string) => (cell.includes(delimiter) || cell.includes(';') ? `"${cell}"` : cell);
  return [header, ...rows].map((row) => row.map(quote).join(delimiter)).join('\n');
}

const plain = delimited(TABLE, ';');
const BOM = '\uFEFF';

/** Windows-1252, for texts whose other characters are Latin-1. */
function windows1252(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('\u2019', '\u0092'), 'latin1');
}

function workbook(bookType: 'xlsx' | 'ods', rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADER, ...rows].map((row) => [...row])), 'Cijfers');
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

const NUMBERS = POINTS.map((row) =>
  row.map((cell, at) => (at === 2 || (at >= 5 && at <= 8) ? (cell === '' ? '' : Number(cell)) : cell)),
);
const REVERSED = { header: HEADER.toReversed(), rows: TABLE.map((row) => row.toReversed()) };

const FORMATS: Readonly<Record<string, { name?: string; content: string | Uint8Array }>> = {
  'semicolons, UTF-8, LF': { content: plain },
  'UTF-8 with byte order mark, CRLF': { content: BOM + plain.replaceAll('\n', '\r\n') },
  'CR line ends': { content: plain.replaceAll('\n', '\r') },
  'UTF-16 little endian with byte order mark': { content: Buffer.from(BOM + plain, 'utf16le') },
  'UTF-16 big endian with byte order mark': { content: Buffer.from(BOM + plain, 'utf16le').swap16() },
  'UTF-16 without byte order mark': { content: Buffer.from(plain, 'utf16le') },
  'Windows-1252': { content: windows1252(plain) },
  'commas with quoted decimals': { content: delimited(TABLE, ',') },
  'commas with decimal points': { content: delimited(POINTS, ',') },
  'semicolons with decimal points': { content: delimited(POINTS, ';') },
  'tabs in a .tsv': { name: 'cijfers.tsv', content: delimited(TABLE, '\t') },
  'told by sep=': { content: `sep=;\n${plain}` },
  'columns in another order': { content: delimited(REVERSED.rows, ';', REVERSED.header) },
  'capitals in the header': {
    content: delimited(
      TABLE,
      ';',
      HEADER.map((name) => ` ${name.toUpperCase()}`),
    ),
  },
  'every cell quoted and padded': {
    content: [HEADER, ...TABLE].map((row) => row.map((cell) => ` "${cell}" `).join(';')).join('\n'),
  },
  'padded cells and blank rows': {
    content: [HEADER, ...TABLE]
      .map((row) => row.map((cell) => `  ${cell.replace(';', ',')} `).join(';'))
      .join('\n;;;;\n\n'),
  },
  'percent signs': { content: plain.replaceAll(/;(\d\d,\d);(?=[\d.]*;\d)/g, ';$1 %;') },
  '.xlsx with numbers': { name: 'cijfers.xlsx', content: workbook('xlsx', NUMBERS) },
  '.xlsx with texts': { name: 'cijfers.xlsx', content: workbook('xlsx', TABLE) },
  '.ods': { name: 'cijfers.ods', content: workbook('ods', NUMBERS) },
  '.xlsx that is called .csv': { name: 'cijfers.csv', content: workbook('xlsx', NUMBERS) },
};

/** What must be the same: everything but the place, and the step of a number that a spreadsheet stores. */
function essence(cells: readonly Cell[]) {
  return cells.map(({ origin: _, estimate, ...cell }) => ({
    ...cell,
    bron: cell.bron?.replace(',', ';'),
    estimate: estimate.kind === 'published' ? { ...estimate, step: undefined } : estimate,
  }));
}

async function surveyOf(name: string, content: string | Uint8Array): Promise<Survey> {
  const { survey } = await ingestWith({
    'cijfers/cijfers-2025.csv': 'gebied;indicator;jaar;reeks;groep;waarde;n\n',
    [`cijfers/${name}`]: content,
  });
  return survey;
}

/** A whole survey without what must differ: the hashes of the files. */
function surveyEssence({ cells, inputs: _, ...rest }: Survey) {
  return { ...rest, cells: essence(cells) };
}

const EMPTY_PROFILE = mkdtempSync(join(tmpdir(), 'wijkprofielen-soffice-'));
afterAll(() => rmSync(EMPTY_PROFILE, { recursive: true, force: true }));

function soffice(...words: readonly string[]) {
  return spawnSync('soffice', [
    `-env:UserInstallation=file://${EMPTY_PROFILE}/profiel`,
    '--headless',
    ...words,
  ]);
}

/** The table as LibreOffice saves it after opening the CSV: semicolon, quotes, UTF-8, from row 1, Dutch, numbers found. */
function byLibreOffice(extension: string): Uint8Array {
  const csv = join(EMPTY_PROFILE, 'cijfers.csv');
  writeFileSync(csv, plain);
  soffice(
    '--infilter=CSV:59,34,76,1,,1043,false,true',
    '--convert-to',
    extension,
    '--outdir',
    EMPTY_PROFILE,
    csv,
  );
  return readFileSync(join(EMPTY_PROFILE, `cijfers.${extension}`));
}

describe('one table in every format gives one survey', () => {
  test('the table itself is read as written', async () => {
    const { cells } = await surveyOf('cijfers.csv', plain);
    expect(cells).toHaveLength(6);
    expect(cells[0]).toEqual({
      gebied: 'GM9998',
      indicator: 'onveilig-buurt',
      jaar: 2025,
      reeks: 'VM2021',
      bron: 'Bureau Één; 2025',
      estimate: {
        kind: 'published',
        value: 18.4,
        step: 0.1,
        boundStep: 0.1,
        n: 1812,
        lower: 17.1,
        upper: 19.7,
        indicative: false,
        wholeOnly: false,
      },
      origin: { file: 'cijfers/cijfers.csv', row: 2, heading: 'waarde' },
    });
    expect(cells[2]?.gebied).toBe('WK999802');
    expect(cells[3]?.groep).toEqual({ kenmerk: 'leeftijd', waarde: '15-24' });
    expect(cells[5]?.estimate).toEqual({ kind: 'missing' });
  });

  test.each(Object.entries(FORMATS))('%s', async (_, { name = 'cijfers.csv', content }) => {
    const expected = surveyEssence(await surveyOf('cijfers.csv', plain));
    expect(surveyEssence(await surveyOf(name, content))).toEqual(expected);
  });

  test('there are at least 15 of them', () => {
    expect(Object.keys(FORMATS).length).toBeGreaterThanOrEqual(15);
  });

  describe.skipIf(soffice('--version').status !== 0)('made by LibreOffice', () => {
    test.each(['xlsx', 'ods'])('.%s', { timeout: 120_000 }, async (extension) => {
      const made = byLibreOffice(extension);
      const expected = surveyEssence(await surveyOf('cijfers.csv', plain));
      expect(surveyEssence(await surveyOf(`cijfers.${extension}`, made))).toEqual(expected);
    });

    test('.xls is refused with how to save it', { timeout: 120_000 }, async () => {
      const remarks = await refusal(writeFolder({ ...SOUND, 'cijfers/cijfers.xls': byLibreOffice('xls') }));
      expect(remarks.find(({ file }) => file === 'cijfers/cijfers.xls')?.proposal).toContain(
        'Excel-werkmap (.xlsx)',
      );
    });
  });
});
