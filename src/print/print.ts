import type { PrintDocument, PrintedFile } from '../domain/document.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { openFinishPool } from './finish-pool.ts';
import { printEach } from './printer.ts';
import { produce } from './produce.ts';
import { shellHtml } from './shell.ts';

/**
 * Prints every document: HTML → PDF/UA-1 for the site, PDF/X for the printer. The bytes depend on the documents and
 * the house style alone, not on their order, the clock or the machine. A sheet that the press would refuse gets an
 * error remark with its reason.
 * @throws {FileError} when there is no browser, or it gives up twice on one document.
 */
export async function print(
  documents: readonly PrintDocument[],
  houseStyle: HouseStyle,
  assets: Survey['assets'],
  effects: Effects,
): Promise<readonly PrintedFile[]> {
  const pool = openFinishPool(documents.length, effects.jobs);
  const room = { houseStyle, assets, effects, pool };
  try {
    const handed = await printEach(
      documents,
      shellHtml(houseStyle),
      (document, tab) => produce(document, tab, room),
      effects,
    );
    return await Promise.all(handed.map(({ file }) => file));
  } finally {
    await pool.close();
  }
}
