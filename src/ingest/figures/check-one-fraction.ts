import { groupBy } from '../../domain/group-by.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Cell } from '../../domain/survey.ts';
import type { RemarkList } from '../remark-list.ts';
import { at } from './cell-place.ts';

/** How much smaller than the smallest of the others a percentage must be to be taken for a fraction. */
const FAR = 4;

interface Share {
  readonly cell: Cell;
  readonly value: number;
  /** Decimals of the value as it stands in the file. */
  readonly decimals: number;
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
  const shares = cells.flatMap((cell): Share[] =>
    cell.estimate.kind === 'published' && indicators.get(cell.indicator)?.eenheid === 'procent'
      ? [{ cell, value: cell.estimate.value, decimals: decimalsOf(cell.estimate.value) }]
      : [],
  );
  for (const group of groupBy(shares, ({ cell }) => cell.indicator).values()) {
    const small = group.filter(({ value }) => value > 0 && value < 1);
    const others = group.filter(({ value }) => value >= 1);
    if (small.length === 0 || others.length === 0) continue;
    const [least, highest] = extremes(others);
    const most = others.reduce((found, other) => Math.max(found, other.decimals), 0);
    for (const { cell, value, decimals } of small) {
      const isAmong = value * 100 >= least / FAR && value * 100 <= Math.min(100, highest * FAR);
      if (value * FAR < least && isAmong) reportFraction(cell, decimals > most, remarks);
    }
  }
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function extremes(shares: readonly Share[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { value } of shares) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

function reportFraction(cell: Cell, isCertain: boolean, remarks: RemarkList): void {
  remarks[isCertain ? 'error' : 'warn']({
    rule: 'percentage-als-fractie',
    ...at(cell, 'waarde'),
    explanation: `Deze waarde van "${cell.indicator}" ligt tussen 0 en 1, en is veel kleiner dan alle andere. Een percentage hoort er te staan als 18,1, niet als 0,181.`,
    proposal:
      'Is het een fractie? Vermenigvuldig de waarde met 100. Zo niet, kijk dan in de bron of zij klopt.',
  });
}
