/**
 * Mends what a validator found in Chromium's structure tree: a `<figure>` that only wraps becomes a division,
 * links get a description, element ids get numbers of their own instead of the browser's node numbers.
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { ByteString, Dict, isName, Name, Ref, textString, type Value } from '../pdf/values.ts';
import type { MarkedPages } from './marked-pages.ts';

/** Changes the tree in place. Throws a plain Error on a figure without a text alternative. */
export function mendStructure(file: PdfFile, texts: MarkedPages): void {
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  if (!root) throw new Error('PDF without a structure tree');
  const elements: Dict[] = [];
  collect(file, root, elements);
  for (const element of elements) {
    if (isName(element.get('S'), 'Figure')) mendFigure(file, element);
    if (isName(element.get('S'), 'Link')) describeLink(file, element, texts);
  }
  renumberIds(file, root, elements);
}

/** The elements below `parent`, in reading order. */
function collect(file: PdfFile, parent: Dict, found: Dict[]): void {
  for (const kid of childElements(file, parent)) {
    found.push(kid);
    collect(file, kid, found);
  }
}

function childElements(file: PdfFile, element: Dict): Dict[] {
  return file.list(element.get('K')).flatMap((kid) => {
    const dict = file.dict(kid);
    return dict && isName(dict.get('Type'), 'StructElem') ? [dict] : [];
  });
}

/** The drawing inside carries the alternative; HTML's `<figure>` around it, with caption and table, is a division. */
function mendFigure(file: PdfFile, element: Dict): void {
  if (element.has('Alt')) return;
  const kids = childElements(file, element);
  const wraps = kids.some((kid) => !isName(kid.get('S'), 'Caption') && !isName(kid.get('S'), 'NonStruct'));
  if (!wraps) throw new Error('figure without a text alternative in PDF');
  element.set('S', new Name('Div'));
  for (const kid of kids) if (isName(kid.get('S'), 'Caption')) kid.set('S', new Name('P'));
}

/** A link's annotation says what the link's text says, and where it leads (ISO 14289-1, 7.18.5). */
function describeLink(file: PdfFile, element: Dict, texts: MarkedPages): void {
  const text = textBelow(file, element, undefined, texts).trim();
  for (const kid of file.list(element.get('K'))) {
    const annotation = file.dict(file.dict(kid)?.get('Obj'));
    if (!annotation || annotation.has('Contents')) continue;
    const target = file.dict(annotation.get('A'))?.get('URI');
    const address = target instanceof ByteString ? target.bytes : undefined;
    const place = address === undefined ? 'in dit document' : address;
    annotation.set('Contents', textString(text === '' ? `Link: ${place}` : `${text} (${place})`));
  }
}

/** All text of an element, from the marked content that it and its children hold; `inherited` is its page. */
function textBelow(file: PdfFile, element: Dict, inherited: Value | undefined, texts: MarkedPages): string {
  const page = element.get('Pg') ?? inherited;
  const textOf = (at: Value | undefined, id: Value | undefined) =>
    at instanceof Ref && typeof id === 'number' ? (texts.get(at.number)?.pieces.get(id)?.text ?? '') : '';
  const pieces = file.list(element.get('K')).map((kid) => {
    if (typeof kid === 'number') return textOf(page, kid);
    const dict = file.dict(kid);
    if (!dict || isName(dict.get('Type'), 'OBJR')) return '';
    return dict.has('MCID')
      ? textOf(dict.get('Pg') ?? page, dict.get('MCID'))
      : textBelow(file, dict, page, texts);
  });
  return pieces.join('');
}

/** Ids in reading order: the browser's follow the history of its page, so they differ from build to build. */
function renumberIds(file: PdfFile, root: Dict, elements: readonly Dict[]): void {
  const ids = new Map<string, ByteString>();
  const owners: Value[] = [];
  const refs = elementRefs(file, root);
  for (const element of elements) {
    const id = element.get('ID');
    if (!(id instanceof ByteString)) continue;
    const made = new ByteString(`e${String(ids.size + 1).padStart(6, '0')}`);
    ids.set(id.bytes, made);
    element.set('ID', made);
    owners.push(made, refs.get(element) ?? null);
  }
  for (const element of elements) renameHeaders(file, element, ids);
  const first = owners[0];
  const last = owners.at(-2);
  if (first === undefined || last === undefined) root.delete('IDTree');
  else root.set('IDTree', file.add(new Dict([['Names', owners]])));
}

function elementRefs(file: PdfFile, root: Dict): Map<Dict, Ref> {
  const refs = new Map<Dict, Ref>();
  const visit = (parent: Dict) => {
    for (const kid of file.list(parent.get('K'))) {
      const dict = file.dict(kid);
      if (!dict || !isName(dict.get('Type'), 'StructElem')) continue;
      if (kid instanceof Ref) refs.set(dict, kid);
      visit(dict);
    }
  };
  visit(root);
  return refs;
}

/** Cells name their headers by id. */
function renameHeaders(file: PdfFile, element: Dict, ids: ReadonlyMap<string, ByteString>): void {
  for (const attributes of file.list(element.get('A'))) {
    const dict = file.dict(attributes);
    const headers = dict?.get('Headers');
    if (!dict || headers === undefined) continue;
    const renamed = file
      .list(headers)
      .map((id) => (id instanceof ByteString ? (ids.get(id.bytes) ?? id) : id));
    dict.set('Headers', renamed);
  }
}
