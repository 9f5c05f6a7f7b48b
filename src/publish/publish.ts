/** The only place that decides what leaves the building: the tree of `output/`, switched in at the end. */

import type { OutputFile } from '../domain/document.ts';
import type { BuildEffects } from '../effects.ts';
import { figureFiles } from './figures.ts';
import { fullTree, intoSite } from './full-tree.ts';
import type { Publication } from './publication.ts';
import { checkOwn, checkWritable, recoverTree, replaceTree } from './stage.ts';

/**
 * Writes all that a build made beside `outputDir` and lets it take its place in one go. Throws FileError, in Dutch,
 * for a folder that holds what we did not make and for a disk that refuses; `outputDir` is untouched then.
 */
export async function publish(
  publication: Publication,
  outputDir: string,
  effects: BuildEffects,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const tree = await fullTree(publication, effects);
  await replaceTree(outputDir, tree, effects.owner);
  return { files: tree.length, bytes: tree.reduce((sum, file) => sum + file.bytes.length, 0) };
}

/**
 * Finishes or undoes a switch that an earlier run left halfway, and finds out before the work starts that a folder
 * can't be written to, or holds what we did not make. Throws FileError.
 */
export async function recover(outputDir: string, effects: BuildEffects): Promise<void> {
  await recoverTree(outputDir, effects.isRunning);
  await checkOwn(outputDir);
  await checkWritable(outputDir, effects.owner);
}

export { writeReadingSheet } from './write-reading-sheet.ts';

/** The figures as they stand in the site: for the live preview, which writes nothing. */
export function downloads(publication: Pick<Publication, 'survey' | 'findings'>): readonly OutputFile[] {
  return figureFiles(publication).map(intoSite);
}
