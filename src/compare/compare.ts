import { keyFrom } from '../cache.ts';
import type { Comparison, Finding, Findings, Fragile } from '../domain/finding.ts';
import type { Survey } from '../domain/survey.ts';
import { inThemeOrder } from '../domain/thema.ts';
import { correction } from './correction.ts';
import { settle } from './draft.ts';
import { editionForesight } from './edition-foresight.ts';
import { familiesOf, pValuesByFamily } from './families.ts';
import { memoizedShow } from './measure.ts';
import { comparisonsOf, type Finish, findingOf, outlinesOf, trendsOf } from './outline.ts';
import { type Places, placesOf } from './places.ts';
import { policyFindings } from './policy.ts';
import { remarksOf } from './remarks-nl.ts';
import { type Sheet, sheetsOf } from './sheet.ts';
import { settleTrend } from './trend.ts';

export { foresee } from './foresee.ts';

/**
 * What there is to tell of every area in the edition's wave: measures with their margins, and comparisons
 * tested and corrected together (method.md 2.1, 2.2 and 2.8). Takes a survey that `suppress` has been through.
 */
export function compare(survey: Survey): Findings {
  const sheets = sheetsOf(survey, memoizedShow());
  const places = placesOf(survey);
  const areas = findingsByArea(survey, sheets.toSorted(byThema(survey)), places);
  const comparisons = () => comparisonsOf(areas.values());
  const policy = policyFindings(survey, sheets, areas);
  return {
    key: keyOf(survey),
    areas,
    ...(policy && { policy }),
    families: familiesOf(comparisons(), trendsOf(areas.values())),
    measuresOf: (code) => {
      const sheet = sheets.find(({ indicator }) => indicator.code === code);
      return sheet ? sheet.cells.map(sheet.freshMeasureOf) : [];
    },
    remarks: remarksOf(survey, sheets, comparisons()),
    fragile: (deff) => fragile(survey, [...comparisons()], deff),
    foreseen: () => editionForesight(survey, sheets, places),
  };
}

/** Cells by the thousand: as one text those of a country would be too long. */
const CELLS_AT_ONCE = 1000;

function keyOf({ texts: _texts, assets: _assets, inputs: _inputs, cells, ...rest }: Survey): string {
  const pieces = Array.from({ length: Math.ceil(cells.length / CELLS_AT_ONCE) }, (_, at) =>
    cells.slice(at * CELLS_AT_ONCE, (at + 1) * CELLS_AT_ONCE),
  );
  return keyFrom([rest, ...pieces]);
}

/** The clear comparisons that are no longer clear with another design effect where a wijk or group has none of its own. */
function fragile(survey: Survey, comparisons: readonly Comparison[], wijk: number): readonly Fragile[] {
  const { gemeente } = survey;
  if (wijk <= gemeente.vergelijking.deff.wijk) return [];
  const deff = { ...gemeente.vergelijking.deff, wijk };
  const vergelijking = { ...gemeente.vergelijking, deff };
  const other = { ...survey, gemeente: { ...gemeente, vergelijking } };
  const sheets = sheetsOf(other, memoizedShow());
  const again = comparisonsOf(
    findingsByArea(other, sheets.toSorted(byThema(survey)), placesOf(other)).values(),
  );
  return [...again].flatMap(({ klasse }, at) => {
    const before = comparisons[at];
    return before && before.klasse !== klasse && isClear(before) ? [before] : [];
  });
}

function isClear({ klasse }: Comparison): boolean {
  return klasse === 'hoger' || klasse === 'lager';
}

/** In the order of gebieden.csv; within an area by theme and catalogue. */
function findingsByArea(
  survey: Survey,
  sheets: readonly Sheet[],
  places: Places,
): ReadonlyMap<string, readonly Finding[]> {
  const testing = survey.gemeente.vergelijking;
  // A correction spans all indicators, so the tests are walked through twice: first for their p-values alone.
  const pValues = pValuesByFamily(outlinesOf(sheets, survey, places), testing);
  const corrected = correction(pValues, testing);
  const finish: Finish = {
    pair: (pair) => settle(pair, corrected, testing),
    trend: ({ draft, family }, { sheet: { indicator } }) =>
      settleTrend(draft, indicator, family, corrected.adjust(family, draft.p), testing),
  };
  const areas = new Map<string, Finding[]>([...survey.gebieden.keys()].map((code) => [code, []]));
  for (const outline of outlinesOf(sheets, survey, places)) {
    const finding = findingOf(outline, finish);
    areas.get(finding.gebied.code)?.push(finding);
  }
  return new Map([...areas].filter(([, findings]) => findings.length > 0));
}

function byThema({ onderzoek }: Survey): (a: Sheet, b: Sheet) => number {
  const order = inThemeOrder(onderzoek);
  return (a, b) => order(a.indicator.thema, b.indicator.thema);
}
