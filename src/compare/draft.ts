/** A comparison before the correction for the number of comparisons: tested, or ruled out. */
import { type Comparison, type ComparisonKind, favourOf, type Measure } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Vergelijking } from '../domain/gemeente.ts';
import type { Indicator } from '../domain/indicator.ts';
import { classify, type Level, type Ruling, whyUntested } from './classify.ts';
import { type Difference, pooled, type Sample, type ShareSample, unpooled } from './difference.ts';
import type { Mutable } from './mutable.ts';

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

export type Draft =
  | { readonly kind: 'ruled'; readonly ruling: Ruling }
  | { readonly kind: 'tested'; readonly test: Difference };

/** How this edition tests, from gemeente.yaml. */
export type Testing = Level & Pick<Vergelijking, 'toets'>;

/** Tests a pair, or says why not. */
export function draft(pair: Pair, testing: Pick<Testing, 'toets'>): Draft {
  const ruling = whyUntested(pair);
  return ruling ? { kind: 'ruled', ruling } : { kind: 'tested', test: test(pair, testing) };
}

/** The test that fits the pair; without a known share the covariance is left out, which is cautious. */
function test({ own, other, overlap, indicator }: Pair, { toets }: Pick<Testing, 'toets'>): Difference {
  const [a, b] = [sample(own), sample(other)];
  const share = overlap === 'unknown' ? undefined : overlap?.share;
  const canPool = toets === 'gepoold' && indicator.eenheid === 'procent';
  return canPool && isShare(a) && isShare(b) ? pooled(a, b, share) : unpooled(a, b, share);
}

function sample(measure: Measure | undefined): Sample & Partial<ShareSample> {
  if (measure?.estimate.kind !== 'published' || measure.se === undefined) {
    throw new Error('a measure without value or standard error must not reach a test');
  }
  const { se, nEff, estimate } = measure;
  return { value: estimate.value, se, ...(nEff !== undefined && { nEff }) };
}

function isShare(sample: Sample & Partial<ShareSample>): sample is ShareSample {
  return sample.nEff !== undefined;
}

/** The finished comparison. `adjust` gives the adjusted p-value of a test in its family; called once, if tested. */
export function settle(
  pair: Pair,
  adjust: (family: string, p: number) => number,
  testing: Testing,
): Comparison {
  const outcome = draft(pair, testing);
  return outcome.kind === 'ruled'
    ? withSides(pair, {
        kind: pair.kind,
        indicator: pair.indicator,
        own: pair.own,
        ...outcome.ruling,
        wholeOnly: false,
      })
    : withSides(pair, tested(pair, outcome.test, adjust(pair.family, outcome.test.p), testing));
}

function tested(pair: Pair, test: Difference, pAdjusted: number, level: Level): Mutable<Comparison> {
  const { kind, indicator, own, family, overlap } = pair;
  const { klasse, reason } = classify(pair, test, pAdjusted, level);
  const share = overlap === 'unknown' ? undefined : overlap;
  const { difference, se, z, p } = test;
  const comparison: Mutable<Comparison> = {
    kind,
    indicator,
    own,
    difference,
    se,
    z,
    p,
    pAdjusted,
    test: share ? 'deel-geheel' : 'onafhankelijk',
    family,
    klasse,
    reason,
    wholeOnly: false,
  };
  if (share) comparison.overlap = share;
  const favour = favourOf(klasse, indicator.hogerIs);
  if (favour) comparison.favour = favour;
  return comparison;
}

/** What is known of the other side, tested or not. */
function withSides({ own, against, other }: Pair, comparison: Mutable<Comparison>): Comparison {
  if (against) comparison.against = against;
  if (other) comparison.other = other;
  comparison.wholeOnly = isWhole(own) || isWhole(other);
  return comparison;
}

function isWhole(measure: Measure | undefined): boolean {
  return measure?.estimate.kind === 'published' && measure.estimate.wholeOnly;
}
