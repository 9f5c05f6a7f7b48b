/** One desk at a time on a data folder: a second one says which is open already. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileError, fileErrorOf, systemCode } from '../../error.ts';
import { makeFolders } from '../../make-folders.ts';
import { HISTORY } from './history.ts';

/** Whose desk it is: names the machine and the run, as `isRunning` knows them. */
export interface Owner {
  readonly owner: string;
  readonly isRunning: (owner: string) => boolean;
}

/**
 * Takes the folder for this desk; gives what releases it. Throws FileError when another desk that still runs has it.
 * Of a machine elsewhere on a shared disk nothing is known, so its desk counts as running.
 */
export async function takeFolder(root: string, { owner, isRunning }: Owner): Promise<() => Promise<void>> {
  const file = join(root, HISTORY, 'bureau-open');
  await makeFolders(join(root, HISTORY)).catch((cause) => {
    throw fileErrorOf(cause, root) ?? cause;
  });
  for (let tried = 0; ; tried += 1) {
    try {
      await writeFile(file, owner, { flag: 'wx' });
      return async () => {
        if ((await readFile(file, 'utf8').catch(() => '')) === owner) await rm(file, { force: true });
      };
    } catch (cause) {
      if (systemCode(cause) !== 'EEXIST') throw fileErrorOf(cause, file) ?? cause;
    }
    const other = await readFile(file, 'utf8').catch(() => '');
    if (other === owner) return async () => rm(file, { force: true });
    if ((other !== '' && isRunning(other)) || tried > 1) throw alreadyOpen(root, file, other);
    await rm(file, { force: true });
  }
}

function alreadyOpen(root: string, file: string, other: string): FileError {
  return new FileError(
    root,
    `Deze map is al open in een ander bureau (${other}). Sluit dat eerst. Is dat bureau er niet meer? Haal dan dit bestand weg: ${file}`,
  );
}
