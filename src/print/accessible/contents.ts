/**
 * A table of contents with the numbers of pages: the browser has no way to ask for them (CSS target-counter), so the
 * document is printed once to see where its parts begin, and once more with the numbers. Where they begin as they did
 * the last time, which is what the first print is given, it is right at once (decision 362).
 */
import { type Cache, keptFor } from '../../cache.ts';
import type { Tab } from '../browser.ts';
import { pageFunction } from '../in-page/page-functions.ts';
import { type PdfFile, readPdf } from '../pdf/pdf-file.ts';
import { Ref } from '../pdf/values.ts';

/** On which page each part begins, by id. */
type Starts = Readonly<Record<string, number>>;

/** The PDF of the document that the tab shows; one whose contents ask for no numbers is printed once. */
export async function printNumbered(tab: Tab, body: string, cache: Cache): Promise<Uint8Array> {
  const asked = [...body.matchAll(/ data-blad="([^"]+)"/g)].map(([, id = '']) => id);
  if (asked.length === 0) return tab.longPdf();
  const remembered = keptFor<Starts>(cache, 'bladen', [asked]);
  const guess = await remembered.recall();
  if (guess) await fillIn(guess, tab);
  const first = await tab.longPdf();
  const starts = startsIn(first, asked);
  if (guess && asked.every((id) => guess[id] === starts[id])) return first;
  await remembered.store(starts);
  await fillIn(starts, tab);
  return tab.longPdf();
}

async function fillIn(pages: Starts, tab: Tab): Promise<void> {
  await tab.run(await pageFunction('number-contents'), { pages });
}

function startsIn(pdf: Uint8Array, asked: readonly string[]): Starts {
  const pages = startPages(readPdf(pdf));
  const unknown = asked.filter((id) => !pages.has(id));
  if (unknown.length > 0) throw new Error(`no page found for ${unknown.join(', ')}`);
  return Object.fromEntries([...pages].filter(([id]) => asked.includes(id)));
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
