import type { MultiPolygon } from 'geojson';
import type { Boundary } from '../../domain/boundary.ts';
import { type Gebied, NIVEAUS } from '../../domain/gebied.ts';
import { listNames } from '../../domain/nearest.ts';
import { folded } from '../names/folded.ts';
import type { Shape } from '../outlines/shape.ts';
import type { RemarkList } from '../remark-list.ts';
import { areaLookup } from './name-lookup.ts';
import { normalizeBoundaries } from './normalize-boundary.ts';
import { parseShapes } from './parse-shapes.ts';
import { tellFar } from './tell-far.ts';
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

const NO_SHAPES = {
  explanation: 'In dit bestand staat geen enkel vlak (polygoon), zoals een wijk is; er komt geen kaart.',
  proposal: 'Exporteer de grenzen opnieuw als vlakken: lijnen en punten hebben geen binnenkant.',
};
const NO_AREAS = {
  explanation: 'Geen enkele grens in dit bestand hoort bij een gebied uit gebieden.csv; er komt geen kaart.',
  proposal: 'Geef elke grens een eigenschap met de code of de naam van het gebied.',
};

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
      ...(shapes.length === 0 ? NO_SHAPES : NO_AREAS),
    });
    return new Map();
  }
  const own = ownOutlines(outlines, gebieden);
  const boundaries = normalizeBoundaries(own, file, remarks);
  for (const code of own.keys()) {
    if (!boundaries.has(code)) tellCollapsed(gebieden.get(code)?.naam ?? code, code, file, remarks);
  }
  tellMissing(own, gebieden, file, remarks);
  tellFar(boundaries, gebieden, file, remarks);
  return boundaries;
}

function tellCollapsed(naam: string, code: string, file: string, remarks: RemarkList): void {
  remarks.warn({
    rule: 'grens-zonder-vlak',
    file,
    found: code,
    explanation: `De grens van ${naam} (${code}) heeft geen oppervlak: de punten vallen samen, of de lijn kruist zichzelf. Dit gebied staat niet op de kaart.`,
    proposal:
      'Herstel de grens in uw GIS-programma (QGIS: Geometrie\u00EBn repareren) en sla het bestand opnieuw op.',
  });
}

/** Areas of a level of which the map has others: their page would have no map, and nobody would know why. */
function tellMissing(
  outlines: ReadonlyMap<string, Polygons>,
  gebieden: ReadonlyMap<string, Gebied>,
  file: string,
  remarks: RemarkList,
): void {
  const levels = new Set([...outlines.keys()].map((code) => gebieden.get(code)?.niveau));
  const missing = [...gebieden.values()].filter(
    ({ code, niveau }) => levels.has(niveau) && !outlines.has(code),
  );
  if (missing.length === 0) return;
  remarks.warn({
    rule: 'grens-ontbreekt',
    file,
    found: String(missing.length),
    explanation: `Van ${listNames(missing.map(({ naam, code }) => `${naam} (${code})`))} staat geen grens in dit bestand. Op de pagina daarvan komt geen kaart.`,
    proposal: 'Voeg de grens toe, of kijk of de code of naam in beide bestanden dezelfde is.',
  });
}

/** How many areas the shapes of a file name. */
export function areasIn(shapes: readonly Shape[], gebieden: ReadonlyMap<string, Gebied>): number {
  return match(shapes, gebieden).size;
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

/** The code that a text means, and the level of each. Parts of areas count as smallest. */
interface Known {
  readonly codeOf: (text: string) => string | undefined;
  readonly depthOf: (code: string) => number;
}

/**
 * A file of wijken also names their gemeente in each feature. So the property that tells most areas apart decides,
 * for equal counts the one that names the smallest areas; codes go before names, exact names before looser ones.
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
  const spellings = areaLookup(gebieden);
  const loosely = (text: string) => {
    const found = spellings.find(text);
    return found.kind === 'found' ? found.item.code : undefined;
  };
  const ways = [
    (text: string) => byCode.get(folded(text)),
    (text: string) => byName.get(folded(text)),
    loosely,
  ];
  const key = best(ways.flatMap((codeOf) => bestKey(shapes, { codeOf, depthOf }) ?? []));
  const outlines = new Map<string, Polygons>();
  for (const shape of key ? shapes : []) {
    const code = key?.codeOf(shape);
    if (code !== undefined) outlines.set(code, [...(outlines.get(code) ?? []), ...shape.polygons]);
  }
  return outlines;
}

function bestKey(shapes: readonly Shape[], { codeOf: known, depthOf }: Known): Key | undefined {
  const properties = new Set(shapes.flatMap(({ properties: own }) => Object.keys(own)));
  const readers = [
    ({ id }: Shape): unknown => id,
    ...[...properties].map(
      (property) =>
        ({ properties: own }: Shape) =>
          own[property],
    ),
  ];
  const keys = readers
    .map((read): Key => {
      const codeOf = (shape: Shape) => known(String(read(shape) ?? ''));
      const codes = new Set(shapes.map(codeOf).filter((code) => code !== undefined));
      return { codeOf, codes, depth: Math.max(-1, ...[...codes].map(depthOf)) };
    })
    .filter(({ codes }) => codes.size > 0);
  return best(keys);
}

/** The first of equals. */
function best(keys: readonly Key[]): Key | undefined {
  return keys.reduce<Key | undefined>(
    (found, key) => (!found || isBetter(key, found) ? key : found),
    undefined,
  );
}

function isBetter(key: Key, best: Key): boolean {
  if (key.codes.size !== best.codes.size) return key.codes.size > best.codes.size;
  return key.depth > best.depth;
}
