/** Where a name stands in an area: the roomiest spots inside it. */
import type { MultiPolygon, Polygon } from 'geojson';
import { boxOf, ringsOf } from './map-shapes.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

type Area = MultiPolygon | Polygon;
type Ring = readonly (readonly [x: number, y: number])[];

const STEPS = 24;
/** How many times as wide as high words are: a block of lines, a few lines, a single line. */
const FLATNESS = [1, 1.6, 3] as const;

/** Found before, by outline: the same area is drawn at three sizes. */
const known = new WeakMap<Area, readonly Spot[]>();

/** The best spots for words, the middlemost first. */
export function labelSpots(area: Area): readonly Spot[] {
  const before = known.get(area);
  if (before) return before;
  const spots = FLATNESS.map((flatness) => roomiest(area, flatness));
  known.set(area, spots);
  return spots;
}

/** A box of words around a spot lies inside the area; `width` and `height` in map units. */
export function boxFits(area: Area, { x, y }: Spot, width: number, height: number): boolean {
  const rings = ringsOf(area);
  return [-0.5, -0.25, 0, 0.25, 0.5].every((across) =>
    [-0.5, 0, 0.5].every((up) => roomAt(rings, x + across * width, y + up * height) > 0),
  );
}

/** Searches a grid over the area, and then a finer one around the best spot. Height counts `flatness` times. */
function roomiest(area: Area, flatness: number): Spot {
  const rings = ringsOf(area).map((ring) => ring.map(([x, y]) => [x, y * flatness] as const));
  const { west, south, east, north } = boxOf([area]);
  const reach = { x: (east - west) / 2, y: ((north - south) * flatness) / 2 };
  const middle = { x: (west + east) / 2, y: ((south + north) / 2) * flatness };
  const rough = best(rings, middle, reach);
  const { x, y } = best(rings, rough, { x: (2 * reach.x) / STEPS, y: (2 * reach.y) / STEPS });
  return { x, y: y / flatness };
}

function best(rings: readonly Ring[], middle: Spot, reach: Spot): Spot {
  let found = { ...middle, room: roomAt(rings, middle.x, middle.y) };
  for (let column = 0; column <= STEPS; column++) {
    for (let row = 0; row <= STEPS; row++) {
      const x = middle.x + reach.x * ((2 * column) / STEPS - 1);
      const y = middle.y + reach.y * ((2 * row) / STEPS - 1);
      const room = roomAt(rings, x, y);
      if (room > found.room) found = { x, y, room };
    }
  }
  return found;
}

/** Distance to the nearest border; negative outside. */
function roomAt(rings: readonly Ring[], x: number, y: number): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [a, b] = [ring[index - 1], ring[index]];
      if (!a || !b) continue;
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
      nearest = Math.min(nearest, distanceToSide(x, y, a, b));
    }
  }
  return inside ? nearest : -nearest;
}

function distanceToSide(
  x: number,
  y: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
