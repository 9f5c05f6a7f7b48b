/** The content of every page with artifacts marked, and what text is where. */
import type { DocumentMeta } from '../../domain/document.ts';
import { FontDecoders } from '../pdf/font-text.ts';
import { GlyphWidths } from '../pdf/glyph-widths.ts';
import { flate, type PdfFile } from '../pdf/pdf-file.ts';
import { applyEdits, type PageEdits } from './content-edit.ts';
import { markArtifacts } from './mark-artifacts.ts';
import type { MarkedPage, MarkedPages } from './marked-pages.ts';
import type { UntaggedIds } from './untag.ts';

/** What the browser scales a page's content by: 300 units to the inch over 96 px to the inch. */
const FULL_SIZE = 300 / 96;
const SCALED_AFTER = 'W* n\nq\n';
const SCALE = /^([\d.]+) 0 0 \1 /;

/**
 * Whether the browser shrank the pages because something is wider than the paper: it does so to all of them. A map or
 * a QR code may be set smaller than it was drawn, so the largest scale tells.
 */
export function isShrunk(pages: Iterable<Pick<MarkedPage, 'content'>>): boolean {
  const scales = [...pages].flatMap(({ content }) => scalesIn(content));
  return scales.length > 0 && Math.max(...scales) < FULL_SIZE - 0.01;
}

function scalesIn(content: Buffer): number[] {
  const scales: number[] = [];
  for (let at = content.indexOf(SCALED_AFTER); at >= 0; at = content.indexOf(SCALED_AFTER, at + 1)) {
    const start = at + SCALED_AFTER.length;
    const scale = SCALE.exec(content.toString('latin1', start, start + LONGEST_SCALE))?.[1];
    if (scale !== undefined) scales.push(Number(scale));
  }
  return scales;
}

/** Bytes of the first part of a matrix, with room to spare. */
const LONGEST_SCALE = 60;

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
    const fonts = {
      decoders: decoders.of(resources),
      spaces: decoders.spacesOf(resources),
      widthsOf: widths.of(resources),
    };
    const { furniture, untaggedObjects, ...found } = markArtifacts(file.contentOf(dict), fonts);
    assertFurniture(furniture, untaggedObjects, [
      // The title of the whole is part of a chapter's line, so chapters come first.
      ...[...(meta.chapters ?? []), meta].flatMap(({ header, footer }) => [header, footer]),
      pageLabel(index + 1, pages.length),
    ]);
    marked.set(ref.number, { dict, ...found });
  }
  return marked;
}

/** Puts the content in place, with what was edited since. */
export function writePages(file: PdfFile, marked: MarkedPages, edits: readonly PageEdits[]): void {
  for (const [number, { dict, content, edits: first }] of marked) {
    const own = [...first, ...edits.flatMap((pages) => pages.get(number) ?? [])];
    dict.set('Contents', file.add(flate(own.length > 0 ? applyEdits(content, own) : content)));
  }
}

/** Turns the tags of what left the structure into those of an artifact of this kind (ISO 32000-1, 14.8.2.2.2). */
export function asArtifacts(
  marked: MarkedPages,
  untagged: UntaggedIds,
  kind: 'Pagination' | 'Layout',
): PageEdits {
  const text = `/Artifact <</Type /${kind}>>BDC`;
  return new Map(
    [...untagged].map(([page, ids]) => {
      const tags = marked.get(page)?.tags;
      return [
        page,
        [...ids].flatMap((id) => {
          const place = tags?.get(id);
          return place ? [{ start: place[0], end: place[1], text }] : [];
        }),
      ];
    }),
  );
}

/** What the margin of a page says about its place in the document. */
export function pageLabel(page: number | string, pages: number | string): string {
  return `bladzijde ${page} van ${pages}`;
}

function assertFurniture(furniture: string, objects: readonly string[], lines: readonly string[]): void {
  let left = bare(furniture);
  // The gemeente's line may end that of a wijk: longer ones first.
  for (const line of lines.map(bare).sort((a, b) => b.length - a.length)) left = left.replace(line, '');
  if (left !== '') throw new Error(`text outside the structure of the document: "${left}"`);
  if (objects.length > 0)
    throw new Error(`image outside the structure of the document: ${objects.join(' ')}`);
}

/** Lines break where the margin is narrow, so white space does not count. */
function bare(text: string): string {
  return text.replace(/[\s\u00AD]+/g, '');
}
