/** Reads single values from the bytes of a PDF (ISO 32000-1, 7.3). */
import { NameTable } from './name-table.ts';
import { endOfWord, NumberReader, SYNTAX } from './syntax.ts';
import { ByteString, Dict, Ref, type Value } from './values.ts';

const { kinds, hex, SPACE, isDigit } = SYNTAX;
const CAPITAL_R = 0x52;
const [LESS, GREATER, OPEN, CLOSE, ARRAY, END_OF_ARRAY, SLASH, PERCENT, BACKSLASH] = [
  0x3c, 0x3e, 0x28, 0x29, 0x5b, 0x5d, 0x2f, 0x25, 0x5c,
];
const CONSTANTS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Files have most names in common. */
const NAMES = new NameTable();

/** A cursor over the bytes of a PDF. A file of one profile has two thousand objects, so it goes by bytes. */
export class Parser {
  readonly bytes: Buffer;
  at: number;
  private readonly numbers = new NumberReader();

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next value. Throws a plain Error on anything that is none: a browser's PDF is never broken. */
  value(): Value {
    this.skipSpace();
    const { bytes, at } = this;
    switch (bytes[at]) {
      case SLASH:
        return NAMES.nameAt(bytes, at + 1, this.endWord());
      case LESS:
        return bytes[at + 1] === LESS ? this.dictionary() : this.hexadecimal();
      case ARRAY:
        return this.array();
      case OPEN:
        return this.literal();
      default:
        return this.numberOrConstant();
    }
  }

  /** The next word, such as a number or keyword. */
  word(): string {
    this.skipSpace();
    const start = this.at;
    return this.bytes.toString('latin1', start, this.endWord());
  }

  /** The next word, which is a number. */
  number(): number {
    this.skipSpace();
    const number = this.numbers.read(this.bytes, this.at);
    this.endWord();
    return number;
  }

  /** Whether this text comes next; if so it is passed over. */
  skip(text: string): boolean {
    this.skipSpace();
    for (let at = 0; at < text.length; at++)
      if (this.bytes[this.at + at] !== text.charCodeAt(at)) return false;
    this.at += text.length;
    return true;
  }

  /** Passes over the word that begins here, if only by one byte, and gives its end. */
  private endWord(): number {
    if (this.at >= this.bytes.length) throw new Error('unexpected end of PDF');
    this.at = endOfWord(this.bytes, this.at + 1);
    return this.at;
  }

  private skipSpace(): void {
    const { bytes } = this;
    let { at } = this;
    for (; at < bytes.length; at++) {
      const code = bytes[at] ?? 0;
      if (code === PERCENT) at = endOfLine(bytes, at);
      else if (kinds[code] !== SPACE) break;
    }
    this.at = at;
  }

  private numberOrConstant(): Value {
    const { bytes, at: start } = this;
    const end = this.endWord();
    const number = this.numbers.read(bytes, start);
    if (Number.isNaN(number)) {
      const word = bytes.toString('latin1', start, end);
      const constant = CONSTANTS.get(word);
      if (constant !== undefined) return constant;
      throw new Error(`unexpected "${word}" in PDF before byte ${end}`);
    }
    const reference = Number.isInteger(number) && number >= 1 ? endOfReference(bytes, end) : end;
    if (reference === end) return number;
    this.at = reference;
    return new Ref(number);
  }

  private dictionary(): Dict {
    const made = new Dict();
    this.at += 2;
    for (;;) {
      this.skipSpace();
      const start = this.at;
      if (this.bytes[start] === GREATER) {
        this.at += 2;
        return made;
      }
      const key = NAMES.textAt(this.bytes, start + 1, this.endWord());
      made.set(key, this.value());
    }
  }

  private array(): Value[] {
    const made: Value[] = [];
    this.at++;
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === END_OF_ARRAY) {
        this.at++;
        return made;
      }
      made.push(this.value());
    }
  }

  private hexadecimal(): ByteString {
    const start = this.at + 1;
    const end = this.bytes.indexOf(GREATER, start);
    if (end < 0) throw new Error('unfinished string in PDF');
    this.at = end + 1;
    return new ByteString(decodeHex(this.bytes.subarray(start, end)));
  }

  /** A string in round brackets, which may be nested or escaped. */
  private literal(): ByteString {
    let text = '';
    let start = ++this.at;
    for (let depth = 1; ; ) {
      const code = this.bytes[this.at++];
      if (code === undefined) throw new Error('unfinished string in PDF');
      if (code === OPEN) depth++;
      else if (code === CLOSE) depth--;
      if (depth > 0 && code !== BACKSLASH) continue;
      text += this.bytes.toString('latin1', start, this.at - 1);
      if (depth === 0) return new ByteString(text);
      text += this.escape();
      start = this.at;
    }
  }

  private escape(): string {
    const char = String.fromCharCode(this.bytes[this.at++] ?? 0);
    if (char >= '0' && char <= '7') {
      const digits = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at - 1, this.at + 2))?.[0] ?? char;
      this.at += digits.length - 1;
      return String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
    }
    if (char === '\n') return '';
    return ESCAPES[char] ?? char;
  }
}

function endOfLine(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++;
  return at;
}

/** Behind the generation and `R` that make the number before `from` a reference; `from` where they don't stand. */
function endOfReference(bytes: Buffer, from: number): number {
  const generation = endOfSpace(bytes, from);
  let digits = generation;
  while (isDigit(bytes[digits] ?? 0)) digits++;
  const at = endOfSpace(bytes, digits);
  if (digits === generation || at === digits || bytes[at] !== CAPITAL_R) return from;
  return endOfWord(bytes, at) === at + 1 ? at + 1 : from;
}

function endOfSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && kinds[bytes[at] ?? 0] === SPACE) at++;
  return at;
}

/** Bytes of hexadecimal digits, white space left out; an odd last digit counts as followed by 0. */
export function decodeHex(digits: Buffer): string {
  const bytes = Buffer.allocUnsafe((digits.length + 1) >> 1);
  let count = 0;
  for (const code of digits) {
    const value = hex[code] ?? 16;
    if (value > 15) continue;
    const at = count >> 1;
    bytes[at] = count % 2 === 0 ? value << 4 : (bytes[at] ?? 0) | value;
    count++;
  }
  return bytes.toString('latin1', 0, (count + 1) >> 1);
}
