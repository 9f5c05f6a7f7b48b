/** A comparison before the correction for the number of comparisons: tested, or ruled out. */
import {
  type Comparison,
  type ComparisonKind,
  favourOf,
  type Measure,
  type Overlap,
} from '../domain/finding.ts';
import type { Gebied, Lie } from '../domain/gebied.ts';
import type { Vergelijking } from '../domain/gemeente.ts';
import type { Indicator } from '../domain/indicator.ts';
import { classify, type Level, RULINGS, type Ruling, whyUntested } from './classify.ts';
import type { Correction } from './correction.ts';
import { detectableFrom } from './detectable.ts';
import type { Difference } from './difference.ts';
import type { Mutable } from './mutable.ts';
import { sideOf } from './side.ts';
import { isOwnWhole, isValid, type Sides, testOf } from './test-choice.ts';

export interface Pair {
  readonly kind: ComparisonKind;
  readonly indicator: Indicator;
  readonly own: Measure;
  /** The area compared with, where it is another one. */
  readonly against?: Gebied;
  /** How it lies to the own one. */
  readonly lie?: Lie;
  readonly other?: Measure;
  /** Name of the family that its test would belong to. */
  readonly family: string;
  /** One contains the other: how, `unknown` where the share can't be computed. */
  readonly overlap?: Overlap | 'unknown';
}

export type Draft =
  | { readonly kind: 'ruled'; readonly ruling: Ruling }
  /** `test` is of own minus other, whichever of the two is the part. */
  | { readonly kind: 'tested'; readonly sides: Sides; readonly test: Difference };

/** How this edition tests, from gemeente.yaml. */
export type Testing = Level & Pick<Vergelijking, 'toets'>;

/** Tests a pair, or says why not. */
export function draft(pair: Pair, { toets }: Pick<Testing, 'toets'>): Draft {
  const untested = whyUntested(pair);
  if (untested) return { kind: 'ruled', ruling: untested };
  const { eenheid } = pair.indicator;
  const sides = sidesOf(pair);
  if (isOwnWhole(sides)) return { kind: 'ruled', ruling: RULINGS.sameArea };
  if (!isValid(sides, eenheid, toets)) return { kind: 'ruled', ruling: RULINGS.tooFew };
  const test = testOf(sides, eenheid, toets);
  return { kind: 'tested', sides, test: ownIsPart(pair) ? test : turned(test) };
}

/** The smaller area is always the part, whichever of the two has the page. */
function sidesOf(pair: Pair): Sides {
  const { own, other, overlap } = pair;
  const [a, b] = ownIsPart(pair) ? [own, other] : [other, own];
  const share = overlap === 'unknown' ? undefined : overlap?.share;
  return { a: sideOf(a), b: sideOf(b), ...(share !== undefined && { share }) };
}

function ownIsPart({ overlap }: Pair): boolean {
  return overlap === undefined || overlap === 'unknown' || overlap.part === 'own';
}

function turned(test: Difference): Difference {
  return { ...test, difference: -test.difference, z: -test.z };
}

/** The finished comparison; the correction is asked once for each test, in the order in which they were met. */
export function settle(pair: Pair, correction: Correction, testing: Testing): Comparison {
  const outcome = draft(pair, testing);
  return outcome.kind === 'ruled'
    ? withSides(pair, {
        kind: pair.kind,
        indicator: pair.indicator,
        own: pair.own,
        ...outcome.ruling,
        wholeOnly: false,
      })
    : withSides(pair, tested(pair, outcome, correction, testing));
}

function tested(
  pair: Pair,
  { sides, test }: Extract<Draft, { kind: 'tested' }>,
  { adjust, clearFrom }: Correction,
  testing: Testing,
): Mutable<Comparison> {
  const { kind, indicator, own, family, overlap } = pair;
  const { difference, se, z, p } = test;
  const pAdjusted = adjust(family, p);
  const { klasse, reason } = classify(pair, test, pAdjusted, testing);
  const comparison: Mutable<Comparison> = {
    kind,
    indicator,
    own,
    difference,
    se,
    z,
    p,
    pAdjusted,
    test: sides.share === undefined ? 'onafhankelijk' : 'deel-geheel',
    family,
    klasse,
    reason,
    wholeOnly: false,
  };
  if (overlap !== undefined && overlap !== 'unknown') comparison.overlap = overlap;
  const favour = favourOf(klasse, indicator.hogerIs);
  if (favour) comparison.favour = favour;
  const mover = ownIsPart(pair) ? 'a' : 'b';
  const from = detectableFrom(sides, mover, indicator.eenheid, testing.toets, clearFrom(family));
  if (from !== undefined) comparison.detectableFrom = from;
  return comparison;
}

/** What is known of the other side, tested or not. */
function withSides({ own, against, lie, other }: Pair, comparison: Mutable<Comparison>): Comparison {
  if (against) comparison.against = against;
  if (lie) comparison.lie = lie;
  if (other) comparison.other = other;
  comparison.wholeOnly = isWhole(own) || isWhole(other);
  return comparison;
}

function isWhole(measure: Measure | undefined): boolean {
  return measure?.estimate.kind === 'published' && measure.estimate.wholeOnly;
}
