import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { OutputFile } from '../domain/document.ts';
import { FileError, fileErrorOf } from '../error.ts';
import { makeFolders } from '../make-folders.ts';
import { keepBuild } from './kept.ts';
import { discard, isOwnDisk, type Place, placeOf, refuseForeign, resolveOutput } from './place.ts';
import { recoverySteps, switchSteps } from './switch.ts';

/**
 * Writes `files` to a folder of its own and lets it take the place of `outputDir` at the end. Until the switch
 * `outputDir` is untouched. Throws FileError, in Dutch, for a folder that holds what we did not make, and for a disk
 * that refuses. Of the trees that were replaced, `kept` are kept beside it.
 */
export async function replaceTree(
  outputDir: string,
  files: Iterable<OutputFile>,
  owner: string,
  kept = 0,
): Promise<void> {
  await replaceFolder(outputDir, owner, kept, async (dir) => writeTree(dir, files));
}

/** The same with a folder that `fill` fills; when it throws, `outputDir` is untouched. */
export async function replaceFolder(
  outputDir: string,
  owner: string,
  kept: number,
  fill: (dir: string) => Promise<void>,
): Promise<void> {
  const output = await resolveOutput(outputDir);
  await refuseForeign(output);
  const place = await makePlace(output, owner);
  try {
    await fill(place.staged);
    for (const step of switchSteps(place)) step();
  } catch (cause) {
    if (!existsSync(place.journal)) await discard(place.staged);
    throw fileErrorOf(cause, outputDir) ?? cause;
  }
  await keepBuild(place, kept);
  if (place.kind === 'inside') await discard(place.staged);
}

/** Throws FileError when the folder holds what we did not make: it would be lost. */
export async function checkOwn(outputDir: string): Promise<void> {
  await refuseForeign(await resolveOutput(outputDir));
}

/** Throws FileError when a build into this folder can't end well, before anything was computed for it. */
export async function checkWritable(outputDir: string, owner: string): Promise<void> {
  const place = await makePlace(await resolveOutput(outputDir), owner);
  await discard(place.staged);
}

async function makePlace(output: string, owner: string): Promise<Place> {
  if (!(await isOwnDisk(output))) {
    const beside = placeOf(output, 'beside', owner);
    const refusal = await makeFolder(beside.staged);
    if (!refusal) return beside;
    // A parent folder that may not be written to leaves the folder itself, when it is there.
    if (!existsSync(output)) throw refusal;
  }
  const inside = placeOf(output, 'inside', owner);
  const refusal = await makeFolder(inside.staged);
  if (refusal) throw new FileError(output, refusal.message);
  return inside;
}

async function makeFolder(path: string): Promise<FileError | undefined> {
  try {
    await makeFolders(dirname(path));
    await discard(path);
    await mkdir(path);
    return undefined;
  } catch (cause) {
    const refusal = fileErrorOf(cause, dirname(path));
    if (!refusal) throw cause;
    return refusal;
  }
}

/** Without waiting in between: thousands of small files take longer to ask for than to write. */
function writeTree(dir: string, files: Iterable<OutputFile>): void {
  const folders = new Set<string>();
  for (const { path, bytes } of files) {
    const file = join(dir, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, bytes, { flag: 'wx' });
  }
}

/**
 * Finishes or undoes what an earlier run left behind, and removes its remains. `isRunning` tells of an owner
 * whether that run is still at work; its folders are left alone.
 */
export async function recoverTree(outputDir: string, isRunning: (owner: string) => boolean): Promise<void> {
  const output = await resolveOutput(outputDir);
  for (const kind of ['beside', 'inside'] as const) {
    const owners = await ownersOf(placeOf(output, kind, ''));
    for (const owner of owners) {
      if (!isRunning(owner)) await recoverPlace(placeOf(output, kind, owner));
    }
  }
}

async function recoverPlace(place: Place): Promise<void> {
  try {
    if (existsSync(place.journal)) for (const step of recoverySteps(place)) step();
  } catch (cause) {
    throw fileErrorOf(cause, place.output) ?? cause;
  }
  await discard(place.staged);
  await discard(place.old);
}

/** Owners of folders and journals beside or in `output/`. */
async function ownersOf(place: Place): Promise<ReadonlySet<string>> {
  const starts = [place.staged, place.old, place.journal];
  const names = await readdir(dirname(place.staged)).catch(() => []);
  const owners = names.flatMap((name) => {
    const start = starts.map((path) => basename(path)).find((prefix) => name.startsWith(prefix));
    return start === undefined ? [] : [name.slice(start.length)];
  });
  return new Set(owners);
}
