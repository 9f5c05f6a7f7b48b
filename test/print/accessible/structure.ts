/** A PDF with one page and a structure tree, for the rules that change the tree. */
import type { MarkedPage } from '../../../src/print/accessible/marked-pages.ts';
import { PdfFile } from '../../../src/print/pdf/pdf-file.ts';
import { Dict, dict, Name, type Ref, type Value } from '../../../src/print/pdf/values.ts';

export const PAGE = 1;

/** An element with what it holds: numbers are marked content. */
export interface Branch {
  readonly kind: string;
  readonly holds: readonly (number | Branch)[];
}

export const branch = (kind: string, ...holds: readonly (number | Branch)[]): Branch => ({ kind, holds });

/** A file with this tree below its document; the parent tree names the element of each id. */
export function fileOf(...branches: readonly Branch[]): PdfFile {
  const file = new PdfFile(new Map(), new Dict());
  const page = file.add(dict({ Type: new Name('Page'), StructParents: 0 }));
  const pages = file.add(dict({ Type: new Name('Pages'), Kids: [page] }));
  const parents: Value[] = [];
  const root = file.add(dict({ Type: new Name('StructTreeRoot') }));
  const grow = ({ kind, holds }: Branch, parent: Ref): Ref => {
    const element = dict({ Type: new Name('StructElem'), S: new Name(kind), P: parent, Pg: page });
    const ref = file.add(element);
    const kids = holds.map((one) => {
      if (typeof one !== 'number') return grow(one, ref);
      parents[one] = ref;
      return one;
    });
    element.set('K', kids);
    return ref;
  };
  const tree = file.dict(root);
  tree?.set('K', [grow(branch('Document', ...branches), root)]);
  tree?.set('ParentTree', file.add(dict({ Nums: [0, file.add(parents)] })));
  file.trailer.set('Root', file.add(dict({ Pages: pages, StructTreeRoot: root })));
  return file;
}

/** The tree as text: `Document(P(0 1))`. */
export function treeOf(file: PdfFile): string {
  const write = (value: Value): string => {
    const element = file.dict(value);
    const kind = element?.get('S');
    if (!(kind instanceof Name)) return String(value);
    return `${kind.text}(${file.list(element?.get('K')).map(write).join(' ')})`;
  };
  return file
    .list(file.dict(file.catalog.get('StructTreeRoot'))?.get('K'))
    .map(write)
    .join(' ');
}

/** What the parent tree says of each id: the kind of its element, or nothing. */
export function parentsOf(file: PdfFile): (string | undefined)[] {
  const tree = file.dict(file.dict(file.catalog.get('StructTreeRoot'))?.get('ParentTree'));
  return file.list(file.list(tree?.get('Nums'))[1]).map((parent) => {
    const kind = file.dict(parent)?.get('S');
    return kind instanceof Name ? kind.text : undefined;
  });
}

/** The page with texts by id: each is 50 wide, and stands at this height, this far to the right. */
export function markedWith(
  texts: Readonly<Record<number, readonly [text: string, y: number, x?: number]>>,
): MarkedPage {
  const pieces = Object.entries(texts).map(([id, [text, y, x = 0]]) => {
    const [from, to] = [
      { x, y },
      { x: x + 50, y },
    ] as const;
    return [Number(id), { text, from, to, end: Number(id) * 10, space: '<0001>' }] as const;
  });
  return { dict: new Dict(), content: Buffer.alloc(0), pieces: new Map(pieces), edits: [], tags: new Map() };
}

/** Page numbers start with the first object. */
export const marked = (page: MarkedPage) => new Map([[PAGE, page]]);
