import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, posix, relative } from 'node:path';
import { FileError, fileErrorOf, systemCode } from '../error.ts';
import { regionAround, type Surroundings } from './region/read-region.ts';
import { RemarkList } from './remark-list.ts';
import { decodeText } from './tables/decode-text.ts';
import { contentOfFile, type FileContent, hashOf } from './tables/file-content.ts';

/** The gemeente's data folder: every byte that enters the house passes here and is hashed. */
export interface DataFolder {
  readonly dir: string;
  readonly remarks: RemarkList;
  /** SHA-256 of each file read, by path relative to the folder. */
  readonly inputs: Map<string, string>;
  /** Texts as they are being written, by path: they stand for what is on disk. */
  readonly drafts?: ReadonlyMap<string, string>;
  /** What a gemeente of a region shares with the others: its files stand below those of the folder itself. */
  readonly region?: Surroundings;
}

export interface FolderEntry {
  readonly name: string;
  /** Relative to the data folder, forward slashes. */
  readonly path: string;
  /** `absent`: a link to something that is not there. */
  readonly kind: Kind;
}

type Kind = 'file' | 'folder' | 'other' | 'absent';

/** Throws FileError when the folder is not there or can't be read. */
export async function openFolder(dir: string, remarks: RemarkList): Promise<DataFolder> {
  const info = await stat(dir).catch((cause) => {
    throw fileErrorOf(cause, dir) ?? cause;
  });
  if (!info.isDirectory()) throw new FileError(dir, `${dir} is geen map; geef de map met gegevens op.`);
  const region = await regionAround(dir, remarks);
  return { dir, remarks, inputs: new Map(), ...(region ? { region } : {}) };
}

/** The folders in which a path is looked for, the gemeente's own first. */
function rootsOf({ dir, region }: DataFolder): readonly string[] {
  return region?.shared === undefined ? [dir] : [dir, region.shared];
}

/** Where a file or folder of the data folder stands on disk; in the gemeente's own folder when it is nowhere. */
export async function placeOf(folder: DataFolder, path: string): Promise<string> {
  for (const root of rootsOf(folder)) {
    const full = join(root, path);
    if ((await kindOf(full)) !== 'absent') return full;
  }
  return join(folder.dir, path);
}

/**
 * Files and folders directly in `path`, in a fixed order; empty when it is not there. Left out: hidden ones, notes
 * (README.md), examples (a name that starts with `_`) and what Excel, Windows and macOS leave behind.
 */
export async function listFolder(folder: DataFolder, path: string): Promise<FolderEntry[]> {
  const names = await Promise.all(rootsOf(folder).map((root) => namesIn(join(root, path))));
  const visible = [...new Set(names.flat())].filter(
    (name) => !/^([._]|~\$|readme\.md$|thumbs\.db$|desktop\.ini$)/i.test(name),
  );
  return Promise.all(
    visible.sort().map(async (name) => {
      const own = posix.join(path, name);
      return { name, path: own, kind: await kindOf(await placeOf(folder, own)) };
    }),
  );
}

async function namesIn(full: string): Promise<readonly string[]> {
  return readdir(full).catch((cause) => {
    if (isAbsent(cause)) return [];
    throw fileErrorOf(cause, full) ?? cause;
  });
}

/**
 * One checksum of every name and file below a data folder, hidden ones left out: equal for folders that give the same
 * survey. Throws FileError when something can't be read.
 */
export async function fingerprint(dir: string): Promise<string> {
  const region = await regionAround(dir, new RemarkList());
  const own = await fingerprintOf(dir);
  if (!region) return own;
  const shared = region.shared === undefined ? '' : await fingerprintOf(region.shared);
  return hashText(`${own} ${shared} ${JSON.stringify(region.standaard)}`);
}

const hashText = (text: string) => createHash('sha256').update(text).digest('hex');

async function fingerprintOf(dir: string): Promise<string> {
  const names = await readdir(dir, { recursive: true }).catch((cause) => {
    throw fileErrorOf(cause, dir) ?? cause;
  });
  const hash = createHash('sha256');
  for (const name of names.filter((path) => !/(^|[\\/])\./.test(path)).sort()) {
    const full = join(dir, name);
    const kind = await kindOf(full);
    hash.update(`${name}\0${kind}\0`);
    if (kind !== 'file') continue;
    const bytes = await readFile(full).catch((cause) => {
      throw fileErrorOf(cause, full) ?? cause;
    });
    hash.update(`${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * A file that is there and not too large, hashed as it passes; undefined when it is not there. A folder of that name
 * and a file beyond the limit are errors in the list.
 */
export async function openContent(folder: DataFolder, path: string): Promise<FileContent | undefined> {
  const full = await placeOf(folder, path);
  const kind = await kindOf(full);
  if (kind === 'absent') return undefined;
  if (kind !== 'file') {
    folder.remarks.error({
      rule: 'geen-bestand',
      file: path,
      explanation: `${path} is geen gewoon bestand${kind === 'folder' ? ', maar een map' : ''}.`,
      proposal: 'Geef de map een andere naam, of zet hier het bestand neer.',
    });
    return undefined;
  }
  if (!(await isInside(folder, full))) {
    folder.remarks.error({
      rule: 'koppeling-naar-buiten',
      file: path,
      explanation: `${path} is een snelkoppeling naar iets buiten de map met gegevens. Dat wordt niet gelezen.`,
      proposal: 'Zet het bestand zelf in de map met gegevens.',
    });
    return undefined;
  }
  const content = contentOfFile(full);
  if (isTooLarge(content, path, folder.remarks)) return undefined;
  folder.inputs.set(path, hashOf(content));
  return content;
}

/** Whether a file stands in the data folder itself, links followed: what lies outside was never meant to be read. */
async function isInside(folder: DataFolder, full: string): Promise<boolean> {
  const roots = await Promise.all(rootsOf(folder).map((root) => realpath(root)));
  const real = await realpath(full);
  return roots.some((root) => {
    const path = relative(root, real);
    return !path.startsWith('..') && !isAbsolute(path);
  });
}

/** SHA-256 of a file that something refers to; undefined when there is no such file, which is told elsewhere. */
export async function hashIfThere(folder: DataFolder, path: string): Promise<string | undefined> {
  const full = await placeOf(folder, path);
  return (await kindOf(full)) === 'file' && (await isInside(folder, full))
    ? hashOf(contentOfFile(full))
    : undefined;
}

/** Whether a file is beyond what is read, which is an error. */
export function isTooLarge({ size }: FileContent, file: string, remarks: RemarkList): boolean {
  if (size <= MAX_BYTES) return false;
  remarks.error({
    rule: 'bestand-te-groot',
    file,
    found: `${Math.round(size / 1e6)} MB`,
    explanation: `Dit bestand is te groot: hoogstens ${MAX_BYTES / 1e6} MB wordt gelezen.`,
    proposal:
      'Maak het kleiner: verdeel cijfers over meer bestanden, bijvoorbeeld één per meting; verklein een foto.',
  });
  return true;
}

/** Bytes of one file that are read at most. */
const MAX_BYTES = 200_000_000;

/** Contents of a file, or undefined when it is not there or can't be read; then there is an error in the list. */
export async function readBytes(folder: DataFolder, path: string): Promise<Uint8Array | undefined> {
  return (await openContent(folder, path))?.whole();
}

/** Text of a file in any usual encoding, without byte order mark; undefined when absent or not a text. */
export async function readText(folder: DataFolder, path: string): Promise<string | undefined> {
  const draft = folder.drafts?.get(path);
  if (draft !== undefined) return draft;
  const bytes = await readBytes(folder, path);
  if (!bytes) return undefined;
  const text = decodeText(bytes);
  if (text === undefined) {
    folder.remarks.error({
      rule: 'geen-tekst',
      file: path,
      explanation: 'Dit bestand is geen leesbare tekst: er staan nultekens in.',
      proposal: 'Sla het opnieuw op als tekst (UTF-8).',
    });
  }
  return text;
}

/** Bytes of a text that somebody wrote: some ten pages. */
const MAX_WRITTEN = 20_000;

/** A text that somebody wrote, to be shown and judged; one that is longer than any page is an error. */
export async function readWritten(folder: DataFolder, path: string): Promise<string | undefined> {
  const text = await readText(folder, path);
  if (text === undefined || Buffer.byteLength(text) <= MAX_WRITTEN) return text;
  folder.remarks.error({
    rule: 'tekst-te-lang',
    file: path,
    found: `${Math.round(Buffer.byteLength(text) / 1000)} kB`,
    explanation: `Deze tekst is te lang: hoogstens ${MAX_WRITTEN / 1000} kB (ongeveer 3.000 woorden) past op een pagina.`,
    proposal: 'Maak de tekst korter.',
  });
  return undefined;
}

/** An error for a file or folder that every data folder must have; not when it has an error of its own. */
export function reportMissing(folder: DataFolder, file: string, expected: string): void {
  // What is there but can't be read has its own remark already.
  if (folder.remarks.list('error').some((remark) => remark.file === file)) return;
  folder.remarks.error({
    rule: 'bestand-ontbreekt',
    file,
    explanation: `data/${file} ontbreekt. ${expected}.`,
    proposal: 'Een lege start met voorbeelden maakt u met: npm run nieuw -- MAP',
  });
}

async function kindOf(full: string): Promise<Kind> {
  try {
    const info = await stat(full);
    if (info.isFile()) return 'file';
    return info.isDirectory() ? 'folder' : 'other';
  } catch (cause) {
    if (isAbsent(cause)) return 'absent';
    throw fileErrorOf(cause, full) ?? cause;
  }
}

/** A name that is not there; one with a zero character in it can't be. */
function isAbsent(cause: unknown): boolean {
  const invalid = cause instanceof Error && 'code' in cause && cause.code === 'ERR_INVALID_ARG_VALUE';
  return invalid || ['ENOENT', 'ENOTDIR'].includes(systemCode(cause));
}
