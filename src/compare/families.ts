/** Families of tests that share one correction (method.md 2.8, 8), and that correction. */
import type { Comparison, ComparisonKind, Family, Trend } from '../domain/finding.ts';
import { draft, type Pair, type Testing } from './draft.ts';

/** Family of a profile area's comparison: its type, over all profile areas, apart for the kernindicatoren. */
export function areaFamily(kind: Exclude<ComparisonKind, 'totaal'>, kern: boolean): string {
  return `${kind}-${kern ? 'kern' : 'overig'}`;
}

/** Family of the gemeente's own comparison of this type. */
export function wholeFamily(kind: Exclude<ComparisonKind, 'gemeente' | 'totaal'>): string {
  return `gemeente-zelf-${kind}`;
}

/** Family of the comparisons of the groups of one kenmerk with their totals. */
export function groupFamily(kenmerk: string): string {
  return `groep-${kenmerk}`;
}

/** Family of the trends of all profile areas, or of the gemeente's own. */
export function trendFamily(isProfile: boolean, kern: boolean): string {
  return isProfile ? `trend-${kern ? 'kern' : 'overig'}` : 'gemeente-zelf-trend';
}

/** What is tested of one finding, in the order in which it is finished. */
export interface Tested {
  readonly pairs: readonly Pair[];
  readonly groupPairs: readonly Pair[];
  readonly trend?: { readonly draft: { readonly p: number }; readonly family: string };
}

/** P-values of all tests by family, each in the order in which its tests are met. */
export function pValuesByFamily(
  outlines: Iterable<Tested>,
  testing: Pick<Testing, 'toets'>,
): ReadonlyMap<string, readonly number[]> {
  const families = new Map<string, number[]>();
  const add = (family: string, p: number) => {
    const pValues = families.get(family);
    if (pValues) pValues.push(p);
    else families.set(family, [p]);
  };
  for (const { pairs, groupPairs, trend } of outlines) {
    for (const pair of [...pairs, ...groupPairs]) {
      const outcome = draft(pair, testing);
      if (outcome.kind === 'tested') add(pair.family, outcome.test.p);
    }
    if (trend) add(trend.family, trend.draft.p);
  }
  return families;
}

/** What the method page tells of each family: how many tests, how many clear differences. */
export function familiesOf(comparisons: Iterable<Comparison>, trends: Iterable<Trend>): readonly Family[] {
  const counts = new Map<string, { tests: number; clear: number }>();
  const tally = ({ family, klasse }: Pick<Comparison, 'family' | 'klasse'>) => {
    if (family === undefined) return;
    const count = counts.get(family) ?? { tests: 0, clear: 0 };
    counts.set(family, count);
    count.tests += 1;
    if (klasse === 'hoger' || klasse === 'lager') count.clear += 1;
  };
  for (const comparison of comparisons) tally(comparison);
  for (const trend of trends) tally(trend);
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
  [areaFamily('plaats', true)]: 'Gebieden met de plaats die de gemeente koos, hoofdonderwerpen',
  [areaFamily('plaats', false)]: 'Gebieden met de plaats die de gemeente koos, andere onderwerpen',
  [areaFamily('referentie', true)]: 'Gemeenten met vergelijkbare gemeenten, hoofdonderwerpen',
  [areaFamily('referentie', false)]: 'Gemeenten met vergelijkbare gemeenten, andere onderwerpen',
  [areaFamily('vorige', true)]: 'Gebieden met de vorige meting, hoofdonderwerpen',
  [areaFamily('vorige', false)]: 'Gebieden met de vorige meting, andere onderwerpen',
  [trendFamily(true, true)]: 'Gebieden over alle metingen samen, hoofdonderwerpen',
  [trendFamily(true, false)]: 'Gebieden over alle metingen samen, andere onderwerpen',
  [trendFamily(false, true)]: 'De hele gemeente over alle metingen samen',
  [wholeFamily('land')]: 'De hele gemeente met Nederland',
  [wholeFamily('plaats')]: 'De hele gemeente met de plaats die de gemeente koos',
  [wholeFamily('referentie')]: 'De hele gemeente met vergelijkbare gemeenten',
  [wholeFamily('vorige')]: 'De hele gemeente met de vorige meting',
};
