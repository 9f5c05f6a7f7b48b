/** What `controleer` does: everything that can be judged without making anything. */
import { join } from 'node:path';
import type { Readability } from '../domain/readability.ts';
import { eachOnce, type Remark } from '../domain/remark.ts';
import type { TableImport } from '../domain/table-import.ts';
import type { BuildEffects, Effects } from '../effects.ts';
import { DataError } from '../error.ts';
import type { OpenRegion } from '../ingest/ingest.ts';
import { startProgress } from '../progress.ts';
import type { BuildOptions } from './options.ts';
import { examinePieces, type Told, tell } from './pipeline.ts';
import { stopAtErrors } from './stop.ts';

/** What is known without building. */
export interface Checked extends Pick<Told, 'imports'> {
  readonly remarks: readonly Remark[];
  readonly readability: readonly Readability[];
  /** Path of the sheet of sentences that somebody should read. */
  readonly sheet?: string;
}

/**
 * Validates data, texts and prudence without building. Writes the sheet of sentences that somebody should read, and
 * gives its path, the warnings, how the tables were understood and how the pages read; throws DataError where there are errors.
 */
export async function check(
  { dataDir, outputDir }: Pick<BuildOptions, 'dataDir' | 'outputDir'>,
  effects: Effects & Pick<BuildEffects, 'owner'>,
): Promise<Checked> {
  const { openRegion } = await import('../ingest/ingest.ts');
  const region = await openRegion(dataDir);
  const judged = await (region
    ? judgeRegion(region, { dataDir, outputDir }, effects)
    : judgeWhole({ dataDir, outputDir }, effects));
  const { remarks, imports, readability } = judged;
  const { writeReadingSheet } = await import('../publish/publish.ts');
  // Also where there are errors: texts with errors are what most needs reading.
  const sheet = await writeReadingSheet(outputDir, remarks, effects);
  const checked = { remarks: stopAtErrors(remarks, imports), imports, readability };
  return { ...checked, ...(sheet === undefined ? {} : { sheet }) };
}

type Place = Pick<BuildOptions, 'dataDir' | 'outputDir'>;
type Judged = Pick<Checked, 'remarks' | 'imports' | 'readability'> & Pick<Told, 'unusedShared'>;

/** As `judge`, with errors that stop the reading as remarks too. */
async function judgeWhole(place: Place, effects: Effects): Promise<Judged> {
  try {
    return await judge(place, effects);
  } catch (cause) {
    if (!(cause instanceof DataError)) throw cause;
    return { remarks: cause.remarks, imports: cause.imports, readability: [], unusedShared: [] };
  }
}

/** Every gemeente of a region; what is said of several alike is about what they share, and told once. */
async function judgeRegion(region: OpenRegion, place: Place, effects: Effects): Promise<Judged> {
  const remarks: Remark[] = [];
  const imports = new Map<string, TableImport>();
  const readability: Readability[] = [];
  const unused: (readonly string[])[] = [];
  for (const { map, naam } of region.gemeenten) {
    effects.log.info(`${naam}:`);
    const judged = await judgeWhole({ ...place, dataDir: join(place.dataDir, map) }, effects);
    remarks.push(...(await Promise.all(judged.remarks.map((remark) => region.placed(remark, map)))));
    readability.push(...judged.readability);
    unused.push(judged.unusedShared);
    for (const one of judged.imports) {
      const file = await region.placeOf(one.file, map);
      imports.set(JSON.stringify([file, one.sheet]), { ...one, file });
    }
  }
  remarks.push(...region.unused(unused));
  return { remarks: eachOnce(remarks), imports: [...imports.values()], readability, unusedShared: [] };
}

/** All remarks on data, texts and photos, errors too where the figures can be read. */
async function judge(place: Place, effects: Effects): Promise<Judged> {
  const told = await tell(place, effects, startProgress(effects));
  const { assessReadability, inspect } = await import('../inspect/inspect.ts');
  const { longWords, pressRoom } = await import('../compose/compose.ts');
  const { imports, survey, unusedShared } = told;
  const pieces = [...(await examinePieces(survey, true)), ...pressRoom(survey), ...longWords(survey)];
  const remarks = [...told.remarks, ...told.passing, ...inspect(told), ...pieces];
  return { remarks, imports, readability: assessReadability(told), unusedShared };
}
