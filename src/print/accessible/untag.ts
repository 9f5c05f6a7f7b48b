/** Takes marked content out of the structure: what nobody needs to hear becomes an artifact. */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { type Dict, isArray, Ref } from '../pdf/values.ts';

/** Marked-content ids by object number of the page. */
export type UntaggedIds = ReadonlyMap<number, ReadonlySet<number>>;

/** Gathers ids; the pieces themselves are taken from their elements by whoever finds them. */
export class UntaggedSet {
  readonly byPage = new Map<number, Set<number>>();

  add(page: Ref, id: number): void {
    this.byPage.set(page.number, (this.byPage.get(page.number) ?? new Set()).add(id));
  }

  /** What is no longer in the tree has no parent there: clears the parent tree of what was gathered. */
  clearParents(file: PdfFile): void {
    for (const { ref, dict } of file.pages()) clearParents(file, dict, this.byPage.get(ref.number));
  }
}

function clearParents(file: PdfFile, page: Dict, ids: ReadonlySet<number> | undefined): void {
  const key = page.get('StructParents');
  const tree = file.dict(file.dict(file.catalog.get('StructTreeRoot'))?.get('ParentTree'));
  const entries = file.list(tree?.get('Nums'));
  const at = entries.findIndex((entry, index) => index % 2 === 0 && entry === key);
  const place = entries[at + 1];
  const parents = file.resolve(place);
  if (!ids || at < 0 || !isArray(parents) || !(place instanceof Ref)) return;
  file.replace(
    place,
    parents.map((parent, id) => (ids.has(id) ? null : parent)),
  );
}
