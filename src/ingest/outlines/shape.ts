import type { MultiPolygon } from 'geojson';

/** A piece of the map with what the file says of it. */
export interface Shape {
  readonly id: string | number | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: MultiPolygon['coordinates'];
}
