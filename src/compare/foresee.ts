/** What a survey can show, from its planned numbers of respondents alone (method.md 2.2, "What this survey could have seen"). */
import type { Foresight } from '../domain/foresight.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { detectableFrom } from './detectable.ts';
import { zOfTwoSidedP } from './normal.ts';
import type { ShareSide } from './side.ts';
import { isOwnWhole, isValid, type Sides } from './test-choice.ts';

/** Shares that are looked at, in points: a rare thing, and one that half of the residents say. */
export const SHARES_FORESEEN = [5, 10, 20, 50] as const;

/** An area with its planned or actual respondents. */
export interface Planned {
  readonly naam: string;
  readonly n: number;
  /** Residents of 15 and older; where one area has none, respondents stand in for all. */
  readonly residents?: number;
}

/**
 * Per area and share the smallest difference with the gemeente, and with a previous wave of as many respondents, that
 * would be called clear. The gemeente is all the areas together; `tests` is the number of tests in one family, of which a
 * single clear one must reach the strictest level.
 */
export function foresee(
  areas: readonly Planned[],
  tests: number,
  { vergelijking, drempels }: Pick<Gemeente, 'vergelijking' | 'drempels'>,
): readonly Foresight[] {
  const { methode, niveau, toets, deff } = vergelijking;
  const z = zOfTwoSidedP(methode === 'bh' ? niveau / Math.max(1, tests) : niveau);
  const from = (sides: Sides) =>
    isValid(sides, 'procent', toets) ? detectableFrom(sides, 'a', 'procent', toets, z) : undefined;
  const respondents = areas.reduce((sum, { n }) => sum + n, 0);
  return areas.map((area) => ({
    naam: area.naam,
    n: area.n,
    shares: SHARES_FORESEEN.map((percentage) => {
      // Too few for more than an indication: nothing of it is compared (method.md 2.8, 10).
      if (area.n < drempels.indicatief) return { percentage };
      const own = sideOf(percentage, area.n, deff.wijk);
      const whole = {
        a: own,
        b: sideOf(percentage, respondents, deff.gemeente),
        share: shareOf(area, areas),
      };
      const [gemeente, vorige] = [isOwnWhole(whole) ? undefined : from(whole), from({ a: own, b: own })];
      return {
        percentage,
        ...(gemeente !== undefined && { gemeente }),
        ...(vorige !== undefined && { vorige }),
      };
    }),
  }));
}

function shareOf(area: Planned, areas: readonly Planned[]): number {
  const known = areas.every(({ residents }) => residents);
  const sizeOf = ({ n, residents = n }: Planned) => (known ? residents : n);
  return sizeOf(area) / areas.reduce((sum, each) => sum + sizeOf(each), 0);
}

function sideOf(value: number, n: number, deff: number): ShareSide {
  const nEff = n / deff;
  return { value, n, nEff, se: Math.sqrt((value * (100 - value)) / nEff) };
}
