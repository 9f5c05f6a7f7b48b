import { kml } from '@tmcw/togeojson';
import type { Document, Element } from '@xmldom/xmldom';
import type { MultiPolygon, Position } from 'geojson';
import { descendants, elements, parseXml } from '../xml/elements.ts';
import { shapesOfGeoJson } from './geojson.ts';
import type { Shape } from './shape.ts';

type Polygon = MultiPolygon['coordinates'][number];

/** The polygons of a KML or GML text; undefined when it is neither, or not well formed. */
export function shapesOfXml(text: string): Shape[] | undefined {
  const document = parseXml(text);
  const root = document?.documentElement;
  if (!document || !root) return undefined;
  if (root.localName === 'kml') return shapesOfKml(document);
  const features = [...elements(root)].filter(isFeature);
  return features.length > 0 || /gml|wfs|FeatureCollection/i.test(root.nodeName)
    ? features.flatMap(shapeOfFeature)
    : undefined;
}

function shapesOfKml(document: Document): Shape[] | undefined {
  // The two libraries describe the same document object model in types of their own.
  return shapesOfGeoJson(kml(document as unknown as Parameters<typeof kml>[0]));
}

const MEMBER = /^(featureMembers?|member)$/;
const POLYGON = /^(Polygon|PolygonPatch)$/;

/** GML 3.2.1, 9.9: members of a collection hold one feature, or several. */
function isFeature(child: Element): boolean {
  return MEMBER.test(child.localName ?? '');
}

function shapeOfFeature(member: Element): Shape[] {
  return [...elements(member)].flatMap((feature): Shape[] => {
    const polygons = [...descendants(feature, POLYGON)].flatMap(polygonOf);
    const id = feature.getAttribute('gml:id') ?? feature.getAttribute('fid') ?? undefined;
    return polygons.length === 0 ? [] : [{ id, properties: propertiesOf(feature), polygons }];
  });
}

/** Children with nothing but text in them: what the feature says of itself. */
function propertiesOf(feature: Element): Record<string, unknown> {
  const own: [string, string][] = [...elements(feature)].flatMap((child) =>
    [...elements(child)].length === 0 ? [[child.localName ?? '', (child.textContent ?? '').trim()]] : [],
  );
  return Object.fromEntries(own);
}

/** A polygon with its holes, as GML 2 (outerBoundaryIs) and GML 3 (exterior) have it. */
function polygonOf(polygon: Element): Polygon[] {
  const isLatitudeFirst = swapsAxes(polygon);
  const rings = (name: RegExp) =>
    [...descendants(polygon, name)].flatMap((ring) => ringOf(ring, isLatitudeFirst));
  const outer = rings(/^(exterior|outerBoundaryIs)$/);
  return outer.length === 0 ? [] : [[...outer, ...rings(/^(interior|innerBoundaryIs)$/)]];
}

function ringOf(boundary: Element, isLatitudeFirst: boolean): Position[][] {
  const [list] = descendants(boundary, /^(posList|coordinates)$/);
  const loose = [...descendants(boundary, /^pos$/)].map((pos) => pos.textContent ?? '').join(' ');
  const size = Number(list?.getAttribute('srsDimension') ?? boundary.getAttribute('srsDimension') ?? 2) || 2;
  const isTuples = list?.localName === 'coordinates';
  const text = list?.textContent ?? loose;
  const positions = isTuples ? tuplesOf(text) : numbersOf(text, size);
  const placed = positions.map(([x = 0, y = 0]): Position => (isLatitudeFirst ? [y, x] : [x, y]));
  return placed.length >= 3 && placed.every((place) => place.every(Number.isFinite)) ? [placed] : [];
}

function tuplesOf(text: string): Position[] {
  return text
    .trim()
    .split(/\s+/)
    .map((tuple) => tuple.split(',').slice(0, 2).map(Number));
}

function numbersOf(text: string, size: number): Position[] {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return Array.from({ length: Math.floor(numbers.length / size) }, (_, at) =>
    numbers.slice(at * size, at * size + 2),
  );
}

/** WGS84 and ETRS89 by URN or by address have the latitude first (GML 3.2.1, 10.1.3.2; OGC 09-048). */
function swapsAxes(polygon: Element): boolean {
  let node: Element | null = polygon;
  while (node && !node.getAttribute('srsName'))
    node = node.parentNode?.nodeType === 1 ? (node.parentNode as Element) : null;
  const own = node?.getAttribute('srsName') ?? '';
  return /^(urn:|http).*EPSG.*[:/](4326|4258)$/i.test(own);
}
