/** Families of tests that share one correction (method.md 2.8, 8), and that correction. */
import type { Comparison, ComparisonKind, Family } from '../domain/finding.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import type { Level } from './classify.ts';
import { draft, type Pair, type Testing } from './draft.ts';

/** Family of a profile area's comparison: its type, over all profile areas, apart for the kernindicatoren. */
export function areaFamily(kind: Exclude<ComparisonKind, 'totaal'>, kern: boolean): string {
  return `${kind}-${kern ? 'kern' : 'overig'}`;
}

/** Family of the gemeente's own comparison of this type. */
export function wholeFamily(kind: 'land' | 'vorige'): string {
  return `gemeente-zelf-${kind}`;
}

/** Family of the comparisons of the groups of one kenmerk with their totals. */
export function groupFamily(kenmerk: string): string {
  return `groep-${kenmerk}`;
}

/** P-values of all tests by family, each in the order in which its tests are met. */
export function pValuesByFamily(
  pairs: Iterable<Pair>,
  testing: Pick<Testing, 'toets'>,
): ReadonlyMap<string, readonly number[]> {
  const families = new Map<string, number[]>();
  for (const pair of pairs) {
    const outcome = draft(pair, testing);
    if (outcome.kind === 'ruled') continue;
    const pValues = families.get(pair.family);
    if (pValues) pValues.push(outcome.test.p);
    else families.set(pair.family, [outcome.test.p]);
  }
  return families;
}

/** Gives out the adjusted p-values of each family, one a call, in the order in which its tests are met again. */
export function correction(families: ReadonlyMap<string, readonly number[]>, { methode }: Level) {
  const queues = new Map(
    [...families].map(([name, pValues]) => [
      name,
      (methode === 'bh' ? benjaminiHochberg(pValues) : pValues).values(),
    ]),
  );
  return (family: string, p: number): number => queues.get(family)?.next().value ?? p;
}

/** What the method page tells of each family: how many tests, how many clear differences. */
export function familiesOf(comparisons: Iterable<Comparison>): readonly Family[] {
  const counts = new Map<string, { tests: number; clear: number }>();
  for (const { family, klasse } of comparisons) {
    if (family === undefined) continue;
    const count = counts.get(family) ?? { tests: 0, clear: 0 };
    counts.set(family, count);
    count.tests += 1;
    if (klasse === 'hoger' || klasse === 'lager') count.clear += 1;
  }
  return [...counts]
    .map(([name, count]) => ({ name, description: describe(name), ...count }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Dutch description of a family, from its name. */
function describe(name: string): string {
  const kenmerk = /^groep-(.+)$/.exec(name)?.[1];
  return kenmerk
    ? `Groepen naar ${kenmerk}, met alle bewoners van hetzelfde gebied`
    : (AREA_FAMILIES[name] ?? name);
}

const AREA_FAMILIES: Readonly<Record<string, string>> = {
  [areaFamily('gemeente', true)]: 'Gebieden met de hele gemeente, hoofdonderwerpen',
  [areaFamily('gemeente', false)]: 'Gebieden met de hele gemeente, andere onderwerpen',
  [areaFamily('land', true)]: 'Gebieden met Nederland, hoofdonderwerpen',
  [areaFamily('land', false)]: 'Gebieden met Nederland, andere onderwerpen',
  [areaFamily('vorige', true)]: 'Gebieden met de vorige meting, hoofdonderwerpen',
  [areaFamily('vorige', false)]: 'Gebieden met de vorige meting, andere onderwerpen',
  [wholeFamily('land')]: 'De hele gemeente met Nederland',
  [wholeFamily('vorige')]: 'De hele gemeente met de vorige meting',
};
