import { unzipSync } from 'fflate';
import type { Shape } from '../outlines/shape.ts';
import type { RemarkList } from '../remark-list.ts';
import { decodeText } from '../tables/decode-text.ts';
import { isHonest, unpackedSize } from '../tables/zip-size.ts';
import { parseShapes } from './parse-shapes.ts';
import { readShapefile } from './read-shapefile.ts';

/** A file with outlines: a text (GeoJSON, TopoJSON, KML, GML), a zip with a Shapefile or a KML, or a Shapefile's parts. */
export type OutlineContent =
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'zip' | 'kmz'; readonly bytes: Uint8Array }
  | { readonly form: 'shp'; readonly bytes: Uint8Array; readonly dbf?: Uint8Array };

/** Unpacked bytes that are read at most. */
const MAX_UNPACKED = 400_000_000;

/** The shapes in a file with outlines; undefined, with an error, when it can't be read. */
export function outlinesIn(
  content: OutlineContent,
  file: string,
  remarks: RemarkList,
): readonly Shape[] | undefined {
  if (content.form === 'text') return parseShapes(content.text, file, remarks);
  if (content.form === 'kmz') {
    const text = kmlIn(content.bytes);
    if (text !== undefined) return parseShapes(text, file, remarks);
  }
  const shapes = content.form === 'kmz' ? undefined : shapesIn(content);
  if (!shapes) reportBroken(file, remarks);
  return shapes;
}

/** The KML in a KMZ, which is a zip. */
function kmlIn(bytes: Uint8Array): string | undefined {
  const [kml] = Object.values(unpacked(bytes, /\.kml$/i) ?? {});
  return kml && decodeText(kml);
}

function shapesIn(content: Exclude<OutlineContent, { form: 'text' }>): readonly Shape[] | undefined {
  const parts =
    content.form === 'shp' ? content.dbf && { shp: content.bytes, dbf: content.dbf } : partsIn(content.bytes);
  return parts && attempt(() => readShapefile(parts.shp, parts.dbf));
}

/** The first .shp in a zip and the .dbf of the same name. */
function partsIn(zip: Uint8Array): { shp: Uint8Array; dbf: Uint8Array } | undefined {
  const files = unpacked(zip, /\.(shp|dbf)$/i) ?? {};
  const named = new Map(Object.entries(files).map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const [name, shp] = [...named].find(([candidate]) => candidate.endsWith('.shp')) ?? [];
  const dbf = named.get(name?.replace(/shp$/, 'dbf') ?? '');
  return shp && dbf && { shp, dbf };
}

function unpacked(zip: Uint8Array, names: RegExp): Readonly<Record<string, Uint8Array>> | undefined {
  const size = unpackedSize(zip);
  if (size === undefined || size > MAX_UNPACKED || !isHonest(zip)) return undefined;
  return attempt(() => unzipSync(zip, { filter: ({ name }) => names.test(name) }));
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
