/** Families of tests that share one correction (method.md 2.8, 8), and that correction. */
import type { Comparison, ComparisonKind, Family } from '../domain/finding.ts';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import type { Level } from './classify.ts';
import { type Draft, settle } from './draft.ts';

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

/** The finished comparison of each draft, in the order of the input. */
export function settleAll(drafts: readonly Draft[], level: Level): readonly Comparison[] {
  const adjusted = new Array<number>(drafts.length).fill(1);
  for (const { indices, pValues } of testsByFamily(drafts).values()) {
    const corrected = level.methode === 'bh' ? benjaminiHochberg(pValues) : pValues;
    indices.forEach((index, at) => {
      adjusted[index] = corrected[at] ?? 1;
    });
  }
  return drafts.map((item, index) => settle(item, adjusted[index] ?? 1, level));
}

function testsByFamily(drafts: readonly Draft[]) {
  const families = new Map<string, { indices: number[]; pValues: number[] }>();
  drafts.forEach(({ pair, outcome }, index) => {
    if (outcome.kind !== 'tested') return;
    const family = families.get(pair.family) ?? { indices: [], pValues: [] };
    families.set(pair.family, family);
    family.indices.push(index);
    family.pValues.push(outcome.test.p);
  });
  return families;
}

/** What the method page tells of each family: how many tests, how many clear differences. */
export function familiesOf(comparisons: readonly Comparison[]): readonly Family[] {
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
