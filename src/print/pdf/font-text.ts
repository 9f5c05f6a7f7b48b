/** From the codes in a content stream back to text, through the fonts' ToUnicode maps (ISO 32000-1, 9.10.3). */
import { decodeHex, Parser } from './parse.ts';
import { decodeText, type PdfFile } from './pdf-file.ts';
import { ByteString, type Dict, Ref, Stream } from './values.ts';

/** Text of one string operand of a text operator. */
export type Decoder = (operand: string) => string;

/** Decoders by font resource name (`/F4`); fonts that pages share are read once. */
export class FontDecoders {
  private readonly known = new Map<number, Decoder>();
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

  private decoderOf(font: Ref): Decoder {
    const known = this.known.get(font.number);
    if (known) return known;
    const stream = this.file.resolve(this.file.dict(font)?.get('ToUnicode'));
    const map = stream instanceof Stream ? readToUnicode(decodeText(stream)) : NO_TEXT;
    const made: Decoder = (operand) => decodeOperand(operand, map);
    this.known.set(font.number, made);
    return made;
  }
}

interface ToUnicode {
  /** Bytes of one code. */
  readonly width: number;
  readonly texts: ReadonlyMap<string, string>;
  /** The same by hexadecimal digits, capitals. */
  readonly byHex: ReadonlyMap<string, string>;
}

function decodeOperand(operand: string, { width, texts, byHex }: ToUnicode): string {
  if (operand.startsWith('<') && !/\s/.test(operand)) return decodeHexCodes(operand, width * 2, byHex);
  const value = operand.startsWith('<') ? decodeHex(operand.slice(1, -1)) : bracketed(operand);
  let text = '';
  for (let at = 0; at < value.length; at += width) text += texts.get(value.slice(at, at + width)) ?? '\uFFFD';
  return text;
}

/** The common case without a detour over bytes: codes as Chromium writes them. */
function decodeHexCodes(operand: string, digits: number, byHex: ReadonlyMap<string, string>): string {
  let text = '';
  for (let at = 1; at < operand.length - 1; at += digits) {
    text += byHex.get(operand.slice(at, at + digits)) ?? '\uFFFD';
  }
  return text;
}

function bracketed(operand: string): string {
  const value = new Parser(operand).value();
  return value instanceof ByteString ? value.bytes : '';
}

function readToUnicode(cmap: string): ToUnicode {
  const texts = new Map<string, string>();
  const width =
    /<([0-9A-Fa-f]+)>/.exec(/begincodespacerange([\s\S]*?)end/.exec(cmap)?.[1] ?? '')?.[1]?.length ?? 4;
  for (const [, section = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g)) {
      texts.set(decodeHex(code), utf16(text));
    }
  }
  for (const [, section = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = section.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g);
    for (const [, first = '', last = '', text = ''] of ranges) {
      const start = Number.parseInt(first, 16);
      for (let code = start; code <= Number.parseInt(last, 16); code++) {
        texts.set(decodeHex(code.toString(16).padStart(first.length, '0')), shifted(text, code - start));
      }
    }
  }
  const byHex = new Map([...texts].map(([code, text]) => [hexOf(code), text]));
  return { width: width / 2, texts, byHex };
}

const NO_TEXT: ToUnicode = { width: 2, texts: new Map(), byHex: new Map() };

function hexOf(code: string): string {
  return Buffer.from(code, 'latin1').toString('hex').toUpperCase();
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** In a range only the last code unit counts on. */
function shifted(hex: string, by: number): string {
  const text = utf16(hex);
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}
