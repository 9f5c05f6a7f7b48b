/** The versions before: every file that the desk changes or takes away is first kept in `.geschiedenis/`. */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { isBusy, systemCode } from '../../error.ts';
import { makeFolders } from '../../make-folders.ts';

/** In the data folder; hidden, and so never read as data. */
export const HISTORY = '.geschiedenis';

/** Versions of one file, and bytes of all: the oldest go first. */
const MOST_VERSIONS = 50;
const MOST_BYTES = 300_000_000;

export interface Version {
  /** Name of the version, which sorts by time. */
  readonly name: string;
  /** The file that it was, relative to the data folder. */
  readonly path: string;
  /** ISO moment at which it was replaced. */
  readonly moment: string;
  readonly bytes: number;
}

/** Keeps what a file held until now. `moment`: ISO, to the millisecond. */
export async function keepVersion(
  root: string,
  path: string,
  bytes: Uint8Array,
  moment: string,
): Promise<void> {
  const folder = join(root, HISTORY, path);
  await makeFolders(folder);
  const stamp = moment.replaceAll(':', '-');
  for (let number = 0; ; number += 1) {
    const name = `${stamp}-${String(number).padStart(3, '0')}${extname(path)}`;
    try {
      await writeFile(join(folder, name), bytes, { flag: 'wx' });
      break;
    } catch (cause) {
      if (systemCode(cause) !== 'EEXIST') throw cause;
    }
  }
  await trim(root, path);
}

/** Versions of one file, newest first. */
export async function versionsOf(root: string, path: string): Promise<readonly Version[]> {
  const names = await readdir(join(root, HISTORY, path)).catch(() => []);
  const found = names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();
  return Promise.all(found.map((name) => versionAt(root, path, name)));
}

/** Versions of every file, newest first. */
export async function allVersions(root: string): Promise<readonly Version[]> {
  const folder = join(root, HISTORY);
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const places = entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((entry) => NAME.test(nameOf(entry)));
  const versions = await Promise.all(
    places.map((place) => versionAt(root, place.slice(0, -nameOf(place).length - 1), nameOf(place))),
  );
  return versions.sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** What a version held; undefined when it is not kept any more. */
export async function readVersion(root: string, path: string, name: string): Promise<Uint8Array | undefined> {
  if (!NAME.test(name)) return undefined;
  return readFile(join(root, HISTORY, path, name)).catch(() => undefined);
}

/** A photo, by the name of its file. */
const PHOTO = /\.(jpe?g|png|webp|avif|tiff?|gif|heic)$/i;

/**
 * Takes away every version of an interview that was taken back, and of the photos in its folder: what was kept for undo
 * must not keep the person.
 */
export async function forgetInterview(root: string, path: string): Promise<void> {
  const folder = join(root, HISTORY, dirname(path));
  const photos = (await readdir(folder).catch(() => [])).filter((name) => PHOTO.test(name));
  for (const name of [basename(path), ...photos]) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-\d{3,}(\.\w+)?$/;

function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('/') + 1);
}

async function versionAt(root: string, path: string, name: string): Promise<Version> {
  const facts = await stat(join(root, HISTORY, path, name));
  const moment = name.slice(0, 24).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:');
  return { name, path, moment, bytes: facts.size };
}

async function trim(root: string, path: string): Promise<void> {
  const [own, all] = [await versionsOf(root, path), await allVersions(root)];
  const old = new Set(own.slice(MOST_VERSIONS).map(({ name }) => `${path}/${name}`));
  let size = 0;
  for (const version of all) {
    size += version.bytes;
    if (size > MOST_BYTES) old.add(`${version.path}/${version.name}`);
  }
  for (const place of old) {
    // One that is busy goes at a next save: what was written must not fail for it.
    await rm(join(root, HISTORY, place), { force: true }).catch((cause) => {
      if (!isBusy(cause)) throw cause;
    });
  }
}
