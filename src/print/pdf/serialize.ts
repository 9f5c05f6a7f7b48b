/** The text of values (ISO 32000-1, 7.3), in one canonical form. */
import { ByteWriter } from './byte-writer.ts';
import { formatNumber } from './format-number.ts';
import { ByteString, Dict, isArray, Name, Ref, Stream, type Value } from './values.ts';

/** Writes values to bytes: a PDF of one profile holds tens of thousands, so no text of them is made in between. */
export class ValueWriter {
  readonly out: ByteWriter;
  private readonly numberOf: (ref: Ref) => number;
  /** Names as they are written, by their text. */
  private readonly names = new Map<string, string>();

  /** `numberOf` gives references their final number. */
  constructor(out: ByteWriter, numberOf: (ref: Ref) => number) {
    this.out = out;
    this.numberOf = numberOf;
  }

  write(value: Value): void {
    if (typeof value === 'number') this.out.text(formatNumber(value));
    else if (value instanceof Ref) {
      this.out.text(String(this.numberOf(value)));
      this.out.text(' 0 R');
    } else if (value instanceof Name) this.name(value.text);
    else if (value instanceof ByteString) this.string(value.bytes);
    else if (value instanceof Dict) this.dictionary(value);
    else if (value instanceof Stream) throw new Error('a stream is always an object of its own');
    else if (isArray(value)) this.array(value);
    else this.out.text(String(value));
  }

  private name(text: string): void {
    let written = this.names.get(text);
    if (written === undefined) {
      written = `/${text.replace(/[^!-~]|[#()<>[\]{}/%]/g, escapeNameChar)}`;
      this.names.set(text, written);
    }
    this.out.text(written);
  }

  private dictionary(dict: Dict): void {
    this.out.text('<<');
    for (const [key, value] of dict) {
      this.name(key);
      this.out.text(' ');
      this.write(value);
      this.out.text('\n');
    }
    this.out.text('>>');
  }

  private array(items: readonly Value[]): void {
    this.out.text('[');
    for (let at = 0; at < items.length; at++) {
      if (at > 0) this.out.text(' ');
      this.write(items[at] ?? null);
    }
    this.out.text(']');
  }

  /** Readable text in brackets, anything else in hexadecimal. */
  private string(bytes: string): void {
    const readable = isReadable(bytes);
    this.out.text(readable ? '(' : '<');
    this.out.text(readable ? bytes.replace(/[\\()]/g, '\\$&') : Buffer.from(bytes, 'latin1').toString('hex'));
    this.out.text(readable ? ')' : '>');
  }
}

function isReadable(bytes: string): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

function escapeNameChar(char: string): string {
  return `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** The text of one value, each character one byte; references keep their numbers. */
export function serialize(value: Value): string {
  const out = new ByteWriter(64);
  new ValueWriter(out, ({ number }) => number).write(value);
  return out.written().toString('latin1');
}
