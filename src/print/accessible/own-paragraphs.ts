/**
 * Text that stands loose in a part of the document gets a paragraph of its own: nothing but elements may lie directly
 * under /Document, and a reader goes from block to block.
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { dict, isArray, isName, Name, Ref, type Value } from '../pdf/values.ts';
import { elementsOf, type StructureElement } from './structure-walk.ts';

/** Kinds that group blocks and hold no text themselves (ISO 32000-1, 14.8.4.2). */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote']);
/** Kinds that stand in a line. */
const INLINE = new Set(['Span', 'Link', 'Quote', 'Em', 'Strong', 'Code', 'Reference', 'NonStruct']);

/** Changes the tree in place. */
export function addParagraphs(file: PdfFile): void {
  const moved = new Map<string, Ref>();
  for (const element of elementsOf(file)) if (GROUPS.has(element.kind)) wrapLoose(file, element, moved);
  adopt(file, moved);
}

/** A division of loose text alone is a paragraph; elsewhere each run of loose text becomes one. */
function wrapLoose(file: PdfFile, element: StructureElement, moved: Map<string, Ref>): void {
  const kids = file.list(element.dict.get('K'));
  if (!kids.some((kid) => isContent(file, kid))) return;
  if (element.kind === 'Div' && kids.every((kid) => isLoose(file, kid))) {
    element.dict.set('S', new Name('P'));
    return;
  }
  const made: Value[] = [];
  let run: Value[] = [];
  const close = () => {
    if (run.some((kid) => isContent(file, kid))) made.push(paragraph(file, element, run, moved));
    else made.push(...run);
    run = [];
  };
  for (const kid of kids) {
    if (isLoose(file, kid)) run.push(kid);
    else {
      close();
      made.push(kid);
    }
  }
  close();
  element.dict.set('K', made);
}

function paragraph(
  file: PdfFile,
  { ref: parent, page }: StructureElement,
  kids: readonly Value[],
  moved: Map<string, Ref>,
): Ref {
  const element = dict({ Type: new Name('StructElem'), S: new Name('P'), P: parent, Pg: page, K: [...kids] });
  const ref = file.add(element);
  for (const kid of kids) {
    const own = file.dict(kid);
    if (own?.has('S')) own.set('P', ref);
    const id = own ? own.get('MCID') : kid;
    const at = own?.get('Pg') ?? page;
    if (typeof id === 'number' && at instanceof Ref) moved.set(`${at.number} ${id}`, ref);
  }
  return ref;
}

/** The parent tree tells of each piece of content which element holds it. */
function adopt(file: PdfFile, moved: ReadonlyMap<string, Ref>): void {
  if (moved.size === 0) return;
  const tree = file.dict(file.dict(file.catalog.get('StructTreeRoot'))?.get('ParentTree'));
  const entries = file.list(tree?.get('Nums'));
  for (const { ref: page, dict: own } of file.pages()) {
    const at = entries.findIndex((key, index) => index % 2 === 0 && key === own.get('StructParents'));
    const parents = entries[at + 1];
    const list = file.resolve(parents);
    if (at < 0 || !(parents instanceof Ref) || !isArray(list)) continue;
    file.replace(
      parents,
      list.map((parent, id) => moved.get(`${page.number} ${id}`) ?? parent),
    );
  }
}

function isContent(file: PdfFile, kid: Value): boolean {
  return typeof kid === 'number' || file.dict(kid)?.has('MCID') === true;
}

function isLoose(file: PdfFile, kid: Value): boolean {
  const kind = file.dict(kid)?.get('S');
  return isContent(file, kid) || isName(file.dict(kid)?.get('Type'), 'OBJR') || isInline(kind);
}

function isInline(kind: Value | undefined): boolean {
  return kind instanceof Name && INLINE.has(kind.text);
}
