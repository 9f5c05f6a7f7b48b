/**
 * Files that are made to keep a reader busy, each in a sound data folder with one more thing wrong: each is read or
 * refused within its time and memory, the rest of the folder is told all the same, and the next is read as if nothing
 * had been. Run: node --import tsx bench/hostile-files.ts [only those that match]
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { check } from '../src/build.ts';
import { DataError } from '../src/error.ts';
import { effectsOf, home, tell } from './proof.ts';

type Content = Uint8Array | string;

/** Seconds of processor time after which a file should be done with, whatever it is: its own time and what the rest takes. */
const MOST_SECONDS = 150;

const zip = (files: Readonly<Record<string, Content>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? Buffer.from(content) : content,
      ]),
    ),
    { level: 6 },
  );

/** A workbook whose first sheet, and list of texts, are the given XML. */
function workbook(sheet: string, texts = ''): Uint8Array {
  const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${kind}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${ns} xmlns:r="${rels}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${rels}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${ns}>${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${ns}>${texts}</sst>`,
  });
}

const repeat = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const rows = (count: number, cell: string) =>
  `<sheetData>${repeat(count, (at) => `<row r="${at + 1}"><c r="A${at + 1}" ${cell}</c></row>`)}</sheetData>`;

/** An .ods of one table. */
const ods = (table: string) =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="a">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });

/** A Shapefile with records of squares in rings, and its table. */
function shapefile(records: number, rings: number): { shp: Uint8Array; dbf: Uint8Array } {
  const content = 44 + 4 * rings + 16 * 4 * rings;
  const shp = Buffer.alloc(100 + records * (8 + content));
  shp.writeInt32BE(9994, 0);
  for (let record = 0; record < records; record += 1) {
    const at = 100 + record * (8 + content);
    shp.writeInt32BE(content / 2, at + 4);
    shp.writeInt32LE(5, at + 8);
    shp.writeInt32LE(rings, at + 44);
    shp.writeInt32LE(4 * rings, at + 48);
    for (let ring = 0; ring < rings; ring += 1) {
      shp.writeInt32LE(4 * ring, at + 52 + 4 * ring);
      const points = at + 52 + 4 * rings + 64 * ring;
      // Half of them are holes within the box of every outer ring, and in none of these.
      const [x, y] =
        ring % 2 === 0
          ? [
              [0, 9, 9, 0],
              [0, 9, 0, 0],
            ]
          : [
              [1, 2, 2, 1],
              [8, 8, 7, 8],
            ];
      for (let point = 0; point < 4; point += 1) {
        shp.writeDoubleLE(x[point] ?? 0, points + 16 * point);
        shp.writeDoubleLE(y[point] ?? 0, points + 16 * point + 8);
      }
    }
  }
  return { shp, dbf: Buffer.concat([Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 33, 0, 1, 0]), Buffer.alloc(21)]) };
}

const { shp, dbf } = shapefile(60, 20_000);
const polygon = (at: number) => `[[[${at},0],[${at},1],[1,1],[${at},0]]]`;
const nested = (open: string, middle: string, close: string, depth: number) =>
  `${open.repeat(depth)}${middle}${close.repeat(depth)}`;
const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${repeat(30, (at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`)}]>`;
const nestedZips = (depth: number): Uint8Array =>
  depth === 0 ? Buffer.alloc(1_000_000) : zip({ 'a.zip': nestedZips(depth - 1), 'xl/workbook.xml': '' });
const interview = (photo: string) =>
  `---\nnaam: Mevrouw Jansen\nfoto: ${photo}\nfotoAlt: Een vrouw\ntoestemming: { datum: 2025-11-10, tot: 2028-12-31, door: Jansen }\n---\nIk woon hier graag.\n`;

/** By name: the files that are put in. */
const FILES: Readonly<Record<string, () => Readonly<Record<string, Content>>>> = {
  'xlsx: ten thousand merges over the whole sheet': () => ({
    'cijfers/x.xlsx': workbook(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${repeat(9_999, () => '<mergeCell ref="A1:XFD1048576"/>')}</mergeCells>`,
    ),
  }),
  'xlsx: ten thousand merges of a thousand rows': () => ({
    'cijfers/x.xlsx': workbook(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${repeat(9_999, () => '<mergeCell ref="A1:A1000"/>')}</mergeCells>`,
    ),
  }),
  'xlsx: a million cells of one long text': () => ({
    'cijfers/x.xlsx': workbook(rows(900_000, 't="s"><v>0</v>'), `<si><t>${'a'.repeat(19_000_000)}</t></si>`),
  }),
  'xlsx: a million texts': () => ({
    'cijfers/x.xlsx': workbook(rows(1000, 't="s"><v>0</v>'), '<si><t>a</t></si>'.repeat(1_150_000)),
  }),
  'xlsx: five million cells': () => ({
    'cijfers/x.xlsx': workbook(
      `<sheetData>${repeat(300_000, (at) => `<row r="${at + 1}">${repeat(16, () => '<c><v>1</v></c>')}</row>`)}</sheetData>`,
    ),
  }),
  'xlsx: formulas over ranges': () => ({
    'cijfers/x.xlsx': workbook(rows(900, '><f t="array" ref="A1:XFD1048576">1</f><v>1</v>')),
  }),
  'xlsx: open tags without an end': () => ({
    'cijfers/x.xlsx': workbook(`<sheetData><row r="1">${'<c '.repeat(3_000_000)}</row></sheetData>`),
  }),
  'xlsx: texts in a million pieces': () => ({
    'cijfers/x.xlsx': workbook(
      rows(1000, 't="s"><v>0</v>'),
      `<si>${'<r><t>1</t></r>'.repeat(1_000_000)}</si>`,
    ),
  }),
  'xlsx: zips in zips': () => ({ 'cijfers/x.xlsx': nestedZips(12) }),
  'ods: a row a million times': () => ({
    'cijfers/x.ods': ods(
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>1</text:p></table:table-cell></table:table-row>',
    ),
  }),
  'ods: a million rows that repeat': () => ({
    'cijfers/x.ods': ods(
      '<table:table-row table:number-rows-repeated="9999"><table:table-cell table:number-columns-repeated="999"><text:p>1</text:p></table:table-cell></table:table-row>'.repeat(
        300,
      ),
    ),
  }),
  'shp: rings in rings': () => ({ 'gebieden/gebieden.zip': zip({ 'a.shp': shp, 'a.dbf': dbf }) }),
  'shp beside its dbf': () => ({ 'gebieden/gebieden.shp': shp, 'gebieden/gebieden.dbf': dbf }),
  'topojson: one arc a hundred thousand times': () => ({
    'gebieden/gebieden.topojson': `{"type":"Topology","arcs":[[${repeat(100_000, (at) => `[${at},1],`)}[0,0]]],"objects":{"a":{"type":"GeometryCollection","geometries":[${repeat(100_000, () => '{"type":"Polygon","arcs":[[0]]},')}{"type":"Polygon","arcs":[[0]]}]}}}`,
  }),
  'geojson: two million polygons': () => ({
    'gebieden/gebieden.geojson': `{"type":"FeatureCollection","features":[${repeat(1_000_000, (at) => `{"type":"Feature","properties":{"naam":"Noord"},"geometry":{"type":"Polygon","coordinates":${polygon(at)}}},`)}{}]}`,
  }),
  'geojson: geometries within each other': () => ({
    'gebieden/gebieden.geojson': nested('{"type":"GeometryCollection","geometries":[', '', ']}', 500_000),
  }),
  'geojson: a hundred thousand properties': () => ({
    'gebieden/gebieden.geojson': `{"type":"FeatureCollection","features":[${repeat(3000, (at) => `{"type":"Feature","properties":{${repeat(30, (key) => `"p${at * 30 + key}":"Noord ${key}",`)}"n":1},"geometry":{"type":"Polygon","coordinates":${polygon(1)}}},`)}{}]}`,
  }),
  'gml: deep': () => ({
    'gebieden/gebieden.gml': `<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml">${nested('<gml:featureMember>', '', '</gml:featureMember>', 200_000)}</gml:FeatureCollection>`,
  }),
  'gml: entities of entities': () => ({
    'gebieden/gebieden.gml': `${laughs}<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><a><n>&a30;</n></a></gml:featureMember></gml:FeatureCollection>`,
  }),
  'gml: a million attributes': () => ({
    'gebieden/gebieden.gml': `<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml" ${repeat(300_000, (at) => `a${at}="1" `)}/>`,
  }),
  'kmz: a large kml': () => ({
    'gebieden/gebieden.kmz': zip({
      'doc.kml': `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${'<Placemark><name>Noord</name><Polygon><outerBoundaryIs><LinearRing><coordinates>1,1 2,2 3,1 1,1</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>'.repeat(400_000)}</Document></kml>`,
    }),
  }),
  'json: deep': () => ({ 'cijfers/x.json': nested('[', '', ']', 5_000_000) }),
  'csv: one heading of a megabyte': () => ({ 'cijfers/x.csv': `${'n=('.repeat(400_000)};a\n1;2\n` }),
  'csv: cells of brackets, signs and numbers': () => ({
    'cijfers/x.csv': `gebied;indicator;jaar;reeks;groep;waarde;n\n${[
      '(((',
      '1.1.1.',
      '±',
      '1,1 ',
      '*',
      'n=1(',
      '  ',
      '%',
      '1-',
    ]
      .map((unit) => `WK990001;onveilig-buurt;2025;VM2021;;${unit.repeat(60_000)};${unit.repeat(60_000)}\n`)
      .join('')}`,
  }),
  'yaml: aliases of aliases': () => ({
    'bronnen.yaml': `a0: &a0 [x]\n${repeat(40, (at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}, *a${at}]\n`)}`,
  }),
  'yaml: deep': () => ({ 'bronnen.yaml': `a: ${'['.repeat(300_000)}` }),
  'yaml: wide': () => ({ 'uitzonderingen.yaml': repeat(400_000, (at) => `- a${at}: 1\n`) }),
  'yaml: keys without an end': () => ({ 'bronnen.yaml': '? '.repeat(300_000) }),
  'svg as a photo: uses of uses': () => ({
    'wijken/noord/interview-2.md': interview('x.svg'),
    'wijken/noord/x.svg': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="900" height="900"><g id="a0"><rect width="9" height="9"/></g>${repeat(30, (at) => `<g id="a${at + 1}"><use xlink:href="#a${at}"/><use xlink:href="#a${at}"/></g>`)}</svg>`,
  }),
  'svg as a photo: filters': () => ({
    'wijken/noord/interview-2.md': interview('x.svg'),
    'wijken/noord/x.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000"><filter id="f" x="0" y="0" width="1" height="1">${repeat(200, () => '<feTurbulence baseFrequency="0.9" numOctaves="60"/><feGaussianBlur stdDeviation="900"/>')}</filter><rect width="9000" height="9000" filter="url(#f)"/></svg>`,
  }),
};

const effects = effectsOf(join(home, '.cache'));
const work = mkdtempSync(join(tmpdir(), 'vijand-'));
const wrong: string[] = [];
const only = new RegExp(process.argv[2] ?? '');
for (const [name, files] of Object.entries(FILES)) {
  if (only.test(name)) await attempt(name, files());
}
rmSync(work, { recursive: true, force: true });
for (const line of wrong) tell(`WRONG ${line}`);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function attempt(name: string, files: Readonly<Record<string, Content>>): Promise<void> {
  const dataDir = join(work, 'gegevens');
  cpSync(join(home, 'seeds', 'twee-wijken'), dataDir, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), content);
  }
  // What is wrong beside it, and must be told as well.
  writeFileSync(join(dataDir, 'doelen.csv'), 'onzin;onzin\n1;2\n');
  const start = process.cpuUsage();
  const ended = await check({ dataDir, outputDir: join(work, 'uit') }, effects).catch(
    (cause: unknown) => cause,
  );
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const remarks = ended instanceof DataError ? ended.remarks : [];
  const rules = [...new Set(remarks.filter(({ file = '' }) => file in files).map(({ rule }) => rule))];
  const size = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  tell(
    `${seconds.toFixed(1).padStart(5)} s  ${(size / 1e6).toFixed(1).padStart(6)} MB  ${Math.round(process.memoryUsage().rss / 1e6)} MB  ${name}: ${rules.join(', ') || 'read'}`,
  );
  if (seconds > MOST_SECONDS) wrong.push(`${name}: ${seconds.toFixed(0)} s`);
  if (!(ended instanceof DataError))
    wrong.push(`${name}: ${ended instanceof Error ? ended.stack : 'no errors'}`);
  else if (!remarks.some(({ file }) => file === 'doelen.csv')) wrong.push(`${name}: the rest is not told`);
  rmSync(dataDir, { recursive: true, force: true });
}
