import { type Cache, keepValue } from '../cache.ts';
import type { Change, Erratum } from '../domain/change.ts';
import type { Findings } from '../domain/finding.ts';
import type { Narratives } from '../domain/narrative.ts';
import type { Remark } from '../domain/remark.ts';
import { sentenceTable } from '../domain/sentence-table.ts';
import type { Survey } from '../domain/survey.ts';
import { DataError, FileError } from '../error.ts';
import { collate } from './changes.ts';
import { readRelease, readWritten, releaseFrom, releaseOf, type Written } from './read-release.ts';

/** What a reader of the earlier publication should know: figures and outcomes, not wordings and files. */
const TOLD: ReadonlySet<Change['kind']> = new Set(['value', 'hidden', 'class']);

/** What a build that is being made will say. */
export interface Said {
  readonly survey: Survey;
  readonly findings: Findings;
  readonly narratives: Narratives;
}

/**
 * What changed since a build that is out already, in the folder `before`. Throws DataError, at the key of gemeente.yaml,
 * where no build can be read there, where it is of another edition, or where it is the one that is made anew (`output`).
 */
export async function erratumSince(
  folders: { readonly before: string; readonly output?: string | undefined },
  { survey, findings, narratives }: Said,
): Promise<Erratum> {
  // That build is replaced in a moment: the next one would find nothing changed.
  if (folders.before === folders.output) throw refused(survey, 'Het is de map die nu opnieuw gemaakt wordt.');
  const before = await readRelease(folders.before).catch((cause) => {
    throw cause instanceof FileError ? refused(survey, cause.message) : cause;
  });
  if (before.editie !== survey.gemeente.editie) {
    throw refused(
      survey,
      `Daar staat de editie ${before.editie}; dit is de editie ${survey.gemeente.editie}.`,
    );
  }
  // What is held back has not changed: it is not told of at all.
  const held = new Set(survey.gemeente.vasthouden);
  const changes = collate(before, releaseOf(survey, findings, narratives)).filter(
    ({ area }) => !held.has(area?.code ?? ''),
  );
  return {
    ...(before.datum === undefined ? {} : { since: before.datum }),
    changes: changes.filter(({ kind }) => TOLD.has(kind)),
    wording: changes.filter(({ kind }) => kind === 'sentence'),
  };
}

/** Two builds of more figures than this take longer to lay beside each other than a build may. */
const MOST_FIGURES = 200_000;

/**
 * What differs from the build of the same edition that stands in `outputDir`: figures, outcomes and sentences. Nothing
 * where none stands there, or one that can't be read. Two that were laid beside each other before are not read again.
 */
export async function changesSince(outputDir: string, said: Said, cache: Cache): Promise<readonly Change[]> {
  if (said.survey.cells.length > MOST_FIGURES) return [];
  const before = await readWritten(outputDir).catch(nothingToRead);
  if (!before) return [];
  const { folder: _folder, files: _files, ...texts } = before;
  const causes = [said.findings.key, sentenceTable(said.narratives), texts];
  return keepValue(cache, 'sinds', causes, async () => changesFrom(before, said));
}

async function changesFrom(
  written: Written,
  { survey, findings, narratives }: Said,
): Promise<readonly Change[]> {
  const before = await readable(written);
  if (before?.editie !== survey.gemeente.editie) return [];
  const held = new Set(survey.gemeente.vasthouden);
  return collate(before, releaseOf(survey, findings, narratives)).filter(
    ({ kind, area }) => kind !== 'file' && !held.has(area?.code ?? ''),
  );
}

const readable = async (written: Written) => {
  try {
    return releaseFrom(written);
  } catch (cause) {
    return nothingToRead(cause);
  }
};

function nothingToRead(cause: unknown): undefined {
  if (!(cause instanceof FileError)) throw cause;
}

function refused({ gemeente }: Survey, why: string): DataError {
  const remark: Remark = {
    rule: 'erratum-onbekend',
    level: 'error',
    file: 'gemeente.yaml',
    column: 'erratum',
    found: gemeente.erratum ?? '',
    explanation: `De eerdere uitgave is niet te lezen. ${why}`,
    proposal:
      'Noem de map met een kopie van de uitgave die al verschenen is, gezien vanaf deze gegevensmap: de map waarin manifest.json staat.',
  };
  return new DataError([remark]);
}
