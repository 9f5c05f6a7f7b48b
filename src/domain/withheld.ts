/**
 * What suppression hid, as a question and not as a list: who holds it can ask of a number whether it is a hidden one,
 * and can't read, print or pass on any of them.
 */
export interface Withheld {
  /** Equal where the same figures are hidden, and in no way to be read. */
  readonly key: string;
  /** Whether any of the hidden figures can be told apart from other numbers. */
  readonly any: boolean;
  /** Whether a number as written (12,345 or 12.345) is a hidden figure that can be told apart. */
  isHidden(written: string): boolean;
}

/** Fewer digits than this stand by chance somewhere in every site. */
const TELLING_DIGITS = 4;

/** The form in which two ways of writing a number are equal: a point, and no noughts at the end. */
export function plainNumber(written: string): string {
  return written
    .replace(',', '.')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

/** Whether a number with decimals has so many digits that it says where it came from. */
export function isTelling(plain: string): boolean {
  return plain.includes('.') && plain.replace('.', '').replace(/^0+/, '').length >= TELLING_DIGITS;
}
