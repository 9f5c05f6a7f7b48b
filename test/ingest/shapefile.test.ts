import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { sharedPath, testShared } from '../shared.ts';
import { ingestWith, refusal, SOUND, writeFolder } from './folder.ts';

interface Record {
  readonly code: string;
  readonly naam: string;
  /** As a Shapefile has them: outer rings clockwise, holes the other way. */
  readonly rings: readonly (readonly Position[])[];
}

/** ESRI Shapefile Technical Description, July 1998: polygons only. */
function shp(records: readonly Record[]): Buffer {
  const bodies = records.map(({ rings }, at) => {
    const points = rings.flat();
    const body = Buffer.alloc(8 + 44 + 4 * rings.length + 16 * points.length);
    body.writeInt32BE(at + 1, 0);
    body.writeInt32BE((body.length - 8) / 2, 4);
    body.writeInt32LE(5, 8);
    body.writeInt32LE(rings.length, 44);
    body.writeInt32LE(points.length, 48);
    let start = 0;
    rings.forEach((ring, part) => {
      body.writeInt32LE(start, 52 + 4 * part);
      start += ring.length;
    });
    points.forEach(([x = 0, y = 0], point) => {
      body.writeDoubleLE(x, 52 + 4 * rings.length + 16 * point);
      body.writeDoubleLE(y, 60 + 4 * rings.length + 16 * point);
    });
    return body;
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + bodies.reduce((sum, { length }) => sum + length, 0)) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, ...bodies]);
}

/** dBASE III with a code and a name; names in Windows-1252, as many programs still write them. */
function dbf(records: readonly Record[]): Buffer {
  const fields = [
    ['WK_CODE', 10],
    ['WK_NAAM', 40],
  ] as const;
  const header = Buffer.alloc(32 + 32 * fields.length + 1);
  header[0] = 3;
  header.writeUInt32LE(records.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(51, 10);
  fields.forEach(([name, length], at) => {
    header.write(name, 32 + 32 * at, 'latin1');
    header.write('C', 32 + 32 * at + 11, 'latin1');
    header[32 + 32 * at + 16] = length;
  });
  header[header.length - 1] = 0x0d;
  const rows = records.map(({ code, naam }) =>
    Buffer.from(` ${code.padEnd(10)}${naam.padEnd(40)}`, 'latin1'),
  );
  return Buffer.concat([header, ...rows, Buffer.from([0x1a])]);
}

const square = (x: number, y: number, size: number): Position[] => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];

/** Two wijken in metres (RD), the first with a hole and an island. */
const RD: readonly Record[] = [
  {
    code: 'WK999801',
    naam: 'Binnenstad',
    rings: [
      square(190_000, 350_000, 1000),
      square(190_400, 350_400, 100).toReversed(),
      square(193_000, 350_000, 50),
    ],
  },
  { code: 'WK999802', naam: "'t Bösch-veld", rings: [square(191_000, 350_000, 1000)] },
];
const WGS84: readonly Record[] = RD.map((record) => ({
  ...record,
  rings: record.rings.map((ring) =>
    ring.map(([x = 0, y = 0]) => [6 + (x - 190_000) / 70_000, 51 + (y - 350_000) / 111_000]),
  ),
}));

const boundariesOf = async (files: { readonly [path: string]: Uint8Array }) =>
  (await ingestWith(files)).survey.boundaries;

describe('Shapefile', () => {
  test('in a zip, in RD: codes, a hole and an island', async () => {
    const zip = zipSync({
      'map/wijken.shp': shp(RD),
      'map/wijken.dbf': dbf(RD),
      'map/wijken.prj': Buffer.from('x'),
    });
    const boundaries = await boundariesOf({ 'gebieden/gebieden.zip': zip });
    expect([...boundaries.keys()]).toEqual(['WK999801', 'WK999802']);
    const polygons = boundaries.get('WK999801')?.geometry.coordinates ?? [];
    expect(polygons.map((rings) => rings.length)).toEqual([2, 1]);
    expect(polygons[0]?.[0]?.[0]).toEqual([190_000, 350_000]);
  });

  test('as .shp beside its .dbf, in WGS84, matched by name where the codes are others', async () => {
    const named = WGS84.map((record) => ({ ...record, code: 'X' }));
    const boundaries = await boundariesOf({
      'gebieden/gebieden.shp': shp(named),
      'gebieden/gebieden.dbf': dbf(named),
    });
    expect([...boundaries.keys()]).toEqual(['WK999801', 'WK999802']);
  });

  test('wound the wrong way round it gives the same outlines', async () => {
    const plain = RD.map((record) => ({ ...record, rings: record.rings.slice(0, 1) }));
    const turned = plain.map((record) => ({
      ...record,
      rings: record.rings.map((ring) => ring.toReversed()),
    }));
    const [a, b] = await Promise.all(
      [plain, turned].map((records) =>
        boundariesOf({ 'gebieden/gebieden.zip': zipSync({ 'a.shp': shp(records), 'a.dbf': dbf(records) }) }),
      ),
    );
    expect(b?.size).toBe(2);
    const points = (map: typeof a) =>
      [...(map?.values() ?? [])].map(({ geometry }) => geometry.coordinates.flat(2).sort());
    expect(points(b)).toEqual(points(a));
  });

  test.each([
    ['cut off', shp(RD).subarray(0, 300)],
    ['with a count that asks for more than there is', Buffer.from(shp(RD)).fill(0x7f, 148, 152)],
    ['with a record without end', Buffer.from(shp(RD)).fill(0, 104, 108)],
    ['no Shapefile', Buffer.from('geen kaart')],
  ])('%s: refused with how to save it', async (_, bytes) => {
    const remarks = await refusal(
      writeFolder({ ...SOUND, 'gebieden/gebieden.shp': bytes, 'gebieden/gebieden.dbf': dbf(RD) }),
    );
    expect(remarks.find(({ rule }) => rule === 'shapefile-onleesbaar')?.proposal).toContain('GeoJSON');
  });

  test('a .shp without its .dbf, and a zip without a map', async () => {
    for (const files of [
      { 'gebieden/gebieden.shp': shp(RD) },
      { 'gebieden/gebieden.zip': zipSync({ 'lees.txt': Buffer.from('x') }) },
    ]) {
      const remarks = await refusal(writeFolder({ ...SOUND, ...files }));
      expect(remarks.map(({ rule }) => rule)).toContain('shapefile-onleesbaar');
    }
  });

  test('a GeoPackage is refused with how to save it as GeoJSON', async () => {
    const remarks = await refusal(
      writeFolder({ ...SOUND, 'gebieden/wijken.gpkg': Buffer.from('SQLite format 3\0') }),
    );
    expect(remarks.find(({ rule }) => rule === 'geopackage')?.proposal).toContain('QGIS');
  });
});

const ROERMOND = 'data/geo/wijken_2022_roermond.geojson';
const REAL = sharedPath(ROERMOND);

testShared(
  ROERMOND,
  'the real wijken of Roermond, turned into a Shapefile, give the outlines of the GeoJSON',
  async () => {
    const map: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(readFileSync(REAL, 'utf8'));
    const records = map.features.map(({ properties, geometry }) => ({
      code: String(properties?.code),
      naam: String(properties?.name),
      rings: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    }));
    const gebieden = [
      SOUND['gebieden/gebieden.csv'],
      ...records.map(({ code, naam }) => `${code};"${naam}";wijk;GM9998;`),
    ].join('\n');
    const outlines = async (files: { readonly [path: string]: Uint8Array | string }) =>
      (await ingestWith({ 'gebieden/gebieden.csv': gebieden, ...files })).survey.boundaries;
    const zip = zipSync({ [join('kaart', 'w.shp')]: shp(records), [join('kaart', 'w.dbf')]: dbf(records) });
    const [fromShp, fromJson] = [
      await outlines({ 'gebieden/gebieden.zip': zip }),
      await outlines({ 'gebieden/gebieden.geojson': readFileSync(REAL) }),
    ];
    expect(fromShp.size).toBe(records.length);
    const box = (all: typeof fromShp) =>
      [...all.values()].map(({ gebied, geometry }) => {
        const points = geometry.coordinates.flat(2);
        return [
          gebied,
          points.length,
          Math.min(...points.map(([x = 0]) => x)),
          Math.max(...points.map(([, y = 0]) => y)),
        ];
      });
    expect(box(fromShp)).toEqual(box(fromJson));
  },
);
