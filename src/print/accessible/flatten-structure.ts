/**
 * Chromium wraps every piece of text in an element that means nothing (`NonStruct`), and says of every cell that it
 * spans one row and one column. Without them the tree means the same (ISO 32000-1, 14.8.4.2) in half the bytes.
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { Dict, dict, isArray, isName, Name, Ref, type Value } from '../pdf/values.ts';

/** Changes the tree in place. */
export function flattenStructure(file: PdfFile): void {
  const root = file.catalog.get('StructTreeRoot');
  const tree = file.dict(root);
  if (!(root instanceof Ref) || !tree) throw new Error('PDF without a structure tree');
  /** The element that took over the content of one that is gone, by object number. */
  const heirs = new Map<number, Ref>();
  flatten(file, { ref: root, dict: tree }, heirs);
  adopt(file, heirs);
}

interface Element {
  readonly ref: Ref;
  readonly dict: Dict;
}

function flatten(file: PdfFile, parent: Element, heirs: Map<number, Ref>): void {
  const kids: Value[] = [];
  for (const kid of file.list(parent.dict.get('K'))) {
    const dict = kid instanceof Ref ? file.dict(kid) : undefined;
    if (kid instanceof Ref && dict?.has('S')) flattenKid(file, parent, { ref: kid, dict }, heirs, kids);
    else kids.push(kid);
  }
  if (parent.dict.has('K')) parent.dict.set('K', kids.length === 1 ? (kids[0] ?? null) : kids);
  if (parent.dict.has('A')) simplifyAttributes(file, parent.dict);
}

/** Adds an element to the kids of its parent, or those that it leaves behind. */
function flattenKid(
  file: PdfFile,
  parent: Element,
  element: Element,
  heirs: Map<number, Ref>,
  kids: Value[],
): void {
  flatten(file, element, heirs);
  if (!isMeaningless(element.dict)) {
    kids.push(element.ref);
    return;
  }
  heirs.set(element.ref.number, parent.ref);
  inheritPage(parent.dict, element.dict);
  for (const kid of file.list(element.dict.get('K'))) kids.push(inherit(file, parent, element, kid));
}

const MEANING = ['Alt', 'ActualText', 'ID', 'A', 'Lang'];

function isMeaningless(element: Dict): boolean {
  return isName(element.get('S'), 'NonStruct') && !MEANING.some((key) => element.has(key));
}

/** The page that a number below an element counts on; the root of the tree has none. */
function inheritPage(parent: Dict, gone: Dict): void {
  const page = gone.get('Pg');
  if (page && !parent.has('Pg') && parent.has('S')) parent.set('Pg', page);
}

/** A kid of an element that goes, as a kid of its parent. */
function inherit(file: PdfFile, parent: Element, gone: Element, kid: Value): Value {
  const page = gone.dict.get('Pg');
  if (typeof kid === 'number') {
    const isSamePage = page instanceof Ref && isPage(parent.dict.get('Pg'), page);
    return isSamePage ? kid : dict({ Type: new Name('MCR'), Pg: page, MCID: kid });
  }
  const content = file.dict(kid);
  if (content?.has('S')) content.set('P', parent.ref);
  else if (page && content && !content.has('Pg')) content.set('Pg', page);
  return kid;
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
  const owners = new Map<string, Dict>();
  for (const value of file.list(element.get('A'))) {
    const attributes = file.dict(value) ?? new Dict();
    const owner = attributes.get('O');
    const name = owner instanceof Name ? owner.text : '';
    const together = owners.get(name) ?? new Dict();
    for (const [key, item] of attributes) if (!isSpanOfOne(key, item)) together.set(key, item);
    owners.set(name, together);
  }
  const kept = [...owners.values()].filter(({ size }) => size > 1);
  if (kept.length === 0) element.delete('A');
  else element.set('A', kept.length === 1 ? (kept[0] ?? null) : kept);
}

function isSpanOfOne(key: string, value: Value): boolean {
  return value === 1 && (key === 'RowSpan' || key === 'ColSpan');
}
