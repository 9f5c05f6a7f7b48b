import { parseNumber } from '../figures/parse-number.ts';
import { type CellValue, textOf } from '../tables/sheet.ts';
import { decorationOf } from './decoration.ts';

/** Cells that say there is no margin. */
const NONE = /^([.xX-]|\u2013)?$/;

/**
 * The bounds that a cell with both, or with the margin on either side of a value, stands for. A cell that is neither
 * comes back as it is, for the one who reads numbers to refuse; undefined where there is no margin.
 */
export function boundsIn(
  value: CellValue,
  interval: CellValue,
  margin: CellValue,
): readonly [CellValue, CellValue] | undefined {
  for (const cell of [interval, margin]) {
    if (NONE.test(textOf(cell)) || decorationOf(value)?.kind === 'bound') continue;
    // One number for an interval may be all of it, or the margin on either side.
    const isHalf = cell === margin || HALF.test(textOf(cell));
    const bounds = pairIn(cell) ?? (isHalf ? around(value, cell) : undefined);
    // Of a value that is missing there is no margin either.
    if (bounds || numberIn(value) === undefined) return bounds;
    return [cell, cell];
  }
  return undefined;
}

/** "16,1 - 20,3", "(16,1; 20,3)", "16,1 tot 20,3": two bounds in one cell. */
function pairIn(cell: CellValue): readonly [string, string] | undefined {
  const [, lower, upper] =
    /^[[(]?\s*([\d.,]+)\s*%?\s*(?:-|\u2013|;|\||tot|t\/m)\s*([\d.,]+)\s*%?\s*[\])]?$/.exec(textOf(cell)) ??
    [];
  return lower === undefined || upper === undefined ? undefined : [lower, upper];
}

/** Value minus and plus its margin, in as many decimals as either of them has. */
function around(value: CellValue, margin: CellValue): readonly [number, number] | undefined {
  const [middle, half] = [numberIn(value), numberIn(withoutPlusMinus(margin))];
  if (!middle || !half) return undefined;
  const decimals = Math.min(15, Math.max(middle.decimals, half.decimals));
  const rounded = (number: number) => Number(number.toFixed(decimals));
  return [rounded(middle.value - half.value), rounded(middle.value + half.value)];
}

function numberIn(cell: CellValue) {
  return parseNumber(cell, 'decimal') ?? parseNumber(decorationOf(cell)?.bare ?? '', 'decimal');
}

/** "± 2,3", "+/- 2,3". */
const HALF = /^\s*(\u00B1|\+\/?-)\s*/;

function withoutPlusMinus(cell: CellValue): CellValue {
  return typeof cell === 'string' ? cell.replace(HALF, '') : cell;
}
