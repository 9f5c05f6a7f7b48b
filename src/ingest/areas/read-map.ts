import type { Gebied } from '../../domain/gebied.ts';
import type { Survey } from '../../domain/survey.ts';
import { type DataFolder, type FolderEntry, listFolder, readBytes, readText } from '../data-folder.ts';
import { readForeign } from '../foreign/foreign-reader.ts';
import type { Outlines } from '../foreign/readers.ts';
import { given } from '../given.ts';
import type { RemarkList } from '../remark-list.ts';
import type { OutlineContent } from './outlines-in.ts';

type Boundaries = Survey['boundaries'];

/** Endings of files with outlines that are read, and the order in which `gebieden.` with one of them goes first. */
const FORMS = ['geojson', 'topojson', 'json', 'zip', 'shp', 'gml', 'kml', 'kmz', 'xml'] as const;
/** Endings of maps that are not read. */
const UNREAD = /\.(gpkg|mif|tab|dwg|dxf|qgz|qgs|fgb|gdb|sqlite|mbtiles|pbf)$/i;
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
  const files: { readonly path: string; readonly outlines: Outlines }[] = [];
  for (const { path } of named ? [named] : candidates) {
    const outlines = await outlinesOf(folder, path, entries, gebieden);
    if (outlines?.areas !== undefined) files.push({ path, outlines });
  }
  const [best] = files.toSorted((a, b) => (b.outlines.areas ?? 0) - (a.outlines.areas ?? 0));
  if (!best) return new Map();
  for (const { path } of candidates) {
    if (path !== best.path) reportOtherMap(path, best.path, folder.remarks);
  }
  folder.remarks.take(best.outlines.toldOfAreas);
  return best.outlines.boundaries;
}

async function outlinesOf(
  folder: DataFolder,
  path: string,
  entries: readonly FolderEntry[],
  gebieden: ReadonlyMap<string, Gebied>,
): Promise<Outlines | undefined> {
  const content = await contentOf(folder, path, entries);
  const { remarks } = folder;
  const outlines =
    content && (await readForeign('outlines', { file: path, content, gebieden }, { file: path, remarks }));
  if (outlines) remarks.take(outlines.told);
  return outlines;
}

async function contentOf(
  folder: DataFolder,
  path: string,
  entries: readonly FolderEntry[],
): Promise<OutlineContent | undefined> {
  const [, form] = /\.(zip|shp|kmz)$/i.exec(path) ?? [];
  if (form === undefined) {
    const text = await readText(folder, path);
    return text === undefined ? undefined : { form: 'text', text };
  }
  const bytes = await readBytes(folder, path);
  if (!bytes) return undefined;
  if (form.toLowerCase() !== 'shp') return { form: form.toLowerCase() === 'zip' ? 'zip' : 'kmz', bytes };
  const name = path.toLowerCase().replace(/shp$/, 'dbf');
  const table = entries.find((entry) => entry.path.toLowerCase() === name);
  const dbf = table && (await readBytes(folder, table.path));
  return { form: 'shp', bytes, ...given('dbf', dbf) };
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
