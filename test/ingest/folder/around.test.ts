import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import type { Remark } from '../../../src/domain/remark.ts';
import { DataError } from '../../../src/error.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { ingestWith, quiet, SOUND, writeFolder } from '../folder.ts';

const GEMEENTE = SOUND['gemeente.yaml'] as string;
const AREAS = SOUND['gebieden/gebieden.csv'] as string;

function xlsx(text: string): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(text.split('\n').map((line) => line.split(';'))), 'Blad1');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

/** Reads a folder without one of its files, with others. */
async function without(name: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const { [name]: _, ...rest } = SOUND;
  return ingest(writeFolder({ ...rest, ...files }), quiet);
}

async function errorsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly Remark[]> {
  const error = await ingestWith(files).catch((cause: unknown) => cause);
  if (!(error instanceof DataError)) throw new Error('read without an error');
  return error.remarks.filter(({ level }) => level === 'error');
}

describe('files of the contract under another usual name', () => {
  test.each(['gemeente.yaml.txt', 'gemeente.yml', 'Gemeente.yaml', 'gemeente.yml.txt'])(
    '%s',
    async (name) => {
      const { survey, remarks } = await without('gemeente.yaml', { [name]: GEMEENTE });
      expect(survey.gemeente.naam).toBe('Klein Maasdrecht');
      expect(remarks.find(({ file }) => file === name)?.proposal).toContain('gemeente.yaml');
      expect([...survey.inputs.keys()]).toContain(name);
    },
  );

  test.each(['gebieden.xlsx', 'Gebieden.XLSX', 'gebieden.csv.txt'])('gebieden/%s', async (name) => {
    const content = /xlsx$/i.test(name) ? xlsx(AREAS) : AREAS;
    const { survey } = await without('gebieden/gebieden.csv', { [`gebieden/${name}`]: content });
    expect(survey.gebieden.get('WK999801')?.inwoners15plus).toBe(4100);
  });

  test('indicatoren.xlsx', async () => {
    const own = 'code;thema;naam;eenheid;hoger_is\neigen;overlast;Eigen vraag;procent;ongunstig';
    const { survey } = await ingestWith({ 'indicatoren.xlsx': xlsx(own) });
    expect(survey.indicators.get('eigen')?.naam).toBe('Eigen vraag');
  });

  test('both: the one of the contract is read, the other told', async () => {
    const { remarks } = await ingestWith({
      'gebieden/gebieden.xlsx': xlsx('code;naam;niveau\nX;Anders;wijk'),
    });
    expect(remarks).toContainEqual(
      expect.objectContaining({ rule: 'bestand-overgeslagen', file: 'gebieden/gebieden.xlsx' }),
    );
  });

  test('two that may be meant, and none of the contract: refused', async () => {
    const error = await without('gebieden/gebieden.csv', {
      'gebieden/gebieden.xlsx': xlsx(AREAS),
      'gebieden/gebieden.txt': AREAS,
    }).catch((cause: unknown) => cause);
    expect(error instanceof DataError && error.remarks.map(({ rule }) => rule)).toContain('bestand-dubbel');
  });
});

describe('YAML is told on its own line, in its own words', () => {
  test.each([
    ["naam: 's-Duinrade\ncode: GM9998\neditie: 2025\n", 1, `naam: "'s-Duinrade"`],
    ['naam: X\ncode: GM9998\neditie: 2025\ncontact:\n\tnaam: Team\n', 5, 'Haal de tab weg'],
    ['naam: "X\ncode: GM9998\neditie: 2025\n', 1, 'Zet " ook aan het eind'],
    ['naam: X\ncode: GM9998\neditie: "2025"\n', 3, 'Haal de aanhalingstekens weg: editie: 2025'],
  ])('%s', async (text, line, words) => {
    const errors = (await errorsOf({ 'gemeente.yaml': text })).filter(({ file }) => file === 'gemeente.yaml');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ row: line, proposal: expect.stringContaining(words) });
  });

  test('curly quotes around a value are quotes', async () => {
    const { survey } = await ingestWith({
      'gemeente.yaml': GEMEENTE.replace('Klein Maasdrecht', '\u201CKlein: Maasdrecht\u201D'),
    });
    expect(survey.gemeente.naam).toBe('Klein: Maasdrecht');
  });

  test.each(['https://x.nl/wijken?jaar=2025', 'https://x.nl/wijken#top'])(
    'an address of the site: %s',
    async (adres) => {
      const [error] = await errorsOf({ 'gemeente.yaml': `${GEMEENTE}site: { adres: "${adres}" }\n` });
      expect(error?.explanation).toContain('zonder ? of #');
    },
  );
});

describe('a logo that a browser does not show', () => {
  test.each([
    ['logo.eps', '%!PS-Adobe-3.0', 'EPS'],
    ['logo.png', '%PDF-1.7', 'pdf'],
    ['logo.tif', 'II*\0', 'TIFF'],
    ['logo.ai', 'x', 'AI'],
  ])('%s', async (name, bytes, kind) => {
    const [error] = await errorsOf({
      'gemeente.yaml': `${GEMEENTE}huisstijl: { logo: ${name} }\n`,
      [name]: bytes,
    });
    expect(error?.explanation).toContain(kind);
    expect(error?.row).toBe(4);
  });

  test('an SVG with a size of paper and no viewBox is told; one that can be drawn right is not', async () => {
    const read = (svg: string) =>
      ingestWith({ 'gemeente.yaml': `${GEMEENTE}huisstijl: { logo: l.svg }\n`, 'l.svg': svg });
    expect((await read('<svg width="9mm"/>')).remarks.map(({ rule }) => rule)).toContain('logo-zonder-maat');
    const right = ['<svg viewBox="0 0 9 9"/>', '<svg width="9" height="9"/>', '<svg/>'];
    for (const svg of right)
      expect((await read(svg)).remarks.map(({ rule }) => rule)).not.toContain('logo-zonder-maat');
  });
});

describe('house numbers in brackets of an address', () => {
  test.each([
    [
      'Dorpsstraat (1-45 oneven);Binnenstad;',
      { straat: 'Dorpsstraat', huisnummers: { from: 1, to: 45, side: 'oneven' } },
    ],
    [
      'Dorpsstraat;Binnenstad;1-45 (oneven)',
      { straat: 'Dorpsstraat', huisnummers: { from: 1, to: 45, side: 'oneven' } },
    ],
    ['Dorpsstraat;Binnenstad;even nrs', undefined],
    ['Dorpsstraat;Binnenstad;nrs. 2 t/m 88', { straat: 'Dorpsstraat', huisnummers: { from: 2, to: 88 } }],
    ['Plein (zuid);Binnenstad;', { straat: 'Plein (zuid)' }],
  ])('%s', async (line, address) => {
    const files = { 'gebieden/adressen.csv': `straat;gebied;huisnummers\n${line}` };
    if (address) expect((await ingestWith(files)).survey.addresses).toMatchObject([address]);
    else expect((await errorsOf(files))[0]?.rule).toBe('huisnummers-ongeldig');
  });
});
