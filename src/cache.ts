/** Files that cost time to make and follow wholly from their key: kept outside `output/`, safe to delete. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import { makeFolders } from './make-folders.ts';

/** Files being made in this process: the same key asked for twice at once is made once. */
const underway = new Map<string, Promise<Uint8Array>>();

/** Tells the parts that this thread writes from each other. */
let parts = 0;

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

async function readOrMake(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return kept;
  const made = await make();
  const part = `${path}.${process.pid}-${threadId}-${++parts}.deel`;
  await makeFolders(dirname(path))
    .then(() => writeFile(part, made))
    .then(() => rename(part, path))
    .catch(() => undefined);
  return made;
}
