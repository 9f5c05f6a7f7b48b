/** Administrative and reporting areas. Dutch terms are legal terms; codes are written as CBS writes them. */

/** From large to small; `eigen` is a reporting area the gemeente made itself. */
export const NIVEAUS = [
  'land',
  'provincie',
  'regionale-eenheid',
  'district',
  'basisteam',
  'gemeente',
  'stadsdeel',
  'wijk',
  'buurt',
  'eigen',
] as const;

export type Niveau = (typeof NIVEAUS)[number];

export interface Gebied {
  /** CBS code (`GM0957`, `WK095700`) or the gemeente's own. */
  readonly code: string;
  readonly naam: string;
  readonly niveau: Niveau;
  /** Code of the area that this one is part of. */
  readonly ouder?: string;
  /** Residents of 15 years and older in private households: the weight W of the part-whole test. */
  readonly inwoners15plus?: number;
  /** Codes of the CBS areas that make up a reporting area of the gemeente's own (`samenstelling.csv`). */
  readonly delen?: readonly string[];
}

/** Levels at and above the gemeente, where a row without n may be published (method.md 2.8, 3). */
export function isGemeenteOrAbove(niveau: Niveau): boolean {
  return NIVEAUS.indexOf(niveau) <= NIVEAUS.indexOf('gemeente');
}

/** Whether areas of level `a` are larger than those of level `b`; an own area is smaller than any other. */
export function isLargerLevel(a: Niveau, b: Niveau): boolean {
  return NIVEAUS.indexOf(a) < NIVEAUS.indexOf(b);
}

/** The nearest ancestor of `code` at `niveau` (the area itself included), or undefined where there is none. */
export function ancestorAt(
  gebieden: ReadonlyMap<string, Gebied>,
  code: string,
  niveau: Niveau,
): Gebied | undefined {
  const seen = new Set<string>();
  for (let at = gebieden.get(code); at && !seen.has(at.code); at = gebieden.get(at.ouder ?? '')) {
    if (at.niveau === niveau) return at;
    seen.add(at.code);
  }
  return undefined;
}

/** Alphabetical order of areas for residents (P05): "De", "Het" and "'t" in front don't count. */
export function compareNames(a: string, b: string): number {
  const bare = (name: string) => name.replace(/^(de|het|'t|’t)\s+/i, '');
  return bare(a).localeCompare(bare(b), 'nl') || a.localeCompare(b, 'nl');
}
