import type { MultiPolygon } from 'geojson';
import { z } from 'zod';
import { polygonsOf } from './rings.ts';
import type { Shape } from './shape.ts';

type Polygons = MultiPolygon['coordinates'];

const position = z.array(z.number()).min(2);
const polygon = z.array(z.array(position));

/**
 * The polygons of any object of GeoJSON (RFC 7946): a Feature, a FeatureCollection, one within another, a geometry
 * alone, a GeometryCollection; what a program puts it in ("data", "result") too. Lines and points are no boundaries. A
 * sound object without polygons gives none; undefined when it is no GeoJSON, nor the JSON of ArcGIS.
 */
export function shapesOfGeoJson(value: unknown): Shape[] | undefined {
  if (Array.isArray(value)) return gathered(value);
  const object = record.safeParse(value).data;
  if (!object) return undefined;
  switch (object.type) {
    case 'FeatureCollection':
      return Array.isArray(object.features) ? gathered(object.features) : undefined;
    case 'Feature':
      return [featureOf(object)].flatMap((shape) => shape ?? []);
    case undefined:
      return esriOf(object) ?? wrapped(object);
    default: {
      const polygons = polygonsIn(object);
      return polygons && shapeOf(undefined, object, polygons);
    }
  }
}

const record = z.record(z.string(), z.unknown());

/** Undefined when nothing in the list is GeoJSON. */
function gathered(values: readonly unknown[]): Shape[] | undefined {
  const found = values.map(shapesOfGeoJson);
  return values.length > 0 && found.every((shapes) => shapes === undefined)
    ? undefined
    : found.flatMap((shapes) => shapes ?? []);
}

const esriFeature = z.looseObject({
  attributes: z.record(z.string(), z.unknown()),
  geometry: z.looseObject({ rings: polygon }),
});

/** A feature of ESRI's own JSON, as ArcGIS gives it: attributes and rings. */
function esriOf(object: Readonly<Record<string, unknown>>): Shape[] | undefined {
  const found = esriFeature.safeParse(object).data;
  return found && shapeOf(undefined, found.attributes, polygonsOf(found.geometry.rings));
}

/** The first member of an object of another kind that is GeoJSON. */
function wrapped(object: Readonly<Record<string, unknown>>): Shape[] | undefined {
  for (const member of Object.values(object)) {
    const shapes = typeof member === 'object' ? shapesOfGeoJson(member) : undefined;
    if (shapes && shapes.length > 0) return shapes;
  }
  return undefined;
}

function featureOf({ id, properties, geometry }: Readonly<Record<string, unknown>>): Shape | undefined {
  const inner = record.safeParse(geometry).data;
  const polygons = inner && polygonsIn(inner);
  return polygons && shapeOf(id, record.safeParse(properties).data ?? {}, polygons)[0];
}

function shapeOf(id: unknown, properties: Readonly<Record<string, unknown>>, polygons: Polygons): Shape[] {
  const own = typeof id === 'string' || typeof id === 'number' ? id : undefined;
  return polygons.length === 0 ? [] : [{ id: own, properties: flat(properties), polygons }];
}

/** Properties as one level: QGIS and web maps sometimes nest them. */
function flat(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const inner = name === 'geometry' || Array.isArray(value) ? undefined : record.safeParse(value).data;
      return inner ? Object.entries(inner) : [[name, value]];
    }),
  );
}

/** Undefined for what is no geometry. */
function polygonsIn({
  type,
  coordinates,
  geometries,
}: Readonly<Record<string, unknown>>): Polygons | undefined {
  switch (type) {
    case 'Polygon': {
      const parsed = polygon.safeParse(coordinates).data;
      return parsed && [parsed];
    }
    case 'MultiPolygon':
      return z.array(polygon).safeParse(coordinates).data;
    case 'GeometryCollection':
      return (Array.isArray(geometries) ? geometries : []).flatMap((one) => {
        const inner = record.safeParse(one).data;
        return (inner && polygonsIn(inner)) ?? [];
      });
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return [];
    default:
      return undefined;
  }
}
