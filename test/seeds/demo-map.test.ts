import { describe, expect, it } from 'vitest';
import { boundariesGeojson } from '../../seeds/demo/boundaries.ts';

type Ring = [number, number][];
interface Collection {
  readonly features: { readonly properties: { code: string }; readonly geometry: { coordinates: Ring[] } }[];
}

const { features } = JSON.parse(boundariesGeojson()) as Collection;
const rings = new Map(
  features.map(({ properties, geometry }) => [properties.code, geometry.coordinates[0] ?? []]),
);

function segmentsOf(ring: Ring): string[] {
  return ring.slice(1).map((point, at) => [ring[at]?.join(), point.join()].sort().join(' '));
}

/** Whether two segments cross in their inside. */
function cross([a, b]: Ring, [c, d]: Ring): boolean {
  if (!a || !b || !c || !d) return false;
  const side = (p: number[], q: number[], r: number[]) =>
    Math.sign(
      ((q[0] ?? 0) - (p[0] ?? 0)) * ((r[1] ?? 0) - (p[1] ?? 0)) -
        ((q[1] ?? 0) - (p[1] ?? 0)) * ((r[0] ?? 0) - (p[0] ?? 0)),
    );
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

describe('the map of the demo gemeente', () => {
  it('has a closed ring for each of the twelve wijken', () => {
    expect(rings.size).toBe(12);
    for (const ring of rings.values()) expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('never shares an edge between more than two wijken', () => {
    const counts = new Map<string, number>();
    for (const segment of [...rings.values()].flatMap(segmentsOf))
      counts.set(segment, (counts.get(segment) ?? 0) + 1);
    expect(Math.max(...counts.values())).toBe(2);
  });

  it('has no edges that cross, within a wijk or between two', () => {
    const edges = [...new Set([...rings.values()].flatMap(segmentsOf))].map((segment) =>
      segment.split(' ').map((point) => point.split(',').map(Number) as [number, number]),
    );
    const crossings = edges.flatMap((edge, at) => edges.slice(at + 1).filter((other) => cross(edge, other)));
    expect(crossings).toEqual([]);
  });
});
