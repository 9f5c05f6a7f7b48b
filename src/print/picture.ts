/**
 * Pictures of press sheets for the report, drawn by another program than the one that made them: pdf.js draws the
 * finished file, so the picture shows the inks, boxes and marks that the printer gets.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { type Cache, keptFor } from '../cache.ts';
import type { PrintedFile } from '../domain/document.ts';
import type { Tab } from './browser.ts';
import { pageFunction } from './in-page/page-functions.ts';
import type { Printer } from './printer.ts';

/** Pixels of the longest side of a page that is alone on its sheet: its headings can be read. */
const LONG_SIDE = 880;
/** Pixels between the pages of one sheet. */
const GAP = 8;
const COLORS = 96;

const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The same files; each sheet that the press takes with its picture, kept in the cache by the sheet itself. */
export async function withPictures(
  files: readonly PrintedFile[],
  printer: Printer,
  cache: Cache,
): Promise<readonly PrintedFile[]> {
  const sheets = files.filter(isTaken);
  const places = new Map(sheets.map((file) => [file, keptFor<Uint8Array>(cache, 'vellen', [file.bytes])]));
  const pictures = new Map<PrintedFile, Uint8Array>();
  for (const [file, place] of places) {
    const kept = await place.recall();
    if (kept) pictures.set(file, kept);
  }
  const missing = sheets.filter((file) => !pictures.has(file));
  const drawn = await printer.each(missing, {
    prepare: loadPdfjs,
    make: (file, tab) => draw(file.bytes, tab),
    fileOf: ({ path }) => path,
  });
  for (const [index, file] of missing.entries()) {
    const picture = drawn[index];
    if (!picture) continue;
    pictures.set(file, picture);
    await places.get(file)?.store(picture);
  }
  return files.map((file) => {
    const picture = pictures.get(file);
    return picture ? { ...file, picture } : file;
  });
}

function isTaken({ preflight, remarks }: PrintedFile): boolean {
  return preflight !== undefined && !remarks.some(({ level }) => level === 'error');
}

async function loadPdfjs(tab: Tab): Promise<void> {
  const moduleText = (name: string) => readFile(join(pdfjsFolder, 'build', name), 'utf8');
  const [library, worker] = [await moduleText('pdf.min.mjs'), await moduleText('pdf.worker.min.mjs')];
  await tab.show('<!doctype html><title>Vellen</title>');
  await tab.run(await pageFunction('load-pdfjs'), { library, worker });
}

async function draw(pdf: Uint8Array, tab: Tab): Promise<Uint8Array> {
  const order = { pdf: Buffer.from(pdf).toString('base64'), longSide: LONG_SIDE, gap: GAP };
  const address = String(await tab.run(await pageFunction('draw-pdf'), order));
  const png = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  return sharp(png)
    .flatten({ background: '#ffffff' })
    .png({ palette: true, colours: COLORS, effort: 7 })
    .toBuffer();
}
