import { createHash } from 'node:crypto';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/error.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { runs } from '../thorough.ts';
import { quiet, SOUND, writeFolder } from './folder.ts';

const POLICE =
  'SoortMisdrijf;WijkenEnBuurten;Perioden;GeregistreerdeMisdrijven_1\n"0.0.0 ";"WK999801  ";2025JJ00;364\n';

const FILES: Readonly<Record<string, Buffer>> = Object.fromEntries(
  Object.entries({
    ...SOUND,
    'indicatoren.csv': 'code;thema;naam;eenheid;hoger_is\neigen;overlast;Eigen vraag;procent;ongunstig\n',
    'gebieden/samenstelling.csv': 'gebied;deel\nWK999801;BU99980101\n',
    'gebieden/gebieden.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: 'WK999801' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [5, 51],
                [6, 51],
                [6, 52],
                [5, 51],
              ],
            ],
          },
        },
      ],
    }),
    'uitzonderingen.yaml': '- { regel: T05, plaats: a.md, wie: ik, datum: 2025-01-01, waarom: omdat }\n',
    'bronnen.yaml': 'bronnen:\n  - bestand: x.csv\n    kolommen: { gebied: Wijk }\n',
    'cijfers/breed-2025.csv': 'Wijk;overlast-totaal;overlast-totaal n\nBinnenstad;41;352\n',
    'cijfers/bron/kwb-2024.json':
      '{"value":[{"WijkenEnBuurten":"WK999801  ","AantalInwoners_5":4120,"Woningvoorraad_35":null}]}',
    'cijfers/bron/politie.csv': POLICE,
    'cijfers/bron/politie.bron.json': `{"tabel":"47018NED","titel":"x","adres":"x","opgehaald":"2026-01-12","licentie":"x","sha256":"${createHash('sha256').update(POLICE).digest('hex')}"}`,
    'cijfers/bron/lbm-2024.json':
      '{"type":"FeatureCollection","features":[{"properties":{"id":"WK999801","kscore":7}}]}',
    'wijken/binnenstad/interview-1.md': `---\nnaam: Mevrouw Jansen\ntoestemming: { datum: 2025-01-01, tot: 2026-12-31, door: haarzelf }\nakkoord: ${createHash('sha256').update('Tekst.').digest('hex')}\n---\nTekst.\n`,
    'wijken/binnenstad/bijeenkomst.md': '---\ndatum: 2026-01-01\nvan: "19:30"\n---\nWelkom.\n',
  }).map(([path, content]) => [path, Buffer.from(content)]),
);

const SOUND_FILES: Readonly<Record<string, Buffer>> = Object.fromEntries(
  Object.entries({
    ...SOUND,
    'gemeente.yaml': `${SOUND['gemeente.yaml']}drempels: { zonder_n: tonen }\n`,
  }).map(([path, content]) => [path, Buffer.from(content)]),
);

/** A small act of destruction on one file: bytes changed, cut off, doubled or put in. */
const damage = fc.record({
  file: fc.constantFrom(...Object.keys(FILES)),
  kind: fc.constantFrom('replace', 'insert', 'delete', 'cut', 'double'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        ';',
        '"',
        '\n',
        '\t',
        ',',
        ':',
        '&a *a',
        '---\n',
        '\0',
        '-',
        '{',
        '[',
        'é',
        '=',
        '__proto__: 1\n',
        '1e999',
        '99999999999999999999',
      )
      .map((text) => Buffer.from(text)),
  ),
});

function damaged(content: Buffer, { kind, at, bytes }: { kind: string; at: number; bytes: Buffer }): Buffer {
  const place = Math.floor(at * content.length);
  switch (kind) {
    case 'replace':
      return Buffer.concat([content.subarray(0, place), bytes, content.subarray(place + bytes.length)]);
    case 'insert':
      return Buffer.concat([content.subarray(0, place), bytes, content.subarray(place)]);
    case 'delete':
      return Buffer.concat([content.subarray(0, place), content.subarray(place + bytes.length)]);
    case 'cut':
      return content.subarray(0, place);
    default:
      return Buffer.concat([content, content]);
  }
}

/** Only good results, or a DataError with something to read in every remark. */
async function ingestOrRefuse(files: Readonly<Record<string, Uint8Array>>): Promise<'read' | 'refused'> {
  try {
    const { survey, remarks, imports } = await ingest(writeFolder(files), quiet);
    expect(survey.cells.length).toBeGreaterThan(0);
    expect(remarks.every(({ level }) => level === 'warn')).toBe(true);
    expect(imports.length).toBeGreaterThan(0);
    return 'read';
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    expect(error.remarks.some(({ level }) => level === 'error')).toBe(true);
    for (const remark of error.remarks) expect(remark.explanation.length).toBeGreaterThan(10);
    return 'refused';
  }
}

describe('damaged data folders', () => {
  test('are read or refused with a DataError, never with a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const files = { ...FILES };
        for (const one of damages) files[one.file] = damaged(files[one.file] ?? Buffer.alloc(0), one);
        await ingestOrRefuse(files);
      }),
      { seed: 20251, numRuns: runs(70, 200) },
    );
  });
});

function workbook(bookType: 'xlsx' | 'ods'): Buffer {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['Veiligheidsmonitor 2025'],
    ['Wijk', 'overlast-totaal', 'overlast-totaal n'],
    ['Binnenstad', 0.41, 352],
    ["'t Bösch-veld", 0.32, 460],
  ]);
  sheet['!merges'] = [utils.decode_range('A1:C1')];
  utils.book_append_sheet(book, sheet, '2025');
  return Buffer.from(write(book, { type: 'array', bookType }));
}

const odata3 = {
  'odata.metadata': 'x',
  value: ['MW00000', 'MOG0095', 'MBG0095'].map((Marges, at) => ({
    ID: at,
    Marges,
    RegioS: 'WK999801  ',
    Perioden: '2025JJ00',
    RapportcijferLeefbaarheidWoonbuurt_18: [7.1, 6.9, 7.3][at],
  })),
};
const odata4 = {
  '@odata.context': 'x',
  value: [
    {
      Id: 1,
      Measure: 'overlast-totaal',
      ValueAttribute: 'None',
      Value: 41,
      WijkenEnBuurten: 'WK999801',
      Perioden: '2025JJ00',
    },
  ],
};
const swing = {
  headers: [{ name: 'Wijk' }, { name: 'Jaar' }, { name: 'overlast-totaal' }],
  rows: [['Binnenstad', '2025', '41']],
};
const statline =
  '\uFEFF"Marges";"Perioden";"Regio\'s";"Rapportcijfer leefbaarheid woonbuurt (cijfer)"\n"Waarde";"2025";"WK999801  ";"     7.1"\n';
const topology = {
  type: 'Topology',
  arcs: [
    [
      [5, 51],
      [6, 51],
      [6, 52],
      [5, 51],
    ],
  ],
  objects: {
    wijken: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', properties: { code: 'WK999801' }, arcs: [[0]] }],
    },
  },
};

/** Exports and maps in every other form, each the only odd file of its folder. */
const EXPORTS: Readonly<Record<string, Buffer>> = {
  'cijfers/boek.xlsx': workbook('xlsx'),
  'cijfers/boek.ods': workbook('ods'),
  'cijfers/odata3.json': Buffer.from(JSON.stringify(odata3)),
  'cijfers/odata4.json': Buffer.from(JSON.stringify(odata4)),
  'cijfers/swing.json': Buffer.from(JSON.stringify(swing)),
  'cijfers/statline.csv': Buffer.from(statline),
  'cijfers/utf16.csv': Buffer.from('\uFEFFWijk;jaar;overlast-totaal;n\nBinnenstad;2025;41;352\n', 'utf16le'),
  'gebieden/gebieden.topojson': Buffer.from(JSON.stringify(topology)),
  'gebieden/gebieden.zip': Buffer.from(
    zipSync({ 'a.shp': shapefile(), 'a.dbf': Buffer.from(dbase(), 'latin1') }),
  ),
};

/** One triangle. */
function shapefile(): Buffer {
  const bytes = Buffer.alloc(100 + 8 + 48 + 64);
  bytes.writeInt32BE(9994, 0);
  bytes.writeInt32BE((48 + 64) / 2, 104);
  for (const [at, value] of [
    [108, 5],
    [144, 1],
    [148, 4],
    [152, 0],
  ] as const)
    bytes.writeInt32LE(value, at);
  [5, 51, 5, 52, 6, 52, 5, 51].forEach((value, at) => {
    bytes.writeDoubleLE(value, 156 + 8 * at);
  });
  return bytes;
}

function dbase(): string {
  const header = Buffer.alloc(65);
  header.writeUInt32LE(1, 4);
  header.writeUInt16LE(65, 8);
  header.writeUInt16LE(11, 10);
  header.write('CODE', 32, 'latin1');
  header[48] = 10;
  header[64] = 0x0d;
  return `${header.toString('latin1')} WK999801  `;
}

/** Damage to what is inside a zip: to one file in it, or to the zip itself where it is no zip or `inside` says so. */
function damagedInside(content: Buffer, inside: number, one: Parameters<typeof damaged>[1]): Buffer {
  if (content[0] !== 0x50 || inside === 0) return damaged(content, one);
  const files = unzipSync(content);
  const names = Object.keys(files);
  const name = names[inside % names.length] ?? '';
  files[name] = new Uint8Array(damaged(Buffer.from(files[name] ?? []), one));
  return Buffer.from(zipSync(files));
}

describe('damaged exports and maps', () => {
  test('each of them is good before it is damaged', async () => {
    for (const [path, content] of Object.entries(EXPORTS)) {
      expect(await ingestOrRefuse({ ...SOUND_FILES, [path]: content }), path).toBe('read');
    }
  });

  test.each(Object.keys(EXPORTS))(
    '%s is read or refused, also when it is a workbook damaged inside',
    async (path) => {
      const one = fc.record({ inside: fc.nat(12), damage });
      await fc.assert(
        fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 2 }), async (damages) => {
          let content = EXPORTS[path] ?? Buffer.alloc(0);
          for (const { inside, damage: act } of damages) {
            content = isZip(content) ? damagedInside(content, inside, act) : damaged(content, act);
          }
          await ingestOrRefuse({ ...SOUND_FILES, [path]: content });
        }),
        { seed: 20252, numRuns: runs(16, 40) },
      );
    },
  );
});

/** Whether it can still be opened: a second damage goes inside only then. */
function isZip(content: Buffer): boolean {
  try {
    return content[0] === 0x50 && Object.keys(unzipSync(content)).length > 0;
  } catch {
    return false;
  }
}
