import type { Indicator } from '../../domain/indicator.ts';
import type { Cell } from '../../domain/survey.ts';
import type { RemarkList } from '../remark-list.ts';
import { at } from './cell-place.ts';
import { decimalsOf } from './decimals.ts';

/** How much smaller than the smallest of the others a percentage must be to be taken for a fraction. */
const FAR = 4;

/** The percentages of one indicator: those that may be fractions, and what the others are like. */
interface Shares {
  readonly small: Cell[];
  others: number;
  least: number;
  highest: number;
  /** Most decimals that one of the others has, as it stands in the file. */
  decimals: number;
}

/**
 * One or some fractions among percentages: 0,127 between 12 and 22. Far below all others of the same indicator, and a
 * hundred times it would be among them. An error where it has more decimals than any other, as a fraction has; else a
 * warning, which tells no value, since that may be hidden further on.
 */
export function checkSingleFractions(
  cells: readonly Cell[],
  indicators: ReadonlyMap<string, Indicator>,
  remarks: RemarkList,
): void {
  for (const { small, others, least, highest, decimals } of sharesOf(cells, indicators)) {
    if (others === 0) continue;
    for (const cell of small) {
      const value = cell.estimate.kind === 'published' ? cell.estimate.value : 0;
      const isAmong = value * 100 >= least / FAR && value * 100 <= Math.min(100, highest * FAR);
      if (value * FAR < least && isAmong) reportFraction(cell, decimalsOf(value) > decimals, remarks);
    }
  }
}

/** By indicator; gathers the small ones alone, since a national delivery has a million figures. */
function sharesOf(cells: readonly Cell[], indicators: ReadonlyMap<string, Indicator>): Iterable<Shares> {
  const known = new Map<string, Shares>();
  for (const cell of cells) {
    if (cell.estimate.kind !== 'published' || indicators.get(cell.indicator)?.eenheid !== 'procent') continue;
    const { value } = cell.estimate;
    const shares = known.get(cell.indicator) ?? newShares();
    known.set(cell.indicator, shares);
    if (value > 0 && value < 1) shares.small.push(cell);
    if (value < 1) continue;
    shares.others += 1;
    shares.least = Math.min(shares.least, value);
    shares.highest = Math.max(shares.highest, value);
    shares.decimals = Math.max(shares.decimals, decimalsOf(value));
  }
  return known.values();
}

const newShares = (): Shares => ({
  small: [],
  others: 0,
  least: Number.POSITIVE_INFINITY,
  highest: 0,
  decimals: 0,
});

function reportFraction(cell: Cell, isCertain: boolean, remarks: RemarkList): void {
  remarks[isCertain ? 'error' : 'warn']({
    rule: 'percentage-als-fractie',
    ...at(cell, 'waarde'),
    explanation: `Deze waarde van "${cell.indicator}" ligt tussen 0 en 1, en is veel kleiner dan alle andere. Een percentage hoort er te staan als 18,1, niet als 0,181.`,
    proposal:
      'Is het een fractie? Vermenigvuldig de waarde met 100. Zo niet, kijk dan in de bron of zij klopt.',
  });
}
