import { unzipSync } from 'fflate';
import type { Gebied } from '../domain/gebied.ts';
import type { Survey } from '../domain/survey.ts';
import { type DataFolder, listFolder, readBytes, readText } from './data-folder.ts';
import type { Shape } from './parse-shapes.ts';
import { boundariesOf, readBoundaries } from './read-boundaries.ts';
import { readShapefile } from './read-shapefile.ts';
import type { RemarkList } from './remark-list.ts';
import { isHonest, unpackedSize } from './zip-size.ts';

type Boundaries = Survey['boundaries'];

/** Forms in which the boundaries may come, the first that is there counts: `gebieden/gebieden.` and one of these. */
const FORMS = ['geojson', 'topojson', 'json', 'zip', 'shp'] as const;
/** Unpacked bytes of a Shapefile that are read at most. */
const MAX_UNPACKED = 400_000_000;

/** The outlines of the areas: GeoJSON, TopoJSON, or a Shapefile (as .zip, or .shp with its .dbf). None without a file. */
export async function readMap(
  folder: DataFolder,
  gebieden: ReadonlyMap<string, Gebied>,
): Promise<Boundaries> {
  const present = new Map(
    (await listFolder(folder, 'gebieden')).map(({ name, path }) => [name.toLowerCase(), path]),
  );
  const form = FORMS.find((extension) => present.has(`gebieden.${extension}`));
  const path = present.get(`gebieden.${form}`);
  if (form === undefined || path === undefined) {
    const geopackage = [...present].find(([name]) => name.endsWith('.gpkg'))?.[1];
    if (geopackage) reportGeoPackage(geopackage, folder.remarks);
    return new Map();
  }
  if (form === 'zip' || form === 'shp') {
    const shapes = await readShapes(folder, form, path, present.get('gebieden.dbf'));
    return shapes ? boundariesOf(shapes, path, gebieden, folder.remarks) : new Map();
  }
  const text = await readText(folder, path);
  return text === undefined ? new Map() : readBoundaries(text, path, gebieden, folder.remarks);
}

async function readShapes(
  folder: DataFolder,
  form: 'zip' | 'shp',
  path: string,
  table: string | undefined,
): Promise<readonly Shape[] | undefined> {
  const bytes = await readBytes(folder, path);
  const dbf = form === 'shp' && table !== undefined ? await readBytes(folder, table) : undefined;
  const parts = form === 'zip' ? bytes && unpack(bytes) : bytes && dbf && { shp: bytes, dbf };
  const shapes = parts && attempt(() => readShapefile(parts.shp, parts.dbf));
  if (!shapes && bytes) reportBroken(path, folder.remarks);
  return shapes;
}

/** The first .shp in a zip and the .dbf of the same name. */
function unpack(zip: Uint8Array): { shp: Uint8Array; dbf: Uint8Array } | undefined {
  const size = unpackedSize(zip);
  if (size === undefined || size > MAX_UNPACKED || !isHonest(zip)) return undefined;
  const files = attempt(() => unzipSync(zip, { filter: ({ name }) => /\.(shp|dbf)$/i.test(name) })) ?? {};
  const named = new Map(Object.entries(files).map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const [name, shp] = [...named].find(([candidate]) => candidate.endsWith('.shp')) ?? [];
  const dbf = named.get(name?.replace(/shp$/, 'dbf') ?? '');
  return shp && dbf && { shp, dbf };
}

/** Undefined where damaged bytes make reading run off the end. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function reportBroken(file: string, remarks: RemarkList): void {
  remarks.error({
    rule: 'shapefile-onleesbaar',
    file,
    explanation:
      'Dit is geen Shapefile die te lezen is. Verwacht: een .zip met een .shp en een .dbf erin, of gebieden.shp met gebieden.dbf ernaast.',
    proposal: 'Sla de grenzen in uw GIS-programma op als GeoJSON: gebieden/gebieden.geojson.',
  });
}

function reportGeoPackage(file: string, remarks: RemarkList): void {
  remarks.error({
    rule: 'geopackage',
    file,
    explanation: 'Een GeoPackage (.gpkg) wordt niet gelezen.',
    proposal:
      'Open het bestand in QGIS, klik met rechts op de laag met de grenzen en kies Exporteren, Objecten opslaan als: GeoJSON. Noem het gebieden/gebieden.geojson.',
  });
}
