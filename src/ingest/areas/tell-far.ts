import type { Boundary } from '../../domain/boundary.ts';
import type { Gebied } from '../../domain/gebied.ts';
import type { RemarkList } from '../remark-list.ts';

/** How many times the extent of all others an area may lie away from them. */
const MOST = 5;

/** West, south, east and north. */
type Box = readonly [number, number, number, number];

/**
 * Tells which area lies far from all others, as one does whose coordinates are of another system or place: beside it
 * the map would be a speck. In map units of any kind.
 */
export function tellFar(
  boundaries: ReadonlyMap<string, Boundary>,
  gebieden: ReadonlyMap<string, Gebied>,
  file: string,
  remarks: RemarkList,
): void {
  if (boundaries.size < 3) return;
  const boxes = new Map([...boundaries].map(([code, boundary]) => [code, boxOf(boundary)]));
  for (const [code, box] of boxes) {
    const others = around([...boxes].flatMap(([other, own]) => (other === code ? [] : [own])));
    if (gap(box, others) <= MOST * Math.hypot(others[2] - others[0], others[3] - others[1])) continue;
    remarks.warn({
      rule: 'grens-ver-weg',
      file,
      found: code,
      explanation: `De grens van ${gebieden.get(code)?.naam ?? code} (${code}) ligt ver van alle andere: op de kaart zijn die dan niet meer dan een stip.`,
      proposal:
        'Kijk in uw GIS-programma of deze grens in hetzelfde coördinatenstelsel staat als de andere, en op de goede plaats.',
    });
  }
}

function boxOf({ geometry }: Boundary): Box {
  const points = geometry.coordinates.flatMap(([outer = []]) => outer);
  return around(points.map(([x = 0, y = 0]) => [x, y, x, y]));
}

function around(boxes: readonly Box[]): Box {
  return boxes.reduce<Box>(
    ([west, south, east, north], [w, s, e, n]) => [
      Math.min(west, w),
      Math.min(south, s),
      Math.max(east, e),
      Math.max(north, n),
    ],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** How far two boxes lie apart. */
function gap(a: Box, b: Box): number {
  return Math.hypot(Math.max(0, a[0] - b[2], b[0] - a[2]), Math.max(0, a[1] - b[3], b[1] - a[3]));
}
