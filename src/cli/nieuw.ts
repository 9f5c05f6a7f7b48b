import { cp, mkdir, readdir } from 'node:fs/promises';
import { FileError, fileErrorOf, systemCode } from '../error.ts';

/** Copies the empty starter to `dir`. Throws FileError when something stands there already, or the disk refuses. */
export async function startDataFolder(starter: string, dir: string): Promise<void> {
  const present = await readdir(dir).catch((cause) => {
    if (systemCode(cause) === 'ENOENT') return [];
    throw fileErrorOf(cause, dir) ?? cause;
  });
  if (present.length > 0) {
    throw new FileError(dir, `${dir} is niet leeg. Kies een andere map, zodat er niets wordt overschreven.`);
  }
  try {
    await mkdir(dir, { recursive: true });
    await cp(starter, dir, { recursive: true, errorOnExist: true, force: false });
  } catch (cause) {
    throw fileErrorOf(cause, dir) ?? cause;
  }
}
