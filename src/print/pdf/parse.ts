/** Reads single values from the text of a PDF (ISO 32000-1, 7.3), each character one byte. */
import { ByteString, Dict, Name, Ref, type Value } from './values.ts';

/** What a character is for the syntax (7.2.2): 1 white space, 2 delimiter, 0 part of a word. */
const KIND = new Uint8Array(256);
for (const char of '\0\t\n\f\r ') KIND[char.charCodeAt(0)] = 1;
for (const char of '()<>[]{}/%') KIND[char.charCodeAt(0)] = 2;

const REFERENCE = /[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A cursor over the text of a PDF. */
export class Parser {
  readonly text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The next value. Throws a plain Error on anything that is none: a browser's PDF is never broken. */
  value(): Value {
    const token = this.token();
    if (token === '<<') return this.dictionary();
    if (token === '[') return this.array();
    if (token === '(') return new ByteString(this.literal());
    const first = token.charAt(0);
    if (first === '/') return new Name(decodeName(token.slice(1)));
    if (first === '<') return new ByteString(decodeHex(token.slice(1, -1)));
    if (token === 'true') return true;
    if (token === 'false') return false;
    if (token === 'null') return null;
    return this.numberOrReference(token);
  }

  /** The next token: a delimiter, name, number, hexadecimal string or keyword. */
  token(): string {
    this.skipSpace();
    const start = this.at;
    const first = this.text.charAt(start);
    if (first === '') throw new Error('unexpected end of PDF');
    this.at = this.endOfToken(first, start);
    return this.text.slice(start, this.at);
  }

  private endOfToken(first: string, start: number): number {
    const doubled = this.text.charAt(start + 1) === first;
    switch (first) {
      case '<':
        return doubled ? start + 2 : this.text.indexOf('>', start) + 1;
      case '>':
        return doubled ? start + 2 : start + 1;
      case '(':
      case '[':
      case ']':
        return start + 1;
      default:
        return this.endOfWord(start + 1);
    }
  }

  private endOfWord(start: number): number {
    let at = start;
    while (at < this.text.length && KIND[this.text.charCodeAt(at)] === 0) at++;
    return at;
  }

  private skipSpace(): void {
    for (;;) {
      while (KIND[this.text.charCodeAt(this.at)] === 1) this.at++;
      if (this.text.charAt(this.at) !== '%') return;
      while (!/[\r\n]/.test(this.text.charAt(this.at) || '\n')) this.at++;
    }
  }

  private numberOrReference(token: string): Value {
    const number = Number(token);
    if (Number.isNaN(number)) throw new Error(`unexpected "${token}" in PDF before byte ${this.at}`);
    if (!Number.isInteger(number) || number < 1) return number;
    REFERENCE.lastIndex = this.at;
    if (!REFERENCE.test(this.text)) return number;
    this.at = REFERENCE.lastIndex;
    return new Ref(number);
  }

  private dictionary(): Dict {
    const made = new Dict();
    for (let token = this.token(); token !== '>>'; token = this.token()) {
      made.set(decodeName(token.slice(1)), this.value());
    }
    return made;
  }

  private array(): Value[] {
    const made: Value[] = [];
    for (;;) {
      const before = this.at;
      if (this.token() === ']') return made;
      this.at = before;
      made.push(this.value());
    }
  }

  /** A string in round brackets, which may be nested or escaped. */
  private literal(): string {
    let bytes = '';
    for (let depth = 1; ; ) {
      const char = this.text.charAt(this.at++);
      if (char === '') throw new Error('unfinished string in PDF');
      if (char === '\\') {
        bytes += this.escape();
        continue;
      }
      if (char === '(') depth++;
      if (char === ')' && --depth === 0) return bytes;
      bytes += char;
    }
  }

  private escape(): string {
    const char = this.text.charAt(this.at++);
    if (char >= '0' && char <= '7') {
      const octal = /[0-7]{1,3}/y;
      octal.lastIndex = this.at - 1;
      const digits = octal.exec(this.text)?.[0] ?? char;
      this.at += digits.length - 1;
      return String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
    }
    if (char === '\n') return '';
    return ESCAPES[char] ?? char;
  }
}

function decodeName(text: string): string {
  if (!text.includes('#')) return text;
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Bytes of a hexadecimal string; an odd last digit counts as followed by 0. */
export function decodeHex(text: string): string {
  const digits = text.replace(/\s+/g, '');
  let bytes = '';
  for (let at = 0; at < digits.length; at += 2) {
    bytes += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16));
  }
  return bytes;
}
