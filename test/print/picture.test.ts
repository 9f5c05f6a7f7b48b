import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintedFile } from '../../src/domain/document.ts';
import { withPictures } from '../../src/print/picture.ts';
import { print } from '../../src/print/print.ts';
import { openPrinter, type Printer } from '../../src/print/printer.ts';
import { effects, FORMAT, neutralStyle, profileDocument, sheetDocument } from './fixture.ts';

const WIDE = { ...FORMAT, naam: 'vouwblad', paginas: 2, afloopMm: 3, snijtekens: true };

let folder: string;
let files: readonly PrintedFile[];
let printer: Printer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vellen-'));
  const two = sheetDocument('', WIDE, 'twee');
  files = await print(
    [
      sheetDocument(),
      { ...two, body: `${two.body}<main class="vel">Nog een bladzijde</main>` },
      sheetDocument('<p style="font-size:5pt">Te klein</p>', FORMAT, 'afgekeurd'),
      profileDocument(),
    ],
    await neutralStyle(),
    new Map(),
    effects,
  );
  printer = openPrinter(effects);
});
afterAll(async () => {
  await printer.close();
  await rm(folder, { recursive: true });
});

describe('the picture of a press sheet', () => {
  it('shows what the finished PDF prints: the inks of the house, on white', async () => {
    const { data, info } = await sharp(files[0]?.picture)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => {
      const start = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels;
      return [...data.subarray(start, start + 3)];
    };
    expect(info).toMatchObject({ height: 880, width: 582 });
    // The tint stands at the top right of the sheet, in a light cyan; below there is paper.
    const [red = 0, green = 0, blue = 0] = at(0.9, 0.1);
    expect(red).toBeLessThan(blue - 20);
    expect(green).toBeLessThan(blue + 5);
    expect(at(0.5, 0.95)).toEqual([255, 255, 255]);
  });

  it('has all pages beside each other, marks and bleed included', async () => {
    const { width, height } = await sharp(files[1]?.picture).metadata();
    const page = { width: 131 + 20, height: 198 + 20 };
    expect(height).toBe(Math.round(880 / Math.SQRT2));
    expect(width).toBeCloseTo((2 * (height ?? 0) * page.width) / page.height + 8, -1);
  });

  it('is made of sheets that the press takes alone', () => {
    expect(files.map(({ picture }) => picture !== undefined)).toEqual([true, true, false, false]);
  });

  it('is the same bytes again without the cache, and comes from the cache without a browser', async () => {
    const bare = files.map(({ picture: _, ...file }) => file);
    const cache = { cacheDir: folder, program: 'proef' };
    const [again] = await withPictures(bare, printer, cache);
    expect(Buffer.from(again?.picture ?? []).equals(Buffer.from(files[0]?.picture ?? []))).toBe(true);
    const broken = openPrinter({ ...effects, browserPath: '/nergens' });
    const [kept] = await withPictures(bare, broken, cache);
    expect(Buffer.from(kept?.picture ?? []).equals(Buffer.from(files[0]?.picture ?? []))).toBe(true);
  });
});
