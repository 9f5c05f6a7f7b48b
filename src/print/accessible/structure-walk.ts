/** Elements of a structure tree in reading order, with what they say. */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { type Dict, isName, Name, Ref, type Value } from '../pdf/values.ts';
import type { MarkedPages, TextPiece } from './marked-pages.ts';

export interface StructureElement {
  readonly ref: Ref;
  readonly dict: Dict;
  readonly kind: string;
  /** The page that numbers below it count on, where it names none itself. */
  readonly page: Value | undefined;
}

/** All elements of the tree. */
export function elementsOf(file: PdfFile): readonly StructureElement[] {
  const found: StructureElement[] = [];
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  if (root) gather(file, root, undefined, found);
  return found;
}

function gather(file: PdfFile, parent: Dict, inherited: Value | undefined, found: StructureElement[]): void {
  for (const kid of file.list(parent.get('K'))) {
    const dict = kid instanceof Ref ? file.dict(kid) : undefined;
    const kind = dict?.get('S');
    if (!(kid instanceof Ref) || !dict || !(kind instanceof Name)) continue;
    const page = dict.get('Pg') ?? inherited;
    found.push({ ref: kid, dict, kind: kind.text, page });
    gather(file, dict, page, found);
  }
}

/** A piece of marked content that an element or one below it holds. */
export interface OwnContent {
  /** Object number of its page. */
  readonly page: number;
  readonly id: number;
}

/** Marked content of an element and those below it, in reading order. */
export function contentBelow(
  file: PdfFile,
  element: Dict,
  inherited: Value | undefined,
): readonly OwnContent[] {
  const page = element.get('Pg') ?? inherited;
  return file.list(element.get('K')).flatMap((kid): readonly OwnContent[] => {
    if (typeof kid === 'number') return page instanceof Ref ? [{ page: page.number, id: kid }] : [];
    const dict = file.dict(kid);
    if (!dict || isName(dict.get('Type'), 'OBJR')) return [];
    const id = dict.get('MCID');
    if (typeof id !== 'number') return contentBelow(file, dict, page);
    const at = dict.get('Pg') ?? page;
    return at instanceof Ref ? [{ page: at.number, id }] : [];
  });
}

/** The pieces of text of an element and those below it. */
export function piecesBelow(
  file: PdfFile,
  { dict, page }: Pick<StructureElement, 'dict' | 'page'>,
  texts: MarkedPages,
): readonly (OwnContent & { readonly piece: TextPiece })[] {
  return contentBelow(file, dict, page).flatMap((one) => {
    const piece = texts.get(one.page)?.pieces.get(one.id);
    return piece ? [{ ...one, piece }] : [];
  });
}
