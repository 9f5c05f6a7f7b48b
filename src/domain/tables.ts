/**
 * Rows of the downloads: every figure and every comparison, rounded and emptied as they may leave the house
 * (contract of `cijfers.csv` and `vergelijkingen.csv`; method.md 2.8, 1, 5-7). One source for CSV, XLSX and JSON.
 */
import type { Comparison, Finding, Findings, Measure, Trend } from './finding.ts';
import { formatCsvNumber, roundHalfAwayFromZero } from './format.ts';
import { runningLeast } from './running-least.ts';
import { groepKey, type Survey } from './survey.ts';

/** Undefined is an empty cell. Numbers are rounded already. */
export type TableValue = string | number | undefined;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TableValue[])[];
}

export const FIGURE_COLUMNS = [
  'gebied',
  'naam',
  'niveau',
  'indicator',
  'jaar',
  'reeks',
  'groep',
  'waarde',
  'n',
  'ondergrens',
  'bovengrens',
  'status',
  'reden',
  'grens',
] as const;

export const COMPARISON_COLUMNS = [
  'gebied',
  'indicator',
  'jaar',
  'reeks',
  'groep',
  'met',
  'jaar_met',
  'waarde',
  'waarde_met',
  'verschil',
  'se',
  'z',
  'p',
  'p_aangepast',
  'klasse',
  'aantoonbaar_vanaf',
] as const;

/** Every figure of every wave: by area, then catalogue, wave, series and group. */
export function figureTable(survey: Survey, findings: Findings): Table {
  const byArea = new Map<string, (readonly TableValue[])[]>(
    [...survey.gebieden.keys()].map((code) => [code, []]),
  );
  for (const indicator of survey.indicators.keys()) {
    for (const measure of findings.measuresOf(indicator).toSorted(byKey)) {
      byArea.get(measure.gebied.code)?.push(figureRow(indicator, measure));
    }
  }
  return { columns: FIGURE_COLUMNS, rows: [...byArea.values()].flat() };
}

function byKey(a: Measure, b: Measure): number {
  return a.jaar - b.jaar || order(a.reeks, b.reeks) || order(groepKey(a.groep), groepKey(b.groep));
}

/** By code unit, the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function figureRow(indicator: string, measure: Measure): readonly TableValue[] {
  const { gebied, jaar, reeks, groep } = measure;
  const key = [gebied.code, gebied.naam, gebied.niveau, indicator, jaar, reeks, groepKey(groep)];
  return [...key, ...figureValues(measure)];
}

/** waarde, n, ondergrens, bovengrens, status, reden, grens. */
function figureValues({ estimate, shown, bound, interval }: Measure): readonly TableValue[] {
  switch (estimate.kind) {
    case 'published': {
      const bounds = [interval?.shown.lower.download, interval?.shown.upper.download];
      const status = estimate.indicative ? 'indicatief' : 'gepubliceerd';
      return [shown?.download, estimate.n, ...bounds, status, undefined, undefined];
    }
    case 'suppressed':
      return [...EMPTY.slice(0, 4), 'onderdrukt', estimate.reason, bound?.csv];
    case 'missing':
      return [...EMPTY.slice(0, 4), 'ontbreekt', undefined, undefined];
  }
}

/** Every comparison of the edition's wave, also those that could not be made. */
export function comparisonTable(findings: Findings): Table {
  const all = testedIn(findings);
  const telling = tellingAdjustments(findings);
  const rows = all.map((tested) => testedRow(tested, telling.has(tested)));
  return { columns: COMPARISON_COLUMNS, rows };
}

function testedRow(tested: Tested, telling: boolean): readonly TableValue[] {
  return 'waves' in tested ? trendRow(tested, telling) : comparisonRow(tested, telling);
}

/** Anything with a p-value: a comparison, or the trend over all waves. */
export type Tested = Comparison | Trend;

function testedIn(findings: Findings): readonly Tested[] {
  const all: Tested[] = [];
  for (const list of findings.areas.values()) {
    for (const finding of list) {
      for (const tested of testedOf(finding)) all.push(tested);
      for (const { comparison } of finding.groups) all.push(comparison);
    }
  }
  return all;
}

/** What was tested of the figure of all residents together. */
function testedOf({ comparisons, trend }: Finding): readonly Tested[] {
  const { gemeente, land, plaats, referentie, vorige } = comparisons;
  return [gemeente, land, plaats, referentie, vorige, trend].filter((tested) => tested !== undefined);
}

/** The rows of both tables that are about one finding, without those of groups; `telling` as in the whole table. */
export function tablesOfFinding(finding: Finding, telling: ReadonlySet<Tested>): readonly [Table, Table] {
  const figures = [figureRow(finding.indicator.code, finding.measure)];
  const comparisons = testedOf(finding).map((tested) => testedRow(tested, telling.has(tested)));
  return [
    { columns: FIGURE_COLUMNS, rows: figures },
    { columns: COMPARISON_COLUMNS, rows: comparisons },
  ];
}

/** Rows for programs: a key without a value is absent. */
export function recordsOf({ columns, rows }: Table): readonly Readonly<Record<string, TableValue>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((column, index) => {
        const value = row[index];
        return value === undefined || value === '' ? [] : [[column, value]];
      }),
    ),
  );
}

/**
 * Comparisons whose adjusted p is m·p/rank of another row whose p stays in (method.md 2.8, 1): Benjamini and
 * Hochberg's running least hands it on to its neighbors, so there it stays in as well.
 */
export function tellingAdjustments(findings: Findings): ReadonlySet<Tested> {
  const families = new Map<string, { comparison: Tested; p: number }[]>();
  for (const comparison of testedIn(findings)) {
    const { p, family = '' } = comparison;
    if (p === undefined) continue;
    const tests = families.get(family) ?? [];
    if (tests.length === 0) families.set(family, tests);
    tests.push({ comparison, p });
  }
  return new Set([...families.values()].flatMap(tellingIn));
}

function tellingIn(tests: readonly { comparison: Tested; p: number }[]): readonly Tested[] {
  const least = runningLeast(tests.map(({ p }) => p));
  return tests.flatMap(({ comparison, p }, index) => {
    const from = tests[least[index]?.from ?? -1];
    return from?.comparison.wholeOnly && comparison.pAdjusted !== p ? [comparison] : [];
  });
}

function comparisonRow(comparison: Comparison, telling: boolean): readonly TableValue[] {
  const { indicator, own, klasse, detectableFrom } = comparison;
  const key = keyOf(own, indicator.code);
  const values = comparisonValues(comparison);
  return [...key, ...target(comparison), ...withoutTelling(values, telling), klasse, detectableFrom];
}

function keyOf({ gebied, jaar, reeks, groep }: Measure, indicator: string): readonly TableValue[] {
  return [gebied.code, indicator, jaar, reeks, groepKey(groep)];
}

function withoutTelling(values: readonly TableValue[], telling: boolean): readonly TableValue[] {
  return telling ? [...values.slice(0, -1), undefined] : values;
}

/** `verschil` is the rise of the fitted line since the first wave, so there is no figure to take off. */
function trendRow(trend: Trend, telling: boolean): readonly TableValue[] {
  const { indicator, waves, change, se, z, p, pAdjusted, klasse, wholeOnly } = trend;
  const [first, last] = [waves[0], waves.at(-1)];
  if (!first || last?.estimate.kind !== 'published') throw new Error('a trend without waves');
  const values = wholeOnly
    ? [last.shown?.number, undefined, roundHalfAwayFromZero(change, 0), ...EMPTY.slice(0, 4)]
    : [last.estimate.value, undefined, change, se, z, p, pAdjusted].map(sixDecimals);
  const told = withoutTelling(values, telling);
  return [...keyOf(last, indicator.code), 'trend', first.jaar, ...told, klasse, undefined];
}

/** met, jaar_met. */
function target({ kind, own, against, other }: Comparison): readonly TableValue[] {
  switch (kind) {
    case 'gemeente':
    case 'land':
    case 'plaats':
    case 'referentie':
      return [against?.code, own.jaar];
    case 'vorige':
      return ['vorige meting', other?.jaar];
    case 'totaal':
      return ['totaal', own.jaar];
  }
}

const EMPTY: readonly undefined[] = new Array(7).fill(undefined);

/**
 * waarde, waarde_met, verschil, se, z, p, p_aangepast. Empty where nothing was tested. Where percentages leave
 * whole, the figures are those that are shown and the test's own figures stay in: they would tell the decimals.
 */
function comparisonValues(comparison: Comparison): readonly TableValue[] {
  const { own, other, difference, se, z, p, pAdjusted, wholeOnly } = comparison;
  if (difference === undefined || own.estimate.kind !== 'published') return EMPTY;
  if (other?.estimate.kind !== 'published') return EMPTY;
  if (wholeOnly) return wholeValues(own.shown?.number, other.shown?.number);
  return [own.estimate.value, other.estimate.value, difference, se, z, p, pAdjusted].map(sixDecimals);
}

function wholeValues(value = 0, other = 0): readonly TableValue[] {
  return [value, other, roundHalfAwayFromZero(value - other, 1), ...EMPTY.slice(0, 4)];
}

function sixDecimals(value: number | undefined): number | undefined {
  return value === undefined ? undefined : roundHalfAwayFromZero(value, 6);
}

/** A value for CSV: decimal comma, empty where there is none. */
export function csvValue(value: TableValue): string {
  return typeof value === 'number' ? formatCsvNumber(value, 6) : (value ?? '');
}
