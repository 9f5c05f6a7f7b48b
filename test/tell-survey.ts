import { compare } from '../src/compare/compare.ts';
import type { Findings } from '../src/domain/finding.ts';
import type { Narratives } from '../src/domain/narrative.ts';
import type { Remark } from '../src/domain/remark.ts';
import type { SuppressionReport } from '../src/domain/suppression.ts';
import type { Survey } from '../src/domain/survey.ts';
import type { TableImport } from '../src/domain/table-import.ts';
import type { Withheld } from '../src/domain/withheld.ts';
import type { Effects } from '../src/effects.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { narrate } from '../src/narrate/narrate.ts';
import { suppress } from '../src/suppress/suppress.ts';
import { program } from './program.ts';

/** Effects for a run in the test's own process: silent, without clock. */
export const silent: Effects = {
  log: { info: () => undefined, warn: () => undefined },
  now: () => 0,
  today: '2026-02-01',
  jobs: 2,
  cacheDir: `${import.meta.dirname}/../.cache`,
  program,
};

/** The same with a cache that keeps nothing: below a file no folder can be made. */
export const forgetful: Effects = { ...silent, cacheDir: import.meta.filename };

export interface Told {
  readonly survey: Survey;
  readonly suppression: SuppressionReport;
  readonly withheld: Withheld;
  readonly findings: Findings;
  readonly narratives: Narratives;
  readonly remarks: readonly Remark[];
  readonly imports: readonly TableImport[];
}

/** A data folder as far as words: the first half of the journey, without files or pictures. */
export async function tellSurvey(dataDir: string): Promise<Told> {
  const read = await ingest(dataDir, silent);
  const { survey, report: suppression, withheld } = suppress(read.survey);
  const findings = compare(survey);
  const remarks = [...read.remarks, ...suppression.remarks, ...findings.remarks];
  return {
    survey,
    suppression,
    withheld,
    findings,
    narratives: narrate(survey, findings),
    remarks,
    imports: read.imports,
  };
}
