import type { CellValue } from '../tables/sheet.ts';

/** A number as staff write it, read once. */
export interface ParsedNumber {
  readonly value: number;
  /** Decimals as delivered; a stored spreadsheet number counts those of its shortest notation. */
  readonly decimals: number;
}

/**
 * How a point with three digits behind it is read ("1.234"): as thousands where the file's decimals have a comma.
 */
export type PointStyle = 'thousands' | 'decimal';

/** Blanks between thousands: plain, no-break and thin ones. A plus in front is no part of a figure, but of a difference. */
const PLAIN = /^[-\u2212]?\d+(?:[.,]\d+)?$/;
const GROUPED = /^[-\u2212]?\d{1,3}(?:[.\u00A0\u2007\u2009\u202F ]\d{3})+(?:,\d+)?$/;
const POINT_AND_THREE = /^[-\u2212]?\d{1,3}\.\d{3}$/;

/** A number that is no year: what a header row doesn't have. */
export function isFigure(cell: CellValue): boolean {
  return parseNumber(cell, 'decimal') !== undefined && !/^\s*(19|20)\d\d\s*$/.test(String(cell));
}

/** Whether the reading of this cell depends on how the file writes decimals. */
export function isAmbiguous(cell: CellValue): boolean {
  return typeof cell === 'string' && POINT_AND_THREE.test(cell.trim());
}

/** Whether this cell shows that decimals have a comma. */
export function hasDecimalComma(cell: CellValue): boolean {
  return typeof cell === 'string' && /^[-+\u2212]?[\d.]+,\d+\s*%?$/.test(cell.trim());
}

/**
 * Reads "18,1", "18.1", "1.234,5", "18,1%", "18,1*" and stored numbers. Undefined when the cell is no number; the empty
 * cell is none either.
 */
export function parseNumber(cell: CellValue, style: PointStyle): ParsedNumber | undefined {
  if (typeof cell === 'number') return fromNumber(cell);
  // CBS marks a provisional figure with one or two stars.
  const text = cell.trim().replace(/\s*(%|procent|percent|pct\.?)?\s*\*{0,2}$/i, '');
  if (POINT_AND_THREE.test(text)) return fromText(style === 'thousands' ? text.replace('.', '') : text);
  if (PLAIN.test(text)) return fromText(text);
  return GROUPED.test(text) ? fromText(text.replace(/[.\u00A0\u2007\u2009\u202F ]/g, '')) : undefined;
}

function fromText(text: string): ParsedNumber {
  const plain = text.replace(',', '.').replace('\u2212', '-');
  const point = plain.indexOf('.');
  return { value: Number(plain), decimals: point < 0 ? 0 : plain.length - point - 1 };
}

function fromNumber(value: number): ParsedNumber | undefined {
  if (!Number.isFinite(value)) return undefined;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const fraction = mantissa.split('.')[1]?.length ?? 0;
  return { value, decimals: Math.max(0, fraction - Number(exponent)) };
}
