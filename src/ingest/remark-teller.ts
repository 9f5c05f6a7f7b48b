import { given } from './given.ts';
import type { RemarkList } from './remark-list.ts';

/** Where remarks of one file with front matter go. */
export interface Teller {
  readonly file: string;
  readonly remarks: RemarkList;
  lineOf(key: string): number | undefined;
}

/** File, and line of a key of its front matter. */
export function rowOf(
  { file, lineOf }: Teller,
  key: string,
): { readonly file: string; readonly row?: number } {
  return { file, ...given('row', lineOf(key)) };
}
