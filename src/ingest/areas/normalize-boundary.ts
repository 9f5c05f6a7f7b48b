import type { MultiPolygon, Position } from 'geojson';
import type { Boundary } from '../../domain/boundary.ts';
import type { RemarkList } from '../remark-list.ts';

type Polygons = MultiPolygon['coordinates'];

/** Degrees never exceed these; RD coordinates (EPSG:28992) are metres, always far beyond. */
const MAX_LONGITUDE = 180;
const MAX_LATITUDE = 90;

/**
 * Outlines as the contract of `Boundary` has them: planar, y north, rings closed, exterior rings counterclockwise.
 * Degrees (WGS84) become planar by scaling the longitude with the cosine of the mean latitude of all shapes, one
 * scale for the file, so that neighbours keep fitting; metres (RD) stay as they are.
 */
export function normalizeBoundaries(
  shapes: ReadonlyMap<string, Polygons>,
  file: string,
  remarks: RemarkList,
): ReadonlyMap<string, Boundary> {
  const positions = [...shapes.values()].flat(3);
  const degrees = positions.every(
    ([x = 0, y = 0]) => Math.abs(x) <= MAX_LONGITUDE && Math.abs(y) <= MAX_LATITUDE,
  );
  if (degrees && positions.every(([x = 0, y = 0]) => x > 50 && x < 54 && y > 3 && y < 8)) {
    remarks.error({
      rule: 'coordinaten-verwisseld',
      file,
      found: positions[0]?.join(', ') ?? '',
      explanation:
        'De coördinaten staan verwisseld: in GeoJSON komt eerst de lengte (oost), dan de breedte (noord).',
      proposal: 'Exporteer de grenzen opnieuw als GeoJSON in WGS84 of RD.',
    });
  }
  const scale = degrees ? Math.cos((meanLatitude(positions) * Math.PI) / 180) : 1;
  const place = ([x = 0, y = 0]: Position): Position => [x * scale, y];
  return new Map(
    [...shapes].flatMap(([gebied, polygons]): [string, Boundary][] => {
      const coordinates = polygons.flatMap((polygon) => normalizePolygon(polygon, place));
      return coordinates.length > 0
        ? [[gebied, { gebied, geometry: { type: 'MultiPolygon', coordinates } }]]
        : [];
    }),
  );
}

/** Halfway between the southernmost and the northernmost point. */
function meanLatitude(positions: readonly Position[]): number {
  let [south, north] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [, y = 0] of positions) [south, north] = [Math.min(south, y), Math.max(north, y)];
  return (south + north) / 2;
}

/** The polygon as a list of one, or an empty list when its exterior has no surface. */
function normalizePolygon(polygon: Polygons[number], place: (position: Position) => Position): Polygons {
  const [exterior, ...holes] = polygon.map((ring) => close(ring.map(place)));
  if (!exterior || signedArea(exterior) === 0) return [];
  const sound = holes.filter((hole) => signedArea(hole) !== 0);
  return [[wind(exterior, 'counterclockwise'), ...sound.map((hole) => wind(hole, 'clockwise'))]];
}

function close(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = first && last && first[0] === last[0] && first[1] === last[1];
  return first && !closed ? [...ring, first] : [...ring];
}

function wind(ring: Position[], direction: 'counterclockwise' | 'clockwise'): Position[] {
  return signedArea(ring) > 0 === (direction === 'counterclockwise') ? ring : ring.toReversed();
}

/** Shoelace formula; positive for counterclockwise with y pointing north. */
function signedArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const [x1 = 0, y1 = 0] = ring[at] ?? [];
    const [x2 = 0, y2 = 0] = ring[at + 1] ?? [];
    twice += x1 * y2 - x2 * y1;
  }
  return twice / 2;
}
