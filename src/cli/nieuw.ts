import { existsSync } from 'node:fs';
import { cp, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileErrorOf, systemCode, UsageError } from '../error.ts';
import { makeFolders } from '../make-folders.ts';

/**
 * Copies the empty starter to `dir`. Throws UsageError when something stands there already, and FileError when the
 * disk refuses.
 */
export async function startDataFolder(starter: string, dir: string): Promise<void> {
  const present = await readdir(dir).catch((cause) => {
    if (systemCode(cause) === 'ENOENT') return [];
    throw fileErrorOf(cause, dir) ?? cause;
  });
  if (present.length > 0) {
    throw new UsageError(`${dir} is niet leeg. Kies een andere map, zodat er niets wordt overschreven.`);
  }
  try {
    await makeFolders(dir);
    await cp(starter, dir, { recursive: true, errorOnExist: true, force: false });
  } catch (cause) {
    throw fileErrorOf(cause, dir) ?? cause;
  }
}

/** The data folder that a file with figures stands in; undefined when it stands somewhere else. */
export function dataFolderAround(file: string): string | undefined {
  const dir = dirname(dirname(file));
  return basename(dirname(file)) === 'cijfers' && existsSync(join(dir, 'gemeente.yaml')) ? dir : undefined;
}

/** The data folder that an interview stands in, at its place (wijken/naam/interview-1.md); undefined elsewhere. */
export function dataFolderOf(interview: string): string | undefined {
  const dir = dirname(dirname(dirname(interview)));
  return existsSync(join(dir, 'gemeente.yaml')) ? dir : undefined;
}

/**
 * Writes a proposal into the data folder under a name that is still free, and gives the path: never over a file that
 * somebody may have corrected. Throws FileError.
 */
export async function keepProposal(dir: string, yaml: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(dir, `bronnen-voorstel${number === 1 ? '' : `-${number}`}.yaml`);
    try {
      await writeFile(path, yaml, { flag: 'wx' });
      return path;
    } catch (cause) {
      if (systemCode(cause) !== 'EEXIST') throw fileErrorOf(cause, path) ?? cause;
    }
  }
}

/** Writes a file whole or not at all, over the one that it was made from, and gives its path. Throws FileError. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<string> {
  try {
    await makeFolders(dirname(path));
    await writeFile(`${path}.nieuw`, content);
    await rename(`${path}.nieuw`, path);
    return path;
  } catch (cause) {
    throw fileErrorOf(cause, path) ?? cause;
  }
}

/**
 * Writes an interview and its photo at their places in the data folder, and gives the paths: never over a file that is
 * there, and neither of them when the other can't be. Throws UsageError and FileError.
 */
export async function keepInterview(
  dir: string,
  files: { path: string; text: string; photo?: { path: string; bytes: Uint8Array } },
): Promise<string[]> {
  const wanted = [...(files.photo ? [files.photo] : []), { path: files.path, bytes: files.text }];
  const taken = wanted.find(({ path }) => existsSync(join(dir, path)));
  if (taken) throw new UsageError(`${join(dir, taken.path)} is er al en wordt niet overschreven.`);
  for (const { path, bytes } of wanted) {
    const full = join(dir, path);
    try {
      await makeFolders(dirname(full));
      await writeFile(full, bytes, { flag: 'wx' });
    } catch (cause) {
      throw fileErrorOf(cause, full) ?? cause;
    }
  }
  return wanted.map(({ path }) => join(dir, path));
}
