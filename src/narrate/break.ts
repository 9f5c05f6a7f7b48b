import type { Finding } from '../domain/finding.ts';
import type { Survey } from '../domain/survey.ts';

/**
 * Finds the first wave of an indicator's running series, where this area also has older figures that can't be
 * compared: another series, or a break in the indicator itself (method.md 2.5). Undefined without older figures.
 */
export function breakFinder(survey: Survey): (finding: Finding) => number | undefined {
  const firstWaves = new Map<string, number>();
  const key = (indicator: string, reeks: string) => `${indicator}\t${reeks}`;
  for (const { indicator, reeks, jaar } of survey.cells) {
    const known = firstWaves.get(key(indicator, reeks));
    if (known === undefined || jaar < known) firstWaves.set(key(indicator, reeks), jaar);
  }
  return ({ indicator, measure, series }) => {
    const begin = firstWaves.get(key(indicator.code, measure.reeks)) ?? measure.jaar;
    const breaks = indicator.breuken.filter((year) => year <= measure.jaar);
    const start = Math.max(begin, ...breaks);
    return series.some((older) => older.jaar < start) ? start : undefined;
  };
}
