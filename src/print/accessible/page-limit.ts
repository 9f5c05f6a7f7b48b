/** The accessible PDF of an area has six pages at most: one that would be longer is set a little tighter. */
import type { Tab } from '../browser.ts';

export const MOST_PAGES = 6;

/** A page's own dictionary, as Chromium writes it. */
const PAGE = /\/Type \/Page\b/g;

/** So many characters fill six pages, beside the usual charts: measured on the demo gemeente. */
const SIX_PAGES = 29_500;

/**
 * The PDF of `body`, which the tab shows; the tighter setting is the style sheet's (`data-krap`). Printing takes far
 * longer than counting, so what is certain to be too long is not printed first.
 */
export async function printWithin(tab: Tab, body: string): Promise<Uint8Array> {
  if (lengthOf(body) <= SIX_PAGES) {
    const raw = await tab.pdf();
    if (pagesIn(raw) <= MOST_PAGES) return raw;
  }
  await tab.run('() => { document.body.dataset.krap = ""; }');
  return tab.pdf();
}

/** Characters of the text of HTML, white space between words counted once. */
function lengthOf(html: string): number {
  return html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, '').replace(/\s+/g, ' ').length;
}

/** Pages in a PDF as it comes from the browser, counted without reading it. */
function pagesIn(raw: Uint8Array): number {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  return text.match(PAGE)?.length ?? 0;
}
