/**
 * Chromium tags the lines and backgrounds of an element as its content. Nobody can hear those: they are taken out of
 * the structure, so that they become artifacts (ISO 14289-1, 7.1). What a figure shows stays: its drawing is its content.
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { type Dict, isName, Ref, type Value } from '../pdf/values.ts';
import type { MarkedPages } from './marked-pages.ts';
import { type UntaggedIds, UntaggedSet } from './untag.ts';

/** Changes the tree in place; `marked` tells which content shows text. */
export function dropDecoration(file: PdfFile, marked: MarkedPages): UntaggedIds {
  const dropped = new UntaggedSet();
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  if (root) drop(file, root, undefined, marked, dropped);
  dropped.clearParents(file);
  return dropped.byPage;
}

function drop(
  file: PdfFile,
  element: Dict,
  inherited: Value | undefined,
  marked: MarkedPages,
  dropped: UntaggedSet,
): void {
  if (isName(element.get('S'), 'Figure')) return;
  const own = element.get('Pg') ?? inherited;
  const kids = file.list(element.get('K'));
  const kept = kids.filter((kid) => {
    const dict = file.dict(kid);
    const id = dict ? dict.get('MCID') : kid;
    if (typeof id !== 'number') {
      if (dict) drop(file, dict, own, marked, dropped);
      return true;
    }
    const page = dict?.get('Pg') ?? own;
    if (!(page instanceof Ref) || marked.get(page.number)?.pieces.has(id)) return true;
    dropped.add(page, id);
    return false;
  });
  if (kept.length < kids.length) element.set('K', kept);
}
