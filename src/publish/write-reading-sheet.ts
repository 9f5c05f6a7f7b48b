import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Remark } from '../domain/remark.ts';
import type { BuildEffects } from '../effects.ts';
import { fileErrorOf } from '../error.ts';
import { makeFolders } from '../make-folders.ts';
import { readingSheet } from './reading-sheet.ts';

/** Where the sheet stands, below the output folder. */
export const READING_SHEET = 'rapport/meelezen.html';

/**
 * Writes the sheet of sentences to read into `outputDir`, at once or not at all, and touches nothing else there. Gives
 * its path; undefined, with a warning in the log, where the disk refuses: checking goes on without the sheet.
 */
export async function writeReadingSheet(
  outputDir: string,
  remarks: readonly Remark[],
  { owner, log }: Pick<BuildEffects, 'owner' | 'log'>,
): Promise<string | undefined> {
  const path = join(outputDir, READING_SHEET);
  const sheet = readingSheet(remarks);
  if ((await readFile(path, 'utf8').catch(() => '')) === sheet) return path;
  const beside = `${path}.${owner}`;
  try {
    await makeFolders(join(outputDir, 'rapport'));
    await writeFile(beside, sheet);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    const refusal = fileErrorOf(cause, path);
    if (!refusal) throw cause;
    log.warn(`Het meeleesblad is niet geschreven. ${refusal.message}`);
    return undefined;
  }
  return path;
}
