/**
 * Writes a PDF in one canonical form: only what is reachable, renumbered in reading order, no clock, and an /ID
 * that is a hash of the file. Equal content gives equal bytes, whatever numbers the browser had used.
 */
import { createHash } from 'node:crypto';
import { flate, type PdfFile } from './pdf-file.ts';
import { ByteString, Dict, dict, isArray, Name, Ref, Stream, type Value } from './values.ts';

/** Objects in one object stream: as many as a reader likes to unpack at once. */
const PER_OBJECT_STREAM = 200;

/** An object as text; of a stream, its dictionary. */
interface Written {
  readonly number: number;
  readonly text: string;
  readonly data?: Uint8Array;
}

/** `table`: a plain table, as PDF/X-1a and X-3 ask and our own preflight reads; `compact`: packed in streams (1.5). */
export function writePdf(
  file: PdfFile,
  version: '1.4' | '1.6' | '1.7',
  form: 'table' | 'compact',
): Uint8Array {
  const objects = renumber(file);
  const trailer = { Root: new Ref(1), Info: file.trailer.has('Info') ? new Ref(2) : undefined };
  const out = new Output(`%PDF-${version}\n%\xE2\xE3\xCF\xD3\n`);
  return form === 'table' ? writeTable(out, objects, trailer) : writeCompact(out, objects, trailer);
}

type Trailer = Readonly<Record<'Root' | 'Info', Ref | undefined>>;

/** The reachable objects, numbered from 1 in the order in which they are first met: catalog first, then info. */
function renumber(file: PdfFile): Written[] {
  const numbers = new Map<number, number>();
  const order: Ref[] = [];
  const numberOf = (ref: Ref): number => {
    const known = numbers.get(ref.number);
    if (known !== undefined) return known;
    order.push(ref);
    numbers.set(ref.number, order.length);
    return order.length;
  };
  for (const key of ['Root', 'Info']) {
    const ref = file.trailer.get(key);
    if (ref instanceof Ref) numberOf(ref);
  }
  const made: Written[] = [];
  for (let index = 0; index < order.length; index++) {
    const value = file.resolve(order[index]) ?? null;
    const number = index + 1;
    if (value instanceof Stream)
      made.push({ number, text: serialize(value.dict, numberOf), data: value.data });
    else made.push({ number, text: serialize(value, numberOf) });
  }
  return made;
}

/** The bytes so far, with the offset of each object. */
class Output {
  private readonly parts: Buffer[] = [];
  private readonly hash = createHash('sha256');
  length = 0;
  readonly offsets = new Map<number, number>();

  constructor(header: string) {
    this.write(header);
  }

  write(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
    this.parts.push(bytes);
    this.hash.update(bytes);
    this.length += bytes.length;
  }

  object({ number, text, data }: Written): void {
    this.offsets.set(number, this.length);
    if (data === undefined) {
      this.write(`${number} 0 obj\n${text}\nendobj\n`);
      return;
    }
    this.write(`${number} 0 obj\n${text}\nstream\n`);
    this.write(data);
    this.write('\nendstream\nendobj\n');
  }

  /** Twice the same hash of all that was written before: the file was never changed since (14.4). */
  id(): Value {
    const bytes = new ByteString(this.hash.copy().digest().toString('latin1', 0, 16));
    return [bytes, bytes];
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.parts);
  }
}

function writeTable(out: Output, objects: readonly Written[], ends: Trailer): Uint8Array {
  for (const object of objects) out.object(object);
  const start = out.length;
  const size = objects.length + 1;
  const rows = objects.map(({ number }) => `${String(out.offsets.get(number)).padStart(10, '0')} 00000 n \n`);
  const trailer = dict({ Size: size, ...ends, ID: out.id() });
  out.write(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n${serialize(trailer)}\n`);
  out.write(`startxref\n${start}\n%%EOF\n`);
  return out.bytes();
}

/** Object streams and a cross-reference stream (7.5.7, 7.5.8): a third smaller for a tagged PDF. */
function writeCompact(out: Output, objects: readonly Written[], ends: Trailer): Uint8Array {
  const plain = objects.filter(({ data }) => data === undefined);
  for (const object of objects) if (object.data) out.object(object);
  const places = new Map<number, readonly [stream: number, index: number]>();
  let next = objects.length + 1;
  for (let at = 0; at < plain.length; at += PER_OBJECT_STREAM) {
    const group = plain.slice(at, at + PER_OBJECT_STREAM);
    for (const [index, { number }] of group.entries()) places.set(number, [next, index]);
    out.object(objectStream(next, group));
    next++;
  }
  const start = out.length;
  out.offsets.set(next, start);
  const entries = { Type: new Name('XRef'), Size: next + 1, W: [1, 5, 2], ...ends, ID: out.id() };
  out.object(streamAs(next, flate(crossReferences(out, places, next), dict(entries))));
  out.write(`startxref\n${start}\n%%EOF\n`);
  return out.bytes();
}

/** Rows of 1 + 5 + 2 bytes: kind, place, index. */
function crossReferences(
  out: Output,
  places: ReadonlyMap<number, readonly [stream: number, index: number]>,
  last: number,
): Uint8Array {
  const table = Buffer.alloc((last + 1) * 8);
  table.writeUInt16BE(0xffff, 6);
  for (let number = 1; number <= last; number++) {
    const [stream, index] = places.get(number) ?? [undefined, 0];
    table[number * 8] = stream === undefined ? 1 : 2;
    table.writeUIntBE(stream ?? out.offsets.get(number) ?? 0, number * 8 + 1, 5);
    table.writeUInt16BE(index, number * 8 + 6);
  }
  return table;
}

function objectStream(number: number, group: readonly Written[]): Written {
  let offset = 0;
  const index = group.map((object) => {
    const entry = `${object.number} ${offset}`;
    offset += object.text.length + 1;
    return entry;
  });
  const head = `${index.join(' ')}\n`;
  const entries = dict({ Type: new Name('ObjStm'), N: group.length, First: head.length });
  return streamAs(number, flate(`${head}${group.map(({ text }) => text).join('\n')}`, entries));
}

function streamAs(number: number, stream: Stream): Written {
  return { number, text: serialize(stream.dict), data: stream.data };
}

/** The text of a value, each character one byte; `numberOf` gives references their final number. */
export function serialize(value: Value, numberOf: (ref: Ref) => number = ({ number }) => number): string {
  if (typeof value === 'number') return formatNumber(value);
  if (value instanceof Ref) return `${numberOf(value)} 0 R`;
  if (value instanceof Name) return serializeName(value.text);
  if (value instanceof ByteString) return serializeString(value.bytes);
  if (value instanceof Dict) {
    let text = '<<';
    for (const [key, item] of value) text += `${serializeName(key)} ${serialize(item, numberOf)}\n`;
    return `${text}>>`;
  }
  if (value instanceof Stream) throw new Error('a stream is always an object of its own');
  return isArray(value) ? `[${value.map((item) => serialize(item, numberOf)).join(' ')}]` : String(value);
}

const PLAIN_NAME = /^[\w.+-]*$/;

function serializeName(text: string): string {
  return PLAIN_NAME.test(text) ? `/${text}` : `/${text.replace(/[^!-~]|[#()<>[\]{}/%]/g, escapeNameChar)}`;
}

function escapeNameChar(char: string): string {
  return `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Readable text in brackets, anything else in hexadecimal. */
function serializeString(bytes: string): string {
  if (/^[\x20-\x7E]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
}

/** At most five decimals: a point is 0.35 mm, so that is less than a wavelength of light. */
export function formatNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(5)));
}
