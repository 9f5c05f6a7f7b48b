import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';

type Polygons = MultiPolygon['coordinates'];

/** The outline of several adjoining areas together, without their common borders; undefined where one is missing. */
export function uniteShapes(parts: readonly (Polygons | undefined)[]): Polygons | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return undefined;
  const shapes = known.map(
    (coordinates, index) => [String(index), { type: 'MultiPolygon', coordinates }] as const,
  );
  const whole: Topology = topology(Object.fromEntries(shapes));
  const polygons = Object.values(whole.objects).flatMap((object) =>
    object.type === 'MultiPolygon' ? [{ type: object.type, arcs: object.arcs }] : [],
  );
  return merge(whole, polygons).coordinates;
}
