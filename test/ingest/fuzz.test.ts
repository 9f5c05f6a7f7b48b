import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/error.ts';
import { ingest } from '../../src/ingest/ingest.ts';
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

describe('damaged data folders', () => {
  test('are read or refused with a DataError, never with a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
        const files = { ...FILES };
        for (const one of damages) files[one.file] = damaged(files[one.file] ?? Buffer.alloc(0), one);
        try {
          const { survey, remarks } = await ingest(writeFolder(files), quiet);
          expect(survey.cells.length).toBeGreaterThan(0);
          expect(remarks.every(({ level }) => level === 'warn')).toBe(true);
        } catch (error) {
          if (!(error instanceof DataError)) throw error;
          expect(error.remarks.some(({ level }) => level === 'error')).toBe(true);
          for (const remark of error.remarks) expect(remark.explanation.length).toBeGreaterThan(10);
        }
      }),
      { seed: 20251, numRuns: 200 },
    );
  });
});
