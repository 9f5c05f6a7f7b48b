import type { Gebied } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Onderzoek } from '../../domain/onderzoek.ts';
import type { NameLookup } from '../areas/name-lookup.ts';
import { folded } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import type { Sheet } from '../tables/sheet.ts';
import type { SourceRule } from './source-rules.ts';

/** What a layout is recognised with. */
export interface LayoutContext {
  readonly areas: NameLookup<Gebied>;
  readonly indicators: NameLookup<Indicator>;
  readonly onderzoek: Onderzoek;
  readonly rules: readonly SourceRule[];
  readonly remarks: RemarkList;
  /** All sheets of the file: some explain codes of another. */
  readonly beside?: readonly Sheet[];
}

/** A map of names as bronnen.yaml gives them, to look a folded name up in. */
export function byFoldedName(names: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(names).map(([name, code]) => [folded(name), code]));
}
