import { similarName } from '../domain/nearest.ts';
import type { MatchedBy } from '../domain/table-import.ts';
import { type CellValue, textOf } from './sheet.ts';

/** What a name or code in the data turned out to mean. */
export type Match<T> =
  | { readonly kind: 'found'; readonly item: T; readonly by: MatchedBy }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown'; readonly near?: T; readonly nearest?: string };

interface Named {
  readonly code: string;
  readonly naam: string;
}

/** Finds items by code, else by name; without case and outer spaces. Every spelling is worked out once. */
export class NameLookup<T extends Named> {
  readonly #byCode = new Map<string, T>();
  readonly #byName = new Map<string, T[]>();
  readonly #bySynonym = new Map<string, T[]>();
  readonly #known = new Map<CellValue, Match<T>>();

  /** `synonymsOf`: other names by which an item is known in exports; they come after its code and name. */
  constructor(items: Iterable<T>, synonymsOf: (item: T) => readonly string[] = () => []) {
    for (const item of items) {
      this.#byCode.set(folded(item.code), item);
      add(this.#byName, folded(item.naam), item);
      for (const synonym of synonymsOf(item)) add(this.#bySynonym, folded(synonym), item);
    }
  }

  get size(): number {
    return this.#byCode.size;
  }

  find(cell: CellValue): Match<T> {
    const known = this.#known.get(cell);
    if (known) return known;
    const match = this.#match(folded(textOf(cell)));
    this.#known.set(cell, match);
    return match;
  }

  #match(name: string): Match<T> {
    const byCode = this.#byCode.get(name);
    if (byCode) return { kind: 'found', item: byCode, by: 'code' };
    const byName = this.#byName.get(name);
    const [only, ...more] = byName ?? this.#bySynonym.get(name) ?? [];
    if (only && more.length === 0) {
      return { kind: 'found', item: only, by: byName ? 'naam' : 'bekende naam' };
    }
    if (only) return { kind: 'ambiguous', codes: [only, ...more].map(({ code }) => code) };
    const near = name === '' ? undefined : this.#nearest(name);
    // "Boschveld (WK999903)": as staff recognise it.
    return near ? { kind: 'unknown', near, nearest: `"${near.naam}" (${near.code})` } : { kind: 'unknown' };
  }

  #nearest(name: string): T | undefined {
    const items = new Map<string, T>();
    for (const item of this.#byCode.values()) items.set(item.code, item).set(item.naam, item);
    return items.get(similarName(name, items.keys()) ?? '');
  }
}

function add<T>(names: Map<string, T[]>, name: string, item: T): void {
  names.set(name, [...(names.get(name) ?? []), item]);
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().trim();
}
