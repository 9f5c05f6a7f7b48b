/** Where each figure stands on its page: a reader can show what it speaks of (ISO 32000-1, 14.8.5.4.3). */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { Dict, dict, isName, Name } from '../pdf/values.ts';
import type { Box } from '../press/geometry.ts';
import type { MarkedPages } from './marked-pages.ts';
import { boxAroundAll, findBoxes } from './painted-boxes.ts';
import { contentBelow, elementsOf } from './structure-walk.ts';

/** Changes the tree in place. */
export function placeFigures(file: PdfFile, marked: MarkedPages): void {
  const figures = elementsOf(file)
    .filter(({ kind }) => kind === 'Figure')
    .map(({ dict: element, page }) => ({ element, content: contentBelow(file, element, page) }));
  const boxOf = findBoxes(
    marked,
    figures.flatMap(({ content }) => content),
  );
  for (const { element, content } of figures) {
    // A figure that goes on over a page break has its place on the first.
    const own = content.filter(({ page }) => page === content[0]?.page);
    const box = boxAroundAll(own.map(boxOf).filter((one) => one !== undefined));
    if (box) setBox(file, element, box);
  }
}

function setBox(file: PdfFile, element: Dict, box: Box): void {
  const attributes = file.list(element.get('A')).map((value) => file.dict(value) ?? new Dict());
  const layout = attributes.find((one) => isName(one.get('O'), 'Layout'));
  const rounded = box.map((side) => Math.round(side * 100) / 100);
  if (layout) layout.set('BBox', rounded);
  else attributes.push(dict({ O: new Name('Layout'), BBox: rounded }));
  element.set('A', attributes.length === 1 ? (attributes[0] ?? null) : attributes);
}
