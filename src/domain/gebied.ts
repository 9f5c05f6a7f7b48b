/** Administrative and reporting areas. Dutch terms are legal terms; codes are written as CBS writes them. */

/**
 * From large to small; `referentie` is a group of gemeenten that resemble this one, `eigen` a reporting area the
 * gemeente made itself.
 */
export const NIVEAUS = [
  'land',
  'provincie',
  'regionale-eenheid',
  'district',
  'basisteam',
  'referentie',
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

/** A group of gemeenten to hold a gemeente against: it has figures, and never a page. */
export function isReference({ niveau }: Pick<Gebied, 'niveau'>): boolean {
  return niveau === 'referentie';
}

/** How another area lies to one: all around it, inside it, or beside it (also where they overlap in part). */
export type Lie = 'around' | 'inside' | 'apart';

/**
 * How `other` lies to `own`, by what gebieden.csv and samenstelling.csv say of them. Of the area that `whole` names,
 * which profile areas are compared with, the level is enough where they say nothing.
 */
export function lieOf(gebieden: ReadonlyMap<string, Gebied>, own: Gebied, other: Gebied, whole: string): Lie {
  if (holds(gebieden, other, own)) return 'around';
  if (holds(gebieden, own, other)) return 'inside';
  if (own.code !== whole && other.code !== whole) return 'apart';
  if (holdsByLevel(gebieden, other, own)) return 'around';
  return holdsByLevel(gebieden, own, other) ? 'inside' : 'apart';
}

/** Its parts, and the parents of the inner area or of all that it is made of, say so. */
function holds(gebieden: ReadonlyMap<string, Gebied>, outer: Gebied, inner: Gebied): boolean {
  if (outer.delen?.includes(inner.code) || isWithin(gebieden, inner.code, outer.code)) return true;
  const { delen } = inner;
  return delen?.every((deel) => isPartOf(gebieden, deel, outer)) ?? false;
}

function isPartOf(gebieden: ReadonlyMap<string, Gebied>, deel: string, outer: Gebied): boolean {
  return (outer.delen?.includes(deel) ?? false) || isWithin(gebieden, deel, outer.code);
}

/** Whether `outer` is among the ancestors of `code`. */
export function isWithin(gebieden: ReadonlyMap<string, Gebied>, code: string, outer: string): boolean {
  return ancestorsOf(gebieden, code).some((area) => area.code === outer && area.code !== code);
}

/** Nothing says where the inner area lies, and it can lie in one area of the outer level only. */
function holdsByLevel(gebieden: ReadonlyMap<string, Gebied>, outer: Gebied, inner: Gebied): boolean {
  if (isReference(outer) || isReference(inner)) return outer.niveau === 'land';
  if (!isLargerLevel(outer.niveau, inner.niveau)) return false;
  const around = ancestorsOf(gebieden, inner.code);
  if (around.some(({ niveau, code }) => niveau === outer.niveau && code !== inner.code)) return false;
  return [...gebieden.values()].filter(({ niveau }) => niveau === outer.niveau).length === 1;
}

/** The area itself and all that it is part of, from small to large. */
function ancestorsOf(gebieden: ReadonlyMap<string, Gebied>, code: string): readonly Gebied[] {
  const line: Gebied[] = [];
  for (let at = gebieden.get(code); at && !line.includes(at); at = gebieden.get(at.ouder ?? '')) {
    line.push(at);
  }
  return line;
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
  return ancestorsOf(gebieden, code).find((area) => area.niveau === niveau);
}

/** Among which level an area is listed: a reporting area that is made of wijken stands among the wijken. */
export function listedLevel(
  gebieden: ReadonlyMap<string, Gebied>,
  { niveau, delen }: Pick<Gebied, 'niveau' | 'delen'>,
): Niveau {
  const part = gebieden.get(delen?.[0] ?? '');
  return niveau === 'eigen' && part ? part.niveau : niveau;
}

/** Alphabetical order of areas for residents (P05): "De", "Het" and "'t" in front don't count. */
export function compareNames(a: string, b: string): number {
  const bare = (name: string) => name.replace(/^(de|het|'t|’t)\s+/i, '');
  return bare(a).localeCompare(bare(b), 'nl') || a.localeCompare(b, 'nl');
}
