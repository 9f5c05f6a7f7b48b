/** A finding before its tests: the measures it stands on, and the pairs to compare. */
import type { Comparison, Finding, GroupFinding, Measure, Trend } from '../domain/finding.ts';
import { POINTS_FOR_LINE } from '../domain/series.ts';
import type { Survey } from '../domain/survey.ts';
import { AreaFinding } from './area-finding.ts';
import type { Pair } from './draft.ts';
import { trendFamily } from './families.ts';
import { areaPairs, groupPair, measureIn, type PairContext } from './pairs.ts';
import type { Places } from './places.ts';
import type { Sheet } from './sheet.ts';
import { draftTrend, type TrendDraft } from './trend.ts';

export interface Outline {
  readonly sheet: Sheet;
  readonly base: Omit<Finding, 'comparisons' | 'groups' | 'trend' | 'series'>;
  /** With the whole, land and the previous wave. */
  readonly pairs: readonly Pair[];
  /** Each group with the total. */
  readonly groupPairs: readonly Pair[];
  /** Over all waves, with the name of its family. */
  readonly trend?: { readonly draft: TrendDraft; readonly family: string };
}

/** An outline for every area and indicator with a cell in the edition's wave, in the order of the sheets. */
export function* outlinesOf(sheets: readonly Sheet[], survey: Survey, places: Places): Iterable<Outline> {
  for (const sheet of sheets) {
    const context = { places, sheet, kern: isKern(sheet, survey) };
    for (const code of new Set([...sheet.totals.keys(), ...sheet.groups.keys()])) {
      const measure = editionMeasure(sheet, code, survey.gemeente.editie);
      if (measure) yield outlineOf(measure, context);
    }
  }
}

/** `kernindicatoren` in gemeente.yaml wins over `kern` of the catalogue (method.md 2.8, 8). */
function isKern({ indicator }: Sheet, { gemeente }: Survey): boolean {
  return gemeente.kernindicatoren?.includes(indicator.code) ?? indicator.kern;
}

/** Groups can be delivered without their total: then the total is a figure that is missing. */
function editionMeasure(sheet: Sheet, code: string, editie: number): Measure | undefined {
  const total = sheet.totals.get(code)?.findLast(({ jaar }) => jaar === editie);
  if (total) return sheet.measureOf(total);
  const [group] = sheet.groups.get(code) ?? [];
  if (!group) return undefined;
  const { groep, ...cell } = group;
  return sheet.freshMeasureOf({ ...cell, estimate: { kind: 'missing' } });
}

function outlineOf(measure: Measure, context: PairContext): Outline {
  const { sheet, kern, places } = context;
  const { gebied, reeks } = measure;
  const { indicator } = sheet;
  const inSeries = (other: Measure | undefined) => (other?.reeks === reeks ? other : undefined);
  const area = places.wholeOf(gebied);
  const whole = area && area.niveau !== 'land' ? inSeries(measureIn(area, measure, sheet)) : undefined;
  const land = places.land && inSeries(measureIn(places.land, measure, sheet));
  const near = places.referenceOf(gebied) ?? places.placeOf(gebied);
  const place = near && near.code !== area?.code ? inSeries(measureIn(near, measure, sheet)) : undefined;
  const groups = (sheet.groups.get(gebied.code) ?? []).filter((group) => group.reeks === reeks);
  return {
    sheet,
    base: {
      gebied,
      indicator,
      kern,
      measure,
      ...(whole && { whole }),
      ...(land && { land }),
      ...(place && { place }),
    },
    pairs: areaPairs(measure, context),
    groupPairs: groups.map((group) => groupPair(sheet.measureOf(group), measure, indicator)),
    ...trendOf(measure, context),
  };
}

/** Only where the previous wave is compared too, and there are waves enough to look for. */
function trendOf({ gebied, reeks }: Measure, { sheet, kern, places }: PairContext): Pick<Outline, 'trend'> {
  const isProfile = places.profiles.has(gebied.code);
  const cells = (sheet.totals.get(gebied.code) ?? []).filter((cell) => cell.reeks === reeks);
  if (cells.length < POINTS_FOR_LINE || !(isProfile || places.wholes.has(gebied.code))) return {};
  const draft = draftTrend(cells.map(sheet.freshMeasureOf), sheet.indicator);
  return draft ? { trend: { draft, family: trendFamily(isProfile, kern) } } : {};
}

/** What finishes a finding: its comparisons and its trend, each asked for once and in order. */
export interface Finish {
  pair(pair: Pair): Comparison;
  trend(trend: NonNullable<Outline['trend']>, outline: Outline): Trend;
}

/** The finding, each of its tests finished in order. */
export function findingOf(outline: Outline, finish: Finish): Finding {
  const comparisons: Partial<Record<Comparison['kind'], Comparison>> = {};
  for (const pair of outline.pairs) comparisons[pair.kind] = finish.pair(pair);
  const groups = outline.groupPairs.map(
    (pair): GroupFinding => ({ measure: pair.own, comparison: finish.pair(pair) }),
  );
  const trend = outline.trend && finish.trend(outline.trend, outline);
  return new AreaFinding(outline.base, { comparisons, groups, ...(trend && { trend }) }, outline.sheet);
}

/** Every trend of the findings. */
export function* trendsOf(findings: Iterable<readonly Finding[]>): Iterable<Trend> {
  for (const list of findings) for (const { trend } of list) if (trend) yield trend;
}

/** Every comparison of the findings. */
export function* comparisonsOf(findings: Iterable<readonly Finding[]>): Iterable<Comparison> {
  for (const list of findings) {
    for (const { comparisons, groups } of list) {
      yield* Object.values(comparisons);
      for (const { comparison } of groups) yield comparison;
    }
  }
}
