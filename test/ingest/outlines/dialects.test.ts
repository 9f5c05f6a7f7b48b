import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ingestWith } from '../folder.ts';

const WEST = [
  [5.9, 51.1],
  [5.91, 51.1],
  [5.91, 51.11],
  [5.9, 51.11],
  [5.9, 51.1],
];
const EAST = WEST.map(([x = 0, y = 0]) => [x + 0.01, y]);
const polygon = (ring: number[][]) => ({ type: 'Polygon', coordinates: [ring] });
const feature = (properties: object, ring: number[][]) => ({
  type: 'Feature',
  properties,
  geometry: polygon(ring),
});
const two = (key: string, west: string | number, east: string | number) => ({
  type: 'FeatureCollection',
  features: [feature({ [key]: west }, WEST), feature({ [key]: east }, EAST)],
});
const CODES = two('statcode', 'WK999801', 'WK999802');
const [first, second] = CODES.features;

const latLon = (ring: number[][]) => ring.map(([x, y]) => `${y} ${x}`).join(' ');
const lonLat = (ring: number[][]) => ring.map((place) => place.join(',')).join(' ');
const member = (code: string, ring: string) =>
  `<wfs:member><app:wijken gml:id="w.${code}"><app:wijkcode>${code}</app:wijkcode><app:geom>${ring}</app:geom></app:wijken></wfs:member>`;
const GML3 = `<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:app="x">${[
  ['WK999801', WEST] as const,
  ['WK999802', EAST] as const,
]
  .map(([code, ring]) =>
    member(
      code,
      `<gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::4326"><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>${latLon(ring)}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface>`,
    ),
  )
  .join('')}</wfs:FeatureCollection>`;
const GML2 = `<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml">${[
  ['WK999801', WEST] as const,
  ['WK999802', EAST] as const,
]
  .map(
    ([code, ring]) =>
      `<gml:featureMember><wijk><code>${code}</code><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>${lonLat(ring)}</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></wijk></gml:featureMember>`,
  )
  .join('')}</gml:FeatureCollection>`;
const KML = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${[
  ['Binnenstad', WEST] as const,
  ["'t Bösch-veld", EAST] as const,
]
  .map(
    ([name, ring]) =>
      `<Placemark><name>${name}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${lonLat(ring)}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`,
  )
  .join('')}</Document></kml>`;

const DIALECTS: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'the JSON of ArcGIS': {
    'gebieden/wijken.json': JSON.stringify({
      geometryType: 'esriGeometryPolygon',
      spatialReference: { wkid: 4326 },
      features: [
        { attributes: { CODE: 'WK999801' }, geometry: { rings: [WEST.toReversed()] } },
        { attributes: { CODE: 'WK999802' }, geometry: { rings: [EAST.toReversed()] } },
      ],
    }),
  },
  'a GeometryCollection with a line beside the polygon': {
    'gebieden/gebieden.geojson': JSON.stringify({
      ...CODES,
      features: CODES.features.map((one) => ({
        ...one,
        geometry: {
          type: 'GeometryCollection',
          geometries: [one.geometry, { type: 'LineString', coordinates: WEST }],
        },
      })),
    }),
  },
  'a list of features': { 'gebieden/gebieden.json': JSON.stringify(CODES.features) },
  'collections within a collection': {
    'gebieden/gebieden.geojson': JSON.stringify({ type: 'FeatureCollection', features: [CODES] }),
  },
  'wrapped in the answer of a server': {
    'gebieden/gebieden.json': JSON.stringify({ status: 'ok', data: CODES }),
  },
  'properties nested below one name': {
    'gebieden/gebieden.geojson': JSON.stringify({
      ...CODES,
      features: CODES.features.map(({ properties, ...one }) => ({
        ...one,
        properties: { kenmerken: properties },
      })),
    }),
  },
  'the id of the feature': {
    'gebieden/gebieden.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { ...first, id: 'WK999801', properties: null },
        { ...second, id: 'WK999802', properties: null },
      ],
    }),
  },
  'any name': { 'gebieden/Wijken 2025 (PDOK).geojson': JSON.stringify(CODES) },
  'codes without letters, as numbers': {
    'gebieden/wijken.geojson': JSON.stringify(two('WK_CODE', 999801, '999802')),
  },
  'names in another spelling': {
    'gebieden/wijken.geojson': JSON.stringify(
      two('naam', 'Wijk 01 BINNENSTAD', '\u2019t Bo\u0308sch\u2013veld'),
    ),
  },
  'GML 3 of a server, latitude first': { 'gebieden/gebieden.gml': GML3 },
  'GML 2': { 'gebieden/wijken.xml': GML2 },
  KML: { 'gebieden/gebieden.kml': KML },
  KMZ: { 'gebieden/wijken.kmz': zipSync({ 'doc.kml': strToU8(KML) }) },
};

describe('outlines in every dialect give one map', () => {
  test.each(Object.entries(DIALECTS))('%s', async (_, files) => {
    const expected = await ingestWith({ 'gebieden/gebieden.geojson': JSON.stringify(CODES) });
    const { survey, remarks } = await ingestWith(files);
    expect([...survey.boundaries.keys()]).toEqual(['WK999801', 'WK999802']);
    expect(survey.boundaries).toEqual(expected.survey.boundaries);
    expect(remarks.filter(({ file }) => file?.startsWith('gebieden/'))).toEqual([]);
  });
});

describe('what has no place on the map is told', () => {
  test('a Feature alone: the other wijk has no outline', async () => {
    const { remarks } = await ingestWith({ 'gebieden/gebieden.geojson': JSON.stringify(first) });
    expect(remarks.find(({ rule }) => rule === 'grens-ontbreekt')?.explanation).toContain(
      "'t Bösch-veld (WK999802)",
    );
  });

  test.each([
    ['points that coincide', WEST.map(() => [5.9, 51.1])],
    [
      'a line that crosses itself',
      [
        [5.9, 51.1],
        [5.91, 51.11],
        [5.91, 51.1],
        [5.9, 51.11],
        [5.9, 51.1],
      ],
    ],
  ])('%s: the wijk by its name', async (_, ring) => {
    const map = {
      type: 'FeatureCollection',
      features: [feature({ c: 'WK999801' }, ring), second, feature({ c: 'WK999802' }, EAST)],
    };
    const { remarks, survey } = await ingestWith({ 'gebieden/gebieden.geojson': JSON.stringify(map) });
    expect(remarks.find(({ rule }) => rule === 'grens-zonder-vlak')?.explanation).toContain(
      'Binnenstad (WK999801)',
    );
    expect(survey.boundaries.has('WK999801')).toBe(false);
  });

  test('two maps: the one with most areas is read, the other told', async () => {
    const { survey, remarks } = await ingestWith({
      'gebieden/a.geojson': JSON.stringify(first),
      'gebieden/b.geojson': JSON.stringify(CODES),
    });
    expect(survey.boundaries.size).toBe(2);
    expect(remarks.find(({ rule }) => rule === 'bestand-overgeslagen')?.file).toBe('gebieden/a.geojson');
  });

  test.each(['kaart.mif', 'kaart.dxf', 'wijken.gpkg'])('%s is refused with how to save it', async (name) => {
    const error = await ingestWith({ [`gebieden/${name}`]: 'x' }).catch(
      (cause: { message: string }) => cause,
    );
    expect('message' in error && error.message).toContain('Objecten opslaan als: GeoJSON');
  });
});
