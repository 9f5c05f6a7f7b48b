/** An ICC profile for four inks that prints everything in black alone: made here, so it is nobody's. */

/** A table from Lab to inks or back (ICC.1:2001, 6.5.9, `mft1`): straight curves around one value per corner. */
function table(inputs: number, outputs: number, corner: (at: number) => readonly number[]): Buffer {
  const head = Buffer.alloc(48);
  head.write('mft1', 0, 'latin1');
  head.set([inputs, outputs, 2], 8);
  for (const at of [12, 28, 44]) head.writeInt32BE(65536, at);
  const straight = (count: number) =>
    Buffer.concat(
      Array.from({ length: count }, () => Buffer.from(Array.from({ length: 256 }, (_, at) => at))),
    );
  const corners = Array.from({ length: 2 ** inputs }, (_, at) => Buffer.from(corner(at)));
  return Buffer.concat([head, straight(inputs), ...corners, straight(outputs)]);
}

function text(signature: string, words: string): Buffer {
  const body = Buffer.from(`${words}\0`, 'latin1');
  if (signature === 'text') return Buffer.concat([Buffer.from('text\0\0\0\0', 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([Buffer.from('desc\0\0\0\0', 'latin1'), length, body, Buffer.alloc(78)]);
}

export function blackProfile(): Uint8Array {
  const white = Buffer.alloc(20);
  white.write('XYZ ', 0, 'latin1');
  for (const [at, part] of [0.9642, 1, 0.8249].entries())
    white.writeInt32BE(Math.round(part * 65536), 8 + at * 4);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', text('desc', 'Alleen zwart')],
    ['cprt', text('text', 'CC0')],
    ['wtpt', white],
    // The last plate is black: light paper without it, dark with it.
    ['A2B0', table(4, 3, (at) => [at % 2 === 0 ? 255 : 0, 128, 128])],
    // Lightness is the first of three, so the first half of the corners is dark.
    ['B2A0', table(3, 4, (at) => [0, 0, 0, at < 4 ? 255 : 0])],
  ];
  const parts = tags.map(([, bytes]) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]));
  const entries = Buffer.alloc(4 + tags.length * 12);
  entries.writeUInt32BE(tags.length);
  let offset = 128 + entries.length;
  for (const [at, [name, bytes]] of tags.entries()) {
    entries.write(name, 4 + at * 12, 'latin1');
    entries.writeUInt32BE(offset, 8 + at * 12);
    entries.writeUInt32BE(bytes.length, 12 + at * 12);
    offset += parts[at]?.length ?? 0;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset);
  header.writeUInt32BE(0x02100000, 8);
  header.write('prtrCMYKLab ', 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  white.copy(header, 68, 8, 20);
  return Buffer.concat([header, entries, ...parts]);
}
