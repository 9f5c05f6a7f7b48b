/** What a comparison could have seen: the difference from which on its test would have been clear (2.2). */
import { roundHalfAwayFromZero } from '../domain/format.ts';
import type { Toets } from '../domain/gemeente.ts';
import { type Eenheid, scaleOf } from '../domain/indicator.ts';
import { spreadOfShares, uncorrected } from './score-test.ts';
import { isShareSide, type Side } from './side.ts';
import { isValid, type Sides, testOf } from './test-choice.ts';

/** Which of the two figures a difference is looked at from; the other one is held. */
export type Mover = 'a' | 'b';

const MOST_STEPS = 60;
const CLOSE_ENOUGH = 1e-7;

/**
 * The difference from which on the test is clear, in the indicator's unit and rounded up to whole points or 0.1. Up and
 * down ask for another difference where the figure is small: the larger of the two is told, so that it holds for good
 * and bad news alike. A direction in which nothing on the scale would be clear does not count; undefined where neither
 * does. `z` is the z-score from which on the family's tests are clear.
 */
export function detectableFrom(
  sides: Sides,
  mover: Mover,
  eenheid: Eenheid,
  toets: Toets,
  z: number,
): number | undefined {
  const reached = [1, -1].flatMap((direction) => {
    const start = Math.abs(reach(sides, mover, eenheid, toets, direction * z));
    return firstClear(sides, mover, eenheid, toets, z, direction, Number.isFinite(start) ? start : 0) ?? [];
  });
  return reached.length === 0 ? undefined : Math.max(...reached);
}

/** The first rounded difference from `start` on that the test itself calls clear; undefined past the end of the scale. */
function firstClear(
  sides: Sides,
  mover: Mover,
  eenheid: Eenheid,
  toets: Toets,
  z: number,
  direction: number,
  start: number,
): number | undefined {
  const held = (mover === 'a' ? sides.b : sides.a).value;
  const { min, max = Number.POSITIVE_INFINITY } = scaleOf(eenheid);
  const step = stepOf(eenheid);
  for (let count = 0; count < MOST_TRIED; count += 1) {
    const difference = roundHalfAwayFromZero(roundedUp(start, eenheid) + count * step, 1);
    const value = held + direction * difference;
    if (value < min || value > max) return undefined;
    const moved = movedTo(sides, mover, value, eenheid);
    if (difference > 0 && isValid(moved, eenheid, toets) && Math.abs(testOf(moved, eenheid, toets).z) >= z) {
      return difference;
    }
  }
  return undefined;
}

/** Rounded differences looked at: the whole scale of percentages. */
const MOST_TRIED = 100;

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
  const perUnit = Math.round(1 / stepOf(eenheid));
  return roundHalfAwayFromZero(Math.ceil(difference * perUnit - CLOSE_ENOUGH) / perUnit, 1);
}

function stepOf(eenheid: Eenheid): number {
  return eenheid === 'procent' || eenheid === 'per1000' ? 1 : 0.1;
}
