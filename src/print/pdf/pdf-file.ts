/**
 * A PDF in memory. Reads what Chromium writes (one cross-reference table, no object streams, no encryption) and
 * our own press files, and no more: other people's PDFs never come in.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import { Parser } from './parse.ts';
import { Dict, isArray, isName, Name, Ref, Stream, type Value } from './values.ts';

export class PdfFile {
  readonly objects: Map<number, Value>;
  readonly trailer: Dict;
  private next: number;

  constructor(objects: Map<number, Value>, trailer: Dict) {
    this.objects = objects;
    this.trailer = trailer;
    this.next = 1;
    for (const number of objects.keys()) if (number >= this.next) this.next = number + 1;
  }

  /** What a reference points to; any other value is itself. */
  resolve(value: Value | undefined): Value | undefined {
    return value instanceof Ref ? this.objects.get(value.number) : value;
  }

  /** The dictionary at this value (of a stream: its own); undefined for anything else. */
  dict(value: Value | undefined): Dict | undefined {
    const found = this.resolve(value);
    if (found instanceof Stream) return found.dict;
    return found instanceof Dict ? found : undefined;
  }

  /** The items of an array; a single value is an array of one, nothing is empty. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value);
    if (found === undefined || found === null) return [];
    return isArray(found) ? found : value === undefined ? [] : [value];
  }

  add(value: Value): Ref {
    const ref = new Ref(this.next++);
    this.objects.set(ref.number, value);
    return ref;
  }

  replace(ref: Ref, value: Value): void {
    this.objects.set(ref.number, value);
  }

  get catalog(): Dict {
    const catalog = this.dict(this.trailer.get('Root'));
    if (!catalog) throw new Error('PDF without a catalog');
    return catalog;
  }

  /** The page dictionaries in order. */
  pages(): readonly { readonly ref: Ref; readonly dict: Dict }[] {
    const found: { ref: Ref; dict: Dict }[] = [];
    const visit = (value: Value | undefined) => {
      const node = this.dict(value);
      if (!node) return;
      if (isName(node.get('Type'), 'Page') && value instanceof Ref) found.push({ ref: value, dict: node });
      for (const kid of this.list(node.get('Kids'))) visit(kid);
    };
    visit(this.catalog.get('Pages'));
    return found;
  }

  /** What a page paints: its content streams as one. */
  contentOf(page: Dict): Buffer {
    const [first = NO_CONTENT, ...more] = this.list(page.get('Contents')).map((part) => {
      const stream = this.resolve(part);
      return stream instanceof Stream ? decode(stream) : NO_CONTENT;
    });
    return more.length === 0 ? first : Buffer.concat([first, ...more.flatMap((part) => [NEW_LINE, part])]);
  }
}

const NO_CONTENT = Buffer.alloc(0);
const NEW_LINE = Buffer.from('\n');

/** Parses the whole file. Throws a plain Error on a PDF that no browser writes. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const buffer = bufferOf(bytes);
  const start = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(buffer.toString('latin1', buffer.length - 64))?.[1],
  );
  const parser = new Parser(buffer, start);
  if (!(start >= 0 && parser.skip('xref'))) throw new Error('PDF without a cross-reference table');
  const offsets = readTable(parser);
  const trailer = parser.value();
  if (!(trailer instanceof Dict)) throw new Error('PDF without a trailer');
  const objects = new Map<number, Value>();
  for (const [number, offset] of offsets) {
    parser.at = offset;
    objects.set(number, readObject(parser));
  }
  return new PdfFile(objects, trailer);
}

/** Offsets by object number; leaves the parser behind the word `trailer`. */
function readTable(parser: Parser): Map<number, number> {
  const offsets = new Map<number, number>();
  while (!parser.skip('trailer')) {
    const first = parser.number();
    const count = parser.number();
    for (let index = 0; index < count; index++) {
      const offset = parser.number();
      parser.number();
      if (parser.skip('n')) offsets.set(first + index, offset);
      else parser.word();
    }
  }
  return offsets;
}

/** The object whose number stands at the parser's place. */
function readObject(parser: Parser): Value {
  parser.number();
  parser.number();
  parser.skip('obj');
  const value = parser.value();
  if (!(value instanceof Dict) || !parser.skip('stream')) return value;
  const length = value.get('Length');
  if (typeof length !== 'number') throw new Error('PDF stream without a length of its own');
  const { bytes, at } = parser;
  const start = bytes[at] === 13 ? at + 2 : at + 1;
  return new Stream(value, bytes.subarray(start, start + length));
}

/** The decoded bytes of a stream without filter or with Flate; other filters are left as they are. */
export function decode({ dict, data }: Stream): Buffer {
  if (!isName(dict.get('Filter'), 'FlateDecode')) return bufferOf(data);
  // In one piece, where the guess is right: otherwise the pieces are copied together.
  return inflateSync(data, { chunkSize: sizeOfImage(dict) ?? SMALLEST_PIECE + data.length * USUAL_RATIO });
}

const SMALLEST_PIECE = 1024;
const USUAL_RATIO = 8;
/** Most that a pixel takes here, in bytes: four inks. */
const PIXEL = 4;

function sizeOfImage(dict: Dict): number | undefined {
  const [width, height] = [dict.get('Width'), dict.get('Height')];
  if (typeof width !== 'number' || typeof height !== 'number') return undefined;
  return SMALLEST_PIECE + width * height * PIXEL;
}

/** The decoded bytes as text, each character one byte. */
export function decodeText(stream: Stream): string {
  return decode(stream).toString('latin1');
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A compressed stream with this content; `entries` are its other dictionary entries. */
export function flate(content: string | Uint8Array, entries: Dict = new Dict()): Stream {
  return flated(compress(content), entries);
}

/** Content as Flate has it. */
export function compress(content: string | Uint8Array): Uint8Array {
  return deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, { level: 4 });
}

/** A stream with content that was compressed before. */
export function flated(data: Uint8Array, entries: Dict = new Dict()): Stream {
  const dict = new Dict(entries);
  dict.delete('DecodeParms');
  return new Stream(dict.set('Filter', new Name('FlateDecode')).set('Length', data.length), data);
}
