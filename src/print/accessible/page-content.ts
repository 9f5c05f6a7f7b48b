/** The content of every page with artifacts marked, and what text is where. */
import type { DocumentMeta } from '../../domain/document.ts';
import { FontDecoders } from '../pdf/font-text.ts';
import { GlyphWidths } from '../pdf/join-glyphs.ts';
import { decodeText, flate, type PdfFile } from '../pdf/pdf-file.ts';
import { roundPaths } from '../pdf/round-paths.ts';
import { type Dict, Stream } from '../pdf/values.ts';
import { markArtifacts } from './mark-artifacts.ts';

/** What the browser scales a page's content by: 300 units to the inch over 96 px to the inch. */
const FULL_SIZE = 300 / 96;
const CONTENT_SCALE = /\nW\* n\nq\n([\d.]+) 0 0 \1 /g;

/**
 * Whether the browser shrank the pages because something is wider than the paper: it does so to all of them. A map or
 * a QR code may be set smaller than it was drawn, so the largest scale tells.
 */
export function isShrunk(pages: Iterable<Pick<MarkedPage, 'content'>>): boolean {
  const scales = [...pages].flatMap(({ content }) =>
    [...content.matchAll(CONTENT_SCALE)].map(([, scale]) => Number(scale)),
  );
  return scales.length > 0 && Math.max(...scales) < FULL_SIZE - 0.01;
}

export interface MarkedPage {
  readonly dict: Dict;
  readonly content: string;
  /** Text by marked-content id. */
  readonly texts: ReadonlyMap<number, string>;
}

/** By object number of the page. */
export type MarkedPages = ReadonlyMap<number, MarkedPage>;

/**
 * Marks page furniture as artifact on every page. Throws a plain Error when anything but the running lines, or an
 * image, would be hidden from readers: then a template shows something outside the document's structure.
 */
export function markPages(file: PdfFile, meta: DocumentMeta): MarkedPages {
  const decoders = new FontDecoders(file);
  const widths = new GlyphWidths(file);
  const marked = new Map<number, MarkedPage>();
  const pages = file.pages();
  for (const [index, { ref, dict }] of pages.entries()) {
    const resources = file.dict(dict.get('Resources'));
    const joined = widths.join(roundPaths(contentOf(file, dict)), resources);
    const { content, tagged, furniture, untaggedObjects } = markArtifacts(joined, decoders.of(resources));
    assertFurniture(furniture, untaggedObjects, [
      // The title of the whole is part of a chapter's line, so chapters come first.
      ...[...(meta.chapters ?? []), meta].flatMap(({ header, footer }) => [header, footer]),
      pageLabel(index + 1, pages.length),
    ]);
    marked.set(ref.number, { dict, content, texts: tagged });
  }
  return marked;
}

/** Puts the content in place; what `repeated` names (ids by page) becomes an artifact after all. */
export function writePages(
  file: PdfFile,
  marked: MarkedPages,
  repeated: ReadonlyMap<number, ReadonlySet<number>>,
): void {
  for (const [page, { dict, content }] of marked) {
    const ids = repeated.get(page);
    const final = ids ? content.replace(TAG, (tag, id) => (ids.has(Number(id)) ? PAGINATION : tag)) : content;
    dict.set('Contents', file.add(flate(final)));
  }
}

/** A tag as Chromium writes it. */
const TAG = /\/\w+ <<\/MCID (\d+) ?>>\s?BDC/g;
const PAGINATION = '/Artifact <</Type /Pagination>>BDC';

/** What the margin of a page says about its place in the document. */
export function pageLabel(page: number | string, pages: number | string): string {
  return `bladzijde ${page} van ${pages}`;
}

function contentOf(file: PdfFile, page: Dict): string {
  const parts = file.list(page.get('Contents')).map((part) => file.resolve(part));
  return parts.map((part) => (part instanceof Stream ? decodeText(part) : '')).join('\n');
}

function assertFurniture(furniture: string, objects: readonly string[], lines: readonly string[]): void {
  let left = bare(furniture);
  for (const line of lines) left = left.replace(bare(line), '');
  if (left !== '') throw new Error(`text outside the structure of the document: "${left}"`);
  if (objects.length > 0)
    throw new Error(`image outside the structure of the document: ${objects.join(' ')}`);
}

/** Lines break where the margin is narrow, so white space does not count. */
function bare(text: string): string {
  return text.replace(/[\s\u00AD]+/g, '');
}
