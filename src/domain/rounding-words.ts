import { formatCsvNumber } from './format.ts';
import type { RoundingStep } from './table-import.ts';

/** Most codes that are named; of more only the number is told. */
const MOST_NAMED = 4;

/**
 * Dutch, for the import report: in which steps the figures of a table were rounded. The step counts in tests and in the
 * judgement of small cells, so staff must be able to see a wrong one.
 */
export function roundingWords(rounding: readonly RoundingStep[]): readonly string[] {
  return rounding.map(({ step, indicators, years }) => {
    const what = indicators.length > MOST_NAMED ? `${indicators.length} onderwerpen` : indicators.join(', ');
    const how = step === 0 ? 'niet afgerond' : `in stappen van ${formatCsvNumber(step, 3)}`;
    return `${how}: ${what} (${years.join(', ')})`;
  });
}
