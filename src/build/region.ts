/** A region: each gemeente built by itself, all published or none. */
import { join } from 'node:path';
import { eachOnce, keyOf, type Remark } from '../domain/remark.ts';
import { slugsOf } from '../domain/slug.ts';
import type { BuildEffects } from '../effects.ts';
import { DataError } from '../error.ts';
import { type Progress, startProgress } from '../progress.ts';
import type { BuildOptions, BuildResult, Made } from './options.ts';
import { recallBuild } from './unchanged.ts';

export interface RegionResult extends BuildResult {
  /** The region's name; its gemeenten are counted. */
  readonly naam: string;
  readonly gemeenten: number;
}

/**
 * Makes every gemeente of the region with `make`, one after another: families of tests, suppression and files are
 * each gemeente's own, as when it is built alone. Undefined where `dataDir` is no region. Throws DataError with the
 * errors of all gemeenten, and FileError; the output is untouched then.
 */
export async function buildRegion(
  options: BuildOptions,
  effects: BuildEffects,
  make: (options: BuildOptions, effects: BuildEffects, progress: Progress) => Promise<Made>,
): Promise<RegionResult | undefined> {
  const { openRegion } = await import('../ingest/ingest.ts');
  const region = await openRegion(options.dataDir);
  if (!region) return undefined;
  const progress = startProgress(effects);
  const { publishRegion, recover } = await import('../publish/publish.ts');
  const { whole } = await recover(options.outputDir, effects);
  const { naam, gemeenten: members } = region;
  const counts = { naam, gemeenten: members.length };
  const memory = await recallBuild(options, effects, whole);
  if (memory.same) {
    effects.log.info('Er is niets veranderd sinds de vorige keer bouwen.');
    return { ...memory.same, ...counts, seconds: progress.total() };
  }
  const slugs = slugsOf(members.map(({ map }) => ({ code: map, naam: map })));
  const made: Member[] = [];
  const errors: Remark[] = [];
  const unused = () => region.unused(made.map(({ result }) => result.unusedShared));
  const files = await publishRegion(options.outputDir, effects, options.kept, async (dir) => {
    for (const { map, naam: name } of members) {
      effects.log.info(`${name}:`);
      const slug = slugs.get(map) ?? map;
      const place = { dataDir: join(options.dataDir, map), outputDir: join(dir, slug) };
      const own = { ...effects, log: memory.log };
      const result = await make({ ...options, ...place, kept: 0 }, own, startProgress(own)).catch(
        async (cause) => {
          if (!(cause instanceof DataError)) throw cause;
          errors.push(...(await Promise.all(cause.remarks.map((remark) => region.placed(remark, map)))));
        },
      );
      if (!result) continue;
      const remarks = await Promise.all(result.remarks.map((remark) => region.placed(remark, map)));
      made.push({ naam: name, slug, result, remarks });
    }
    if (errors.length > 0) throw new DataError(eachOnce(errors));
    return outcomeOf(naam, made, unused());
  });
  const remarks = eachOnce([...made.flatMap((one) => one.remarks), ...unused()]);
  const profiles = made.reduce((sum, { result }) => sum + result.profiles, 0);
  if (!made.some(({ result }) => result.readsOthers)) await memory.remember({ remarks, profiles, files });
  return { ...counts, remarks, profiles, files, seconds: progress.total() };
}

interface Member {
  readonly naam: string;
  readonly slug: string;
  readonly result: Made;
  readonly remarks: readonly Remark[];
}

/** What is said of more than one gemeente alike is about what they share. */
function outcomeOf(naam: string, made: readonly Member[], ofRegion: readonly Remark[]) {
  const all = made.flatMap(({ remarks }) => remarks.map(keyOf));
  const isShared = (remark: Remark) => all.filter((key) => key === keyOf(remark)).length > 1;
  return {
    naam,
    gemeenten: made.map(({ result: { profiles, files }, remarks, ...one }) => ({
      ...one,
      profiles,
      files,
      remarks: remarks.filter((remark) => !isShared(remark)),
    })),
    shared: [...eachOnce(made.flatMap(({ remarks }) => remarks.filter(isShared))), ...ofRegion],
  };
}
