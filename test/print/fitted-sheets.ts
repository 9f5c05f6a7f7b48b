/** Press sheets as the browser sets them, in one browser: what gave way, their text read back, and how they look. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { z } from 'zod';
import type { PrintDocument } from '../../src/domain/document.ts';
import type { PressFormat } from '../../src/domain/press.ts';
import type { PressSheet } from '../../src/domain/profile.ts';
import type { AreaTexts } from '../../src/domain/texts.ts';
import { pageFunction } from '../../src/print/in-page/page-functions.ts';
import { withPictures } from '../../src/print/picture.ts';
import { type Fitted, fitSheet } from '../../src/print/press/fit.ts';
import { openPrinter } from '../../src/print/printer.ts';
import { documentCss, shellHtml } from '../../src/print/shell.ts';
import { silent } from '../tell-survey.ts';
import { composeThere } from './print-folder.ts';
import { pageTexts } from './read-back.ts';

export interface FittedSheet {
  readonly name: string;
  readonly format: PressFormat;
  readonly sheet: PressSheet;
  readonly own: AreaTexts | undefined;
  readonly fitted: Fitted;
  /** Of all pages, white space left out; absent where it was not read back. */
  readonly text?: string;
  readonly measures: z.infer<typeof MEASURES>;
  /**
   * Share of a page within its margins that its largest flat rectangle takes, by the pixels of its picture; of the
   * emptiest page. What was not drawn has it as the product measures it.
   */
  readonly emptiest: number;
}

/** Of each interview, in CSS px: its quote, its answers, and the top of its portrait. */
const MEASURES = z.object({
  people: z.array(z.object({ quote: z.number(), answers: z.number(), top: z.number() })),
  beside: z.boolean(),
});

const measuring = readFile(new URL('./in-page/measure-people.js', import.meta.url), 'utf8').then((text) =>
  text.replace(/^export /m, ''),
);

type Choice = (document: PrintDocument) => boolean;

/** Sets every press sheet of a data folder that is wanted; one that `isRead` is printed, read back and drawn. */
export async function fitSheets(
  data: string,
  isWanted: Choice,
  isRead: Choice,
): Promise<readonly FittedSheet[]> {
  // The figures of the demo, whatever its texts.
  const { documents, houseStyle, survey, site } = await composeThere(data, 'demo');
  const wanted = documents.filter((document) => document.kind === 'press' && isWanted(document));
  const printer = openPrinter(silent);
  try {
    const set = await printer.each(wanted, {
      prepare: (tab) => tab.show(shellHtml(houseStyle)),
      make: async (document, tab) => {
        const { body, meta } = document;
        await tab.run(await pageFunction('show-document'), {
          title: meta.title,
          css: documentCss(document),
          body,
        });
        const fitted = await fitSheet(tab);
        const measures = MEASURES.parse(await tab.run(await measuring));
        return { document, fitted, measures, bytes: isRead(document) ? await tab.pdf() : undefined };
      },
      fileOf: ({ slug }) => slug,
    });
    const taken = set.flatMap(({ document, bytes }) => (bytes ? [asTaken(document, bytes)] : []));
    const pictures = new Map(
      (await withPictures(taken, printer, silent)).map(({ path, picture }) => [path, picture]),
    );
    return await Promise.all(
      set.map(async ({ document, fitted, measures, bytes }): Promise<FittedSheet> => {
        const { format, slug } = document;
        const sheet = site.sheets.find(
          (one) => one.format.naam === format?.naam && one.profile.slug === slug,
        );
        if (!format || !sheet) throw new Error(`no sheet for ${slug}`);
        return {
          name: `${format.naam} ${slug}`,
          format,
          sheet,
          own: survey.texts.areas.get(sheet.profile.code),
          fitted,
          measures,
          emptiest: fitted.hole,
          ...(bytes && {
            text: (await pageTexts(bytes)).join(''),
            emptiest: await emptiestPage(pictures.get(pathOf(document)) ?? new Uint8Array(), format),
          }),
        };
      }),
    );
  } finally {
    await printer.close();
  }
}

/** As the press takes it, so that it gets a picture. */
function asTaken(document: PrintDocument, bytes: Uint8Array) {
  const preflight = { uitslag: 'goedgekeurd' } as never;
  return { path: pathOf(document), bytes, title: '', pages: 1, remarks: [], preflight };
}

const pathOf = ({ format, slug }: PrintDocument) => `${format?.naam}/${slug}`;

/** Pixels between the pages of a picture, as the product draws them. */
const GAP = 8;

export async function emptiestPage(png: Uint8Array, format: PressFormat): Promise<number> {
  const { paginas: pages, breedteMm, afloopMm, margeMm } = format;
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const width = Math.floor((info.width - GAP * (pages - 1)) / pages);
  const perMm = width / (breedteMm + 2 * afloopMm);
  const edge = Math.round(Math.max(0, afloopMm + margeMm - 1) * perMm);
  const inner = { top: edge, width: width - 2 * edge, height: info.height - 2 * edge };
  const shares = Array.from({ length: pages }, (_, page) =>
    largestFlat(data, info, { ...inner, left: page * (width + GAP) + edge }),
  );
  return Math.max(...shares) / (inner.width * inner.height);
}

/** Pixels of the largest rectangle of one color: a pixel that differs from its neighbor above or to the left ends it. */
function largestFlat(
  data: Buffer,
  { width: stride, channels }: { readonly width: number; readonly channels: number },
  { left, top, width, height }: Readonly<Record<'left' | 'top' | 'width' | 'height', number>>,
): number {
  const differs = (at: number, other: number) => {
    for (let channel = 0; channel < 3; channel++)
      if (Math.abs((data[at + channel] ?? 0) - (data[other + channel] ?? 0)) > 8) return true;
    return false;
  };
  const depth = new Int32Array(width + 1);
  let largest = 0;
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const at = ((top + y) * stride + left + x) * channels;
      const full = differs(at, at - channels) || differs(at, at - stride * channels);
      depth[x] = full ? 0 : (depth[x] ?? 0) + 1;
    }
    largest = Math.max(largest, largestBelow(depth));
  }
  return largest;
}

/** The largest rectangle below a skyline. */
function largestBelow(skyline: Int32Array): number {
  const open: { start: number; depth: number }[] = [];
  let largest = 0;
  for (const [x, depth] of skyline.entries()) {
    let start = x;
    for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
      largest = Math.max(largest, last.depth * (x - last.start));
      start = last.start;
      open.pop();
    }
    open.push({ start, depth });
  }
  return largest;
}
