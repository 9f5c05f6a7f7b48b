import { similarName } from '../../domain/nearest.ts';
import type { MatchedBy } from '../../domain/table-import.ts';
import { bareAreaNames } from '../names/area-names.ts';
import { folded, isAreaCode, looselyFolded } from '../names/folded.ts';
import { type CellValue, textOf } from '../tables/sheet.ts';

/** What a name or code in the data turned out to mean. */
export type Match<T> =
  | { readonly kind: 'found'; readonly item: T; readonly by: MatchedBy }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | {
      readonly kind: 'unknown';
      /** What it looks most like. */
      readonly near: T | undefined;
      /** The same as staff recognise it: "Boschveld" (WK999903). */
      readonly nearest: string | undefined;
    };

interface Named {
  readonly code: string;
  readonly naam: string;
}

/**
 * Finds items by code, else by name, in any spelling of it (`folded`). What is not found so is looked for with looser
 * eyes, and only taken when it means one item. Every spelling is worked out once.
 */
export class NameLookup<T extends Named> {
  readonly #byCode = new Map<string, T>();
  readonly #byName = new Map<string, T[]>();
  readonly #bySynonym = new Map<string, T[]>();
  readonly #loosely = new Map<string, T[]>();
  readonly #known = new Map<CellValue, Match<T>>();

  readonly #barer: (name: string) => readonly string[];

  /**
   * `synonymsOf`: other names by which an item is known in exports; they come after its code and name. `barer`: a name
   * without what a list puts around it, tried when the whole is not known.
   */
  constructor(
    items: Iterable<T>,
    synonymsOf: (item: T) => readonly string[] = () => [],
    barer: (name: string) => readonly string[] = () => [],
  ) {
    this.#barer = barer;
    for (const item of items) {
      this.#byCode.set(folded(item.code), item);
      add(this.#byName, folded(item.naam), item);
      for (const loose of new Set([item.naam, item.code].map(looselyFolded))) add(this.#loosely, loose, item);
      for (const synonym of synonymsOf(item)) add(this.#bySynonym, folded(synonym), item);
    }
  }

  get size(): number {
    return this.#byCode.size;
  }

  /** The only item whose name begins with a text: what a spreadsheet left of a name that was too long for a sheet. */
  beginningWith(text: string): T | undefined {
    const start = folded(text);
    const found = [...this.#byName].flatMap(([name, items]) => (name.startsWith(start) ? items : []));
    return found.length === 1 ? found[0] : undefined;
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
    const bare = this.#matchBare(name);
    if (bare) return bare;
    return new Unknown(() => (name === '' || isAreaCode(name) ? undefined : this.#nearest(name)));
  }

  /**
   * "01 Binnenstad", "WK999801 Binnenstad", "Kloosterkwartier Noord" for "Kloosterkwartier-Noord": only where every
   * form that is known means the same item.
   */
  #matchBare(name: string): Match<T> | undefined {
    const found = [name, ...this.#barer(name)].flatMap((form) => {
      const byCode = this.#byCode.get(form);
      return byCode ? [byCode] : (this.#byName.get(form) ?? this.#loosely.get(looselyFolded(form)) ?? []);
    });
    const [only, ...more] = new Set(found);
    return only && more.length === 0 ? { kind: 'found', item: only, by: 'bekende naam' } : undefined;
  }

  #nearest(name: string): T | undefined {
    const items = new Map<string, T>();
    for (const item of this.#byCode.values()) items.set(item.code, item).set(item.naam, item);
    return items.get(similarName(name, items.keys()) ?? '');
  }
}

/** Areas by every spelling of their code and name that lists and maps use, and by the codes that they had before. */
export function areaLookup<T extends Named>(
  areas: ReadonlyMap<string, T>,
  oldCodes: ReadonlyMap<string, readonly string[]> = new Map(),
): NameLookup<T> {
  return new NameLookup(areas.values(), ({ code }) => oldCodes.get(code) ?? [], bareAreaNames);
}

/** The nearest name is looked for when somebody asks: most of what is not known is a heading that nobody asks about. */
class Unknown<T extends Named> {
  readonly kind = 'unknown';
  readonly #look: () => T | undefined;
  #found: { readonly near: T | undefined } | undefined;

  constructor(look: () => T | undefined) {
    this.#look = look;
  }

  get near(): T | undefined {
    this.#found ??= { near: this.#look() };
    return this.#found.near;
  }

  get nearest(): string | undefined {
    return this.near && `"${this.near.naam}" (${this.near.code})`;
  }
}

function add<T>(names: Map<string, T[]>, name: string, item: T): void {
  names.set(name, [...(names.get(name) ?? []), item]);
}
