/**
 * An item of a list has a label and a body (ISO 32000-1, 14.8.4.3.3). Chromium gives the label alone: what else an item
 * holds is put in a body.
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { Dict, dict, isName, Name, Ref, type Value } from '../pdf/values.ts';

/** Changes the tree in place; content that stands in an item itself stays there, so elements without meaning come later. */
export function addListBodies(file: PdfFile): void {
  for (const [number, value] of [...file.objects]) {
    if (value instanceof Dict && isName(value.get('S'), 'LI')) addBody(file, new Ref(number), value);
  }
}

function addBody(file: PdfFile, item: Ref, element: Dict): void {
  const kids = file.list(element.get('K'));
  const inner = kids.filter((kid) => isElement(file, kid) && !isLabel(file, kid));
  if (inner.length === 0 || inner.every((kid) => isName(file.dict(kid)?.get('S'), 'LBody'))) return;
  const body = file.add(
    dict({ Type: new Name('StructElem'), S: new Name('LBody'), P: item, Pg: element.get('Pg'), K: inner }),
  );
  for (const kid of inner) file.dict(kid)?.set('P', body);
  element.set('K', [...kids.filter((kid) => !inner.includes(kid)), body]);
}

function isElement(file: PdfFile, kid: Value): boolean {
  return kid instanceof Ref && file.dict(kid)?.has('S') === true;
}

function isLabel(file: PdfFile, kid: Value): boolean {
  return isName(file.dict(kid)?.get('S'), 'Lbl');
}
