/** A region: each gemeente built by itself, all published or none. */
import { join } from 'node:path';
import type { Remark } from '../domain/remark.ts';
import { slugsOf } from '../domain/slug.ts';
import type { BuildEffects } from '../effects.ts';
import { DataError } from '../error.ts';
import { startProgress } from '../progress.ts';
import type { BuildOptions, BuildResult } from './options.ts';
import { eachOnce, keyOf } from './stop.ts';
import { recallBuild } from './unchanged.ts';

export interface RegionResult extends BuildResult {
  /** The region's name; its gemeenten are counted. */
  readonly naam: string;
  readonly gemeenten: number;
}

/**
 * Builds every gemeente of the region with `build`, one after another: families of tests, suppression and files are
 * each gemeente's own, as when it is built alone. Undefined where `dataDir` is no region. Throws DataError with the
 * errors of all gemeenten, and FileError; the output is untouched then.
 */
export async function buildRegion(
  options: BuildOptions,
  effects: BuildEffects,
  build: (options: BuildOptions, effects: BuildEffects) => Promise<BuildResult>,
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
  const made: { naam: string; slug: string; result: BuildResult; remarks: readonly Remark[] }[] = [];
  const errors: Remark[] = [];
  const files = await publishRegion(options.outputDir, effects, options.kept, async (dir) => {
    for (const { map, naam: own } of members) {
      effects.log.info(`${own}:`);
      const slug = slugs.get(map) ?? map;
      const place = { dataDir: join(options.dataDir, map), outputDir: join(dir, slug) };
      const result = await build({ ...options, ...place, kept: 0 }, { ...effects, log: memory.log }).catch(
        async (cause) => {
          if (!(cause instanceof DataError)) throw cause;
          errors.push(...(await Promise.all(cause.remarks.map((remark) => region.placed(remark, map)))));
        },
      );
      if (!result) continue;
      const remarks = await Promise.all(result.remarks.map((remark) => region.placed(remark, map)));
      made.push({ naam: own, slug, result, remarks });
    }
    if (errors.length > 0) throw new DataError(eachOnce(errors));
    return outcomeOf(naam, made);
  });
  const remarks = eachOnce(made.flatMap((one) => one.remarks));
  const profiles = made.reduce((sum, { result }) => sum + result.profiles, 0);
  await memory.remember({ remarks, profiles, files });
  return { ...counts, remarks, profiles, files, seconds: progress.total() };
}

interface Made {
  readonly naam: string;
  readonly slug: string;
  readonly result: BuildResult;
  readonly remarks: readonly Remark[];
}

/** What is said of more than one gemeente alike is about what they share. */
function outcomeOf(naam: string, made: readonly Made[]) {
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
    shared: eachOnce(made.flatMap(({ remarks }) => remarks.filter(isShared))),
  };
}
