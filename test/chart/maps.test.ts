import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Studio } from '../../src/chart/draw.ts';
import { boxFits, labelSpots } from '../../src/chart/maps/label-spot.ts';
import { sheetOf } from '../../src/chart/maps/map-shapes.ts';
import { indexMapSpec, locatorSpec } from '../../src/chart/maps/map-specs.ts';
import type { Boundary } from '../../src/domain/boundary.ts';
import { describeShared, sharedPath } from '../shared.ts';
import { readCase } from './cases.ts';
import { SQUARES } from './fixture.ts';

let studio: Studio;
beforeAll(async () => {
  studio = (await readCase('twee-wijken')).studio;
});

/** Corners of the paths with this fill, in px. */
function corners(svg: string, fill: string): readonly (readonly [number, number])[] {
  const paths = [...svg.matchAll(/<path d="([^"]+)" fill="([^"]+)"/g)].filter((match) => match[2] === fill);
  return paths.flatMap(([, d = '']) => ringsOf(d));
}

/** Follows a path from its start, step by step. */
function ringsOf(d: string): readonly (readonly [number, number])[] {
  return [...d.matchAll(/M([-\d.]+),([-\d.]+)l([^MZ]*)/g)].flatMap(([, startX, startY, steps = '']) => {
    let [x, y] = [Number(startX), Number(startY)];
    const numbers = (steps.match(/-?(?:\d+\.\d+|\.\d+|\d+)/g) ?? []).map(Number);
    const corners: (readonly [number, number])[] = [[x, y]];
    for (let at = 0; at < numbers.length; at += 2) {
      [x, y] = [x + (numbers[at] ?? 0), y + (numbers[at + 1] ?? 0)].map(
        (each) => Math.round(each * 10) / 10,
      ) as [number, number];
      corners.push([x, y]);
    }
    return corners;
  });
}

test('north is up, east is right, and the map fills its width', () => {
  const spec = locatorSpec({ sheet: sheetOf(SQUARES), name: 'C', code: 'C' }, studio.frames.breed);
  const { marks, width } = studio.engine.draw(spec);
  const own = corners(marks, studio.houseStyle.palette.wijk);
  const others = corners(marks, studio.houseStyle.palette.kaart);
  expect(Math.max(...own.map(([, y]) => y))).toBeLessThan(Math.min(...others.map(([, y]) => y)));
  expect(Math.min(...own.map(([x]) => x))).toBeGreaterThan(Math.max(...others.map(([x]) => x)));
  expect(Math.max(...own.map(([x]) => x))).toBeCloseTo(width - 2, 0);
  expect(Math.min(...others.map(([x]) => x))).toBeCloseTo(2, 0);
});

test('either winding order gives the same drawing', () => {
  const turned = SQUARES.map(({ gebied, geometry }) => ({
    gebied,
    geometry: {
      ...geometry,
      coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed())),
    },
  }));
  const drawn = [SQUARES, turned].map((squares) => {
    const spec = locatorSpec({ sheet: sheetOf(squares), name: 'A', code: 'A' }, studio.frames.breed);
    return corners(studio.engine.draw(spec).marks, studio.houseStyle.palette.wijk).map(String).toSorted();
  });
  expect(new Set(drawn[0])).toEqual(new Set(drawn[1]));
});

test('parts of a reporting area become one outline without the border between them', () => {
  const sheet = sheetOf(SQUARES, new Map([['AB', ['A', 'B']]]));
  expect(sheet.shapes.map(({ gebied }) => gebied)).toEqual(['C', 'AB']);
  const merged = sheet.shapes.find(({ gebied }) => gebied === 'AB');
  expect(merged?.geometry.coordinates.length).toBe(1);
});

test('a label stands inside its area, also in a crooked one', () => {
  const hook = [
    [0, 0],
    [1000, 0],
    [1000, 1000],
    [700, 1000],
    [700, 200],
    [0, 200],
    [0, 0],
  ];
  const area = { type: 'Polygon' as const, coordinates: [hook] };
  const spots = labelSpots(area);
  expect(spots.length).toBeGreaterThan(1);
  for (const spot of spots) expect(spot.y < 200 || spot.x > 700).toBe(true);
  expect(spots.some((spot) => boxFits(area, spot, 200, 150))).toBe(true);
  expect(spots.some((spot) => boxFits(area, spot, 400, 400))).toBe(false);
});

test('the index map links each area to its page, under its own name, in equal tints', () => {
  const areas = new Map([
    ['A', { name: 'Aan de "Maas"', number: 1, href: 'wijk/aan-de-maas/index.html' }],
    ['B', { name: 'Binnenstad', number: 2, href: 'wijk/binnenstad/index.html' }],
  ]);
  const { marks } = studio.engine.draw(indexMapSpec({ sheet: sheetOf(SQUARES), areas }, studio.frames.breed));
  const links = [...marks.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"><path [^>]*fill="([^"]+)"/g)];
  expect(links.map(([, href, name]) => [href, name])).toEqual([
    ['wijk/aan-de-maas/index.html', 'Aan de &quot;Maas&quot;'],
    ['wijk/binnenstad/index.html', 'Binnenstad'],
  ]);
  expect(new Set(links.map(([, , , fill]) => fill)).size).toBe(1);
  expect(marks.match(/<a /g)?.length).toBe(2);
});

const GEO = 'data/geo';
const geo = sharedPath(GEO);

/** Real outlines; read where they are, when they are there. */
describeShared(GEO, 'real boundaries draw correctly', () => {
  test.each(['roermond', 'tilburg', 'denhaag'])('%s, in both winding orders', (name) => {
    const spread = ['', '.d3'].map((order) => {
      const sheet = sheetOf(boundariesIn(join(geo, `wijken_2022_${name}${order}.geojson`)));
      const [first] = sheet.shapes;
      const spec = locatorSpec(
        { sheet, name: '', code: first?.gebied ?? '' },
        { ...studio.frames.breed, width: 420 },
      );
      const { marks, width, height } = studio.engine.draw(spec);
      const area = corners(marks, studio.houseStyle.palette.wijk).concat(
        corners(marks, studio.houseStyle.palette.kaart),
      );
      expect(area.length).toBeGreaterThan(100);
      expect(marks.length).toBeLessThan(60_000);
      for (const [x, y] of area) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
      return [Math.min(...area.map(([x]) => x)), Math.max(...area.map(([x]) => x)), height];
    });
    expect(spread[0]?.map(Math.round)).toEqual(spread[1]?.map(Math.round));
  });
});

/** Planar units as ingest makes them: longitude scaled by the cosine of the latitude. */
function boundariesIn(path: string): readonly Boundary[] {
  const { features } = JSON.parse(readFileSync(path, 'utf8'));
  const planar = ([x = 0, y = 0]: readonly number[]): number[] =>
    Math.abs(x) > 180 ? [x, y] : [x * Math.cos((52 * Math.PI) / 180), y];
  return features.map(
    (feature: { geometry: { type: string; coordinates: number[][][] | number[][][][] } }, index: number) => {
      const { type, coordinates } = feature.geometry;
      const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as number[][][][];
      return {
        gebied: `A${index}`,
        geometry: {
          type: 'MultiPolygon',
          coordinates: polygons.map((rings) => rings.map((ring) => ring.map(planar))),
        },
      };
    },
  );
}
