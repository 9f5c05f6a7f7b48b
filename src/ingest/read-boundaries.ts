import type { MultiPolygon } from 'geojson';
import type { Boundary } from '../domain/boundary.ts';
import { type Gebied, NIVEAUS } from '../domain/gebied.ts';
import { folded } from './names/folded.ts';
import { normalizeBoundaries } from './normalize-boundary.ts';
import { parseShapes, type Shape } from './parse-shapes.ts';
import type { RemarkList } from './remark-list.ts';
import { uniteShapes } from './unite-shapes.ts';

type Polygons = MultiPolygon['coordinates'];

/**
 * Outlines by area code, from GeoJSON or TopoJSON. An area of several parts gets the outline of its parts together
 * when it has none of its own. Areas without one have no map; a file that fits no area at all is remarked upon.
 */
export function readBoundaries(
  text: string,
  file: string,
  gebieden: ReadonlyMap<string, Gebied>,
  remarks: RemarkList,
): ReadonlyMap<string, Boundary> {
  const shapes = parseShapes(text, file, remarks);
  return shapes ? boundariesOf(shapes, file, gebieden, remarks) : new Map();
}

/** The same from the shapes of a file, whatever its form. */
export function boundariesOf(
  shapes: readonly Shape[],
  file: string,
  gebieden: ReadonlyMap<string, Gebied>,
  remarks: RemarkList,
): ReadonlyMap<string, Boundary> {
  const outlines = match(shapes, gebieden);
  if (outlines.size === 0) {
    remarks.warn({
      rule: 'grenzen-onbekend',
      file,
      explanation:
        'Geen enkele grens in dit bestand hoort bij een gebied uit gebieden.csv; er komt geen kaart.',
      proposal: 'Geef elke grens een eigenschap met de code of de naam van het gebied.',
    });
    return new Map();
  }
  return normalizeBoundaries(ownOutlines(outlines, gebieden), file, remarks);
}

/** In the order of gebieden.csv, whatever the order in the file. */
function ownOutlines(
  outlines: ReadonlyMap<string, Polygons>,
  gebieden: ReadonlyMap<string, Gebied>,
): ReadonlyMap<string, Polygons> {
  return new Map(
    [...gebieden.values()].flatMap(({ code, delen }) => {
      const outline = outlines.get(code) ?? uniteShapes((delen ?? []).map((deel) => outlines.get(deel)));
      return outline ? [[code, outline]] : [];
    }),
  );
}

/** One way to say which area a shape is: a property, or its id, that holds codes or names. */
interface Key {
  readonly codeOf: (shape: Shape) => string | undefined;
  /** Distinct areas that it names, and how small the smallest of them are. */
  readonly codes: ReadonlySet<string>;
  readonly depth: number;
}

/** Codes by how they are spelled, and the level of each. Parts of areas count as smallest. */
interface Known {
  readonly codes: ReadonlyMap<string, string>;
  readonly depthOf: (code: string) => number;
}

/**
 * A file of wijken also names their gemeente in each feature. So the property that tells most areas apart decides,
 * for equal counts the one that names the smallest areas; codes go before names.
 */
function match(
  shapes: readonly Shape[],
  gebieden: ReadonlyMap<string, Gebied>,
): ReadonlyMap<string, Polygons> {
  const areas = [...gebieden.values()];
  const parts = areas.flatMap(({ delen }) => delen ?? []);
  const depthOf = (code: string) => {
    const area = gebieden.get(code);
    return area ? NIVEAUS.indexOf(area.niveau) : NIVEAUS.length;
  };
  const byCode = new Map([...parts, ...gebieden.keys()].map((code) => [folded(code), code]));
  const byName = new Map(areas.map(({ code, naam }) => [folded(naam), code]));
  const key = bestKey(shapes, { codes: byCode, depthOf }) ?? bestKey(shapes, { codes: byName, depthOf });
  const outlines = new Map<string, Polygons>();
  for (const shape of key ? shapes : []) {
    const code = key?.codeOf(shape);
    if (code !== undefined) outlines.set(code, [...(outlines.get(code) ?? []), ...shape.polygons]);
  }
  return outlines;
}

function bestKey(shapes: readonly Shape[], { codes: known, depthOf }: Known): Key | undefined {
  const properties = new Set(shapes.flatMap(({ properties: own }) => Object.keys(own)));
  const readers = [
    ({ id }: Shape): unknown => id,
    ...[...properties].map(
      (property) =>
        ({ properties: own }: Shape) =>
          own[property],
    ),
  ];
  return readers
    .map((read): Key => {
      const codeOf = (shape: Shape) => known.get(folded(String(read(shape) ?? '')));
      const codes = new Set(shapes.map(codeOf).filter((code) => code !== undefined));
      return { codeOf, codes, depth: Math.max(-1, ...[...codes].map(depthOf)) };
    })
    .filter(({ codes }) => codes.size > 0)
    .reduce<Key | undefined>((best, key) => (!best || isBetter(key, best) ? key : best), undefined);
}

function isBetter(key: Key, best: Key): boolean {
  if (key.codes.size !== best.codes.size) return key.codes.size > best.codes.size;
  return key.depth > best.depth;
}
