/**
 * The color space of screens as an ICC profile (ICC.1:2004-10, IEC 61966-2-1), computed here: half a kilobyte, and
 * nobody's licence. PDF/A asks for one wherever a file speaks of red, green and blue.
 */

/** Primaries of sRGB adapted to D50 by Bradford, as columns X Y Z (ICC.1, annex E). */
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
/** White of the profile's connection space. */
const D50 = [0.9642, 1, 0.82491] as const;
/** From D65, the white of sRGB, to D50 (Bradford). */
const ADAPTATION = [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168];
/** Y = (aX + b)^g from d on, and cX below it. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const HEADER = 128;
const ENTRY = 12;

/** The profile's bytes; always the same. */
export function srgbProfile(): Uint8Array {
  const curve = Buffer.concat([ascii('para'), words(0), shorts(3, 0), fixed(CURVE)]);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', localized('sRGB')],
    ['cprt', localized('CC0')],
    ['wtpt', xyz(D50)],
    ['chad', Buffer.concat([ascii('sf32'), words(0), fixed(ADAPTATION)])],
    ...Object.entries(PRIMARIES).map(([name, color]): [string, Buffer] => [name, xyz(color)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const start = HEADER + 4 + tags.length * ENTRY;
  const places = new Map<Buffer, number>();
  const data: Buffer[] = [];
  let end = start;
  for (const [, bytes] of tags) {
    if (places.has(bytes)) continue;
    places.set(bytes, end);
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    data.push(padded);
    end += padded.length;
  }
  const table = tags.flatMap(([name, bytes]) => [ascii(name), words(places.get(bytes) ?? 0, bytes.length)]);
  return Buffer.concat([header(end), words(tags.length), ...table, ...data]);
}

/** ICC.1, 7.2: version 4.2, a display, RGB to XYZ; the date is that of the standard. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [at, part] of [2004, 10, 1].entries()) bytes.writeUInt16BE(part, 24 + at * 2);
  bytes.write('acsp', 36, 'latin1');
  fixed(D50).copy(bytes, 68);
  return bytes;
}

function xyz(color: readonly number[]): Buffer {
  return Buffer.concat([ascii('XYZ '), words(0), fixed(color)]);
}

/** Text in one language, UTF-16 (ICC.1, 10.13). */
function localized(text: string): Buffer {
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  return Buffer.concat([ascii('mluc'), words(0, 1, 12), ascii('enUS'), words(utf16.length, 28), utf16]);
}

function ascii(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value, at * 2);
  return bytes;
}

/** Numbers with 16 bits before the point and 16 behind it: s15Fixed16 (ICC.1, 4.6). */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), at * 4);
  return bytes;
}
