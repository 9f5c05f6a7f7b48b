import type { Comparison, Finding } from '../domain/finding.ts';
import { placeTitle } from '../domain/place-words.ts';
import type { AreaView } from './form.ts';
import { apart, type Reading, readingOf } from './reading.ts';

/**
 * Own figure, the whole, one more place and Nederland, in this order (C05); the ones that have no cell are left out. A figure
 * that can't be compared with the area's own is told, but gets no mark beside it.
 */
export function readingsOf({ gebied, isWhole }: AreaView, finding: Finding): readonly Reading[] {
  const { measure, land, place, comparisons } = finding;
  const near = comparisons.referentie ?? comparisons.plaats;
  const whole = isWhole ? undefined : finding.whole;
  const isAnother = land && land.gebied.code !== gebied.code && land.gebied.code !== whole?.gebied.code;
  const beside = (reading: Reading, comparison: Comparison | undefined) =>
    comparison?.klasse === 'niet_vergelijkbaar' ? apart(reading) : reading;
  return [
    readingOf(measure, isWhole ? 'gemeente' : 'wijk', isWhole ? placeTitle(gebied) : gebied.naam),
    ...(whole
      ? [
          beside(
            readingOf(whole, 'gemeente', placeTitle(whole.gebied, comparisons.gemeente?.lie)),
            comparisons.gemeente,
          ),
        ]
      : []),
    ...(place ? [beside(readingOf(place, 'plaats', placeTitle(place.gebied, near?.lie)), near)] : []),
    ...(isAnother ? [beside(readingOf(land, 'land', land.gebied.naam), comparisons.land)] : []),
  ];
}

/** Where there is room for three: the further place goes, the whole and the land stay. */
export function mostThree(readings: readonly Reading[]): readonly Reading[] {
  return readings.length > 3 ? withoutPlace(readings) : readings;
}

/** Where marks have no names beside them. */
export function withoutPlace(readings: readonly Reading[]): readonly Reading[] {
  return readings.filter(({ owner }) => owner !== 'plaats');
}
