/**
 * A table that goes on over pages repeats its head on each. Readers who listen need it once: the repetitions are
 * taken out of the structure, and their ids are handed back so that they become artifacts.
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { Dict, isArray, isName, Ref, type Value } from '../pdf/values.ts';

/** Marked-content ids by object number of the page. */
export type RepeatedIds = ReadonlyMap<number, ReadonlySet<number>>;

/** Changes header cells and the parent tree in place. */
export function dropRepeatedHeaders(file: PdfFile): RepeatedIds {
  const repeated = new Map<number, Set<number>>();
  for (const value of file.objects.values()) {
    if (!(value instanceof Dict) || !isName(value.get('S'), 'TH')) continue;
    const page = firstPage(file, value);
    if (page) keepPage(file, value, page, undefined, repeated);
  }
  for (const { ref, dict } of file.pages()) clearParents(file, dict, repeated.get(ref.number));
  return repeated;
}

/** The page on which the first content of an element stands. */
function firstPage(file: PdfFile, element: Dict): Ref | undefined {
  const own = element.get('Pg');
  if (own instanceof Ref) return own;
  for (const kid of file.list(element.get('K'))) {
    const dict = file.dict(kid);
    const found = dict && firstPage(file, dict);
    if (found) return found;
  }
  return undefined;
}

/** Removes what stands on another page than `page` from an element and those below it. */
function keepPage(
  file: PdfFile,
  element: Dict,
  page: Ref,
  inherited: Value | undefined,
  repeated: Map<number, Set<number>>,
): void {
  const own = element.get('Pg') ?? inherited;
  const kept = file.list(element.get('K')).filter((kid) => {
    const dict = file.dict(kid);
    const id = dict ? dict.get('MCID') : kid;
    const at = dict?.get('Pg') ?? own;
    if (typeof id !== 'number') {
      if (dict) keepPage(file, dict, page, own, repeated);
      return true;
    }
    if (!(at instanceof Ref) || at.number === page.number) return true;
    repeated.set(at.number, (repeated.get(at.number) ?? new Set()).add(id));
    return false;
  });
  element.set('K', kept);
}

/** What is no longer in the tree has no parent there. */
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
