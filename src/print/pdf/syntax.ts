/** What a byte is for the syntax of a PDF (ISO 32000-1, 7.2.2), and numbers as they are written there. */

/** Kinds of bytes: a word goes on as long as these are `WORD` or more. */
const SPACE = 0;
const DELIMITER = 1;
const WORD = 2;
/** Letters and quotes: what an operator begins with, and no operand. */
const LETTER = 3;

/** Kind by byte. */
const kinds = new Uint8Array(256).fill(WORD);
for (const char of '\0\t\n\f\r ') kinds[char.charCodeAt(0)] = SPACE;
for (const char of '()<>[]{}/%') kinds[char.charCodeAt(0)] = DELIMITER;
for (const char of `'"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`)
  kinds[char.charCodeAt(0)] = LETTER;

/** Value by hexadecimal digit; 16 for what is none. */
const hex = new Uint8Array(256).fill(16);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  hex[digit.charCodeAt(0)] = value;
  hex[digit.toUpperCase().charCodeAt(0)] = value;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whole numbers and powers of ten up to these have an exact double, so that one division rounds as `Number` does. */
const MOST_DIGITS = 15;
const powers = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * To be taken apart into constants of the file that needs them: what another file exports the engine looks up anew at
 * every byte, and there are millions.
 */
export const SYNTAX = { kinds, SPACE, DELIMITER, WORD, LETTER, hex, isDigit, powers, MOST_DIGITS };

/** Where the word ends that goes on at `from`. */
export function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (kinds[bytes[at] ?? 0] ?? WORD) >= WORD) at++;
  return at;
}

const [MINUS, POINT, ZERO] = [0x2d, 0x2e, 0x30];

/** Reads numbers from bytes, without a text in between. */
export class NumberReader {
  /** Where the number ends that was read last. */
  end = 0;

  /** What `Number` makes of the word at `from`; NaN when that is none. */
  read(bytes: Uint8Array, from: number): number {
    const start = bytes[from] === MINUS ? from + 1 : from;
    const most = Math.min(bytes.length, start + MOST_DIGITS);
    let digits = 0;
    let point = -1;
    let at = start;
    for (; at < most; at++) {
      const code = bytes[at] ?? 0;
      if (isDigit(code)) digits = digits * 10 + code - ZERO;
      else if (code === POINT && point < 0) point = at;
      else break;
    }
    this.end = at;
    const isNumber = at > start && at !== point + 1;
    if (!isNumber || at === most || isWord(bytes[at])) return this.readWord(bytes, from);
    const value = point < 0 ? digits : digits / (powers[at - point - 1] ?? 1);
    return start === from ? value : -value;
  }

  /** What browsers rarely write: very long numbers, or none. */
  private readWord(bytes: Uint8Array, from: number): number {
    this.end = endOfWord(bytes, from);
    return Number(Buffer.from(bytes.subarray(from, this.end)).toString('latin1') || Number.NaN);
  }
}

function isWord(code: number | undefined): boolean {
  return (kinds[code ?? 0] ?? SPACE) >= WORD;
}
