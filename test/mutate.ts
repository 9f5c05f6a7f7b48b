/** Ways in which the files of a data folder go wrong, by accident and on purpose. */

/** Contents by path below the data folder. */
export type Folder = ReadonlyMap<string, Buffer>;

/** What tends to break readers, writers, pages and spreadsheets. */
const ODD = [
  ...[
    '',
    ' ',
    '\0',
    '\uFEFF',
    '\u202E',
    '\u2028',
    '\r',
    '\t',
    '"',
    "'",
    ';',
    '|',
    '\\',
    '%',
    '<',
    '&',
    '{{',
    '{%',
  ],
  ...[
    '=1+1',
    '@SUM(A1)',
    '-0',
    '1e999',
    'NaN',
    '-1',
    '0',
    '101',
    '99999999999999999999',
    '1,2,3',
    '٣',
    '½',
    '１２',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'true',
    '../../x',
    'C:\\x',
    '//a.example',
    'javascript:alert(1)',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '$(id)',
    '{{7*7}}',
    '%00',
    '\uD800',
    '𝒳'.repeat(40),
  ],
  ...[
    '*a',
    '&a',
    '!!js/function x',
    '? :',
    '- - -',
    '[[[[',
    '{a: {a: {a: ',
    '---\n---',
    '#',
    'x'.repeat(30_000),
  ],
];

type Draw = () => number;

const pick = <T>(list: readonly T[], draw: Draw): T => {
  const found = list[Math.floor(draw() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

type Mutation = (bytes: Buffer, draw: Draw, others: Folder) => Buffer;

const cutAt = (bytes: Buffer, draw: Draw) => Math.floor(draw() * (bytes.length + 1));

const lines =
  (change: (list: string[], draw: Draw) => string[]): Mutation =>
  (bytes, draw) =>
    Buffer.from(change(bytes.toString('utf8').split('\n'), draw).join('\n'));

const MUTATIONS: readonly Mutation[] = [
  // A flipped bit, a cut, bytes put in, a piece twice.
  (bytes, draw) => {
    const at = cutAt(bytes, draw);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.of((bytes[at] ?? 0) ^ (1 << (draw() * 8))),
      bytes.subarray(at + 1),
    ]);
  },
  (bytes, draw) => bytes.subarray(0, cutAt(bytes, draw)),
  (bytes, draw) => {
    const at = cutAt(bytes, draw);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(ODD, draw)), bytes.subarray(at)]);
  },
  (bytes, draw) => {
    const [from, to] = [cutAt(bytes, draw), cutAt(bytes, draw)].sort((a, b) => a - b);
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
  },
  // A cell or word that becomes something odd.
  (bytes, draw) => {
    const parts = bytes.toString('utf8').split(/([;\n: ,]+)/);
    parts[Math.floor(draw() * parts.length)] = pick(ODD, draw);
    return Buffer.from(parts.join(''));
  },
  // Lines twice, gone, moved, or glued.
  lines((list, draw) => list.toSpliced(Math.floor(draw() * list.length), 0, pick(list, draw))),
  lines((list, draw) => list.toSpliced(Math.floor(draw() * list.length), 1)),
  lines((list, draw) => list.toSorted(() => draw() - 0.5)),
  lines((list, draw) => list.toSpliced(Math.floor(draw() * list.length), 2, list.slice(0, 2).join(''))),
  // Another encoding, another file, the same many times, nothing.
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
  (_bytes, draw, others) => pick([...others.values()], draw),
  (bytes) => Buffer.concat(Array.from({ length: 30 }, () => bytes)),
  () => Buffer.alloc(0),
];

/** What happens to whole files: names and places that somebody else chose. */
const NAMES = [
  'CIJFERS.CSV',
  'kopie van cijfers (2).csv',
  'cijfers.csv.txt',
  'Gemeente.yaml',
  'gemeente.yaml~',
  '.verborgen.csv',
  'caf\u00E9 \u{1F600}.md',
  'cafe\u0301.csv',
  'met spatie .xlsx',
  'gebieden.geojson',
  'interview-1.md',
  'interview-9.md',
  'COM1.csv',
  `${'lang'.repeat(50)}.csv`,
  'wijk\nnieuw.md',
  '-rf.csv',
  'a%2Fb.csv',
  'x.sav',
  'x.docx',
  'x.zip',
];

type Move = (made: Map<string, Buffer>, path: string, draw: Draw) => void;

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

const MOVES: readonly Move[] = [
  // Gone.
  (made, path) => made.delete(path),
  // Under another name, beside itself or instead of itself.
  (made, path, draw) => made.set(`${folderOf(path)}${pick(NAMES, draw)}`, made.get(path) ?? Buffer.alloc(0)),
  (made, path, draw) => {
    made.set(`${folderOf(path)}${pick(NAMES, draw)}`, made.get(path) ?? Buffer.alloc(0));
    made.delete(path);
  },
  // In another folder.
  (made, path, draw) => {
    const target = `${folderOf(pick([...made.keys()], draw))}${path.slice(folderOf(path).length)}`;
    const bytes = made.get(path) ?? Buffer.alloc(0);
    made.delete(path);
    made.set(target, bytes);
  },
  // Two files that changed places.
  (made, path, draw) => {
    const other = pick([...made.keys()], draw);
    const [mine, theirs] = [made.get(path), made.get(other)];
    if (mine && theirs) made.set(path, theirs).set(other, mine);
  },
  // A folder of that name.
  (made, path) => {
    const bytes = made.get(path) ?? Buffer.alloc(0);
    made.delete(path);
    made.set(`${path}/binnenin.csv`, bytes);
  },
];

/** The same folder with one to four things gone wrong. */
export function mutated(folder: Folder, draw: Draw): Folder {
  const made = new Map(folder);
  for (let left = 1 + Math.floor(draw() * 4); left > 0 && made.size > 0; left -= 1) {
    const path = pick([...made.keys()], draw);
    if (draw() < 0.25) pick(MOVES, draw)(made, path, draw);
    else made.set(path, pick(MUTATIONS, draw)(made.get(path) ?? Buffer.alloc(0), draw, folder));
  }
  return withoutClashes(made);
}

/** A path can't be a file and a folder at once. */
function withoutClashes(folder: Folder): Folder {
  const folders = new Set(
    [...folder.keys()].flatMap((path) => path.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))),
  );
  return new Map([...folder].filter(([path]) => !folders.has(path)));
}
