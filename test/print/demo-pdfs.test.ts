/** Every PDF of the demo gemeente, read back by other people's programs: what residents and printers really get. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PrintDocument, PrintedFile } from '../../src/domain/document.ts';
import type { PressFormat } from '../../src/domain/press.ts';
import { highestInk } from '../../src/print/press/limit-ink.ts';
import { numbered } from './listener.ts';
import { type PrintedFolder, printFolder } from './print-folder.ts';
import {
  artifactTexts,
  bare,
  contentsOf,
  dictionaries,
  dictsAt,
  elements,
  htmlText,
  imagesOf,
  nameAt,
  openPdf,
  structureText,
  textAt,
  xmpOf,
} from './read-back.ts';
import { htmlWords, spokenWords } from './spoken-words.ts';

const MOST_BYTES = 400 * 1024;
const FORMATS = [
  'weekblad-tabloid',
  'weekblad-half',
  'weekblad-kwart',
  'huisaanhuis',
  'huisaanhuis-half',
  'bijlage-a4',
  'vouwblad-a3',
  'gespreksblad-a3',
  'weekblad-spread',
  'kaart-a5',
  'poster-a3',
  'bijlage-a4-interviews',
  'weekblad-half-cijfers',
];
/** A long name without interviews, one interview, and much that is clear: of the other formats these will do. */
const HARD = /^(weerdpolder|molenakker|binnenstad)/;

interface Pair {
  readonly name: string;
  readonly document: PrintDocument;
  readonly file: PrintedFile;
}

let made: PrintedFolder;
let accessible: readonly Pair[];
let sheets: readonly (Pair & { readonly format: PressFormat })[];
beforeAll(async () => {
  const isWanted = ({ kind, format, slug }: PrintDocument) =>
    kind !== 'large' && (kind !== 'press' || format?.naam === 'weekblad-tabloid' || HARD.test(slug));
  made = await printFolder('data', isWanted, FORMATS);
  const pairs = made.documents.flatMap((document, at): Pair[] => {
    const file = made.printed[at];
    return file ? [{ name: file.path, document, file }] : [];
  });
  accessible = pairs.filter(({ document }) => document.kind !== 'press');
  sheets = pairs.flatMap((pair) => (pair.document.format ? [{ ...pair, format: pair.document.format }] : []));
}, 300_000);

describe('the accessible PDFs of the demo', () => {
  it('have four to six pages and stay under 400 kB, drawn portraits included; the edition has them all', () => {
    const areas = accessible.filter(({ document }) => document.kind === 'accessible');
    expect(areas).toHaveLength(11);
    for (const { name, file } of areas) {
      expect([4, 5, 6], `${name} has ${file.pages} pages`).toContain(file.pages);
      expect(file.bytes.length, name).toBeLessThan(MOST_BYTES);
    }
    const edition = accessible.find(({ document }) => document.kind === 'edition');
    const reports = accessible.filter(
      ({ document: { kind, slug } }) => kind === 'report' && slug !== 'kernrapport',
    );
    const sum = [...areas, ...reports].reduce((pages, { file }) => pages + file.pages, 0);
    expect(edition?.file.pages).toBeGreaterThan(sum);
  });

  it('fit on their paper', () => {
    expect(accessible.flatMap(({ file }) => file.remarks)).toEqual([]);
  });

  it('declare PDF/UA-1 and PDF/A-2u, language and title, and show the title (ISO 14289-1, 5 and 7.1)', async () => {
    for (const { name, file, document } of accessible) {
      const pdf = await openPdf(file.bytes);
      expect(xmpOf(pdf), name).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(xmpOf(pdf), name).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>U</);
      expect(textAt(pdf.catalog, 'Lang'), name).toBe('nl');
      expect(pdf.getTitle(), name).toBe(document.meta.title);
      expect(String(pdf.catalog.lookup(PDFName.of('ViewerPreferences')))).toContain('/DisplayDocTitle true');
      expect(String(pdf.catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true');
      expect(pdf.catalog.lookup(PDFName.of('Outlines')), name).toBeInstanceOf(PDFDict);
    }
  });

  it('give every figure an alternative, every link a description, every header cell a scope (7.3, 7.5, 7.18)', async () => {
    for (const { name, file, document } of accessible) {
      const pdf = await openPdf(file.bytes);
      const figures = elements(pdf, 'Figure');
      // A theme of few topics has few charts.
      expect(figures.length, name).toBeGreaterThan(document.kind === 'theme' ? 1 : 4);
      for (const figure of figures) expect(textAt(figure, 'Alt'), name).toMatch(/\w{3}/);
      const links = dictionaries(pdf).filter((dict) => nameAt(dict, 'Subtype') === 'Link');
      for (const link of links) expect(textAt(link, 'Contents'), name).toMatch(/\w{3}/);
      const headers = elements(pdf, 'TH');
      expect(headers.length, name).toBeGreaterThan(5);
      const scoped = headers.filter((header) =>
        dictsAt(pdf, header, 'A').some((attributes) =>
          /^(Row|Column)$/.test(nameAt(attributes, 'Scope') ?? ''),
        ),
      );
      expect(scoped.length, name).toBe(headers.length);
    }
  });

  it('say all of their HTML, in its order', async () => {
    for (const { name, file, document } of accessible) {
      const said = await structureText(file.bytes);
      // The style sheet puts a sign before each item.
      const body = numbered(document.body, await openPdf(file.bytes));
      expect(said.replaceAll('•', ''), name).toBe(htmlText(body).replaceAll('•', ''));
    }
  });

  it('part their words as the HTML does, also where a line breaks', async () => {
    for (const { name, file, document } of accessible) {
      const body = numbered(document.body, await openPdf(file.bytes));
      expect(await spokenWords(file.bytes), name).toEqual(htmlWords(body));
    }
  });

  it('have nothing but page furniture as artifacts: running lines, page numbers, repeated heads of tables', async () => {
    for (const { name, file, document } of accessible) {
      const { header, footer, chapters = [] } = document.meta;
      const lines = [...chapters, { header, footer }].flatMap((each) => [
        bare(each.header),
        bare(each.footer),
      ]);
      const heads = [...document.body.matchAll(/<thead>([\s\S]*?)<\/thead>/g)].map(([, head = '']) =>
        htmlText(head),
      );
      const pages = await artifactTexts(file.bytes);
      for (const [index, shown] of pages.entries()) {
        const known = [...lines, ...heads, bare(`bladzijde ${index + 1} van ${pages.length}`)];
        const left = known
          .filter((text) => text !== '')
          .sort((a, b) => b.length - a.length)
          .reduce((text, line) => text.replace(line, ''), shown);
        expect(left, `${name}, page ${index + 1}`).toBe('');
      }
    }
  });

  it('tell every sentence about the figures that the page on the site tells', async () => {
    for (const { name, file, document } of accessible.filter(
      ({ document: { kind } }) => kind === 'accessible' || kind === 'report',
    )) {
      const folder = document.onSite?.replace(/[^/]+$/, '');
      const page = made.files.find(({ path }) => path === `site/${folder}index.html`);
      const told = toldOn(String(page?.bytes));
      const said = bare((await structureText(file.bytes)).replaceAll('•', ''));
      expect(told.length, name).toBeGreaterThan(4);
      expect(
        told.filter((sentence) => !said.includes(sentence)),
        name,
      ).toEqual([]);
    }
  });

  it('hold what an archive asks: an output intent, printed links, Unicode for all text, nothing see-through', async () => {
    for (const { name, file } of accessible) {
      const pdf = await openPdf(file.bytes);
      const [intent] = dictsAt(pdf, pdf.catalog, 'OutputIntents');
      expect(intent && nameAt(intent, 'S'), name).toBe('GTS_PDFA1');
      const all = dictionaries(pdf);
      for (const link of all.filter((dict) => nameAt(dict, 'Subtype') === 'Link'))
        expect(String(link.lookup(PDFName.of('F'))), name).toBe('4');
      const fonts = all.filter((dict) => nameAt(dict, 'Subtype') === 'Type0');
      expect(fonts.length, name).toBeGreaterThan(2);
      expect(fonts.filter((font) => !font.has(PDFName.of('ToUnicode')))).toEqual([]);
      expect(
        all.filter((dict) => /Interpolate true|\/(JavaScript|Launch|SMask \d)/.test(String(dict))),
      ).toEqual([]);
    }
  });
});

/** Paragraphs of the summary and the themes; links and what folds out are for the screen. */
function toldOn(html: string): string[] {
  const parts = [...html.matchAll(/<section[^>]* id="(?:samenvatting|thema-[^"]+)"[\s\S]*?<\/section>/g)];
  return parts.flatMap(([part]) =>
    [
      ...part
        .replace(/<(figure|details|aside)[\s\S]*?<\/\1>/g, '')
        .matchAll(/<(?:p|li)(?: class="theme__opening")?>((?:(?!<a |<p)[\s\S])*?)<\/(?:p|li)>/g),
    ].map(([, text = '']) => htmlText(text)),
  );
}

describe('the press sheets of the demo', () => {
  it('are approved, in every format that ships', () => {
    expect(sheets.length).toBeGreaterThan(35);
    expect(new Set(sheets.map(({ format }) => format.naam)).size).toBe(FORMATS.length);
    for (const { name, file } of sheets) expect(file.preflight?.redenen, name).toEqual([]);
  });

  it('have boxes within 0,02 mm of their format, and its number of pages', async () => {
    for (const { name, file, format } of sheets) {
      const pdf = await openPdf(file.bytes);
      expect(pdf.getPageCount(), name).toBe(format.paginas);
      for (const page of pdf.getPages()) {
        const trim = page.getTrimBox();
        const bleed = page.getBleedBox();
        expect(off(trim.width, format.breedteMm), name).toBeLessThan(0.02);
        expect(off(trim.height, format.hoogteMm), name).toBeLessThan(0.02);
        expect(off(trim.x - bleed.x, format.afloopMm), name).toBeLessThan(0.02);
        expect(off(bleed.height, format.hoogteMm + 2 * format.afloopMm), name).toBeLessThan(0.02);
      }
    }
  });

  it('hold no color but ink of the palette or black, no shading, nothing see-through, no notes or links', async () => {
    const palette = new Set(
      [...made.houseStyle.inks.values()].map((ink) => ink.map((part) => String(part / 100)).join(' ')),
    );
    for (const { name, file } of sheets) {
      const pdf = await openPdf(file.bytes);
      const streams = contentsOf(pdf).join('\n');
      expect(streams, name).not.toMatch(/(^|\s)(rg|RG|cs|CS|sc|SC|scn|SCN|sh|BI|BDC|BMC)(\s|$)/);
      for (const [, ink = ''] of streams.matchAll(/((?:[\d.]+ ){3}[\d.]+) [kK]\b/g)) {
        expect(palette.has(ink) || ink.startsWith('0 0 0 '), `${name}: ${ink}`).toBe(true);
      }
      const text = dictionaries(pdf).map(String).join('\n');
      expect(text, name).not.toMatch(/\/(SMask|Annots|Transparency|DeviceRGB|ICCBased|StructTreeRoot)\b/);
      expect(text.match(/\/(ca|CA) (?!1\b)[\d.]+|\/BM \/(?!Normal)\w+/g), name).toBeNull();
    }
  });

  it('set small type in black alone, overprinting where it may', async () => {
    for (const { name, file, format } of sheets) {
      const { kleur, tint } = file.preflight?.kleinsteLetterPt ?? {};
      if (kleur !== undefined) expect(kleur, name).toBeGreaterThanOrEqual(format.minimumPt.kleur - 0.05);
      if (tint !== undefined) expect(tint, name).toBeGreaterThanOrEqual(format.minimumPt.tint - 0.05);
      const streams = contentsOf(await openPdf(file.bytes)).join('\n');
      expect(streams, name).toMatch(/\/OverdrukVlak gs/);
    }
  });

  it('embed every font as a subset', async () => {
    for (const { name, file } of sheets) {
      const all = dictionaries(await openPdf(file.bytes));
      const fonts = all.filter((dict) => nameAt(dict, 'Type') === 'FontDescriptor');
      expect(fonts.length, name).toBeGreaterThan(2);
      expect(fonts.filter((font) => !font.has(PDFName.of('FontFile2')))).toEqual([]);
      for (const font of fonts) expect(nameAt(font, 'FontName'), name).toMatch(/^[A-Z]{6}\+/);
      expect(all.filter((dict) => nameAt(dict, 'Subtype') === 'Type3')).toEqual([]);
    }
  });

  it('keep every pixel of a photo within the ink limit, at 200 pixels per inch or more', async () => {
    let photos = 0;
    for (const { name, file, format } of sheets) {
      const pdf = await openPdf(file.bytes);
      for (const image of imagesOf(pdf)) {
        photos++;
        expect(nameAt(image.dict, 'ColorSpace'), name).toMatch(/^Device(CMYK|Gray)$/);
        if (nameAt(image.dict, 'ColorSpace') === 'DeviceCMYK')
          expect(highestInk(inflateSync(image.contents)), name).toBeLessThanOrEqual(format.inktlimiet);
      }
      expect(file.preflight?.fotos.filter(({ ppi }) => ppi < 200)).toEqual([]);
    }
    expect(photos).toBeGreaterThan(20);
  });

  it('have a picture each, of their own', () => {
    const pictures = sheets.map(({ file }) => Buffer.from(file.picture ?? []).toString('base64'));
    expect(pictures.every((picture) => picture.length > 5000)).toBe(true);
    // An area without interviews has the same sheet whether they are asked for or not.
    expect(new Set(pictures).size).toBeGreaterThanOrEqual(sheets.length - 1);
  });
});

function off(points: number, millimetres: number): number {
  return Math.abs((points / 72) * 25.4 - millimetres);
}

describe.skipIf(spawnSync('qpdf', ['--version']).error)('qpdf', () => {
  it('finds nothing wrong in any of them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'qpdf-'));
    for (const [at, { file, name }] of [...accessible, ...sheets].entries()) {
      const path = join(folder, `${at}.pdf`);
      await writeFile(path, file.bytes);
      expect(String(execFileSync('qpdf', ['--check', path])), name).toMatch(
        /No syntax or stream encoding errors/,
      );
    }
    await rm(folder, { recursive: true });
  });
});
