/**
 * A table that goes on over pages repeats its head on each. Readers who listen need it once: the repetitions are
 * taken out of the structure, so that they become artifacts.
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import { Dict, isName, Ref, type Value } from '../pdf/values.ts';
import { type UntaggedIds, UntaggedSet } from './untag.ts';

/** Changes header cells and the parent tree in place. */
export function dropRepeatedHeaders(file: PdfFile): UntaggedIds {
  const repeated = new UntaggedSet();
  for (const value of file.objects.values()) {
    if (!(value instanceof Dict) || !isName(value.get('S'), 'TH')) continue;
    const page = firstPage(file, value);
    if (page) keepPage(file, value, page, undefined, repeated);
  }
  repeated.clearParents(file);
  return repeated.byPage;
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
  repeated: UntaggedSet,
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
    repeated.add(at, id);
    return false;
  });
  element.set('K', kept);
}
