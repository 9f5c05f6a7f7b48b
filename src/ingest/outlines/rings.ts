/** Rings of one shape as ESRI writes them, in Shapefiles and in JSON (ESRI Shapefile Technical Description, July 1998). */
import type { Position } from 'geojson';

/** Outer rings run clockwise, holes the other way; where no ring does, the file is wound wrongly and all are outer. */
export function polygonsOf(rings: readonly Position[][]): Position[][][] {
  const outer = rings.filter((ring) => twiceArea(ring) <= 0);
  if (outer.length === 0) return rings.map((ring) => [ring]);
  const polygons = outer.map((ring) => ({ ring, box: boxOf(ring), rings: [ring] }));
  const loose: Position[][][] = [];
  for (const hole of rings.filter((ring) => twiceArea(ring) > 0)) {
    const point = hole[0] ?? [0, 0];
    // The box first: of thousands of rings, few are worth going around.
    const around = polygons.find(({ ring, box }) => isInBox(box, point) && contains(ring, point));
    if (around) around.rings.push(hole);
    else loose.push([hole]);
  }
  return [...polygons.map(({ rings: of }) => of), ...loose];
}

/** West, south, east and north of a ring. */
type Box = readonly [number, number, number, number];

function boxOf(ring: readonly Position[]): Box {
  return ring.reduce<Box>(
    ([west, south, east, north], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function isInBox([west, south, east, north]: Box, [x = 0, y = 0]: Position): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Shoelace formula; positive for counterclockwise with y pointing north. */
function twiceArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Even-odd rule: a line from the point to the east crosses the ring an odd number of times. */
function contains(ring: readonly Position[], [x = 0, y = 0]: Position): boolean {
  return ring.reduce((inside, [x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? [];
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !inside : inside;
  }, false);
}
