import type { PrintDocument, PrintedFile } from '../domain/document.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { finishAccessible } from './accessible/finish.ts';
import type { Tab } from './browser.ts';
import { pageFunction } from './in-page/page-functions.ts';
import { printEach } from './printer.ts';
import { documentCss, shellHtml } from './shell.ts';

/**
 * Prints every document: HTML → PDF/UA-1 for the site, PDF/X for the printer. The bytes depend on the documents and
 * the house style alone, not on their order, the clock or the machine.
 */
export async function print(
  documents: readonly PrintDocument[],
  houseStyle: HouseStyle,
  assets: Survey['assets'],
  effects: Effects,
): Promise<readonly PrintedFile[]> {
  const showDocument = await pageFunction('show-document');
  const press = async (document: PrintDocument, tab: Tab): Promise<PrintedFile> => {
    const { title } = document.meta;
    const missing = await tab.run(showDocument, { title, css: documentCss(document), body: document.body });
    if (Array.isArray(missing) && missing.length > 0) {
      throw new Error(
        `pictures that can't be shown in ${pathOf(document)}: ${missing.join(' ').slice(0, 300)}`,
      );
    }
    const { bytes, pages } = finishAccessible(await tab.pdf(), document.meta);
    return { path: pathOf(document), bytes, pages, remarks: [] };
  };
  return printEach(documents, shellHtml(houseStyle), press, effects);
}

/** The whole edition stands in a folder of its own: `pdf/` holds one file per area. */
function pathOf(document: PrintDocument): string {
  switch (document.kind) {
    case 'accessible':
      return `pdf/${document.slug}.pdf`;
    case 'edition':
      return `pdf/editie/${document.slug}.pdf`;
    case 'press':
      return `druk/${document.format?.naam ?? 'onbekend'}/${document.slug}.pdf`;
  }
}
