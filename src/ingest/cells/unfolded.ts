import type { RawFigure, RawFigures } from '../figures/raw-figure.ts';
import { type CellValue, textOf } from '../tables/sheet.ts';
import { boundsIn } from './bounds.ts';
import { compoundOf } from './compound.ts';

/**
 * A figure whose cell holds other numbers too, with those in their own fields as bronnen.yaml says ("\u00B1\u2026": marge);
 * any other figure as it is.
 */
export function unfolded(figure: RawFigure, { signs, sheet }: RawFigures): RawFigure {
  const found = signs && compoundOf(figure.waarde);
  const meaning = found && signs.get(found.sign);
  if (!found || (meaning !== 'marge' && meaning !== 'interval' && meaning !== 'n')) return figure;
  sheet.notes.symbol(found.sign, `achter een getal, volgens bronnen.yaml: ${meaning}`);
  const { bare, others } = found;
  const [first = '', second = ''] = others;
  if (meaning === 'n') return { ...figure, waarde: bare, n: filled(figure.n, first) };
  const bounds = meaning === 'interval' ? [first, second] : boundsIn(bare, '', first);
  return {
    ...figure,
    waarde: bare,
    ondergrens: filled(figure.ondergrens, bounds?.[0] ?? ''),
    bovengrens: filled(figure.bovengrens, bounds?.[1] ?? ''),
  };
}

function filled(own: CellValue, other: CellValue): CellValue {
  return textOf(own) === '' ? other : own;
}
