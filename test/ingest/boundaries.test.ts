import type { FeatureCollection, Position } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, test } from 'vitest';
import type { Gebied } from '../../src/domain/gebied.ts';
import { readBoundaries } from '../../src/ingest/areas/read-boundaries.ts';
import { RemarkList } from '../../src/ingest/remark-list.ts';

const GEBIEDEN = new Map<string, Gebied>(
  [
    { code: 'GM9998', naam: 'Klein Maasdrecht', niveau: 'gemeente' } as const,
    { code: 'WK999801', naam: 'Binnenstad', niveau: 'wijk', ouder: 'GM9998' } as const,
    { code: 'WK999802', naam: 'Boschveld', niveau: 'wijk', ouder: 'GM9998' } as const,
    { code: 'MD01', naam: 'Samen', niveau: 'eigen', delen: ['WK999801', 'WK999802'] } as const,
  ].map((gebied) => [gebied.code, gebied]),
);

/** Two squares side by side, counterclockwise. */
const WEST: Position[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
const EAST: Position[] = [
  [1, 0],
  [2, 0],
  [2, 1],
  [1, 1],
  [1, 0],
];
const HOLE: Position[] = [
  [0.4, 0.4],
  [0.6, 0.4],
  [0.6, 0.6],
  [0.4, 0.6],
  [0.4, 0.4],
];

function collection(
  place: (position: Position) => Position,
  turn: boolean,
  properties = codes,
): FeatureCollection {
  const ring = (positions: Position[]) => (turn ? positions.toReversed() : positions).map(place);
  return {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: properties('WK999801', 'Binnenstad'),
        geometry: { type: 'Polygon', coordinates: [ring(WEST), ring(HOLE)] },
      },
      {
        type: 'Feature',
        properties: properties('WK999802', 'Boschveld'),
        geometry: { type: 'MultiPolygon', coordinates: [[ring(EAST)]] },
      },
    ],
  };
}
const codes = (code: string, name: string): Record<string, string> => ({
  gm_code: 'GM9998',
  gm_name: 'Klein Maasdrecht',
  code,
  name,
});

const rd = ([x = 0, y = 0]: Position): Position => [200_000 + x * 1000, 360_000 + y * 1000];
const wgs84 = ([x = 0, y = 0]: Position): Position => [5.9 + x / 100, 51.2 + y / 100];

function read(content: object, remarks = new RemarkList()) {
  return readBoundaries(JSON.stringify(content), 'gebieden/gebieden.geojson', GEBIEDEN, remarks);
}

function area(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + (x * y2 - x2 * y) / 2;
  }, 0);
}

describe('boundaries', () => {
  test.each([
    ['RD, counterclockwise', rd, false],
    ['RD, clockwise', rd, true],
    ['WGS84, counterclockwise', wgs84, false],
    ['WGS84, clockwise', wgs84, true],
  ])('%s: exterior rings come out counterclockwise, holes clockwise', (_, place, turn) => {
    const [outer, hole] = read(collection(place, turn)).get('WK999801')?.geometry.coordinates[0] ?? [];
    expect(area(outer ?? [])).toBeGreaterThan(0);
    expect(area(hole ?? [])).toBeLessThan(0);
  });

  test('an area far from all others is told, as one in other coordinates is', () => {
    const three = new Map([
      ...GEBIEDEN,
      ['WK999803', { code: 'WK999803', naam: 'Oost', niveau: 'wijk', ouder: 'GM9998' } as const],
    ]);
    const toldWith = (place: (position: Position) => Position) => {
      const remarks = new RemarkList();
      const { features } = collection(wgs84, false);
      const third = { ...features[1], properties: codes('WK999803', 'Oost') };
      const geometry = { type: 'Polygon', coordinates: [EAST.map(place)] };
      const content = { type: 'FeatureCollection', features: [...features, { ...third, geometry }] };
      readBoundaries(JSON.stringify(content), 'gebieden/gebieden.geojson', three, remarks);
      return remarks.list().flatMap(({ rule, found }) => (rule === 'grens-ver-weg' ? [found] : []));
    };
    expect(toldWith(rd)).toEqual(['WK999803']);
    expect(toldWith(([x = 0, y = 0]) => wgs84([x + 1, y]))).toEqual([]);
  });

  test('both winding orders give the same outline', () => {
    const points = (turn: boolean) =>
      new Set(read(collection(rd, turn)).get('WK999802')?.geometry.coordinates.flat(2).map(String));
    expect(points(true)).toEqual(points(false));
  });

  test('degrees become planar with one scale for the whole file', () => {
    const boundaries = read(collection(wgs84, false));
    const width = (code: string) => {
      const xs =
        boundaries
          .get(code)
          ?.geometry.coordinates.flat(2)
          .map(([x = 0]) => x) ?? [];
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(width('WK999801')).toBeCloseTo(0.01 * Math.cos((51.205 * Math.PI) / 180), 9);
    expect(width('WK999802')).toBeCloseTo(width('WK999801'), 9);
  });

  test('the property that tells areas apart decides, not the code of the gemeente beside it', () => {
    expect([...read(collection(rd, false)).keys()]).toEqual(['WK999801', 'WK999802', 'MD01']);
    const first = { ...collection(rd, false), features: collection(rd, false).features.slice(0, 1) };
    expect([...read(first).keys()]).toEqual(['WK999801']);
  });

  test('names serve where there are no codes', () => {
    const named = collection(rd, false, (_, name) => ({ WIJKNAAM: ` ${name.toUpperCase()} ` }));
    expect([...read(named).keys()]).toEqual(['WK999801', 'WK999802', 'MD01']);
  });

  test('an area of several parts gets their outline together, without the border between them', () => {
    const together = read(collection(rd, false)).get('MD01')?.geometry.coordinates ?? [];
    expect(together).toHaveLength(1);
    const [outer = [], ...holes] = together[0] ?? [];
    expect(area(outer)).toBeCloseTo(2_000_000);
    expect(holes).toHaveLength(1);
  });

  test('TopoJSON gives the same areas', () => {
    const topo = topology({ wijken: collection(rd, false) });
    const [own, plain] = [read(topo), read(collection(rd, false))];
    expect([...own.keys()]).toEqual([...plain.keys()]);
    expect(area(own.get('WK999802')?.geometry.coordinates[0]?.[0] ?? [])).toBeCloseTo(1_000_000);
  });

  test('a file that fits no area is remarked upon, and points are no boundaries', () => {
    const remarks = new RemarkList();
    const points = {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: 'WK999801' },
          geometry: { type: 'Point', coordinates: [1, 2] },
        },
      ],
    };
    expect(read(points, remarks).size).toBe(0);
    expect(remarks.list().map(({ rule, level }) => [rule, level])).toEqual([['grenzen-onbekend', 'warn']]);
  });
});
