/** Outlines made light and fitted to a drawing: shared borders stay shared, so that no slivers appear. */

import type { MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import type { Boundary } from '../../domain/boundary.ts';

export interface MapShape {
  readonly gebied: string;
  readonly geometry: MultiPolygon | Polygon;
}

/** A set of areas in map units, and how they fit a drawing. */
export interface MapSheet {
  readonly shapes: readonly MapShape[];
  readonly box: Box;
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** How map units become pixels: `x' = x·scale + left`, `y' = top - y·scale`. */
export interface Fit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Corners closer than this share of the map's width can't be seen at our sizes. */
const DETAIL = 1 / 900;

/**
 * Areas with only the corners that can be seen; coordinates stay map units.
 * @param merges parts that are drawn as one area, by the code of that area
 */
export function sheetOf(boundaries: readonly Boundary[], merges: Merges = new Map()): MapSheet {
  const box = boxOf(boundaries.map(({ geometry }) => geometry));
  const size = Math.max(box.east - box.west, box.north - box.south);
  const input = Object.fromEntries(boundaries.map(({ gebied, geometry }) => [gebied, geometry]));
  // The typings of the topojson packages disagree on properties that are null; ours have none.
  const shared = topology(input, 1e5) as Topology<Objects>;
  const light = simplify(presimplify(shared), (size * DETAIL) ** 2);
  const merged = new Set([...merges.values()].flat());
  const alone = boundaries.filter(({ gebied }) => !merged.has(gebied));
  const groups = [...alone.map(({ gebied }) => [gebied, [gebied]] as const), ...merges];
  return { shapes: groups.map(([gebied, codes]) => ({ gebied, geometry: mergeShapes(light, codes) })), box };
}

export type Merges = ReadonlyMap<string, readonly string[]>;

/** One outline around all of the parts; the borders between them are gone. */
function mergeShapes(light: Topology<Objects>, codes: readonly string[]): MultiPolygon {
  const objects = codes.flatMap((code) => {
    const object = light.objects[code];
    return object?.type === 'Polygon' || object?.type === 'MultiPolygon' ? [object] : [];
  });
  return merge(light, objects);
}

/** Fits a sheet into a width and at most a height; a narrow map is centered. */
export function fitOf(
  { west, south, east, north }: Box,
  width: number,
  maxHeight: number,
  margin: number,
): Fit {
  const [across, up] = [east - west || 1, north - south || 1];
  const scale = Math.min((width - 2 * margin) / across, (maxHeight - 2 * margin) / up);
  const height = up * scale + 2 * margin;
  const left = (width - across * scale) / 2 - west * scale;
  return { scale, left, top: margin + north * scale, width, height };
}

export function boxOf(geometries: readonly (MultiPolygon | Polygon)[]): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x, y] of geometries.flatMap(cornersOf)) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}

type Corner = readonly [x: number, y: number];

export function cornersOf(geometry: MultiPolygon | Polygon): readonly Corner[] {
  return ringsOf(geometry).flat();
}

export function ringsOf(geometry: MultiPolygon | Polygon): readonly (readonly Corner[])[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ring.map(cornerOf));
}

function cornerOf([x = 0, y = 0]: Position): Corner {
  return [x, y];
}
