/** Commands that open one door and make no build. */
import type { Change } from '../domain/change.ts';
import type { Foresight } from '../domain/foresight.ts';
import type { Remark } from '../domain/remark.ts';
import type { BuildEffects } from '../effects.ts';
import type { ConvertedInterview, ConvertedRecognition, Proposal } from '../ingest/ingest.ts';
import type { Preserved, PreserveRequest } from '../publish/publish.ts';
import type { Retrieved, RetrieveEffects, RetrieveRequest } from '../retrieve/retrieve.ts';
import type { VerifyRequest } from '../verify/verify.ts';

/** Puts the build before the last back in its place. Throws FileError when none is kept. */
export async function goBack(outputDir: string, effects: BuildEffects): Promise<void> {
  const { bringBack, recover } = await import('../publish/publish.ts');
  await recover(outputDir, effects);
  await bringBack(outputDir, effects.owner);
}

/** Until when what stands in the output may not be made public, as it was written; undefined where it may. */
export async function standingEmbargo(outputDir: string): Promise<string | undefined> {
  const publish = await import('../publish/publish.ts');
  return publish.standingEmbargo(outputDir);
}

/** Proposes how bronnen.yaml may describe the tables of a file. Throws DataError when it is none. */
export async function propose(file: string, dataDir: string): Promise<Proposal> {
  const ingest = await import('../ingest/ingest.ts');
  return ingest.propose(file, dataDir);
}

/** What a planned survey could show, per area. Throws DataError when the plan or the settings can't be read. */
export async function foresight(file: string, dataDir: string): Promise<readonly Foresight[]> {
  const { readPlan } = await import('../ingest/ingest.ts');
  const { foresee } = await import('../compare/compare.ts');
  const { gemeente, areas, kern } = await readPlan(file, dataDir);
  return foresee(areas, areas.length * kern, gemeente);
}

/** An interview of a document, as a file for the data folder. Throws DataError when that can't be. */
export async function convertInterview(
  file: string,
  wijk: string,
  dataDir: string,
): Promise<ConvertedInterview> {
  const ingest = await import('../ingest/ingest.ts');
  return ingest.convertInterview(file, wijk, dataDir);
}

/** The answers of a meeting, as the file of its wijk. Throws DataError when they can't be read. */
export async function convertRecognition(
  file: string,
  wijk: string,
  dataDir: string,
  today: string,
): Promise<ConvertedRecognition> {
  const ingest = await import('../ingest/ingest.ts');
  return ingest.convertRecognition(file, wijk, dataDir, today);
}

/** Fetches a table of another source into the data folder: the only thing of the house that reaches the network. */
export async function fetchSource(request: RetrieveRequest, effects: RetrieveEffects): Promise<Retrieved> {
  const { retrieve } = await import('../retrieve/retrieve.ts');
  return retrieve(request, effects);
}

/** Holds a published site against the build that it came from. Throws FileError when either can't be read. */
export async function verifySite(
  request: VerifyRequest,
): Promise<{ readonly files: number; readonly remarks: readonly Remark[] }> {
  const { verify } = await import('../verify/verify.ts');
  return verify(request);
}

/** What changed from one build to another. Throws FileError when either folder holds none. */
export async function compareBuilds(before: string, after: string): Promise<readonly Change[]> {
  const { collate, readRelease } = await import('../collate/collate.ts');
  return collate(await readRelease(before), await readRelease(after));
}

/** The build that stands, as one file for the archivist. Throws FileError when it is not whole. */
export async function preserveBuild(request: PreserveRequest): Promise<Preserved> {
  const { preserve } = await import('../publish/publish.ts');
  return preserve(request);
}
