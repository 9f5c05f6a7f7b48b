import type { Comparison, Finding } from '../domain/finding.ts';
import type { AreaView } from './form.ts';
import { apart, type Reading, readingOf } from './reading.ts';
import { wholeName } from './words-nl.ts';

/**
 * Own figure, the whole and Nederland, in this order (C05); the ones that have no cell are left out. A figure
 * that can't be compared with the area's own is told, but gets no mark beside it.
 */
export function readingsOf({ content, gebied, isWhole }: AreaView, finding: Finding): readonly Reading[] {
  const { measure, land, comparisons } = finding;
  const whole = isWhole ? undefined : finding.whole;
  const isAnother = land && land.gebied.code !== gebied.code && land.gebied.code !== whole?.gebied.code;
  const beside = (reading: Reading, comparison: Comparison | undefined) =>
    comparison?.klasse === 'niet_vergelijkbaar' ? apart(reading) : reading;
  return [
    readingOf(measure, isWhole ? 'gemeente' : 'wijk', isWhole ? wholeName(gebied) : gebied.naam),
    ...(whole ? [beside(readingOf(whole, 'gemeente', wholeName(content.whole)), comparisons.gemeente)] : []),
    ...(isAnother ? [beside(readingOf(land, 'land', land.gebied.naam), comparisons.land)] : []),
  ];
}
