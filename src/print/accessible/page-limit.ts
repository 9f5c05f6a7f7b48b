/**
 * The accessible PDF of an area has six pages at most, and no PDF ends with a page that is nearly empty: one that would
 * is set a little tighter (`data-krap` in the style sheet).
 */
import type { Tab } from '../browser.ts';

export const MOST_PAGES = 6;

/** A page's own dictionary, as Chromium writes it. */
const PAGE = /\/Type \/Page\b/g;

/** So many characters fill six pages, beside the usual charts: measured on the demo gemeente. */
const SIX_PAGES = 29_500;

/** Contents of a page that take less than this share of what the others take are nearly nothing. */
const NEARLY_NOTHING = 0.3;

/**
 * The PDF of `body`, which the tab shows. Printing takes far longer than counting, so what is certain to be too long is
 * not printed first.
 */
export async function printWithin(tab: Tab, body: string): Promise<Uint8Array> {
  if (lengthOf(body) > SIX_PAGES) return printTighter(tab);
  const raw = await tab.pdf();
  return pagesIn(raw) > MOST_PAGES ? printTighter(tab) : withoutStub(tab, raw);
}

/** The PDF of what the tab shows, of any length. */
export async function printBalanced(tab: Tab): Promise<Uint8Array> {
  return withoutStub(tab, await tab.pdf());
}

/** Set tighter where that saves the last page, which has nearly nothing on it. */
async function withoutStub(tab: Tab, raw: Uint8Array): Promise<Uint8Array> {
  if (!endsNearlyEmpty(raw)) return raw;
  const tighter = await printTighter(tab);
  return pagesIn(tighter) < pagesIn(raw) ? tighter : raw;
}

async function printTighter(tab: Tab): Promise<Uint8Array> {
  await tab.run('() => { document.body.dataset.krap = ""; }');
  return tab.pdf();
}

/** Characters of the text of HTML, white space between words counted once. */
function lengthOf(html: string): number {
  return html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, '').replace(/\s+/g, ' ').length;
}

/** Pages in a PDF as it comes from the browser, counted without reading it. */
function pagesIn(raw: Uint8Array): number {
  return textOf(raw).match(PAGE)?.length ?? 0;
}

/** By the bytes of the pages' contents, as the browser packs them; a page without contents of its own counts as full. */
function endsNearlyEmpty(raw: Uint8Array): boolean {
  const text = textOf(raw);
  const lengths = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<[^>]*?\/Length (\d+)/g)].map(([, id, length]) => [
      id,
      Number(length),
    ]),
  );
  const pages = [...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => lengths.get(id) ?? Number.NaN);
  const last = pages.pop() ?? Number.NaN;
  const mean = pages.reduce((sum, length) => sum + length, 0) / pages.length;
  return last < NEARLY_NOTHING * mean;
}

function textOf(raw: Uint8Array): string {
  return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
}
