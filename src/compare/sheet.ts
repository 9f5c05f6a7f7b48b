/** All cells of one indicator, arranged by area: what findings are looked up in. */
import type { Measure } from '../domain/finding.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Precision } from '../domain/precision.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import { type BorrowedSd, borrowedSd } from './borrowed-sd.ts';
import { marginPrecision } from './finite-population.ts';
import { measureOf, precisionIn, type Show } from './measure.ts';

export interface Sheet {
  readonly indicator: Indicator;
  /** Every cell, groups included, in the order of the data. */
  readonly cells: readonly Cell[];
  /** Totals by area code, oldest first; within a wave the main series last. */
  readonly totals: ReadonlyMap<string, readonly Cell[]>;
  /** Groups of the edition's wave by area code, in the order of the data. */
  readonly groups: ReadonlyMap<string, readonly Cell[]>;
  /** A cell's measure: made when asked for, and the same one ever after. */
  measureOf(cell: Cell): Measure;
  /** The same, not kept: for tables that list every cell once. */
  freshMeasureOf(cell: Cell): Measure;
  /** Precision of a published cell by itself. */
  precisionOf(cell: Cell): Precision | undefined;
  /** The standard deviation that a cell borrows from the gemeente's row. */
  readonly borrowedSdOf: BorrowedSd;
}

/** The sheets of the survey, in catalogue order; an indicator without cells has none. */
export function sheetsOf(survey: Survey, shower: Show): readonly Sheet[] {
  const cells = groupBy(survey.cells, (cell) => cell.indicator);
  return [...survey.indicators.values()].flatMap((indicator) => {
    const own = cells.get(indicator.code);
    return own ? [sheetOf(survey, indicator, own, shower)] : [];
  });
}

/** Respondents behind each published figure of an area in one wave, from few to many. */
export function respondentsIn(code: string, sheets: readonly Sheet[], jaar: number): readonly number[] {
  return sheets
    .flatMap(({ totals }) => totals.get(code) ?? [])
    .flatMap((cell) =>
      cell.jaar === jaar && cell.estimate.kind === 'published' && cell.estimate.n ? [cell.estimate.n] : [],
    )
    .sort((a, b) => a - b);
}

function sheetOf(survey: Survey, indicator: Indicator, cells: readonly Cell[], shower: Show): Sheet {
  const { editie, vergelijking } = survey.gemeente;
  const marginOf = marginPrecision(survey);
  const main = mainSeries(cells, editie);
  const totals = cells.filter(({ groep }) => !groep).sort((a, b) => byWave(a, b, main));
  const groups = cells.filter(({ groep, jaar }) => groep && jaar === editie);
  const area = ({ gebied }: Cell) => gebied;
  const gebiedOf = ({ gebied }: Cell) => {
    const known = survey.gebieden.get(gebied);
    if (!known) throw new Error(`ingest let an unknown area through: ${gebied}`);
    return known;
  };
  const borrowedSdOf = borrowedSd(survey, indicator, cells);
  const precision = (cell: Cell) =>
    precisionIn(cell, gebiedOf(cell), indicator, vergelijking.deff, borrowedSdOf(cell));
  const freshMeasureOf = (cell: Cell) =>
    measureOf(cell, gebiedOf(cell), indicator, precision(cell), marginOf, shower);
  const made = new Map<Cell, Measure>();
  return {
    indicator,
    cells,
    totals: groupBy(totals, area),
    groups: groupBy(groups, area),
    freshMeasureOf,
    precisionOf: precision,
    borrowedSdOf,
    measureOf(cell) {
      const measure = made.get(cell) ?? freshMeasureOf(cell);
      made.set(cell, measure);
      return measure;
    },
  };
}

function byWave(a: Cell, b: Cell, main: string): number {
  return (
    a.jaar - b.jaar ||
    Number(a.reeks === main) - Number(b.reeks === main) ||
    (a.reeks < b.reeks ? -1 : Number(a.reeks > b.reeks))
  );
}

/** Series of the edition's wave that holds most areas: the one that findings are about. */
function mainSeries(cells: readonly Cell[], editie: number): string {
  const counts = new Map<string, number>();
  for (const { jaar, reeks, groep } of cells) {
    if (jaar === editie && !groep) counts.set(reeks, (counts.get(reeks) ?? 0) + 1);
  }
  const [main] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return main?.[0] ?? '';
}
