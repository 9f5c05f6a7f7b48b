/** The whole journey on one screen. Stages know nouns (`domain/`), never neighbors; only this file and its folder know all. */

import type { BuildOptions, BuildResult, Made } from './build/options.ts';
import { officeFiles, show, tell, testPages, wantedOf } from './build/pipeline.ts';
import { isOfOnePiece, nothing, softened, stopAtErrors } from './build/stop.ts';
import { recallBuild } from './build/unchanged.ts';
import { trimCache } from './cache.ts';
import type { BuildEffects } from './effects.ts';
import { type Progress, startProgress } from './progress.ts';

export { check } from './build/check.ts';
export * from './build/commands.ts';
export { openDesk } from './build/desk.ts';
export type { BuildOptions, BuildResult } from './build/options.ts';
export { openPreview, type Preview } from './build/preview.ts';
export { makeProof } from './build/proof.ts';
export type { RegionResult } from './build/region.ts';
export { gatherShares, makeShare } from './build/share.ts';

/**
 * Builds everything. Throws DataError for bad data or a broken rule and FileError for a disk that refuses; `output/`
 * is untouched then.
 */
export async function build(options: BuildOptions, surroundings: BuildEffects): Promise<BuildResult> {
  const progress = startProgress(surroundings);
  const { recover } = await import('./publish/publish.ts');
  const { whole } = await recover(options.outputDir, surroundings);
  const memory = await recallBuild(options, surroundings, whole);
  if (memory.same) {
    surroundings.log.info('Er is niets veranderd sinds de vorige keer bouwen.');
    return { ...memory.same, seconds: progress.total() };
  }
  const made = await make(options, { ...surroundings, log: memory.log }, progress);
  if (!made.readsOthers) await memory.remember(made);
  const { remarks, profiles, files } = made;
  return { remarks, profiles, files, seconds: progress.total() };
}

/** Makes everything, whether or not it was made before; the output takes its place in the end. Throws as `build` does. */
async function make(options: BuildOptions, effects: BuildEffects, progress: Progress): Promise<Made> {
  const told = await tell(options, effects, progress);
  // Of today only: what a build makes is the same tomorrow.
  for (const remark of told.passing) effects.log.warn(`${remark.file ?? ''}: ${remark.explanation}`);
  const letThrough = options.anyway ? isOfOnePiece : nothing;
  const shown = await show(told, options, effects, progress, letThrough);
  const { render } = await import('./render/render.ts');
  const pages = await progress.run(
    'render',
    () => render(shown.site, effects, shown.council),
    ({ files }) => `${files.length} bestanden`,
  );
  const wanted = wantedOf(pages.documents, options, shown.remarks);
  // A build that opens no browser for paper opens none for the pages either: the report says so.
  const tested =
    options.without.size < 2
      ? await progress.run(
          'test',
          () => testPages(shown.site, pages.files, effects),
          ({ evidence }) => `${evidence.pages.length} soorten pagina’s getoetst met axe ${evidence.axe}`,
        )
      : undefined;
  const documents = await progress.run(
    'office',
    () => officeFiles(told.survey, shown.site, { ...options, remarks: shown.remarks }, effects),
    (files) => `${files.length} documenten`,
  );
  const { print } = await import('./print/print.ts');
  const printed = await progress.run(
    'print',
    () => print(wanted, shown.houseStyle, told.survey.assets, effects),
    (files) => `${files.length} pdf’s`,
  );
  const found = [...shown.remarks, ...(tested?.remarks ?? []), ...printed.flatMap((file) => file.remarks)];
  const remarks = stopAtErrors(found, undefined, letThrough).map((remark) => softened(remark, effects));
  const fit = printed.filter((file) => !file.remarks.some(({ level }) => level === 'error'));
  const made = {
    files: [...pages.files, ...documents],
    printed: fit,
    ...(tested ? { evidence: tested.evidence } : {}),
  };
  const { changesSince } = await import('./collate/collate.ts');
  const since = await changesSince(options.outputDir, told, effects);
  const parts = { ...told, ...shown, ...options, ...made, remarks, since, laps: progress.laps };
  const { publish } = await import('./publish/publish.ts');
  const { files } = await progress.run(
    'publish',
    () => publish(parts, options.outputDir, effects, options.kept),
    (published) => `${published.files} bestanden`,
  );
  // An erratum reads another build, outside the data folder.
  const readsOthers = told.survey.gemeente.erratum !== undefined;
  const { unusedShared } = told;
  return { remarks, profiles: shown.site.profiles.length, files, readsOthers, unusedShared };
}

/** Builds every gemeente of a region, all or none; undefined where `dataDir` is no region. Throws as `build` does. */
export async function buildRegion(options: BuildOptions, effects: BuildEffects) {
  const region = await import('./build/region.ts');
  return region.buildRegion(options, effects, make);
}

/**
 * Builds anew without an interview that was taken back, with the parts that stand in the output now, and gives every
 * file of the output in which it stood. Throws as `build` does; the output is untouched then.
 */
export async function rebuildWithout(
  interview: string,
  options: Omit<BuildOptions, 'without' | 'anyway' | 'kept'>,
  effects: BuildEffects,
): Promise<readonly string[]> {
  const { lookThrough, partsLeftOut, placesOf } = await import('./publish/publish.ts');
  const { survey } = await tell(options, effects, startProgress(effects));
  const withdrawn = survey.texts.withdrawn?.find(({ file }) => file === interview);
  const before = await lookThrough(options.outputDir, withdrawn);
  // None is kept: the person would stand in it, one command away. No sheet or photo keeps the person in either.
  const { forgetInterview } = await import('./desk/desk.ts');
  await Promise.all([trimCache(effects.cacheDir, 0), forgetInterview(options.dataDir, interview)]);
  await build({ ...options, without: partsLeftOut(before), anyway: true, kept: 0 }, effects);
  return placesOf(before, await lookThrough(options.outputDir, undefined));
}
