/** The standard deviation of a score whose row has none: that of the gemeente's row may serve (method.md 2.2, 4). */
import { ancestorAt, isLargerLevel } from '../domain/gebied.ts';
import type { Indicator } from '../domain/indicator.ts';
import { precisionOf } from '../domain/precision.ts';
import type { Cell, Survey } from '../domain/survey.ts';

/** Looks up the standard deviation that a cell borrows; undefined where it needs none, or there is none to borrow. */
export type BorrowedSd = (cell: Cell) => number | undefined;

export function borrowedSd(survey: Survey, indicator: Indicator, cells: readonly Cell[]): BorrowedSd {
  if (!isScore(indicator)) return () => undefined;
  const own = new Map<string, number>();
  for (const { gebied, jaar, reeks, groep, estimate } of cells) {
    if (!groep && estimate.kind === 'published' && estimate.sd) {
      own.set(`${gebied}\t${jaar}\t${reeks}`, estimate.sd);
    }
  }
  if (own.size === 0) return () => undefined;
  return ({ gebied, jaar, reeks, estimate }) => {
    if (estimate.kind !== 'published' || estimate.method === 'model') return undefined;
    // A deff of 1 asks only whether there is any precision without borrowing.
    if (precisionOf(estimate, indicator.eenheid, 1).se !== undefined) return undefined;
    // A larger area is no part of the gemeente: its spread is another one.
    if (isLargerLevel(survey.gebieden.get(gebied)?.niveau ?? 'land', 'gemeente')) return undefined;
    const gemeente = ancestorAt(survey.gebieden, gebied, 'gemeente')?.code ?? survey.gemeente.code;
    return own.get(`${gemeente}\t${jaar}\t${reeks}`);
  };
}

/** The spread of a share follows from the share; events per 1,000 have none to borrow. */
function isScore({ eenheid }: Indicator): boolean {
  return eenheid === 'rapportcijfer' || eenheid === 'schaalscore' || eenheid === 'somscore';
}
