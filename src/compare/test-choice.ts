/** Which test two figures get by `toets` in gemeente.yaml, and for which figures it is valid (method.md 2.2). */
import type { Toets } from '../domain/gemeente.ts';
import type { Eenheid } from '../domain/indicator.ts';
import { commonValue, type Difference, pooled, unpooled } from './difference.ts';
import { testMeans, testShares } from './score-test.ts';
import { isShareSide, type Side } from './side.ts';

/** Two figures in the order in which a test takes them: where one contains the other, the part first. */
export interface Sides {
  readonly a: Side;
  readonly b: Side;
  /** W: the part's share of the population of the whole. */
  readonly share?: number;
}

/** Fewest respondents, and fewest effective respondents expected in and outside a share, for a valid test. */
const FEWEST_RESPONDENTS = 50;
const FEWEST_EXPECTED = 5;

/** From this share on a part is its whole: nothing is left to compare it with. */
const WHOLE_SHARE = 1 - 1e-6;

export function isOwnWhole({ share }: Sides): boolean {
  return share !== undefined && share >= WHOLE_SHARE;
}

/**
 * Validity guard. Expected counts rest on the common share, never on the observed one, which would let only one
 * direction through; the plain tests keep their old guard. Without n, as for national figures, nEff stands in.
 */
export function isValid({ a, b, share }: Sides, eenheid: Eenheid, toets: Toets): boolean {
  if (![a, b].every(hasRespondents)) return false;
  if (eenheid !== 'procent') return a.se > 0 && b.se > 0;
  const common = commonValue(a, b, share);
  return [a, b].every((side) => expectsEnough(side, toets === 'score' ? common : side.value));
}

export function hasRespondents({ n, nEff }: Side): boolean {
  return (n ?? nEff ?? FEWEST_RESPONDENTS) >= FEWEST_RESPONDENTS;
}

/** Enough effective respondents in and outside a share of `percentage`. */
export function expectsEnough({ nEff = 0 }: Side, percentage: number): boolean {
  return (nEff * Math.min(percentage, 100 - percentage)) / 100 >= FEWEST_EXPECTED;
}

/** The test of 2.2 that fits; without a known share the covariance is left out, which is cautious. */
export function testOf({ a, b, share }: Sides, eenheid: Eenheid, toets: Toets): Difference {
  const areShares = eenheid === 'procent' && isShareSide(a) && isShareSide(b);
  if (toets === 'ongepoold') return unpooled(a, b, share);
  if (toets === 'gepoold') return areShares ? pooled(a, b, share) : unpooled(a, b, share);
  return areShares ? testShares(a, b, share) : testMeans(a, b, share);
}
