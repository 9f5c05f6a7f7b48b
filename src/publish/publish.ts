/** The only place that decides what leaves the building: the tree of `output/`, switched in at the end. */

import type { Cache } from '../cache.ts';
import type { OutputFile } from '../domain/document.ts';
import type { BuildEffects } from '../effects.ts';
import { stopLeaks } from './exit-gate.ts';
import { figureFiles } from './figures.ts';
import { fullTree, intoSite } from './full-tree.ts';
import { type Standing, standingOf } from './kept.ts';
import type { Publication } from './publication.ts';
import { checkOwn, checkWritable, recoverTree, replaceTree } from './stage.ts';

export { bringBack, manifestHash, standingEmbargo } from './kept.ts';
export { type Preserved, type PreserveRequest, preserve } from './preserve/preserve.ts';
export { publishRegion } from './region.ts';
export { openShare, sealShare, takeShares } from './share-folder.ts';
export { lookThrough, partsLeftOut, placesOf } from './standing.ts';

/**
 * Writes all that a build made beside `outputDir` and lets it take its place in one go. Throws FileError, in Dutch,
 * for a folder that holds what we did not make and for a disk that refuses, and DataError where a file would tell what
 * was hidden or withdrawn; `outputDir` is untouched then.
 */
export async function publish(
  publication: Publication,
  outputDir: string,
  effects: BuildEffects,
  kept = 0,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const tree = await fullTree(publication, effects);
  await stopLeaks(tree, publication, effects);
  await replaceTree(outputDir, tree, effects.owner, kept);
  return { files: tree.length, bytes: tree.reduce((sum, file) => sum + file.bytes.length, 0) };
}

/**
 * Finishes or undoes a switch that an earlier run left halfway, and finds out before the work starts that a folder
 * can't be written to, or holds what we did not make. Gives how the last build stands there. Throws FileError.
 */
export async function recover(outputDir: string, effects: BuildEffects): Promise<Standing> {
  await recoverTree(outputDir, effects.isRunning);
  await checkOwn(outputDir);
  const standing = await standingOf(outputDir);
  tellChanged(standing, effects);
  await checkWritable(outputDir, effects.owner);
  return standing;
}

/** What somebody changed by hand goes with this build: said before it does, and kept with the build before. */
function tellChanged({ changed }: Standing, { log }: BuildEffects): void {
  if (changed.length === 0) return;
  const shown = changed.slice(0, 5).join(', ') + (changed.length > 5 ? ` en nog ${changed.length - 5}` : '');
  log.warn(
    `Met de hand veranderd na de vorige keer bouwen: ${shown}. Dit wordt nu vervangen. Verander liever de map met gegevens; met npm run terug krijgt u de vorige versie terug.`,
  );
}

export { writeReadingSheet } from './write-reading-sheet.ts';

/** The figures as they stand in the site: for the live preview, which writes nothing. */
export async function downloads(
  publication: Pick<Publication, 'survey' | 'findings'>,
  effects: Cache,
): Promise<readonly OutputFile[]> {
  return (await figureFiles(publication, effects)).map(intoSite);
}
