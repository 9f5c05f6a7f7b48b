/** "Ongeveer evenveel": figures that demonstrably lie close to each other (method.md 2.2, class 6). */
import { type Eenheid, scaleOf } from '../domain/indicator.ts';
import type { Difference } from './difference.ts';
import { Z95 } from './normal.ts';

/** Largest difference of scores that still counts as "ongeveer evenveel". */
const SCORES = 0.3;
/** The same of shares: 5 of 100, and never more than a quarter of the smaller side of the common share. */
const OF_SCALE = 0.05;
const OF_SMALL_SIDE = 0.25;
/** Below this p a difference is too likely to be called none, whatever its size. */
const LEAST_P = 0.05;

/** Margin of equivalence in the indicator's unit. `common`: the share of both sides together, in the same unit. */
export function equivalenceMargin(eenheid: Eenheid, common: number): number {
  switch (eenheid) {
    case 'procent':
    case 'per1000': {
      const full = scaleOf(eenheid).max ?? 100;
      return Math.min(OF_SCALE * full, OF_SMALL_SIDE * Math.min(common, full - common));
    }
    case 'rapportcijfer':
    case 'schaalscore':
    case 'somscore':
      return SCORES;
  }
}

/** Two one-sided tests at 5%: the 90% interval of the difference lies inside the margin, on either side of nought. */
export function isEquivalent(
  { difference, freeSe, p, common }: Pick<Difference, 'difference' | 'freeSe' | 'p' | 'common'>,
  eenheid: Eenheid,
): boolean {
  return p >= LEAST_P && Math.abs(difference) + Z95 * freeSe < equivalenceMargin(eenheid, common);
}
