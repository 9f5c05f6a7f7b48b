/** Where a name stands in an area: the roomiest spot inside it. */
import type { MultiPolygon, Polygon } from 'geojson';
import { boxOf, ringsOf } from './map-shapes.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Distance to the nearest border, in map units. */
  readonly room: number;
}

const STEPS = 24;
/** Words lie flat: a spot is better when it has room to both sides than above and below. */
const FLATNESS = 2;

/** Searches a grid over the area, and then a finer one around the best spot. */
export function labelSpot(geometry: MultiPolygon | Polygon): Spot {
  const rings = ringsOf(geometry);
  const { west, south, east, north } = boxOf([geometry]);
  const first = best(
    rings,
    { x: (west + east) / 2, y: (south + north) / 2 },
    (east - west) / 2,
    (north - south) / 2,
  );
  return best(rings, first, (east - west) / STEPS, (north - south) / STEPS);
}

type Ring = readonly (readonly [x: number, y: number])[];

function best(
  rings: readonly Ring[],
  middle: { x: number; y: number },
  reachX: number,
  reachY: number,
): Spot {
  let spot: Spot = { x: middle.x, y: middle.y, room: roomAt(rings, middle.x, middle.y) };
  for (let column = 0; column <= STEPS; column++) {
    for (let row = 0; row <= STEPS; row++) {
      const x = middle.x + reachX * ((2 * column) / STEPS - 1);
      const y = middle.y + reachY * ((2 * row) / STEPS - 1);
      const room = roomAt(rings, x, y);
      if (room > spot.room) spot = { x, y, room };
    }
  }
  return spot;
}

/** Distance to the nearest border, height counting double; negative outside. */
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
  const [dx, dy] = [bx - ax, (by - ay) * FLATNESS];
  const [px, py] = [x - ax, (y - ay) * FLATNESS];
  const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - along * dx, py - along * dy);
}
