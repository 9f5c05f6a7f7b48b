import type { MultiPolygon } from 'geojson';
import { z } from 'zod';
import type { Boundary } from '../domain/boundary.ts';
import { type Gebied, NIVEAUS } from '../domain/gebied.ts';
import { normalizeBoundaries } from './normalize-boundary.ts';
import type { RemarkList } from './remark-list.ts';

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
      // Points and lines in the same file are no boundaries.
      geometry: z.union([geometry, z.looseObject({ type: z.string() })]).nullish(),
    }),
  ),
});
type Feature = z.infer<typeof collection>['features'][number];

/** Outlines by area code. Areas without one have no map; a file that fits no area at all is remarked upon. */
export function readBoundaries(
  text: string,
  file: string,
  gebieden: ReadonlyMap<string, Gebied>,
  remarks: RemarkList,
): ReadonlyMap<string, Boundary> {
  const features = parse(text, file, remarks);
  if (!features) return new Map();
  const shapes = match(features, gebieden);
  if (shapes.size === 0) {
    remarks.warn({
      rule: 'grenzen-onbekend',
      file,
      explanation:
        'Geen enkele grens in dit bestand hoort bij een gebied uit gebieden.csv; er komt geen kaart.',
      proposal: 'Geef elke grens een eigenschap met de code of de naam van het gebied.',
    });
    return new Map();
  }
  const geometries = normalizeBoundaries(shapes, file, remarks);
  // In the order of gebieden.csv, whatever the order in the file.
  return new Map(
    [...gebieden.keys()].flatMap((gebied) => {
      const found = geometries.get(gebied);
      return found ? [[gebied, { gebied, geometry: found }]] : [];
    }),
  );
}

function parse(text: string, file: string, remarks: RemarkList): readonly Feature[] | undefined {
  try {
    const result = collection.safeParse(JSON.parse(text));
    if (result.success) return result.data.features;
  } catch {
    // Reported below, like any other file that is no GeoJSON.
  }
  remarks.error({
    rule: 'geojson-onleesbaar',
    file,
    explanation: 'Dit bestand is geen GeoJSON met een FeatureCollection van vlakken.',
    proposal: 'Sla de grenzen opnieuw op als GeoJSON, of haal het bestand weg: dan komt er geen kaart.',
  });
  return undefined;
}

/** One way to say which area a feature is: a property, or its id, that holds codes or names. */
interface Key {
  readonly areaOf: (feature: Feature) => Gebied | undefined;
  /** Distinct areas that it names, and how small the smallest of them are. */
  readonly areas: ReadonlySet<string>;
  readonly depth: number;
}

/**
 * A file of wijken also names their gemeente in each feature. So the property that tells most areas apart decides,
 * for equal counts the one that names the smallest areas; codes go before names.
 */
function match(
  features: readonly Feature[],
  gebieden: ReadonlyMap<string, Gebied>,
): ReadonlyMap<string, MultiPolygon['coordinates']> {
  const byCode = new Map([...gebieden.values()].map((area) => [area.code.toLowerCase(), area]));
  const byName = new Map([...gebieden.values()].map((area) => [area.naam.toLowerCase(), area]));
  const key = bestKey(features, byCode) ?? bestKey(features, byName);
  const shapes = new Map<string, MultiPolygon['coordinates']>();
  for (const feature of key ? features : []) {
    const area = key?.areaOf(feature);
    const polygons = polygonsOf(feature);
    if (area && polygons.length > 0) shapes.set(area.code, [...(shapes.get(area.code) ?? []), ...polygons]);
  }
  return shapes;
}

function bestKey(features: readonly Feature[], known: ReadonlyMap<string, Gebied>): Key | undefined {
  const properties = new Set(features.flatMap((feature) => Object.keys(feature.properties ?? {})));
  const readers = [
    (feature: Feature): unknown => feature.id,
    ...[...properties].map((property) => (feature: Feature) => feature.properties?.[property]),
  ];
  return readers
    .map((valueIn): Key => {
      const areaOf = (feature: Feature) =>
        known.get(
          String(valueIn(feature) ?? '')
            .trim()
            .toLowerCase(),
        );
      const areas = features.map(areaOf).filter((area) => area !== undefined);
      return {
        areaOf,
        areas: new Set(areas.map(({ code }) => code)),
        depth: Math.max(-1, ...areas.map(({ niveau }) => NIVEAUS.indexOf(niveau))),
      };
    })
    .filter(({ areas }) => areas.size > 0)
    .reduce<Key | undefined>((best, key) => {
      const better =
        !best ||
        key.areas.size > best.areas.size ||
        (key.areas.size === best.areas.size && key.depth > best.depth);
      return better ? key : best;
    }, undefined);
}

function polygonsOf({ geometry: shape }: Feature): MultiPolygon['coordinates'] {
  const parsed = geometry.safeParse(shape);
  if (!parsed.success) return [];
  return parsed.data.type === 'Polygon' ? [parsed.data.coordinates] : parsed.data.coordinates;
}
