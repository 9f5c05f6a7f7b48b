/** The accessible PDF of an area has six pages at most: one that would be longer is set a little tighter. */
import type { Tab } from '../browser.ts';

export const MOST_PAGES = 6;

/** A page's own dictionary, as Chromium writes it. */
const PAGE = /\/Type \/Page\b/g;

/** The PDF of what the tab shows; the tighter setting is the style sheet's (`data-krap`). */
export async function printWithin(tab: Tab): Promise<Uint8Array> {
  const raw = await tab.pdf();
  if (pagesIn(raw) <= MOST_PAGES) return raw;
  await tab.run('() => { document.body.dataset.krap = ""; }');
  return tab.pdf();
}

/** Pages in a PDF as it comes from the browser, counted without reading it. */
function pagesIn(raw: Uint8Array): number {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  return text.match(PAGE)?.length ?? 0;
}
