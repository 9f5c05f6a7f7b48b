/** PDFs of documents that did not change since they were printed: the browser is asked for the others only. */
import { type Kept, keptFor, keyFrom } from '../cache.ts';
import type { PrintDocument, PrintedFile } from '../domain/document.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { BrowserPlace, Effects } from '../effects.ts';
import { browserFile } from './browser.ts';
import { shellHtml } from './shell.ts';

/**
 * The place in the cache of each document's file, by all that its bytes follow from: the document with its pictures,
 * the house style with its fonts and inks, the printer's profile, the program and the browser.
 * @throws {FileError} when there is no browser.
 */
export async function keptFiles(
  documents: readonly PrintDocument[],
  houseStyle: HouseStyle,
  assets: Survey['assets'],
  effects: BrowserPlace & Pick<Effects, 'program'>,
): Promise<readonly Kept<PrintedFile>[]> {
  const browser = await browserFile(effects);
  const common = keyFrom([browser, { inks: houseStyle.inks }, shellHtml(houseStyle)]);
  return Promise.all(
    documents.map(async (document) => {
      const profile = await assets.get(document.format?.profiel ?? '')?.bytes();
      const { body, css, ...rest } = document;
      return keptFor<PrintedFile>(effects, 'pdfs', [common, body, css, rest, profile ?? '']);
    }),
  );
}
