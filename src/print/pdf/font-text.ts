/** From the codes in a content stream back to text, through the fonts' ToUnicode maps (ISO 32000-1, 9.10.3). */
import type { Operation } from './content.ts';
import { Parser } from './parse.ts';
import { decodeText, type PdfFile } from './pdf-file.ts';
import { SYNTAX } from './syntax.ts';
import { ByteString, type Dict, Ref, Stream } from './values.ts';

/** Text of one string operand of a text operator: its bytes in a content stream, brackets included. */
export type Decoder = (content: Buffer, from: number, to: number) => string;

/** The text that a text operator shows, in its string operands. */
export function textOf(operation: Operation, decode: Decoder): string {
  let text = '';
  for (let index = 0; index < operation.count; index++) {
    if (!operation.stringForm(index)) continue;
    text += decode(operation.content, operation.startOf(index), operation.endOf(index));
  }
  return text;
}

/** Decoders by font resource name (`/F4`); fonts that pages share are read once. */
export class FontDecoders {
  private readonly known = new Map<number, Decoder>();
  private readonly maps = new Map<number, ToUnicode>();
  private readonly file: PdfFile;

  constructor(file: PdfFile) {
    this.file = file;
  }

  of(resources: Dict | undefined): ReadonlyMap<string, Decoder> {
    const made = new Map<string, Decoder>();
    for (const [name, font] of this.file.dict(resources?.get('Font')) ?? []) {
      made.set(`/${name}`, font instanceof Ref ? this.decoderOf(font) : () => '');
    }
    return made;
  }

  /** The space of each font as a string operand, by font resource name; fonts without one are left out. */
  spacesOf(resources: Dict | undefined): ReadonlyMap<string, string> {
    const spaces = new Map<string, string>();
    for (const [name, font] of this.file.dict(resources?.get('Font')) ?? []) {
      if (!(font instanceof Ref)) continue;
      const { texts, width } = this.toUnicode(font);
      const code = texts.indexOf(' ');
      if (code >= 0) spaces.set(`/${name}`, `<${code.toString(16).padStart(width * 2, '0')}>`);
    }
    return spaces;
  }

  /** The map is read when the first text is asked for: of most fonts on a press sheet none ever is. */
  private decoderOf(font: Ref): Decoder {
    const known = this.known.get(font.number);
    if (known) return known;
    const made: Decoder = (content, from, to) => decodeOperand(content, from, to, this.toUnicode(font));
    this.known.set(font.number, made);
    return made;
  }

  private toUnicode(font: Ref): ToUnicode {
    const known = this.maps.get(font.number);
    if (known) return known;
    const stream = this.file.resolve(this.file.dict(font)?.get('ToUnicode'));
    const made = stream instanceof Stream ? readToUnicode(decodeText(stream)) : NO_TEXT;
    this.maps.set(font.number, made);
    return made;
  }
}

const { hex } = SYNTAX;

interface ToUnicode {
  /** Bytes of one code. */
  readonly width: number;
  /** By code; of some codes there is none. */
  readonly texts: readonly (string | undefined)[];
}

const NO_TEXT: ToUnicode = { width: 2, texts: [] };
const UNKNOWN = '\uFFFD';

function decodeOperand(content: Buffer, from: number, to: number, map: ToUnicode): string {
  return decodeHexCodes(content, from, to, map) ?? decodeBytes(content.subarray(from, to), map);
}

/** The common case without a detour over strings: codes as Chromium writes them. Undefined for any other writing. */
function decodeHexCodes(
  content: Buffer,
  from: number,
  to: number,
  { width, texts }: ToUnicode,
): string | undefined {
  if (content[from] !== 0x3c || (to - from - 2) % (width * 2) !== 0) return undefined;
  let text = '';
  for (let at = from + 1; at < to - 1; ) {
    let code = 0;
    for (const end = at + width * 2; at < end; at++) {
      const digit = hex[content[at] ?? 0] ?? 16;
      if (digit > 15) return undefined;
      code = code * 16 + digit;
    }
    text += texts[code] ?? UNKNOWN;
  }
  return text;
}

function decodeBytes(operand: Buffer, { width, texts }: ToUnicode): string {
  const value = new Parser(operand).value();
  const bytes = value instanceof ByteString ? value.bytes : '';
  let text = '';
  for (let at = 0; at < bytes.length; at += width) {
    const code = bytes.slice(at, at + width);
    text += (code.length === width ? texts[codeOf(code)] : undefined) ?? UNKNOWN;
  }
  return text;
}

function codeOf(bytes: string): number {
  return [...bytes].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0);
}

function readToUnicode(cmap: string): ToUnicode {
  const texts: (string | undefined)[] = [];
  const digits =
    /<([0-9A-Fa-f]+)>/.exec(/begincodespacerange([\s\S]*?)end/.exec(cmap)?.[1] ?? '')?.[1]?.length ?? 4;
  for (const [, section = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) {
      texts[Number.parseInt(code, 16)] = utf16(text);
    }
  }
  for (const [, section = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g);
    for (const [, first = '', last = '', text = ''] of ranges) {
      const start = Number.parseInt(first, 16);
      for (let code = start; code <= Number.parseInt(last, 16); code++)
        texts[code] = shifted(text, code - start);
    }
  }
  return { width: digits / 2, texts };
}

function utf16(digits: string): string {
  return (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** In a range only the last code unit counts on. */
function shifted(digits: string, by: number): string {
  const text = utf16(digits);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}
