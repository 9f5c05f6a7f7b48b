import type { Finding } from '../domain/finding.ts';
import type { Survey } from '../domain/survey.ts';

/**
 * Finds the first wave of an indicator's running series, where this area also has older figures that can't be
 * compared: another series, or a break in the indicator itself (method.md 2.5). Undefined without older figures.
 */
export function breakFinder(survey: Survey): (finding: Finding) => number | undefined {
  // The whole series, not this indicator's own waves: a question that skipped a wave did not break there.
  const firstWaves = new Map<string, number>();
  for (const { reeks, jaar } of survey.cells) {
    firstWaves.set(reeks, Math.min(jaar, firstWaves.get(reeks) ?? jaar));
  }
  return ({ indicator, measure, series }) => {
    const begin = firstWaves.get(measure.reeks) ?? measure.jaar;
    const breaks = indicator.breuken.filter((year) => year <= measure.jaar);
    const start = Math.max(begin, ...breaks);
    return series.some((older) => older.jaar < start) ? start : undefined;
  };
}
