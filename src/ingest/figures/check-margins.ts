import type { Published } from '../../domain/estimate.ts';
import { type Indicator, scaleOf } from '../../domain/indicator.ts';
import type { Cell } from '../../domain/survey.ts';
import type { RemarkList } from '../remark-list.ts';
import { at } from './cell-place.ts';

/** Width of a 95% interval in standard errors, half of it: z = 1.96 (method.md 2.1). */
const Z = 1.959963984540054;

// These warnings reach output/rapport, where a hidden cell may have no figure: they name the place and no number.

/** A standard error and bounds that tell a different story: told, not mended; `se` is what is used. */
export function checkMargins(cell: Cell, estimate: Published, remarks: RemarkList): void {
  const { se, lower, upper, step = 0 } = estimate;
  if (se === undefined || lower === undefined || upper === undefined) return;
  const fromBounds = (upper - lower) / (2 * Z);
  // Bounds are rounded like the value, and Wilson bounds are not symmetric: a fifth apart is allowed.
  if (Math.abs(se - fromBounds) <= 0.2 * Math.max(se, fromBounds) + step / Z) return;
  remarks.warn({
    rule: 'marges-verschillen',
    ...at(cell, 'se'),
    explanation:
      'De standaardfout (se) past niet bij de ondergrens en bovengrens. Voor de toets wordt se gebruikt.',
    proposal: 'Kijk in de bron welke van de twee klopt.',
  });
}

/** Bounds beyond the scale, as a plain formula gives for small shares: shown as published, so better mended. */
export function checkBounds(
  cell: Cell,
  { lower, upper }: Published,
  indicator: Indicator | undefined,
  remarks: RemarkList,
): void {
  if (lower === undefined || upper === undefined || !indicator) return;
  const { min, max = Number.POSITIVE_INFINITY } = scaleOf(indicator.eenheid);
  if (lower >= min && upper <= max) return;
  remarks.warn({
    rule: 'grens-buiten-bereik',
    ...at(cell, lower < min ? 'ondergrens' : 'bovengrens'),
    explanation: `Deze grens kan niet voor "${cell.indicator}" (${indicator.eenheid}).`,
    proposal: 'Vraag het bureau om grenzen die binnen de schaal blijven, of maak beide grenzen leeg.',
  });
}
