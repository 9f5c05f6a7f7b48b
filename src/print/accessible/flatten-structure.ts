/**
 * Chromium wraps every piece of text in an element that means nothing (`NonStruct`), and says of every cell that it
 * spans one row and one column. Without them the tree means the same (ISO 32000-1, 14.8.4.2) in half the bytes.
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { Dict, dict, isArray, isName, Name, Ref, type Value } from '../pdf/values.ts';

/** Changes the tree in place. */
export function flattenStructure(file: PdfFile): void {
  const root = file.catalog.get('StructTreeRoot');
  if (!(root instanceof Ref)) throw new Error('PDF without a structure tree');
  /** The element that took over the content of one that is gone, by object number. */
  const heirs = new Map<number, Ref>();
  flatten(file, root, heirs);
  adopt(file, heirs);
}

function flatten(file: PdfFile, parent: Ref, heirs: Map<number, Ref>): void {
  const element = file.dict(parent);
  if (!element) return;
  const kids = file.list(element.get('K')).flatMap((kid): readonly Value[] => {
    if (!(kid instanceof Ref) || !file.dict(kid)?.has('S')) return [kid];
    flatten(file, kid, heirs);
    return isMeaningless(file.dict(kid)) ? inherit(file, parent, element, kid, heirs) : [kid];
  });
  if (element.has('K')) element.set('K', kids.length === 1 ? (kids[0] ?? null) : kids);
  simplifyAttributes(file, element);
}

function isMeaningless(element: Dict | undefined): boolean {
  return (
    isName(element?.get('S'), 'NonStruct') &&
    !['Alt', 'ActualText', 'ID', 'A', 'Lang'].some((key) => element?.has(key))
  );
}

/** The kids of an element that goes, as kids of its parent. */
function inherit(
  file: PdfFile,
  parent: Ref,
  element: Dict,
  gone: Ref,
  heirs: Map<number, Ref>,
): readonly Value[] {
  heirs.set(gone.number, parent);
  const goneElement = file.dict(gone);
  const page = goneElement?.get('Pg');
  if (page && !element.has('Pg') && element.has('S')) element.set('Pg', page);
  const isSamePage = page instanceof Ref && isPage(element.get('Pg'), page);
  return file.list(goneElement?.get('K')).map((kid) => {
    if (typeof kid === 'number') {
      return isSamePage ? kid : dict({ Type: new Name('MCR'), Pg: page, MCID: kid });
    }
    const content = file.dict(kid);
    if (content?.has('S')) content.set('P', parent);
    else if (page && content && !content.has('Pg')) content.set('Pg', page);
    return kid;
  });
}

function isPage(value: Value | undefined, page: Ref): boolean {
  return value instanceof Ref && value.number === page.number;
}

/** The parent tree tells of each piece of content which element holds it. */
function adopt(file: PdfFile, heirs: ReadonlyMap<number, Ref>): void {
  const tree = file.dict(file.dict(file.catalog.get('StructTreeRoot'))?.get('ParentTree'));
  const heirOf = (value: Value): Value => {
    let heir = value;
    while (heir instanceof Ref && heirs.has(heir.number)) heir = heirs.get(heir.number) ?? heir;
    return heir;
  };
  for (const entry of file.list(tree?.get('Nums'))) {
    const parents = file.resolve(entry);
    if (entry instanceof Ref && isArray(parents)) file.replace(entry, parents.map(heirOf));
  }
  const entries = file.list(tree?.get('Nums'));
  tree?.set(
    'Nums',
    entries.map((entry) => (isArray(file.resolve(entry)) ? entry : heirOf(entry))),
  );
}

/** Attributes of one owner together; a span of one is what readers assume. */
function simplifyAttributes(file: PdfFile, element: Dict): void {
  if (!element.has('A')) return;
  const owners = new Map<string, Dict>();
  for (const value of file.list(element.get('A'))) {
    const attributes = file.dict(value) ?? new Dict();
    const owner = attributes.get('O');
    const name = owner instanceof Name ? owner.text : '';
    owners.set(name, new Dict([...(owners.get(name) ?? []), ...[...attributes].filter(says)]));
  }
  const kept = [...owners.values()].filter(({ size }) => size > 1);
  if (kept.length === 0) element.delete('A');
  else element.set('A', kept.length === 1 ? (kept[0] ?? null) : kept);
}

function says([key, value]: readonly [string, Value]): boolean {
  return !((key === 'RowSpan' || key === 'ColSpan') && value === 1);
}
