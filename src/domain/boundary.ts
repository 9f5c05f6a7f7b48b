import type { MultiPolygon } from 'geojson';

/**
 * Outline of an area for locator maps. Coordinates are planar map units with y pointing north (RD metres, or
 * longitude scaled by the cosine of the mean latitude); rings are closed, exterior rings counterclockwise.
 */
export interface Boundary {
  readonly gebied: string;
  readonly geometry: MultiPolygon;
}
