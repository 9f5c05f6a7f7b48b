import type { CellValue } from '../tables/sheet.ts';

/**
 * A figure with other numbers behind it in one cell: "16,4 ±3,2", "16,4 (13,2-19,6)", "16,4 (n=352)". What the others
 * are, only people know: they are asked once for a file.
 */
export interface Compound {
  /** The first number, with its percent sign. */
  readonly bare: string;
  /** What stands behind it, with "…" for every number and without blanks: "±…", "(…-…)", "(n=…)". */
  readonly sign: string;
  /** The numbers behind it. */
  readonly others: readonly string[];
}

/** What the other numbers in a cell may be, beside numbers that count for nothing. */
export type Companion = 'marge' | 'interval' | 'n';

const NUMBER = '[-+\\u2212]?\\d(?:[\\d.,]*\\d)?';
const FIRST = new RegExp(`^(${NUMBER}\\s*%?)\\s*((?:tot|t/m|n\\s*=|[^\\p{L}\\d\\s%.,]).*)$`, 'u');
const OTHERS = /\d(?:[\d.,]*\d)?/gu;
/** A range stands for no figure: "20-25", "20 tot 25". */
const RANGE = /^(-|\u2013|\u2014|tot|t\/m)\u2026%?$/;

/** The numbers in a cell that has several; undefined for other cells. */
export function compoundOf(cell: CellValue): Compound | undefined {
  if (typeof cell === 'number') return undefined;
  const [, bare, rest] = FIRST.exec(cell.trim()) ?? [];
  if (bare === undefined || rest === undefined) return undefined;
  const others = rest.match(OTHERS) ?? [];
  const sign = signKey(rest.replace(OTHERS, '\u2026'));
  return others.length === 0 || others.length > 2 ? undefined : { bare: bare.trim(), sign, others };
}

/** A sign as it is compared: lower case, without blanks; three points are one sign. */
export function signKey(sign: string): string {
  return sign
    .replace(/\.{3}/g, '\u2026')
    .replace(/\+\/-|\+-/g, '\u00B1')
    .replace(/\s/g, '')
    .toLowerCase();
}

/** What the form of a cell allows its other numbers to be. */
export function companionsOf({ sign, others }: Compound): readonly Companion[] {
  if (/n=/.test(sign)) return ['n'];
  if (others.length === 2) return ['interval'];
  if (sign.includes('\u00B1')) return ['marge'];
  return /^[([]\u2026%?[)\]]$/.test(sign) ? ['marge', 'n'] : [];
}

/** Whether a cell is no figure with something beside it, but a figure that was not told exactly. */
export function isRange({ sign }: Compound): boolean {
  return RANGE.test(sign);
}
