import type { CellValue } from '../tables/sheet.ts';
import { bareNumber, decorationOf } from './decoration.ts';

/** How a column of counts is written: whether "2.000" may be two with three decimals. */
export type CountStyle = 'thousands' | 'decimals';

const GROUPED = /^\d{1,3}(?:[.,\u00A0\u2007\u2009\u202F '\u2019]\d{3})+(?:[.,]0{1,2})?$/;
const DECIMAL_NOUGHTS = /^(\d+)[.,]0+$/;
const GROUP_OR_DECIMALS = /^\d{1,3}[.,]\d{3}$/;
/** A count of four digits and more that has three decimals, without a sign for thousands. */
const THREE_DECIMALS = /^\d{4,}[.,]\d{3}$/;

/** A number of people as staff write it; decimals stay, for the one who asks: a count has none. */
export function parseCount(cell: CellValue, style: CountStyle): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (/^\d+$/.test(cell)) return Number(cell);
  const text = bareCount(cell);
  if (/^\d+$/.test(text)) return Number(text);
  if (GROUP_OR_DECIMALS.test(text)) {
    return Number(style === 'thousands' ? text.replace(/[.,]/, '') : text.replace(',', '.'));
  }
  if (GROUPED.test(text)) return Number(text.replace(/[.,]0{1,2}$/, '').replace(/\D/g, ''));
  const whole = DECIMAL_NOUGHTS.exec(text)?.[1];
  if (whole !== undefined) return Number(whole);
  return /^-?\d+[.,]\d+$/.test(text) || /^-\d+$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** "n=350", "(350)", "350¹": the count alone. */
function bareCount(cell: string): string {
  const text = cell
    .trim()
    .replace(/^\(?\s*n\s*[=:]\s*/i, '')
    .replace(/^\((\d[\d., ]*)\)?$|^(\d[\d., ]*)\)$/, '$1$2');
  const found = decorationOf(text);
  if (found?.kind === 'brackets') return found.bare;
  return String(bareNumber(text));
}

/** Whether the reading of this count depends on how the others are written. */
export function isAmbiguousCount(cell: CellValue): boolean {
  return typeof cell === 'string' && !/^\d*$/.test(cell) && GROUP_OR_DECIMALS.test(bareCount(cell));
}

/**
 * How the counts of a table are written, by all of them: "2.000" is two thousand, a count has no decimals. Undefined
 * where that is not sure: beside "1400.000", or where every count ends in ".000".
 */
export function countStyleOf(counts: Iterable<CellValue>): CountStyle | undefined {
  let [groups, others, decimals] = [0, 0, false];
  for (const cell of counts) {
    if (typeof cell !== 'string' || cell.trim() === '') continue;
    const text = bareCount(cell);
    if (THREE_DECIMALS.test(text)) decimals = true;
    if (/^\d{1,3}[.,]000$/.test(text)) groups += 1;
    else others += 1;
  }
  if (decimals) return undefined;
  return groups > 2 && others === 0 ? undefined : 'thousands';
}
