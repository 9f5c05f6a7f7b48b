import type { PrintDocument, PrintedFile } from '../domain/document.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { openFinishPool } from './finish-pool.ts';
import { withPictures } from './picture.ts';
import { openPrinter } from './printer.ts';
import { fileOf, produce } from './produce.ts';
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
  const pool = openFinishPool(documents.length, effects.jobs);
  const printer = openPrinter(effects);
  const room = { houseStyle, assets, effects, pool };
  const shell = shellHtml(houseStyle);
  try {
    const handed = await printer.each(documents, {
      prepare: (tab) => tab.show(shell),
      make: (document, tab) => produce(document, tab, room),
      fileOf,
    });
    return await withPictures(await Promise.all(handed.map(({ file }) => file)), printer, effects.cacheDir);
  } finally {
    await Promise.all([printer.close(), pool.close()]);
  }
}
