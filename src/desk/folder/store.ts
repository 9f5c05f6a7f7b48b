/** The one writer of the desk: whole files, never over what changed meanwhile, and the version before is kept. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { FileError, fileErrorOf, isBusy, systemCode } from '../../error.ts';
import { makeFolders } from '../../make-folders.ts';
import { allVersions, keepVersion, readVersion, type Version, versionsOf } from './history.ts';
import { isPlainPath, pathBelow } from './safe-path.ts';

/** Names what a file held when it was read: SHA-256; `ABSENT` for one that was not there. */
export type Seal = string;
export const ABSENT: Seal = 'geen';

export interface Held {
  readonly bytes: Uint8Array;
  readonly seal: Seal;
}

/** What came of saving: written; or the file on disk is another than the one that was read, and stays. */
export type Saved =
  | { readonly kind: 'saved'; readonly seal: Seal }
  | { readonly kind: 'changed'; readonly now: Held };

export class Store {
  readonly root: string;
  private readonly moment: () => string;
  /** Called after each write. */
  private readonly written: () => void;
  /** Saves come one after the other, so that two of them can't pass each other's check. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(root: string, moment: () => string, written: () => void = () => {}) {
    this.root = root;
    this.moment = moment;
    this.written = written;
  }

  /** What a file holds; with no bytes and `ABSENT` when it is not there. Throws FileError for a place that is not ours. */
  async read(path: string): Promise<Held> {
    return heldAt(await this.place(path));
  }

  /** Files directly in a folder, the data folder itself for ''; none when it is not there. */
  async list(path: string): Promise<readonly string[]> {
    const full = path === '' ? this.root : await this.place(path);
    const entries = await readdir(full, { withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile() && isPlainPath(entry.name))
      .map(({ name }) => name)
      .sort();
  }

  /** Writes a file, if it is still as it was read. Throws FileError for a place that is not ours or a disk that refuses. */
  save(path: string, bytes: Uint8Array, read: Seal): Promise<Saved> {
    return this.inTurn(async () => {
      const full = await this.place(path);
      const now = await heldAt(full);
      if (now.seal !== read) return { kind: 'changed', now };
      const seal = sealOf(bytes);
      if (seal === now.seal) return { kind: 'saved', seal };
      await this.keep(path, now);
      await writeWhole(full, bytes);
      this.written();
      return { kind: 'saved', seal };
    });
  }

  /** Takes a file away; its last version stays in the history. */
  remove(path: string, read: Seal): Promise<Saved> {
    return this.inTurn(async () => {
      const full = await this.place(path);
      const now = await heldAt(full);
      if (now.seal !== read) return { kind: 'changed', now };
      await this.keep(path, now);
      await patiently(() => rm(full, { force: true })).catch(refused(full));
      this.written();
      return { kind: 'saved', seal: ABSENT };
    });
  }

  versions(path?: string): Promise<readonly Version[]> {
    if (path === undefined) return allVersions(this.root);
    return isPlainPath(path) ? versionsOf(this.root, path) : Promise.resolve([]);
  }

  /** What a version held; undefined when it is not kept any more. */
  async version(path: string, name: string): Promise<Uint8Array | undefined> {
    return isPlainPath(path) ? readVersion(this.root, path, name) : undefined;
  }

  private async keep(path: string, { seal, bytes }: Held): Promise<void> {
    if (seal !== ABSENT) await keepVersion(this.root, path, bytes, this.moment()).catch(refused(path));
  }

  private async place(path: string): Promise<string> {
    const full = await pathBelow(this.root, path).catch(refused(path));
    if (full === undefined) throw new FileError(path, `${path} hoort niet bij uw map met gegevens.`);
    return full;
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

function sealOf(bytes: Uint8Array): Seal {
  return createHash('sha256').update(bytes).digest('hex');
}

async function heldAt(full: string): Promise<Held> {
  try {
    const bytes = await patiently(() => readFile(full));
    return { bytes, seal: sealOf(bytes) };
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(cause))) return { bytes: new Uint8Array(), seal: ABSENT };
    throw fileErrorOf(cause, full) ?? cause;
  }
}

/** Beside its place first, then in one move: who reads meanwhile sees the old file or the new one, whole. */
async function writeWhole(full: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(full), `.${basename(full)}.deel`);
  try {
    await makeFolders(dirname(full));
    await writeFile(beside, bytes, { flush: true });
    await patiently(() => rename(beside, full));
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fileErrorOf(cause, full) ?? cause;
  }
}

/** Milliseconds between tries, and tries, of a file that is busy. */
const PAUSE = 60;
const TRIES = 8;

/** Does what a file that is busy refuses for a moment. */
async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await act();
    } catch (cause) {
      if (tried >= TRIES || !isBusy(cause)) throw cause;
      await setTimeout(PAUSE);
    }
  }
}

function refused(path: string): (cause: unknown) => never {
  return (cause) => {
    throw fileErrorOf(cause, path) ?? cause;
  };
}
