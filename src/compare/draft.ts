/** A comparison before the correction for the number of comparisons: tested, or ruled out. */
import { type Comparison, type ComparisonKind, favourOf, type Measure } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import { classify, type Level, type Ruling, whyUntested } from './classify.ts';
import { type Difference, independent, partWithWhole } from './difference.ts';

export interface Pair {
  readonly kind: ComparisonKind;
  readonly indicator: Indicator;
  readonly own: Measure;
  /** The area compared with, where it is another one. */
  readonly against?: Gebied;
  readonly other?: Measure;
  /** Name of the family that its test would belong to. */
  readonly family: string;
  /** The other contains this area or group: its share of the whole, `unknown` where it can't be computed. */
  readonly overlap?: NonNullable<Comparison['overlap']> | 'unknown';
}

export interface Draft {
  readonly pair: Pair;
  readonly outcome:
    | { readonly kind: 'ruled'; readonly ruling: Ruling }
    | { readonly kind: 'tested'; readonly test: Difference };
}

/** Tests a pair, or says why not. */
export function draft(pair: Pair): Draft {
  const ruling = whyUntested(pair);
  return { pair, outcome: ruling ? { kind: 'ruled', ruling } : { kind: 'tested', test: test(pair) } };
}

/** The test of 2.2 that fits the pair; without a known share the covariance is left out, which is cautious. */
function test({ own, other, overlap }: Pair): Difference {
  const [a, b] = [sample(own), sample(other)];
  return overlap && overlap !== 'unknown' ? partWithWhole(a, b, overlap.share) : independent(a, b);
}

function sample(measure: Measure | undefined) {
  if (measure?.estimate.kind !== 'published' || measure.se === undefined) {
    throw new Error('a measure without value or standard error must not reach a test');
  }
  return { value: measure.estimate.value, se: measure.se };
}

/** The finished comparison; `pAdjusted` is only read for a tested draft. */
export function settle({ pair, outcome }: Draft, pAdjusted: number, level: Level): Comparison {
  const { kind, indicator, own, against, other, overlap } = pair;
  const base = {
    kind,
    indicator,
    own,
    ...(against && { against }),
    ...(other && { other }),
    wholeOnly: isWhole(own) || isWhole(other),
  };
  if (outcome.kind === 'ruled') return { ...base, ...outcome.ruling };
  const { difference, se, z, p } = outcome.test;
  const ruling = classify(pair, outcome.test, pAdjusted, level);
  const favour = favourOf(ruling.klasse, indicator.hogerIs);
  return {
    ...base,
    difference,
    se,
    z,
    p,
    pAdjusted,
    test: overlap && overlap !== 'unknown' ? 'deel-geheel' : 'onafhankelijk',
    ...(overlap && overlap !== 'unknown' && { overlap }),
    family: pair.family,
    ...ruling,
    ...(favour && { favour }),
  };
}

function isWhole(measure: Measure | undefined): boolean {
  return measure?.estimate.kind === 'published' && measure.estimate.wholeOnly;
}
