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
    this.next = Math.max(0, ...objects.keys()) + 1;
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
}

/** Parses the whole file. Throws a plain Error on a PDF that no browser writes. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  if (!text.startsWith('xref', start)) throw new Error('PDF without a cross-reference table');
  const parser = new Parser(text, start + 4);
  const offsets = readTable(parser);
  const trailer = parser.value();
  if (!(trailer instanceof Dict)) throw new Error('PDF without a trailer');
  const objects = new Map<number, Value>();
  for (const [number, offset] of offsets) objects.set(number, readObject(bytes, text, offset));
  return new PdfFile(objects, trailer);
}

/** Offsets by object number; leaves the parser behind the word `trailer`. */
function readTable(parser: Parser): Map<number, number> {
  const offsets = new Map<number, number>();
  for (let token = parser.token(); token !== 'trailer'; token = parser.token()) {
    const first = Number(token);
    const count = Number(parser.token());
    for (let index = 0; index < count; index++) {
      const offset = Number(parser.token());
      parser.token();
      if (parser.token() === 'n') offsets.set(first + index, offset);
    }
  }
  return offsets;
}

function readObject(bytes: Uint8Array, text: string, offset: number): Value {
  const parser = new Parser(text, offset);
  parser.token();
  parser.token();
  parser.token();
  const value = parser.value();
  const after = /\s*stream\r?\n/y;
  after.lastIndex = parser.at;
  if (!(value instanceof Dict) || !after.test(text)) return value;
  const length = value.get('Length');
  if (typeof length !== 'number') throw new Error('PDF stream without a length of its own');
  return new Stream(value, bytes.subarray(after.lastIndex, after.lastIndex + length));
}

/** The decoded bytes of a stream without filter or with Flate; other filters are left as they are. */
export function decode(stream: Stream): Uint8Array {
  const filter = stream.dict.get('Filter');
  return isName(filter, 'FlateDecode') ? inflateSync(stream.data) : stream.data;
}

/** The decoded bytes as text, each character one byte. */
export function decodeText(stream: Stream): string {
  const bytes = decode(stream);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** A compressed stream with this content; `entries` are its other dictionary entries. */
export function flate(content: string | Uint8Array, entries: Dict = new Dict()): Stream {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const data = deflateSync(bytes, { level: 5 });
  const dict = new Dict(entries);
  dict.delete('DecodeParms');
  return new Stream(dict.set('Filter', new Name('FlateDecode')).set('Length', data.length), data);
}
