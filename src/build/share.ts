/**
 * A build over several machines: each makes its share of what takes long (drawings, PDFs, sheets, office files) into a
 * folder of kept files, and a whole build over all shares finds them there. Figures are read, hidden, tested and worded
 * by every one of them in full: families of tests and small cells are of the whole (decision 395).
 */
import { compareNames } from '../domain/gebied.ts';
import type { Site } from '../domain/profile.ts';
import { type Share, takenBy } from '../domain/share.ts';
import { profileAreas, wholeOf } from '../domain/survey.ts';
import type { BuildEffects } from '../effects.ts';
import { UsageError } from '../error.ts';
import { startProgress } from '../progress.ts';
import type { BuildOptions } from './options.ts';
import { officeFiles, show, type Told, tell, wantedOf } from './pipeline.ts';
import { isOfOnePiece, nothing } from './stop.ts';

interface ShareMade {
  /** Areas and themes of this share, and its documents for the browser. */
  readonly pages: number;
  readonly documents: number;
  readonly seconds: number;
}

/**
 * Makes a share into `options.outputDir`, which is its own from then on. Throws as `build` does; nothing is published.
 */
export async function makeShare(
  share: Share,
  options: Omit<BuildOptions, 'kept' | 'sign'>,
  surroundings: BuildEffects,
): Promise<ShareMade> {
  const progress = startProgress(surroundings);
  const folder = options.outputDir;
  const { openRegion, fingerprint } = await import('../ingest/ingest.ts');
  if (await openRegion(options.dataDir)) {
    throw new UsageError(
      'Een regio gaat niet in delen: elke gemeente is er al een. Bouw met --data de map van één gemeente.',
    );
  }
  const { openShare, sealShare } = await import('../publish/publish.ts');
  await openShare(folder);
  // What is made goes into the folder; the browser stays where it is.
  const effects = {
    ...surroundings,
    cacheDir: folder,
    browserDir: surroundings.browserDir ?? surroundings.cacheDir,
  };
  // Before anything is read: files that change meanwhile must not pass for those that were.
  const data = await fingerprint(options.dataDir);
  const told = await tell(options, effects, progress);
  const taken = takenBy(share, pagesOf(told));
  const letThrough = options.anyway ? isOfOnePiece : nothing;
  const shown = await show(told, { ...options, taken }, effects, progress, letThrough);
  const { render } = await import('../render/render.ts');
  const pages = await progress.run(
    'render',
    () => render(shown.site, effects),
    ({ files }) => `${files.length} bestanden`,
  );
  const own = ownOf(shown.site, taken);
  const slugs = new Set(own.reports.map(({ slug }) => slug));
  const documents = wantedOf(pages.documents, options, shown.remarks).filter(({ slug }) => slugs.has(slug));
  await progress.run(
    'office',
    () => officeFiles(told.survey, own, { ...options, remarks: shown.remarks }, effects),
    (files) => `${files.length} documenten`,
  );
  const { print } = await import('../print/print.ts');
  await progress.run(
    'print',
    () => print(documents, shown.houseStyle, told.survey.assets, effects),
    (files) => `${files.length} pdf’s`,
  );
  await sealShare(folder, { deel: share.number, van: share.of, programma: effects.program, gegevens: data });
  return { pages: taken.size, documents: documents.length, seconds: progress.total() };
}

/** What pages there are to draw for, in one order for every share: the whole, each profile, each theme. */
function pagesOf({ survey, findings }: Told): readonly string[] {
  const areas = [wholeOf(survey), ...profileAreas(survey, compareNames)].map(({ code }) => code);
  const themas = new Set([...findings.areas.values()].flat().map(({ indicator }) => indicator.thema));
  return [...areas, ...[...themas].sort()];
}

/** The site with the profiles of this share alone: a theme's document, like the edition, holds every area. */
function ownOf(site: Site, taken: ReadonlySet<string>): Site {
  const isOwn = ({ code }: { readonly code: string }) => taken.has(code);
  return { ...site, profiles: site.profiles.filter(isOwn), reports: site.reports.filter(isOwn) };
}

/**
 * Puts what the shares made where a build finds it. Throws UsageError where a share is missing, not done, or of other
 * data or another version of the program, and FileError where a folder is no share.
 */
export async function gatherShares(
  folders: readonly string[],
  { dataDir }: Pick<BuildOptions, 'dataDir'>,
  cache: Pick<BuildEffects, 'cacheDir' | 'program'>,
): Promise<void> {
  const { fingerprint } = await import('../ingest/ingest.ts');
  const { takeShares } = await import('../publish/publish.ts');
  await takeShares(folders, await fingerprint(dataDir), cache);
}
