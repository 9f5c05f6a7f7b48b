import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { PDFArray, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintedFile } from '../../src/domain/document.ts';
import type { HouseStyle } from '../../src/domain/house-style.ts';
import type { PressFormat } from '../../src/domain/press.ts';
import { flate, PdfFile } from '../../src/print/pdf/pdf-file.ts';
import { srgbProfile } from '../../src/print/pdf/srgb-profile.ts';
import { dict, Name, Ref, type Value } from '../../src/print/pdf/values.ts';
import { writePdf } from '../../src/print/pdf/write.ts';
import { boxesOf, POINTS_PER_MM } from '../../src/print/press/geometry.ts';
import { InkTable, totalInk } from '../../src/print/press/inks.ts';
import { highestInk, limitInk } from '../../src/print/press/limit-ink.ts';
import { preflight } from '../../src/print/press/preflight.ts';
import { recolor } from '../../src/print/press/recolor.ts';
import { print } from '../../src/print/print.ts';
import { blackProfile } from './black-profile.ts';
import { effects, FORMAT, neutralStyle, sheetDocument } from './fixture.ts';
import { contentsOf, dictionaries, dictsAt, imagesOf, nameAt, openPdf, xmpOf } from './read-back.ts';

/** A profile from four inks to colors, without the way back; it comes with pdf.js. */
const READING_PROFILE = createRequire(import.meta.url).resolve('pdfjs-dist/iccs/CGATS001Compat-v2-micro.icc');
const LIMITS = { smallest: 10, ink: 220 };
const BLED: PressFormat = { ...FORMAT, naam: 'bijlage', afloopMm: 3, snijtekens: true, margeMm: 10 };
let houseStyle: HouseStyle;
beforeAll(async () => {
  houseStyle = await neutralStyle();
});

async function printOne(document = sheetDocument(), style = houseStyle): Promise<PrintedFile> {
  const [file] = await print([document], style, new Map(), effects);
  if (!file) throw new Error('nothing was printed');
  return file;
}

/** A picture of loud colors, so that the ink limit has work to do. */
async function photo(width: number, height: number): Promise<string> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (at * 37 + Math.floor(at / 97)) % 60;
  const png = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
  return `<img data-bestand="wijken/proef/foto.png" alt="" src="data:image/png;base64,${png.toString('base64')}">`;
}

const box = (pdf: PDFDocument, name: string) => {
  const value = pdf.getPage(0).node.lookup(PDFName.of(name));
  return value instanceof PDFArray ? value.asArray().map((side) => Number(String(side)) / POINTS_PER_MM) : [];
};

describe('press PDF', () => {
  it('has no color but ink, no structure and no links', async () => {
    const pdf = await openPdf((await printOne()).bytes);
    const streams = contentsOf(pdf).join('\n');
    expect(streams).toMatch(/[\d.]+ k\b/);
    expect(streams).not.toMatch(/\b(rg|RG|cs|CS|scn|SCN|sh|BDC|BMC)\b/);
    expect(pdf.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
    expect(dictionaries(pdf).some((dict) => nameAt(dict, 'Subtype') === 'Link')).toBe(false);
  });

  it('prints the wijk color in the inks of the house and text in black alone, overprinting', async () => {
    const streams = contentsOf(await openPdf((await printOne()).bytes)).join('\n');
    expect(streams).toContain('0.9 0.38 0.35 0.28 k');
    expect(streams).toMatch(/0 0 0 1 k[^k]*\/OverdrukVlak gs [[<]/);
    expect(streams).toMatch(/0 0 0 0\.8 k/);
  });

  it('sets colored type below the minimum for four colors in black', async () => {
    const file = await printOne();
    expect(file.preflight).toMatchObject({
      uitslag: 'goedgekeurd',
      kleinsteLetterPt: { vol: 8.5, kleur: 24 },
    });
  });

  it.each([
    ['without bleed', FORMAT],
    ['with bleed and marks', BLED],
  ])('has boxes within 0.02 mm of the preset, %s', async (_, format) => {
    const pdf = await openPdf((await printOne(sheetDocument('', format))).bytes);
    const [left = 0, bottom = 0, right = 0, top = 0] = box(pdf, 'TrimBox');
    expect(Math.abs(right - left - format.breedteMm)).toBeLessThan(0.02);
    expect(Math.abs(top - bottom - format.hoogteMm)).toBeLessThan(0.02);
    const bleed = box(pdf, 'BleedBox');
    expect(Math.abs(left - (bleed[0] ?? 0) - format.afloopMm)).toBeLessThan(0.02);
    expect(Math.abs((bleed[3] ?? 0) - top - format.afloopMm)).toBeLessThan(0.02);
  });

  it('draws crop marks outside the bleed, and none where a paper forbids them', async () => {
    const { bleed, media } = boxesOf(BLED);
    const marked = contentsOf(await openPdf((await printOne(sheetDocument('', BLED))).bytes)).join('\n');
    const marks = [...marked.matchAll(/^([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S$/gm)];
    expect(marks).toHaveLength(8);
    for (const [, ...text] of marks) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = text.map(Number);
      const inside = (x: number, y: number) => x > bleed[0] && x < bleed[2] && y > bleed[1] && y < bleed[3];
      expect(inside(x1, y1) || inside(x2, y2)).toBe(false);
      expect(Math.max(x1, x2) <= media[2] && Math.max(y1, y2) <= media[3]).toBe(true);
    }
    expect(contentsOf(await openPdf((await printOne()).bytes)).join('\n')).not.toMatch(/ l S$/m);
  });

  it('says which standard it follows, in the file and in XMP', async () => {
    const pdf = await openPdf((await printOne()).bytes);
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
    expect(String(info)).toContain('/GTS_PDFXVersion (PDF/X-3:2003)');
    expect(String(info)).toContain('/Trapped /False');
    expect(String(pdf.catalog.lookup(PDFName.of('OutputIntents')))).toMatch(/WAN-IFRAnewspaper26v5/);
  });

  it('says PDF/X-1a where a paper asks it', async () => {
    const file = await printOne(sheetDocument('', { ...FORMAT, standaard: 'PDF/X-1a:2003' }));
    const pdf = await openPdf(file.bytes);
    expect(String(pdf.context.lookup(pdf.context.trailerInfo.Info))).toContain(
      '/GTS_PDFXVersion (PDF/X-1a:2003)',
    );
    expect(Buffer.from(file.bytes.subarray(0, 8)).toString()).toBe('%PDF-1.4');
    expect(file.preflight).toMatchObject({ uitslag: 'goedgekeurd', standaard: 'PDF/X-1a:2003' });
  });

  it('is PDF/X-4 with the configured profile in it, through which photos were converted', async () => {
    const path = 'drukwerk/krant.icc';
    const profile = Buffer.from(blackProfile());
    const assets = new Map([[path, { path, bytes: async () => profile }]]);
    const format: PressFormat = { ...FORMAT, standaard: 'PDF/X-4', profiel: path };
    const [file] = await print([sheetDocument(await photo(600, 700), format)], houseStyle, assets, effects);
    if (!file) throw new Error('nothing was printed');
    const pdf = await openPdf(file.bytes);
    const [intent] = dictsAt(pdf, pdf.catalog, 'OutputIntents');
    const embedded = intent?.lookup(PDFName.of('DestOutputProfile'));
    if (!(embedded instanceof PDFRawStream)) throw new Error('no profile in the file');
    expect(inflateSync(embedded.contents).equals(profile)).toBe(true);
    expect(String(embedded.dict.lookup(PDFName.of('N')))).toBe('4');
    expect(xmpOf(pdf)).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(Buffer.from(file.bytes.subarray(0, 8)).toString()).toBe('%PDF-1.6');
    expect(file.preflight).toMatchObject({ uitslag: 'goedgekeurd', standaard: 'PDF/X-4' });
    const [image] = imagesOf(pdf);
    const pixels = inflateSync(image?.contents ?? new Uint8Array());
    // This profile knows black alone, and the photo is dark: one conversion gives black and nothing else.
    expect(pixels.filter((_, at) => at % 4 !== 3).every((plate) => plate === 0)).toBe(true);
    expect(pixels.some((plate) => plate > 245)).toBe(true);
  });

  it('refuses a profile for a screen, and one that only reads inks', async () => {
    const path = 'drukwerk/scherm.icc';
    const format: PressFormat = { ...FORMAT, standaard: 'PDF/X-4', profiel: path };
    for (const profile of [srgbProfile(), await readFile(READING_PROFILE)]) {
      const assets = new Map([[path, { path, bytes: async () => profile }]]);
      await expect(print([sheetDocument('', format)], houseStyle, assets, effects)).rejects.toThrow(
        /scherm\.icc is geen ICC-profiel voor vier drukinkten/,
      );
    }
  });

  it('converts photos to four inks within the limit, and says so', async () => {
    const file = await printOne(sheetDocument(await photo(600, 700)));
    const pdf = await openPdf(file.bytes);
    const images = imagesOf(pdf);
    expect(images.map((image) => nameAt(image.dict, 'ColorSpace'))).toEqual(['DeviceCMYK']);
    for (const image of images) expect(highestInk(inflateSync(image.contents))).toBeLessThanOrEqual(220);
    expect(file.preflight).toMatchObject({
      uitslag: 'goedgekeurd',
      fotos: [{ bestand: 'wijken/proef/foto.png', kleuren: 'cmyk' }],
    });
  });

  it('gives the same bytes twice', async () => {
    const [one, other] = [await printOne(), await printOne()];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });
});

describe('a sheet that a press would refuse', () => {
  const reasons = (file: PrintedFile) => file.remarks.filter(({ level }) => level === 'error');

  it('names a photo that is too small (200 × 150 pixels)', async () => {
    const file = await printOne(sheetDocument(await photo(200, 150)));
    expect(file.preflight).toMatchObject({ uitslag: 'afgekeurd' });
    expect(reasons(file)).toMatchObject([{ file: 'wijken/proef/foto.png' }]);
    expect(reasons(file)[0]?.explanation).toMatch(/164 beeldpunten per inch; nodig zijn er 200/);
  });

  it('names a color that is not in the palette, and its element', async () => {
    const file = await printOne(sheetDocument('<p id="rood" style="color:#ff0000">Rood</p>'));
    expect(reasons(file)[0]?.explanation).toMatch(/De kleur #FF0000 \(in het element “rood”\)/);
  });

  it('names a palette color over the ink limit', async () => {
    const file = await printOne(sheetDocument('', { ...FORMAT, inktlimiet: 150 }));
    expect(reasons(file)[0]?.explanation).toMatch(/C90 M38 Y35 K28 .* 191,0% inkt; de krant staat 150% toe/);
  });

  it('names text that can not fit', async () => {
    const text = `<p data-vak="verhaal">${'Deze zin blijft altijd staan. '.repeat(200)}</p>`;
    const file = await printOne(sheetDocument(text));
    expect(reasons(file)[0]?.explanation).toMatch(/past niet in het vak “verhaal”, ook niet na inkorten/);
  });

  it('names letters that the house type lacks', async () => {
    const file = await printOne(sheetDocument('<p>Привет</p>'));
    expect(reasons(file)[0]?.explanation).toMatch(
      /De tekens “Привет” staan niet in de letters van de huisstijl/,
    );
  });

  it('names type that is too small', async () => {
    const file = await printOne(sheetDocument('<p style="font-size:5pt">Klein</p>'));
    expect(reasons(file)[0]?.explanation).toMatch(
      /kleinste letter in één volle kleur is 5,0 pt; het minimum is 6,0 pt/,
    );
  });

  it('names lines that are too thin', async () => {
    const line =
      '<svg width="50" height="5"><line x1="0" y1="2" x2="50" y2="2" stroke="#1F1D1A" stroke-width="0.2"/></svg>';
    expect(reasons(await printOne(sheetDocument(line)))[0]?.explanation).toMatch(/Een lijn is 0,15 pt dik/);
  });

  it('names transparency', async () => {
    const veil = '<p style="opacity:0.5">Doorzichtig</p>';
    expect(reasons(await printOne(sheetDocument(veil)))[0]?.explanation).toMatch(/doorzichtig/);
  });

  it('names a wrong number of pages', async () => {
    const more = '<div style="break-before:page">Nog een bladzijde</div>';
    const document = sheetDocument();
    const file = await printOne({ ...document, body: document.body + more });
    expect(reasons(file)[0]?.explanation).toMatch(/2 bladzijden; het formaat proefvel heeft er 1/);
  });

  it('asks for a profile before it makes PDF/X-4', async () => {
    await expect(printOne(sheetDocument('', { ...FORMAT, standaard: 'PDF/X-4' }))).rejects.toThrow(
      /PDF\/X-4 vraagt om een kleurprofiel/,
    );
  });
});

describe('shortening', () => {
  const sentences = (count: number, order: number) =>
    Array.from(
      { length: count },
      (_, at) => `<span data-afvallen="${order}">Zin ${order}.${at} mag weg. </span>`,
    ).join('');

  it('leaves out whole sentences, the lowest number first, the last in the text first', async () => {
    const stays = 'Deze zin blijft. '.repeat(20);
    const text = `<p data-vak="verhaal">${stays}${sentences(30, 2)}${sentences(30, 1)}</p>`;
    const file = await printOne(sheetDocument(text));
    const gone = Object(file.preflight).weggelaten;
    expect(gone.length).toBeGreaterThan(5);
    const first = gone.filter((sentence: string) => sentence.startsWith('Zin 1.'));
    // Of the lowest order all go before any of the next.
    if (gone.length > first.length) expect(first).toHaveLength(30);
    expect(file.remarks).toMatchObject([{ level: 'warn', rule: 'drukwerk-ingekort' }]);
  });

  it('tells by kind what was left out, and where the list stands', async () => {
    const tall = 'style="height:90mm"';
    const parts = `<section data-afvallen="0" ${tall}><h2>Overlast</h2></section><figure data-afvallen="0" ${tall}><svg aria-label="Rapportcijfer"></svg></figure>`;
    const text = `<div data-vak="verhaal"><p>${sentences(60, 1)}${'Deze zin blijft. '.repeat(20)}</p>${parts}</div>`;
    const [told] = (await printOne(sheetDocument(text))).remarks;
    expect(told?.explanation).toMatch(/Weggelaten: 1 onderdeel, 1 grafiek en \d+ zinnen\. Op de website/);
    expect(told?.proposal).toContain('rapport/drukwerk.html');
  });

  it('leaves a sheet alone that fits', async () => {
    const file = await printOne(sheetDocument(`<p data-vak="verhaal">${sentences(2, 1)}</p>`));
    expect(file.preflight).toMatchObject({ weggelaten: [] });
    expect(file.remarks).toEqual([]);
  });
});

describe('ink', () => {
  it('keeps every pixel within the limit and never adds ink (under-color removal)', () => {
    const pixel = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 255 })));
    fc.assert(
      fc.property(pixel, fc.integer({ min: 180, max: 320 }), (before, limit) => {
        const after = Uint8Array.from(before);
        const highest = limitInk(after, limit);
        expect(highest).toBeLessThanOrEqual(limit);
        expect(highestInk(after)).toBe(highest);
        expect(highest).toBeLessThanOrEqual(highestInk(Uint8Array.from(before)));
      }),
      { seed: 71 },
    );
  });

  it('looks colors up exactly and takes greys as black alone', () => {
    const table = new InkTable(new Map([['#0E5F70', [90, 38, 35, 28] as const]]));
    expect(table.of([14, 95, 112].map((level) => Number((level / 255).toFixed(4))))).toEqual([
      0.9, 0.38, 0.35, 0.28,
    ]);
    expect(table.of([0.5, 0.5, 0.5])).toEqual([0, 0, 0, 0.5]);
    expect(table.of([0.0549, 0.3725, 0.45])).toBeUndefined();
  });

  it('tells colors of the palette within the limit', () => {
    for (const [hex, ink] of houseStyle.inks)
      expect([hex, totalInk(ink.map((part) => part / 100)) <= 220]).toEqual([hex, true]);
  });

  const BLUE = new InkTable(
    new Map([
      ['#0E5F70', [90, 38, 35, 28] as const],
      ['#B9D5D9', [27, 6, 11, 0] as const],
    ]),
  );
  const recolored = (content: string, table: InkTable) => {
    const done = recolor(Buffer.from(content, 'latin1'), () => undefined, table, LIMITS);
    return { ...done, content: done.content.toString('latin1') };
  };
  const HEAVY = '0.0549 0.3725 0.4392 rg';
  const LIGHT = '0.7255 0.8353 0.851 rg';

  it('lets black overprint a light tint, and knocks it out of a color that would be too much with it', () => {
    const over = (color: string) =>
      recolored(`${color} 0 0 50 50 re f 0 0 0 rg 10 10 5 5 re f`, BLUE).content;
    expect(over(LIGHT)).toMatch(/\/Overdruk\w* gs 10 10 5 5 re f/);
    expect(over(HEAVY)).not.toMatch(/\/Overdruk\w* gs 10 10/);
  });

  it('counts black that overprints a color on top of it (preflight)', () => {
    const content = '/O gs 0.9 0.38 0.35 0.28 k 0 0 50 50 re f 0 0 0 1 k 10 10 5 5 re f 60 60 5 5 re f';
    const states = dict({ O: dict({ op: true, OP: true, OPM: 1 }) });
    const objects = new Map<number, Value>([
      [1, dict({ Type: new Name('Catalog'), Pages: new Ref(2) })],
      [2, dict({ Type: new Name('Pages'), Kids: [new Ref(3)], Count: 1 })],
      [3, dict({ Type: new Name('Page'), Contents: new Ref(4), Resources: dict({ ExtGState: states }) })],
      [4, flate(content)],
    ]);
    const bytes = writePdf(new PdfFile(objects, dict({ Root: new Ref(1) })), '1.4', 'table');
    const checked = preflight(bytes, FORMAT, [], []);
    expect(checked.inkt.palet).toBe(263);
    expect(checked.redenen.join(' ')).toContain(
      'Zwart over kleur geeft samen 263,0% inkt; de krant staat 220% toe.',
    );
  });

  it('lets black overprint beside a heavy color, and never a color itself', () => {
    const { content } = recolored(
      `${HEAVY} 0 0 50 50 re f 0 0 0 rg 60 10 5 5 re f ${LIGHT} 70 10 5 5 re f`,
      BLUE,
    );
    expect(content).toMatch(/\/OverdrukVlak gs 60 10 5 5 re f/);
    expect(content).toMatch(/\/GeenOverdruk gs 70 10 5 5 re f/);
  });

  it('leaves out tags and reports colors that it does not know', () => {
    const table = new InkTable(new Map());
    const done = recolored('/P <</MCID 0>> BDC 1 0 0 rg 0 0 5 5 re f EMC', table);
    expect(done.unknown).toEqual(['#FF0000']);
    expect(done.content).not.toMatch(/BDC|EMC|rg/);
  });
});
