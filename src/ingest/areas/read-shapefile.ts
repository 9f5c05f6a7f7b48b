import type { Position } from 'geojson';
import { polygonsOf } from '../outlines/rings.ts';
import type { Shape } from '../outlines/shape.ts';
import { decodeText } from '../tables/decode-text.ts';

/** ESRI Shapefile Technical Description (July 1998): what the first bytes are, and which shapes are polygons. */
const FILE_CODE = 9994;
const POLYGONS: ReadonlySet<number> = new Set([5, 15, 25]);
const MAIN_HEADER = 100;
const RECORD_HEADER = 8;
/** Of a polygon: its type and its box come before the numbers of parts and points. */
const COUNTS = 36;

/**
 * The polygons of a Shapefile with what its table says of each. Points and lines are no boundaries. Throws RangeError
 * when the bytes are cut off, and undefined comes back when they are no Shapefile at all.
 */
export function readShapefile(shp: Uint8Array, dbf: Uint8Array): readonly Shape[] | undefined {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (view.byteLength < MAIN_HEADER || view.getInt32(0) !== FILE_CODE) return undefined;
  const properties = readTable(dbf);
  const shapes: Shape[] = [];
  let number = 0;
  for (let at = MAIN_HEADER; at + RECORD_HEADER < view.byteLength; number += 1) {
    const content = at + RECORD_HEADER;
    // Lengths are counted in words of 16 bits.
    const length = 2 * view.getInt32(at + 4);
    if (length < 4) throw new RangeError(`record of ${length} bytes`);
    if (POLYGONS.has(view.getInt32(content, true))) {
      const polygons = polygonsOf(ringsAt(view, content, content + length));
      shapes.push({ id: undefined, properties: properties[number] ?? {}, polygons });
    }
    at = content + length;
  }
  return shapes;
}

/** Rings of one shape that are read at most: the Wadden have some hundreds. */
const MAX_RINGS = 20_000;

function ringsAt(view: DataView, content: number, end: number): Position[][] {
  const parts = view.getInt32(content + COUNTS, true);
  const points = view.getInt32(content + COUNTS + 4, true);
  const starts = content + COUNTS + 8;
  const coordinates = starts + 4 * parts;
  // A damaged count must not ask for more than this record has.
  const fits = parts >= 0 && points >= 0 && coordinates + 16 * points <= Math.min(end, view.byteLength);
  if (!fits || parts > MAX_RINGS) throw new RangeError('cut off');
  return Array.from({ length: parts }, (_, part) => {
    const from = view.getInt32(starts + 4 * part, true);
    const to = part + 1 < parts ? view.getInt32(starts + 4 * (part + 1), true) : points;
    // Rings follow each other: overlapping ones would be read over and over.
    if (from < 0 || from > to || to > points) throw new RangeError(`ring from ${from} to ${to}`);
    return Array.from({ length: Math.max(0, to - from) }, (_point, at): Position => {
      const place = coordinates + 16 * (from + at);
      return [view.getFloat64(place, true), view.getFloat64(place + 8, true)];
    });
  });
}

/** dBASE III: a header with 32 bytes for each field, then records of fixed length behind a byte that marks deletion. */
function readTable(dbf: Uint8Array): Record<string, unknown>[] {
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const [records, begin, length] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  const fields: { name: string; from: number; to: number }[] = [];
  let from = 1;
  for (let at = 32; at + 32 <= begin && dbf[at] !== 0x0d; at += 32) {
    const size = dbf[at + 16] ?? 0;
    const to = from + size;
    // Fields fill their record; more or empty ones would be read over and over.
    if (size === 0 || to > length) throw new RangeError(`field of ${size} bytes in a record of ${length}`);
    fields.push({ name: textIn(dbf.subarray(at, at + 11)), from, to });
    from = to;
  }
  const present = length > 0 ? Math.min(records, Math.floor((dbf.length - begin) / length)) : 0;
  return Array.from({ length: present }, (_, number) => {
    const start = begin + number * length;
    return Object.fromEntries(
      fields.map((field) => [field.name, textIn(dbf.subarray(start + field.from, start + field.to))]),
    );
  });
}

/** Padded with zeros or spaces; UTF-8 where it can be, else Windows-1252. */
function textIn(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return (decodeText(end < 0 ? bytes : bytes.subarray(0, end)) ?? '').trim();
}
