import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { z } from 'zod';
import { shapesOfGeoJson } from '../outlines/geojson.ts';
import type { Shape } from '../outlines/shape.ts';
import { shapesOfXml } from '../outlines/xml-shapes.ts';
import type { RemarkList } from '../remark-list.ts';

const topology = z.looseObject({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.unknown()),
  arcs: z.array(z.array(z.array(z.number()).min(2))),
});

/** The polygons of a text in GeoJSON, TopoJSON, KML or GML; points and lines are no boundaries. An error when it is none. */
export function parseShapes(text: string, file: string, remarks: RemarkList): readonly Shape[] | undefined {
  const shapes = /^\s*</.test(text) ? shapesOfXml(text) : shapesOfJson(text);
  if (shapes) return shapes;
  remarks.error({
    rule: 'geojson-onleesbaar',
    file,
    explanation: 'Dit bestand is geen GeoJSON, TopoJSON, KML of GML met vlakken.',
    proposal:
      'Sla de grenzen in uw GIS-programma opnieuw op als GeoJSON, of haal het bestand weg: dan komt er geen kaart.',
  });
  return undefined;
}

function shapesOfJson(text: string): readonly Shape[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return shapesOfGeoJson(isTopology(value) ? featuresOf(value) : value);
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
