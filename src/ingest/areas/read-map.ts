import { unzipSync } from 'fflate';
import type { Gebied } from '../../domain/gebied.ts';
import type { Survey } from '../../domain/survey.ts';
import { type DataFolder, type FolderEntry, listFolder, readBytes, readText } from '../data-folder.ts';
import type { Shape } from '../outlines/shape.ts';
import type { RemarkList } from '../remark-list.ts';
import { decodeText } from '../tables/decode-text.ts';
import { isHonest, unpackedSize } from '../tables/zip-size.ts';
import { parseShapes } from './parse-shapes.ts';
import { areasIn, boundariesOf } from './read-boundaries.ts';
import { readShapefile } from './read-shapefile.ts';

type Boundaries = Survey['boundaries'];

/** Endings of files with outlines that are read, and the order in which `gebieden.` with one of them goes first. */
const FORMS = ['geojson', 'topojson', 'json', 'zip', 'shp', 'gml', 'kml', 'kmz', 'xml'] as const;
/** Endings of maps that are not read. */
const UNREAD = /\.(gpkg|mif|tab|dwg|dxf|qgz|qgs|fgb|gdb|sqlite|mbtiles|pbf)$/i;
/** Unpacked bytes of a Shapefile that are read at most. */
const MAX_UNPACKED = 400_000_000;

/** A file with outlines, and what is in it. */
interface MapFile {
  readonly path: string;
  readonly shapes: readonly Shape[];
}

/**
 * The outlines of the areas: GeoJSON, TopoJSON, KML, GML, or a Shapefile (as .zip, or .shp with its .dbf), of the file
 * `gebieden` with such an ending, else of the one that names most areas, whatever it is called. None without a file.
 */
export async function readMap(
  folder: DataFolder,
  gebieden: ReadonlyMap<string, Gebied>,
): Promise<Boundaries> {
  const entries = (await listFolder(folder, 'gebieden')).filter(({ kind }) => kind === 'file');
  const candidates = FORMS.flatMap((form) =>
    entries.filter(({ name }) => name.toLowerCase().endsWith(`.${form}`)),
  );
  const named = candidates.find(({ name }) => /^gebieden\.[^.]+$/i.test(name));
  for (const { name, path } of entries) {
    if (UNREAD.test(name)) reportUnreadForm(name, path, candidates.length === 0, folder.remarks);
  }
  const files: MapFile[] = [];
  for (const { path } of named ? [named] : candidates) {
    const shapes = await shapesIn(folder, path, entries);
    if (shapes) files.push({ path, shapes });
  }
  const [best] = files.toSorted((a, b) => areasIn(b.shapes, gebieden) - areasIn(a.shapes, gebieden));
  for (const { path } of candidates) {
    if (best && path !== best.path) reportOtherMap(path, best.path, folder.remarks);
  }
  return best ? boundariesOf(best.shapes, best.path, gebieden, folder.remarks) : new Map();
}

async function shapesIn(
  folder: DataFolder,
  path: string,
  entries: readonly FolderEntry[],
): Promise<readonly Shape[] | undefined> {
  if (/\.(zip|shp)$/i.test(path)) {
    const table = entries.find(
      (entry) => entry.path.toLowerCase() === path.toLowerCase().replace(/shp$/, 'dbf'),
    );
    return readShapes(folder, /\.zip$/i.test(path) ? 'zip' : 'shp', path, table?.path);
  }
  const text = /\.kmz$/i.test(path) ? await readKmz(folder, path) : await readText(folder, path);
  return text === undefined ? undefined : parseShapes(text, path, folder.remarks);
}

/** The KML in a KMZ, which is a zip; an error when there is none. */
async function readKmz(folder: DataFolder, path: string): Promise<string | undefined> {
  const bytes = await readBytes(folder, path);
  const size = bytes && unpackedSize(bytes);
  const isSound = bytes && size !== undefined && size <= MAX_UNPACKED && isHonest(bytes);
  const files = isSound
    ? attempt(() => unzipSync(bytes, { filter: ({ name }) => /\.kml$/i.test(name) }))
    : {};
  const [kml] = Object.values(files ?? {});
  const text = kml && decodeText(kml);
  if (bytes && text === undefined) reportBroken(path, folder.remarks);
  return text;
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
      'Dit bestand met grenzen is niet te lezen. Verwacht: een .zip met een .shp en een .dbf erin, een .shp met een .dbf van dezelfde naam ernaast, of een .kmz met een .kml erin.',
    proposal: 'Sla de grenzen in uw GIS-programma op als GeoJSON: gebieden/gebieden.geojson.',
  });
}

/** Without another map it is an error: the outlines were meant to be read. */
function reportUnreadForm(name: string, file: string, isOnly: boolean, remarks: RemarkList): void {
  const form = /\.gpkg$/i.test(name) ? 'Een GeoPackage (.gpkg)' : `Een bestand als ${name}`;
  remarks[isOnly ? 'error' : 'warn']({
    rule: isOnly ? 'geopackage' : 'bestand-overgeslagen',
    file,
    explanation: `${form} wordt niet gelezen.`,
    proposal:
      'Open het bestand in QGIS, klik met rechts op de laag met de grenzen en kies Exporteren, Objecten opslaan als: GeoJSON. Noem het gebieden/gebieden.geojson.',
  });
}

function reportOtherMap(file: string, read: string, remarks: RemarkList): void {
  remarks.warn({
    rule: 'bestand-overgeslagen',
    file,
    explanation: `Dit bestand met grenzen wordt niet gelezen: de kaart komt uit ${read}.`,
    proposal: 'Zet alle grenzen in \u00E9\u00E9n bestand, of haal dit bestand weg.',
  });
}
