/** What `controleer` does: everything that can be judged without making anything. */
import type { Readability } from '../domain/readability.ts';
import type { Remark } from '../domain/remark.ts';
import type { BuildEffects, Effects } from '../effects.ts';
import { DataError } from '../error.ts';
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
  const write = async (remarks: readonly Remark[]) => {
    const { writeReadingSheet } = await import('../publish/publish.ts');
    return writeReadingSheet(outputDir, remarks, effects);
  };
  try {
    const { remarks, imports, readability } = await judge({ dataDir, outputDir }, effects);
    const checked = { remarks: stopAtErrors(remarks, imports), imports, readability };
    const sheet = await write(remarks);
    return { ...checked, ...(sheet === undefined ? {} : { sheet }) };
  } catch (cause) {
    // Texts with errors are what most needs reading.
    if (cause instanceof DataError) await write(cause.remarks);
    throw cause;
  }
}

/** All remarks on data, texts and photos, errors too where the figures can be read. */
async function judge(place: Pick<BuildOptions, 'dataDir' | 'outputDir'>, effects: Effects) {
  const told = await tell(place, effects, startProgress(effects));
  const { assessReadability, inspect } = await import('../inspect/inspect.ts');
  const { longWords, pressRoom } = await import('../compose/compose.ts');
  const { imports, survey } = told;
  const pieces = [...(await examinePieces(survey, true)), ...pressRoom(survey), ...longWords(survey)];
  const remarks = [...told.remarks, ...told.passing, ...inspect(told), ...pieces];
  return { remarks, imports, readability: assessReadability(told) };
}
