import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './error.ts';

/**
 * Makes a folder and those above it that are not there. Node's own `recursive` never comes back from a file system
 * that answers "there is no such folder" to every new one, such as /proc on Linux. Throws the system's error.
 */
export async function makeFolders(path: string): Promise<void> {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolders(above);
  try {
    await mkdir(path);
  } catch (cause) {
    // Another run may have made it in the meantime.
    if (systemCode(cause) !== 'EEXIST') throw cause;
  }
}
