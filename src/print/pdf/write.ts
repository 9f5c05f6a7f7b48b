/**
 * Writes a PDF in one canonical form: only what is reachable, renumbered in reading order, no clock, and an /ID
 * that is a hash of the file. Equal content gives equal bytes, whatever numbers the browser had used.
 */
import { createHash } from 'node:crypto';
import { ByteWriter } from './byte-writer.ts';
import { flate, type PdfFile } from './pdf-file.ts';
import { serialize, ValueWriter } from './serialize.ts';
import { ByteString, dict, Name, Ref, Stream, type Value } from './values.ts';

/** Objects in one object stream: as many as a reader likes to unpack at once. */
const PER_OBJECT_STREAM = 200;
/** What most objects take. */
const USUAL_OBJECT = 100;
const USUAL_FILE = 400_000;

/** An object as text; of a stream, its dictionary. */
interface Written {
  readonly number: number;
  readonly text: Buffer;
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
  const writer = new ValueWriter(new ByteWriter(file.objects.size * USUAL_OBJECT), numberOf);
  const ends: number[] = [];
  const made: Value[] = [];
  for (let index = 0; index < order.length; index++) {
    const value = file.resolve(order[index]) ?? null;
    writer.write(value instanceof Stream ? value.dict : value);
    ends.push(writer.out.length);
    made.push(value);
  }
  const text = writer.out.written();
  return made.map((value, index) => ({
    number: index + 1,
    text: text.subarray(ends[index - 1] ?? 0, ends[index]),
    ...(value instanceof Stream ? { data: value.data } : {}),
  }));
}

/** The bytes so far, with the offset of each object. */
class Output {
  private readonly out = new ByteWriter(USUAL_FILE);
  readonly offsets: number[] = [];

  constructor(header: string) {
    this.out.text(header);
  }

  get length(): number {
    return this.out.length;
  }

  write(text: string): void {
    this.out.text(text);
  }

  object({ number, text, data }: Written): void {
    this.offsets[number] = this.length;
    this.out.text(`${number} 0 obj\n`);
    this.out.copy(text, 0, text.length);
    if (data) {
      this.out.text('\nstream\n');
      this.out.append(data);
      this.out.text('\nendstream');
    }
    this.out.text('\nendobj\n');
  }

  /** Twice the same hash of all that was written before: the file was never changed since (14.4). */
  id(): Value {
    const hash = createHash('sha256').update(this.out.written());
    const bytes = new ByteString(hash.digest().toString('latin1', 0, 16));
    return [bytes, bytes];
  }

  /** In memory of their own, so that a thread can give them away. */
  bytes(): Uint8Array {
    return Uint8Array.from(this.out.written());
  }
}

function writeTable(out: Output, objects: readonly Written[], ends: Trailer): Uint8Array {
  for (const object of objects) out.object(object);
  const start = out.length;
  const size = objects.length + 1;
  const rows = objects.map(({ number }) => `${String(out.offsets[number]).padStart(10, '0')} 00000 n \n`);
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
  out.offsets[next] = start;
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
    table.writeUIntBE(stream ?? out.offsets[number] ?? 0, number * 8 + 1, 5);
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
  const content = new ByteWriter(head.length + offset);
  content.text(head);
  for (const [at, { text }] of group.entries()) {
    if (at > 0) content.text('\n');
    content.copy(text, 0, text.length);
  }
  const entries = dict({ Type: new Name('ObjStm'), N: group.length, First: head.length });
  return streamAs(number, flate(content.written(), entries));
}

function streamAs(number: number, stream: Stream): Written {
  return { number, text: Buffer.from(serialize(stream.dict), 'latin1'), data: stream.data };
}
