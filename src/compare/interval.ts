import type { Published } from '../domain/estimate.ts';
import type { Interval } from '../domain/finding.ts';
import { type Eenheid, scaleOf } from '../domain/indicator.ts';
import { type Precision, Z975 } from '../domain/precision.ts';
import { type Bounds, wilson } from '../domain/wilson.ts';

/** 95% interval in the indicator's unit, and who computed it. */
export type RawInterval = Bounds & Pick<Interval, 'source'>;

/** The supplier's bounds where there are any, else ours; undefined means "marge onbekend" (method.md 2.1). */
export function intervalOf(
  estimate: Published,
  eenheid: Eenheid,
  precision: Precision,
): RawInterval | undefined {
  const { lower, upper, value } = estimate;
  if (lower !== undefined && upper !== undefined) return { lower, upper, source: 'gepubliceerd' };
  if (eenheid === 'procent' && precision.nEff !== undefined) {
    const bounds = wilson(value / 100, precision.nEff);
    return { lower: bounds.lower * 100, upper: bounds.upper * 100, source: 'berekend' };
  }
  if (precision.se === undefined) return undefined;
  return { ...symmetric(value, precision.se, eenheid), source: 'berekend' };
}

/** Value plus and minus z standard errors, clipped to the scale. */
export function symmetric(value: number, se: number, eenheid: Eenheid): Bounds {
  const { min, max } = scaleOf(eenheid);
  return {
    lower: Math.max(min, value - Z975 * se),
    upper: Math.min(max ?? Number.POSITIVE_INFINITY, value + Z975 * se),
  };
}
