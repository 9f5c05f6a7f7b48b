/** What a comparison could have seen: the smallest difference that its test would have called clear (2.2). */
import { roundHalfAwayFromZero } from '../domain/format.ts';
import type { Toets } from '../domain/gemeente.ts';
import { type Eenheid, scaleOf } from '../domain/indicator.ts';
import { spreadOfShares, uncorrected } from './score-test.ts';
import { isShareSide, type Side } from './side.ts';
import { type Sides, testOf } from './test-choice.ts';

/** Which of the two figures a difference is looked at from; the other one is held. */
export type Mover = 'a' | 'b';

const MOST_STEPS = 60;
const CLOSE_ENOUGH = 1e-7;

/**
 * In the indicator's unit, rounded up to whole points or 0.1; undefined where no difference on the scale would have
 * been clear. `z` is the z-score from which on the family's tests are clear.
 */
export function detectableFrom(
  sides: Sides,
  mover: Mover,
  eenheid: Eenheid,
  toets: Toets,
  z: number,
): number | undefined {
  const held = (mover === 'a' ? sides.b : sides.a).value;
  const { min, max = Number.POSITIVE_INFINITY } = scaleOf(eenheid);
  const reached = [1, -1]
    .map((direction) => reach(sides, mover, eenheid, toets, direction * z))
    .filter((d) => held + d >= min && held + d <= max)
    .map(Math.abs);
  return reached.length === 0 ? undefined : roundedUp(Math.min(...reached), eenheid);
}

/** The difference, own minus other, at which the test reaches `z`: its spread depends on the difference itself. */
function reach(sides: Sides, mover: Mover, eenheid: Eenheid, toets: Toets, z: number): number {
  const held = (mover === 'a' ? sides.b : sides.a).value;
  const sign = mover === 'a' ? 1 : -1;
  let d = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = sign * required(movedTo(sides, mover, held + d, eenheid), eenheid, toets, sign * z);
    if (!Number.isFinite(next) || Math.abs(next - d) < CLOSE_ENOUGH) return next;
    d = next;
  }
  return d;
}

/** a - b at which the test of figures with this spread gives `z`. */
function required({ a, b, share }: Sides, eenheid: Eenheid, toets: Toets, z: number): number {
  if (toets === 'score' && eenheid === 'procent' && isShareSide(a) && isShareSide(b)) {
    const { se, skew } = spreadOfShares(a, b, share);
    return 100 * se * uncorrected(z, skew);
  }
  return testOf({ a, b, ...(share !== undefined && { share }) }, eenheid, toets).se * z;
}

function movedTo(sides: Sides, mover: Mover, value: number, eenheid: Eenheid): Sides {
  const side = sides[mover];
  const moved: Side = { ...side, value, se: seAt(side, value, eenheid) };
  return { ...sides, [mover]: moved };
}

/** A share's own spread depends on the share; a score's does not. */
function seAt({ se, nEff }: Side, value: number, eenheid: Eenheid): number {
  return eenheid === 'procent' && nEff ? Math.sqrt((value * (100 - value)) / nEff) : se;
}

function roundedUp(difference: number, eenheid: Eenheid): number {
  const perUnit = eenheid === 'procent' || eenheid === 'per1000' ? 1 : 10;
  return roundHalfAwayFromZero(Math.ceil(difference * perUnit - CLOSE_ENOUGH) / perUnit, 1);
}
