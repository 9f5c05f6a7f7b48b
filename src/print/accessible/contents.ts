/**
 * A table of contents with the numbers of pages: the browser has no way to ask for them (CSS target-counter), so the
 * document is printed once to see where its parts begin, and once more with the numbers.
 */
import type { Tab } from '../browser.ts';
import { pageFunction } from '../in-page/page-functions.ts';
import { type PdfFile, readPdf } from '../pdf/pdf-file.ts';
import { Ref } from '../pdf/values.ts';

/** The PDF of the document that the tab shows; one whose contents ask for no numbers is printed once. */
export async function printNumbered(tab: Tab, body: string): Promise<Uint8Array> {
  const first = await tab.longPdf();
  const asked = [...body.matchAll(/ data-blad="([^"]+)"/g)].map(([, id = '']) => id);
  if (asked.length === 0) return first;
  const pages = Object.fromEntries(startPages(readPdf(first)));
  const unknown = asked.filter((id) => pages[id] === undefined);
  if (unknown.length > 0) throw new Error(`no page found for ${unknown.join(', ')}`);
  await tab.run(await pageFunction('number-contents'), { pages });
  return tab.longPdf();
}

/** Numbers of pages, from 1, by the name of a destination (ISO 32000-1, 12.3.2.3): ids that something links to. */
function startPages(file: PdfFile): ReadonlyMap<string, number> {
  const numbers = new Map(file.pages().map(({ ref }, at) => [ref.number, at + 1]));
  const found = new Map<string, number>();
  for (const [id, destination] of file.dict(file.catalog.get('Dests')) ?? []) {
    const [page] = file.list(destination);
    const number = page instanceof Ref ? numbers.get(page.number) : undefined;
    if (number !== undefined) found.set(id, number);
  }
  return found;
}
