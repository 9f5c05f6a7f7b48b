/** Files that cost time to make and follow wholly from their key: kept outside `output/`, safe to delete. */
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import { makeFolders } from './make-folders.ts';

/** Files being made in this process: the same key asked for twice at once is made once. */
const underway = new Map<string, Promise<Uint8Array>>();

/** Tells the parts that this thread writes from each other. */
let parts = 0;

/** Bytes of the checksum (SHA-256) before the contents of a kept file. */
const CHECKSUM = 32;

/**
 * The bytes kept at `path`, or else those of `make`, which are then kept. Two builds may share a cache: a file
 * appears whole or not at all. A cache that can't be written costs time, never the build.
 */
export function keep(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const begun = underway.get(path);
  if (begun) return begun;
  const making = readOrMake(path, make).finally(() => underway.delete(path));
  underway.set(path, making);
  return making;
}

/** What a kept value follows from, beside the program: texts, bytes, and plain data with Maps and bytes in it. */
export type Cause = string | Uint8Array | object;

/** One value of the cache: plain data, with Maps and bytes as they are. */
export interface Kept<Value> {
  /** What an earlier run of the same program kept for the same causes. */
  recall(): Promise<Value | undefined>;
  store(value: Value): Promise<void>;
}

/** Where the cache is, and for which program it is read. */
export interface Cache {
  readonly cacheDir: string;
  readonly program: string;
}

/** The value that follows from these causes. `folder` names its kind within the cache. */
export function keptFor<Value>(cache: Cache, folder: string, causes: readonly Cause[]): Kept<Value> {
  const path = join(cache.cacheDir, folder, keyFrom([cache.program, ...causes]));
  return {
    async recall() {
      const known = await recall(path);
      // The checksum holds: these are bytes that this program wrote itself.
      return known && deserialize(known);
    },
    store: (value) => write(path, sealed(path, serialize(value))),
  };
}

/** The value that follows from these causes: kept, or else made and kept. */
export async function keepValue<Value>(
  cache: Cache,
  folder: string,
  causes: readonly Cause[],
  make: () => Promise<Value>,
): Promise<Value> {
  const kept = keptFor<Value>(cache, folder, causes);
  const known = await kept.recall();
  if (known !== undefined) return known;
  const value = await make();
  await kept.store(value);
  return value;
}

/** One key of several causes, with the length of each: no two lists of them look alike. 64 hexadecimal characters. */
export function keyFrom(causes: readonly Cause[]): string {
  const hash = createHash('sha256');
  for (const cause of causes) {
    const bytes =
      typeof cause === 'string' || cause instanceof Uint8Array ? cause : JSON.stringify(cause, plainly);
    hash.update(`${bytes.length} `).update(bytes);
  }
  return hash.digest('hex');
}

/** `this` holds the value as it is: a Buffer would have been written out by now. */
function plainly(this: unknown, name: string, value: unknown): unknown {
  const own = Object(this)[name];
  if (own instanceof Uint8Array) return { sha256: createHash('sha256').update(own).digest('hex') };
  return value instanceof Map ? [...value] : value;
}

/** The bytes kept at `path`; undefined where none are, or where the file was cut, changed or given another name. */
export async function recall(path: string): Promise<Uint8Array | undefined> {
  const file = await readFile(path).catch(() => undefined);
  if (!file) return undefined;
  const content = file.subarray(CHECKSUM);
  return checksum(path, content).equals(file.subarray(0, CHECKSUM)) ? content : undefined;
}

async function readOrMake(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = await recall(path);
  if (kept) return kept;
  const made = await make();
  await write(path, sealed(path, made));
  return made;
}

function sealed(path: string, content: Uint8Array): readonly Uint8Array[] {
  return [checksum(path, content), content];
}

/** For programs that read from a path: a file with these bytes and nothing else, written anew where it differs. */
export async function keepPlain(path: string, bytes: Uint8Array): Promise<void> {
  const kept = await readFile(path).catch(() => undefined);
  if (!kept?.equals(bytes)) await write(path, [bytes]);
}

/** Whole or not at all; a disk that refuses costs time, never the build. */
async function write(path: string, content: readonly Uint8Array[]): Promise<void> {
  const part = `${path}.${process.pid}-${threadId}-${++parts}.deel`;
  await makeFolders(dirname(path))
    .then(() => writeFile(part, content))
    .then(() => rename(part, path))
    .catch(() => rm(part, { force: true }).catch(() => undefined));
}

function checksum(path: string, content: Uint8Array): Buffer {
  return createHash('sha256').update(basename(path)).update('\0').update(content).digest();
}

/** Folders of a cache that are no kept files: a browser, the program itself, answers of sources. */
const OTHERS = /^(chromium|programma|haal|eenmalig)/;

/**
 * Takes away what was used longest ago, until the kept files of a cache are `most` bytes or fewer. What another build
 * takes away or needs at the same time is made anew; a folder that can't be read is left alone.
 */
export async function trimCache(cacheDir: string, most: number): Promise<void> {
  const files = (await keptFiles(cacheDir)).toSorted((a, b) => b.used - a.used);
  let total = 0;
  for (const { path, size } of files) {
    total += size;
    if (total > most) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Takes the kept files of one cache into another. What was damaged on the way is made anew when it is asked for. */
export async function takeOver(from: string, to: string): Promise<void> {
  for (const folder of await keptFolders(from)) {
    await cp(join(from, folder), join(to, folder), { recursive: true });
  }
}

async function keptFolders(cacheDir: string): Promise<readonly string[]> {
  const entries = await readdir(cacheDir, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() && !OTHERS.test(entry.name) ? [entry.name] : []));
}

interface KeptFile {
  readonly path: string;
  readonly size: number;
  /** Moment of the last use, as far as the disk remembers reading. */
  readonly used: number;
}

async function keptFiles(cacheDir: string): Promise<readonly KeptFile[]> {
  const files: KeptFile[] = [];
  for (const folder of await keptFolders(cacheDir)) {
    for (const name of await namesIn(join(cacheDir, folder))) {
      const path = join(cacheDir, folder, name);
      const facts = await stat(path).catch(() => undefined);
      if (!facts?.isFile()) continue;
      files.push({ path, size: facts.size, used: Math.max(facts.atimeMs, facts.mtimeMs) });
    }
  }
  return files;
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
