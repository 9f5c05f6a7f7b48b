import type { Comparison, Finding, Findings, GroupFinding, Measure } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Survey } from '../domain/survey.ts';
import { wholeOf } from '../domain/survey.ts';
import { compareThemas } from '../domain/thema.ts';
import { type Draft, draft } from './draft.ts';
import { familiesOf, settleAll } from './families.ts';
import { memoizedShow } from './measure.ts';
import { areaPairs, groupPair, measureIn, type PairContext } from './pairs.ts';
import { placesOf } from './places.ts';
import { remarksOf } from './remarks-nl.ts';
import { type Sheet, sheetsOf } from './sheet.ts';

/**
 * What there is to tell of every area in the edition's wave: measures with their margins, and comparisons
 * tested and corrected together (method.md 2.1, 2.2 and 2.8). Takes a survey that `suppress` has been through.
 */
export function compare(survey: Survey): Findings {
  const sheets = sheetsOf(survey, memoizedShow());
  const places = placesOf(survey);
  const outlines = sheets.flatMap((sheet) => outlinesOf(sheet, survey, places));
  const drafts = outlines.flatMap(({ drafts }) => drafts);
  const comparisons = settleAll(drafts, survey.gemeente.vergelijking);
  return {
    areas: byArea(survey, fill(outlines, comparisons)),
    families: familiesOf(comparisons),
    measures: new Map(sheets.map(({ indicator, measures }) => [indicator.code, measures])),
    remarks: remarksOf(survey, sheets, comparisons),
  };
}

/** A finding whose comparisons are still drafts: first those of the area, then one for each group. */
interface Outline {
  readonly finding: Omit<Finding, 'comparisons' | 'groups'>;
  readonly groups: readonly Measure[];
  readonly drafts: readonly Draft[];
}

function outlinesOf(sheet: Sheet, survey: Survey, places: PairContext['places']): readonly Outline[] {
  const { editie } = survey.gemeente;
  const context = { places, sheet, editie, kern: isKern(sheet.indicator, survey), whole: wholeOf(survey) };
  const codes = new Set([...sheet.totals.keys(), ...sheet.groups.keys()]);
  return [...codes].flatMap((code) => {
    const series = sheet.totals.get(code) ?? [];
    const measure =
      series.findLast(({ jaar }) => jaar === editie) ?? absentTotal(sheet.groups.get(code)?.[0]);
    return measure ? [outlineOf(measure, series, context)] : [];
  });
}

/** Groups can be delivered without their total: then the total is a figure that is missing. */
function absentTotal(group: Measure | undefined): Measure | undefined {
  if (!group) return undefined;
  const { gebied, jaar, reeks, basis } = group;
  return { gebied, jaar, reeks, basis, estimate: { kind: 'missing' }, precision: 'onbekend' };
}

function outlineOf(measure: Measure, series: readonly Measure[], context: PairContext): Outline {
  const { sheet, kern, places } = context;
  const { gebied, reeks } = measure;
  const { indicator } = sheet;
  const groups = (sheet.groups.get(gebied.code) ?? []).filter((group) => group.reeks === reeks);
  const pairs = [
    ...areaPairs(measure, context),
    ...groups.map((group) => groupPair(group, measure, indicator)),
  ];
  const sameSeries = (other: Measure | undefined) => (other?.reeks === reeks ? other : undefined);
  const area = places.wholeOf(gebied);
  const whole = area && area.niveau !== 'land' ? sameSeries(measureIn(area, measure, context)) : undefined;
  const land = places.land && sameSeries(measureIn(places.land, measure, context));
  return {
    finding: { gebied, indicator, kern, measure, ...(whole && { whole }), ...(land && { land }), series },
    groups,
    drafts: pairs.map(draft),
  };
}

/** `kernindicatoren` in gemeente.yaml wins over `kern` of the catalogue (method.md 2.8, 8). */
function isKern(indicator: Indicator, { gemeente }: Survey): boolean {
  return gemeente.kernindicatoren?.includes(indicator.code) ?? indicator.kern;
}

/** Findings with their comparisons, which come in the order of the drafts. */
function fill(outlines: readonly Outline[], comparisons: readonly Comparison[]): readonly Finding[] {
  let next = 0;
  return outlines.map(({ finding, groups, drafts }) => {
    const own = comparisons.slice(next, next + drafts.length);
    next += drafts.length;
    const ofArea = own.slice(0, drafts.length - groups.length);
    const ofGroups = own.slice(ofArea.length);
    return {
      ...finding,
      comparisons: Object.fromEntries(ofArea.map((comparison) => [comparison.kind, comparison])),
      groups: groups.flatMap((measure, index): GroupFinding[] => {
        const comparison = ofGroups[index];
        return comparison ? [{ measure, comparison }] : [];
      }),
    };
  });
}

/** By area in the order of gebieden.csv; within it by theme and catalogue. */
function byArea(survey: Survey, findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const areas = new Map<string, Finding[]>([...survey.gebieden.keys()].map((code) => [code, []]));
  for (const finding of findings) areas.get(finding.gebied.code)?.push(finding);
  for (const [code, list] of areas) {
    if (list.length === 0) areas.delete(code);
    list.sort((a, b) => compareThemas(a.indicator.thema, b.indicator.thema));
  }
  return areas;
}
