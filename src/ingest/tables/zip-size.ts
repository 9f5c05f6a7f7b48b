import { inflateRawSync } from 'node:zlib';

/** Signatures of the records at the end of a zip file (PKWARE APPNOTE 4.3.12 and 4.3.16). */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** Compression method (APPNOTE 4.4.5). */
const DEFLATED = 8;

/** One file in a zip, as its directory tells. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header stands. */
  readonly header: number;
}

/** Bytes of all files in a zip once unpacked, by its directory; undefined when this is no sound zip. */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  return entriesOf(bytes)?.reduce((sum, { unpacked }) => sum + unpacked, 0);
}

/** Bytes of the files of this name once unpacked, by the zip's directory. */
export function unpackedSizeOf(bytes: Uint8Array, name: RegExp): number {
  const named = (entriesOf(bytes) ?? []).filter((entry) => name.test(entry.name));
  return named.reduce((sum, { unpacked }) => sum + unpacked, 0);
}

/** Whether every file unpacks to no more than the directory says: a zip bomb may say less. */
export function isHonest(bytes: Uint8Array): boolean {
  return (entriesOf(bytes) ?? []).every((entry) => entry.method !== DEFLATED || unpacksAsTold(bytes, entry));
}

function unpacksAsTold(bytes: Uint8Array, { header, packed, unpacked }: Entry): boolean {
  if (header + 30 > bytes.length) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  try {
    inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: Math.max(1, unpacked) });
    return true;
  } catch {
    return false;
  }
}

function entriesOf(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const [packed = 0, unpacked = 0, header = 0] = [20, 24, 42].map((field) =>
      view.getUint32(at + field, true),
    );
    const [length = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + length)).toString('latin1');
    entries.push({ name, method: view.getUint16(at + 10, true), packed, unpacked, header });
    at += 46 + length + extra + comment;
  }
  return entries;
}

/** The end record stands in the last 64 kB: 22 bytes and a comment. */
function endRecord(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
