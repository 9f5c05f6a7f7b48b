import type { Published } from '../../domain/estimate.ts';
import type { ParsedNumber } from './parse-number.ts';
import { stepOf } from './rounding-steps.ts';

/** An estimate while it is read. */
export type Draft = { -readonly [K in keyof Published]: Published[K] };

/**
 * The fields that nearly every figure has, spelled out: a property that is added later, or by spreading, costs memory
 * of its own, a million times.
 */
export function draftOf(
  number: ParsedNumber,
  n: number | undefined,
  below: ParsedNumber | undefined,
  above: ParsedNumber | undefined,
): Draft {
  const kind = 'published';
  const [indicative, wholeOnly] = [false, false];
  const { value } = number;
  const step = stepOf(number);
  if (below === undefined || above === undefined) {
    return n === undefined
      ? { kind, value, step, indicative, wholeOnly }
      : { kind, value, step, indicative, wholeOnly, n };
  }
  const [lower, upper] = [below.value, above.value];
  const boundStep = Math.min(stepOf(below), stepOf(above));
  return n === undefined
    ? { kind, value, step, indicative, wholeOnly, lower, upper, boundStep }
    : { kind, value, step, indicative, wholeOnly, n, lower, upper, boundStep };
}
