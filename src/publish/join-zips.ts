/** Several zips as one, without packing anything anew (APPNOTE.TXT 6.3.10, 4.3). */

/** Records of the format with their signatures, and where in them their fields stand. */
const CENTRAL = { signature: 0x02014b50, size: 46, name: 28, extra: 30, comment: 32, offset: 42 };
const END = { signature: 0x06054b50, size: 22, entries: 10, length: 12, offset: 16 };
const LONG_END = { signature: 0x06064b50, size: 56 };
const LOCATOR = { signature: 0x07064b50, size: 20 };
/** Version of the format that counts in 64 bits. */
const LONG_VERSION = 45;
const MOST_SHORT = 0xffff;

/** The entries of all these zips, in their order. Each is of one piece, below 4 GB, and has no comment behind it. */
export function joinZips(zips: readonly Uint8Array[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const records: Buffer[] = [];
  let base = 0;
  for (const zip of zips) {
    const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
    const end = bytes.length - END.size;
    if (bytes.readUInt32LE(end) !== END.signature) throw new Error('a zip that does not end as one');
    const from = bytes.readUInt32LE(end + END.offset);
    locals.push(bytes.subarray(0, from));
    records.push(...recordsOf(bytes.subarray(from, from + bytes.readUInt32LE(end + END.length)), base));
    base += from;
  }
  return Buffer.concat([...locals, ...records, endOf(records, base)]);
}

/** Entries of a directory, whose contents now begin `base` bytes later. */
function recordsOf(directory: Buffer, base: number): readonly Buffer[] {
  const records: Buffer[] = [];
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== CENTRAL.signature) throw new Error('a zip whose directory is broken');
    const lengths = [CENTRAL.name, CENTRAL.extra, CENTRAL.comment].map((field) =>
      directory.readUInt16LE(at + field),
    );
    const size = lengths.reduce((sum, length) => sum + length, CENTRAL.size);
    records.push(moved(directory.subarray(at, at + size), base));
    at += size;
  }
  return records;
}

/** A zip is made in memory, and so within 4 GB: an offset that does not fit is an error of the buffer. */
function moved(record: Buffer, base: number): Buffer {
  const copy = Buffer.from(record);
  copy.writeUInt32LE(record.readUInt32LE(CENTRAL.offset) + base, CENTRAL.offset);
  return copy;
}

/** The end of a zip whose directory begins at `from`; with a longer one where it has too many entries. */
function endOf(records: readonly Buffer[], from: number): Buffer {
  const length = records.reduce((sum, record) => sum + record.length, 0);
  const end = Buffer.alloc(END.size);
  end.writeUInt32LE(END.signature, 0);
  end.writeUInt16LE(Math.min(records.length, MOST_SHORT), END.entries - 2);
  end.writeUInt16LE(Math.min(records.length, MOST_SHORT), END.entries);
  end.writeUInt32LE(length, END.length);
  end.writeUInt32LE(from, END.offset);
  return records.length < MOST_SHORT ? end : Buffer.concat([longEnd(records.length, length, from), end]);
}

function longEnd(entries: number, length: number, from: number): Buffer {
  const end = Buffer.alloc(LONG_END.size + LOCATOR.size);
  end.writeUInt32LE(LONG_END.signature, 0);
  end.writeBigUInt64LE(BigInt(LONG_END.size - 12), 4);
  end.writeUInt16LE(LONG_VERSION, 12);
  end.writeUInt16LE(LONG_VERSION, 14);
  for (const [at, number] of [
    [24, entries],
    [32, entries],
    [40, length],
    [48, from],
  ] as const) {
    end.writeBigUInt64LE(BigInt(number), at);
  }
  end.writeUInt32LE(LOCATOR.signature, LONG_END.size);
  end.writeBigUInt64LE(BigInt(from + length), LONG_END.size + 8);
  end.writeUInt32LE(1, LONG_END.size + 16);
  return end;
}
