/** Reads single values from the text of a PDF (ISO 32000-1, 7.3), each character one byte. */
import { ByteString, Dict, Name, Ref, type Value } from './values.ts';

const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const TOKEN = /<<|>>|[[\]]|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<[0-9A-Fa-f\s]*>|\(|[^\0\t\n\f\r ()<>[\]{}/%]+/y;
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
    SPACE.lastIndex = this.at;
    SPACE.exec(this.text);
    TOKEN.lastIndex = SPACE.lastIndex;
    const found = TOKEN.exec(this.text);
    if (!found) throw new Error(`no PDF token at byte ${SPACE.lastIndex}`);
    this.at = TOKEN.lastIndex;
    return found[0];
  }

  private numberOrReference(token: string): Value {
    const number = Number(token);
    if (Number.isNaN(number)) throw new Error(`unexpected "${token}" in PDF before byte ${this.at}`);
    if (!/^\d+$/.test(token)) return number;
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
