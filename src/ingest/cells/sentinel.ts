import type { CellValue } from '../tables/sheet.ts';

/**
 * Numbers that stand for "no figure": -99997 and its kin of CBS's tables of wijken (Toelichting Kerncijfers wijken en
 * buurten), -99 and -999 of statistical programs. Nothing in a survey is negative.
 */
export function isSentinel(cell: CellValue): boolean {
  const text = typeof cell === 'number' ? String(cell) : cell.trim();
  return /^[-\u2212]9{2,}\d?([.,]0+)?$/.test(text);
}
