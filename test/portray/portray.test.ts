import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Survey } from '../../src/domain/survey.ts';
import type { FaceArea, Interview } from '../../src/domain/texts.ts';
import type { Effects } from '../../src/effects.ts';
import { DataError } from '../../src/error.ts';
import { examinePhotos, portray } from '../../src/portray/portray.ts';
import { PAGE_TEXTS, SHIPPED } from '../onderzoek.ts';
import { program } from '../program.ts';

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="280"><rect width="240" height="280" fill="#B9D5D9"/><circle cx="120" cy="110" r="60" fill="#E8DCC6"/></svg>`;

async function effects(): Promise<Effects> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'portret-'));
  return { log: { info() {}, warn() {} }, now: () => 0, today: '2026-02-01', jobs: 2, cacheDir, program };
}

/** A survey with nothing in it but the photos of one area's interviews. */
function surveyWith(photos: Readonly<Record<string, Uint8Array>>, face?: FaceArea): Survey {
  const interviews = Object.keys(photos).map(
    (file): Interview => ({
      naam: 'Riet',
      consent: { datum: '2025-01-01', tot: '2027-01-01', door: 'Team' },
      body: { file: 'wijken/a/interview-1.md', firstLine: 1, text: '' },
      photo: { file, alt: 'Portret van Riet.', ...(face && { face }) },
    }),
  );
  const assets = Object.entries(photos).map(
    ([path, bytes]) => [path, { path, bytes: () => Promise.resolve(bytes) }] as const,
  );
  const empty = new Map();
  return {
    onderzoek: SHIPPED,
    pageTexts: PAGE_TEXTS,
    gemeente: {
      naam: 'Maasdrecht',
      code: 'GM9999',
      editie: 2025,
      datum: '2025-12-31',
      voorbeeld: true,
      site: { noindex: true },
      huisstijl: { tokens: 'neutraal' },
      contact: {},
      drempels: { tonen: 50, indicatief: 100, cel: 5, gevoelig: 10, zonderN: 'fout' },
      vergelijking: {
        methode: 'bh',
        niveau: 0.05,
        deff: { wijk: 1.3, gemeente: 1.5, land: 2 },
        toets: 'ongepoold',
        eindigePopulatie: false,
      },
      profielen: ['wijk'],
      drukwerk: [],
      samenvoegen: [],
      middelen: [],
      vasthouden: [],
    },
    gebieden: empty,
    indicators: empty,
    cells: [],
    boundaries: empty,
    reference: [],
    texts: { areas: new Map([['WK1', { interviews }]]), themas: empty, waivers: [] },
    pressFormats: empty,
    assets: new Map(assets),
    inputs: empty,
  };
}

/** A landscape photo: dark, with a light face at the right, taken with a camera that notes where it was. */
async function photoWithPlace(): Promise<Uint8Array> {
  const face = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#FFEEDD' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#223344' } })
    .composite([{ input: face, left: 1200, top: 200 }])
    .withExif({
      IFD0: { Make: 'Camera', ImageDescription: 'Bongerdplein 12' },
      IFD3: { GPSLatitude: '51/1 11/1 0/1', GPSLatitudeRef: 'N' },
    })
    .jpeg()
    .toBuffer();
}

describe('portray', () => {
  test('P08: no EXIF, GPS, profile or description leaves the house', async () => {
    const photo = await photoWithPlace();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const portraits = await portray(surveyWith({ 'wijken/a/riet.jpg': photo }), await effects());
    const portrait = portraits.get('wijken/a/riet.jpg');
    const files = [
      ...(portrait?.variants ?? []).map(({ bytes }) => bytes),
      portrait?.print.bytes,
      portrait?.paper.bytes,
    ];
    expect(files.length).toBe(6);
    for (const bytes of files) {
      const meta = await sharp(bytes).metadata();
      expect([meta.exif, meta.xmp, meta.iptc, meta.icc]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(Buffer.from(bytes ?? []).includes('Bongerdplein')).toBe(false);
    }
  });

  test('frames 6 by 7 in two widths, a modern format before the fallback', async () => {
    const portraits = await portray(surveyWith({ 'riet.jpg': await photoWithPlace() }), await effects());
    const variants = portraits.get('riet.jpg')?.variants ?? [];
    expect(variants.map(({ type, width, height }) => [type, width, height])).toEqual([
      ['image/webp', 240, 280],
      ['image/jpeg', 240, 280],
      ['image/webp', 480, 560],
      ['image/jpeg', 480, 560],
    ]);
    for (const { fileName } of variants) expect(fileName).toMatch(/^riet-\d+\.[0-9a-f]{10}\.(webp|jpg)$/);
  });

  test('the crop goes to the face that the front matter names', async () => {
    const photo = await photoWithPlace();
    const face = { x: 0.75, y: 0.2, breedte: 0.1875, hoogte: 0.3 };
    const brightness = async (given?: FaceArea) => {
      const portraits = await portray(surveyWith({ 'a.jpg': photo }, given), await effects());
      const { channels } = await sharp(portraits.get('a.jpg')?.print.bytes).stats();
      return channels[0]?.mean ?? 0;
    };
    expect(await brightness(face)).toBeGreaterThan(60);
    expect(await brightness()).toBeLessThan(45);
  });

  test('photos for paper are JPEG with all their color: 200 ppi at 31 mm for the press, 300 at 27 mm in the PDF', async () => {
    const portraits = await portray(surveyWith({ 'a.jpg': await photoWithPlace() }), await effects());
    const { print, paper } = portraits.get('a.jpg') ?? {};
    for (const photo of [print, paper]) {
      const { format, width, chromaSubsampling } = await sharp(photo?.bytes).metadata();
      expect([format, width, chromaSubsampling]).toEqual(['jpeg', photo?.width, '4:4:4']);
    }
    expect((print?.width ?? 0) / (31 / 25.4)).toBeGreaterThanOrEqual(200);
    expect((paper?.width ?? 0) / (27 / 25.4)).toBeGreaterThanOrEqual(300);
  });

  test('a small photo is never blown up', async () => {
    const small = await sharp({ create: { width: 120, height: 140, channels: 3, background: '#888888' } })
      .png()
      .toBuffer();
    const portraits = await portray(surveyWith({ 'klein.png': small }), await effects());
    expect(portraits.get('klein.png')?.variants.map(({ width }) => width)).toEqual([120, 120]);
    expect(portraits.get('klein.png')?.print.width).toBe(120);
  });

  test('a drawing is sharp at every size and keeps its flat colors', async () => {
    const portraits = await portray(surveyWith({ 'riet.svg': Buffer.from(DRAWING) }), await effects());
    const variants = portraits.get('riet.svg')?.variants ?? [];
    expect(variants.map(({ type }) => type)).toEqual(['image/webp', 'image/png', 'image/webp', 'image/png']);
    const { data } = await sharp(variants[3]?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0xb9, 0xd5, 0xd9]);
  });

  test('the same photo gives the same bytes and names, from the cache and without it', async () => {
    const survey = surveyWith({ 'a.jpg': await photoWithPlace() });
    const once = await effects();
    const [fresh, again, elsewhere] = [
      await portray(survey, once),
      await portray(survey, once),
      await portray(survey, await effects()),
    ];
    expect(again).toEqual(fresh);
    expect(elsewhere.get('a.jpg')?.variants.map(({ fileName }) => fileName)).toEqual(
      fresh.get('a.jpg')?.variants.map(({ fileName }) => fileName),
    );
  });

  test.each([
    ['leeg bestand', '', 'het bestand is leeg'],
    ['HEIC, de fotosoort van een iPhone', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'geen JPG of PNG'],
    ['pdf', '%PDF-1.7\n', 'geen JPG of PNG'],
    ['zip-bestand of document, zoals van Word', 'PK\x03\x04', 'geen JPG of PNG'],
    ['9 bytes', 'geen foto', 'beschadigd of geen afbeelding'],
  ])('a photo that is no photo is called what it is: %s', async (found, content, because) => {
    const survey = surveyWith({ 'a.jpg': Buffer.from(content, 'latin1') });
    const [checked] = await examinePhotos(survey, true);
    expect(checked?.found).toBe(found);
    expect(checked?.explanation).toContain(because);
    const error = await portray(survey, await effects()).catch((thrown: unknown) => thrown);
    expect(error instanceof DataError && error.remarks).toEqual([checked]);
  });

  test('every photo that can not be read is named, in one error', async () => {
    const survey = surveyWith({
      'b.jpg': Buffer.from('geen foto'),
      'a.png': (await photoWithPlace()).subarray(0, 400),
    });
    const error = await portray(survey, await effects()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataError);
    const remarks = error instanceof DataError ? error.remarks : [];
    expect(remarks.map(({ file, level }) => [file, level])).toEqual([
      ['a.png', 'error'],
      ['b.jpg', 'error'],
    ]);
  });
});
