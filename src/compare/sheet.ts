/** All measures of one indicator, arranged by area: what findings are looked up in. */
import type { Measure } from '../domain/finding.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Cell, Survey } from '../domain/survey.ts';
import { measureOf, type Show } from './measure.ts';

export interface Sheet {
  readonly indicator: Indicator;
  /** Every measure, groups included, in the order of the data. */
  readonly measures: readonly Measure[];
  /** Totals by area code, oldest first; within a wave the main series last. */
  readonly totals: ReadonlyMap<string, readonly Measure[]>;
  /** Groups of the edition's wave by area code, in the order of the data. */
  readonly groups: ReadonlyMap<string, readonly Measure[]>;
}

/** The sheets of the survey, in catalogue order; an indicator without cells has none. */
export function sheetsOf(survey: Survey, shower: Show): readonly Sheet[] {
  const cells = groupBy(survey.cells, (cell) => cell.indicator);
  return [...survey.indicators.values()].flatMap((indicator) => {
    const own = cells.get(indicator.code);
    return own ? [sheetOf(survey, indicator, own, shower)] : [];
  });
}

function sheetOf(survey: Survey, indicator: Indicator, cells: readonly Cell[], shower: Show): Sheet {
  const { editie, vergelijking } = survey.gemeente;
  const measures = cells.map((cell) => {
    const gebied = survey.gebieden.get(cell.gebied);
    if (!gebied) throw new Error(`ingest let an unknown area through: ${cell.gebied}`);
    return measureOf(cell, gebied, indicator, vergelijking.deff, shower);
  });
  const main = mainSeries(measures, editie);
  const totals = measures.filter((measure) => !measure.groep).sort((a, b) => byWave(a, b, main));
  const groups = measures.filter((measure) => measure.groep && measure.jaar === editie);
  const area = (measure: Measure) => measure.gebied.code;
  return { indicator, measures, totals: groupBy(totals, area), groups: groupBy(groups, area) };
}

function byWave(a: Measure, b: Measure, main: string): number {
  return (
    a.jaar - b.jaar ||
    Number(a.reeks === main) - Number(b.reeks === main) ||
    (a.reeks < b.reeks ? -1 : Number(a.reeks > b.reeks))
  );
}

/** Series of the edition's wave that holds most areas: the one that findings are about. */
function mainSeries(measures: readonly Measure[], editie: number): string {
  const counts = new Map<string, number>();
  for (const { jaar, reeks, groep } of measures) {
    if (jaar === editie && !groep) counts.set(reeks, (counts.get(reeks) ?? 0) + 1);
  }
  const [main] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return main?.[0] ?? '';
}
