import type { Comparison, Finding } from '../../domain/finding.ts';
import type { Gebied } from '../../domain/gebied.ts';
import type { Content } from '../content.ts';
import { apart, type Reading, readingOf } from '../reading.ts';
import { wholeName } from '../words-nl.ts';

/** The area whose page is made. */
export interface AreaView {
  readonly content: Content;
  readonly gebied: Gebied;
  /** The page is about the whole itself: it takes the whole's mark, and has no wijk beside it. */
  readonly isWhole: boolean;
}

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
