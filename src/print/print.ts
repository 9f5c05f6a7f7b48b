import type { Kept } from '../cache.ts';
import type { PrintDocument, PrintedFile } from '../domain/document.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { openFinishPool } from './finish-pool.ts';
import { keptFiles } from './kept-files.ts';
import { withPictures } from './picture.ts';
import { openPrinter, type Printer } from './printer.ts';
import { fileOf, produce, type Room } from './produce.ts';
import { shellHtml } from './shell.ts';

export { examineFormats } from './press/press-job.ts';
export { openViewer } from './viewer.ts';

/**
 * Prints every document: HTML → PDF/UA-1 for the site, PDF/X for the printer. The bytes depend on the documents and
 * the house style alone, not on their order, the clock or the machine. A sheet that the press would refuse gets an
 * error remark with its reason; one that it takes gets a picture of what it prints.
 * @throws {FileError} when there is no browser, or it gives up twice on one document.
 */
export async function print(
  documents: readonly PrintDocument[],
  houseStyle: HouseStyle,
  assets: Survey['assets'],
  effects: Effects,
): Promise<readonly PrintedFile[]> {
  if (documents.length === 0) return [];
  const printer = openPrinter(effects);
  try {
    const kept = await keptFiles(documents, houseStyle, assets, effects);
    const known = await Promise.all(kept.map((place) => place.recall()));
    const jobs = documents.flatMap((document, at) => {
      const place = kept[at];
      return known[at] || !place ? [] : [{ document, at, kept: place }];
    });
    const printed = await printNew(jobs, { houseStyle, assets, effects, printer });
    const made = new Map(jobs.map(({ at }, index) => [at, printed[index]]));
    const files = documents.flatMap((_, at) => known[at] ?? made.get(at) ?? []);
    return await withPictures(files, printer, effects);
  } finally {
    await printer.close();
  }
}

interface Job {
  readonly document: PrintDocument;
  readonly kept: Kept<PrintedFile>;
}

/** The documents that were not printed before, finished in threads while the next are printed. */
async function printNew(
  jobs: readonly Job[],
  { printer, ...room }: Omit<Room, 'pool'> & { readonly printer: Printer },
): Promise<readonly PrintedFile[]> {
  const pool = openFinishPool(jobs.length, room.effects.jobs);
  const shell = shellHtml(room.houseStyle);
  try {
    const handed = await printer.each(jobs, {
      prepare: (tab) => tab.show(shell),
      make: async ({ document, kept }, tab) => {
        const { file } = await produce(document, tab, { ...room, pool });
        const stored = file.then((made) => kept.store(made).then(() => made));
        // Whoever awaits the file gets its error; until then it must not count as unhandled.
        stored.catch(() => undefined);
        return { file: stored };
      },
      fileOf: ({ document }) => fileOf(document),
    });
    return await Promise.all(handed.map(({ file }) => file));
  } finally {
    await pool.close();
  }
}
