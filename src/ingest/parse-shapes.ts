import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { z } from 'zod';
import type { RemarkList } from './remark-list.ts';

/** A piece of the map with what the file says of it. */
export interface Shape {
  readonly id: string | number | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: MultiPolygon['coordinates'];
}

const position = z.array(z.number()).min(2);
const polygon = z.array(z.array(position));
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry: z.unknown(),
    }),
  ),
});
const topology = z.looseObject({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.unknown()),
  arcs: z.array(z.array(position)),
});

/** The polygons of a GeoJSON or TopoJSON text; points and lines are no boundaries. An error when it is neither. */
export function parseShapes(text: string, file: string, remarks: RemarkList): readonly Shape[] | undefined {
  const shapes = shapesIn(text);
  if (shapes) return shapes;
  remarks.error({
    rule: 'geojson-onleesbaar',
    file,
    explanation: 'Dit bestand is geen GeoJSON met een FeatureCollection van vlakken, en geen TopoJSON.',
    proposal: 'Sla de grenzen opnieuw op als GeoJSON, of haal het bestand weg: dan komt er geen kaart.',
  });
  return undefined;
}

function shapesIn(text: string): readonly Shape[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const parsed = collection.safeParse(isTopology(value) ? featuresOf(value) : value);
    return parsed.data?.features.flatMap(toShape);
  } catch {
    // Neither JSON nor a topology whose arcs are there.
    return undefined;
  }
}

function isTopology(value: unknown): value is Topology {
  return topology.safeParse(value).success;
}

/** All objects of a topology: mostly one, sometimes a level each. */
function featuresOf(value: Topology): FeatureCollection {
  const features = Object.values(value.objects).flatMap((object) => {
    const found = feature(value, object);
    return found.type === 'FeatureCollection' ? found.features : [found];
  });
  return { type: 'FeatureCollection', features };
}

function toShape({
  id,
  properties,
  geometry: shape,
}: z.infer<typeof collection>['features'][number]): Shape[] {
  const parsed = geometry.safeParse(shape);
  if (!parsed.success) return [];
  const polygons = parsed.data.type === 'Polygon' ? [parsed.data.coordinates] : parsed.data.coordinates;
  return polygons.length === 0 ? [] : [{ id, properties: properties ?? {}, polygons }];
}
