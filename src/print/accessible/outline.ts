/**
 * Bookmarks rebuilt from the headings of the structure tree. Chromium makes them from the lines of a heading, and drops
 * the space at which it breaks: "AminaYildiz". Each also names its element (ISO 32000-1, 12.3.3, SE), so that a reader
 * goes on where the heading stands in the text.
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { type Dict, dict, Name, Ref, textString } from '../pdf/values.ts';
import type { MarkedPages } from './marked-pages.ts';
import { findBoxes } from './painted-boxes.ts';
import { elementsOf, piecesBelow } from './structure-walk.ts';

/** White above a heading when a bookmark brings it to the top of the window, in points. */
const ABOVE = 12;

interface Heading {
  readonly level: number;
  readonly title: string;
  readonly element: Ref;
  readonly page: number;
  /** Height on its page, in points. */
  readonly top: number;
}

/** Puts the outline in place of the browser's; a document without headings has none. */
export function rebuildOutline(file: PdfFile, texts: MarkedPages): void {
  const headings = headingsOf(file, texts);
  file.catalog.delete('Outlines');
  if (headings.length === 0) return;
  const root = dict({ Type: new Name('Outlines') });
  const ref = file.add(root);
  addItems(file, { ref, dict: root, level: 0 }, [...headings]);
  file.catalog.set('Outlines', ref);
}

function headingsOf(file: PdfFile, texts: MarkedPages): readonly Heading[] {
  const found = elementsOf(file)
    .map((element) => ({ element, level: Number(/^H([1-6])$/.exec(element.kind)?.[1]) }))
    .filter(({ level }) => !Number.isNaN(level))
    .map((heading) => ({ ...heading, pieces: piecesBelow(file, heading.element, texts) }));
  const boxOf = findBoxes(
    texts,
    found.flatMap(({ pieces }) => pieces.slice(0, 1)),
  );
  return found.flatMap(({ element, level, pieces }): readonly Heading[] => {
    const [first] = pieces;
    const title = pieces
      .map(({ piece }) => piece.text)
      .join('')
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (!first || title === '') return [];
    return [{ level, title, element: element.ref, page: first.page, top: boxOf(first)?.[3] ?? 0 }];
  });
}

interface Parent {
  readonly ref: Ref;
  readonly dict: Dict;
  readonly level: number;
}

/** Items for the headings below the parent, taken from the front of the list; gives how many there are in all. */
function addItems(file: PdfFile, parent: Parent, left: Heading[]): number {
  const items: { readonly ref: Ref; readonly dict: Dict }[] = [];
  let count = 0;
  for (let next = left[0]; next && next.level > parent.level; next = left[0]) {
    left.shift();
    const item = dict({
      Title: textString(next.title),
      Parent: parent.ref,
      SE: next.element,
      Dest: [new Ref(next.page), new Name('XYZ'), 0, Math.round(next.top + ABOVE), 0],
    });
    const ref = file.add(item);
    items.push({ ref, dict: item });
    count += 1 + addItems(file, { ref, dict: item, level: next.level }, left);
  }
  for (const [index, { dict: item }] of items.entries()) {
    const [before, after] = [items[index - 1], items[index + 1]];
    if (before) item.set('Prev', before.ref);
    if (after) item.set('Next', after.ref);
  }
  const [first, last] = [items[0], items.at(-1)];
  if (first && last) parent.dict.set('First', first.ref).set('Last', last.ref).set('Count', count);
  return count;
}
