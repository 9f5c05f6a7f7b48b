/** The whole journey on one screen. Stages know nouns (`domain/`), never neighbors; only this file knows all. */
import { resolve } from 'node:path';
import type { Change } from './domain/change.ts';
import type { OutputFile } from './domain/document.ts';
import type { Findings } from './domain/finding.ts';
import type { Foresight } from './domain/foresight.ts';
import { withoutHeld } from './domain/hold.ts';
import type { Narratives } from './domain/narrative.ts';
import type { Site } from './domain/profile.ts';
import type { Remark } from './domain/remark.ts';
import type { Survey } from './domain/survey.ts';
import type { BuildEffects, Effects } from './effects.ts';
import { DataError } from './error.ts';
import type { ConvertedInterview, Proposal } from './ingest/ingest.ts';
import { type Progress, startProgress } from './progress.ts';
import type { ServeOptions } from './render/render.ts';
import type { Retrieved, RetrieveEffects, RetrieveRequest } from './retrieve/retrieve.ts';
import type { VerifyRequest } from './verify/verify.ts';

export interface BuildOptions {
  readonly dataDir: string;
  readonly outputDir: string;
  /** Left out of the build: the accessible PDFs, the press PDFs. */
  readonly without: ReadonlySet<'pdf' | 'druk'>;
  /** A photo that can't be read and a sheet that the press would refuse are left out, and stop nothing else. */
  readonly anyway: boolean;
  /** Builds before this one that are kept beside the output. */
  readonly kept: number;
  /** Version of this program. */
  readonly version: string;
  /** Signs the manifest; without it there is no signature. */
  readonly sign?: (bytes: Uint8Array) => Uint8Array;
}

export interface BuildResult {
  readonly remarks: readonly Remark[];
  readonly profiles: number;
  readonly files: number;
  readonly seconds: number;
}

/**
 * Builds everything. Throws DataError for bad data or a broken rule and FileError for a disk that refuses; `output/`
 * is untouched then.
 */
export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildResult> {
  const progress = startProgress(effects);
  const { publish, recover } = await import('./publish/publish.ts');
  await recover(options.outputDir, effects);

  const told = await tell(options.dataDir, effects, progress);
  // Of today only: what a build makes is the same tomorrow.
  for (const remark of told.passing) effects.log.warn(`${remark.file ?? ''}: ${remark.explanation}`);
  const letThrough = options.anyway ? isOfOnePiece : nothing;
  const shown = await show(told, options, effects, progress, letThrough);
  const { render } = await import('./render/render.ts');
  const pages = await progress.run(
    'render',
    () => render(shown.site, effects),
    ({ files }) => `${files.length} bestanden`,
  );
  const unfit = new Set(shown.remarks.filter(isOfFormat).map(({ found }) => found));
  const wanted = pages.documents.filter(
    ({ kind, format }) => !options.without.has(kind === 'press' ? 'druk' : 'pdf') && !unfit.has(format?.naam),
  );
  // A build that opens no browser for paper opens none for the pages either: the report says so.
  const tested =
    options.without.size < 2
      ? await progress.run(
          'test',
          () => testPages(shown.site, pages.files, effects),
          ({ evidence }) => `${evidence.pages.length} soorten pagina’s getoetst met axe ${evidence.axe}`,
        )
      : undefined;
  const { print } = await import('./print/print.ts');
  const printed = await progress.run(
    'print',
    () => print(wanted, shown.houseStyle, told.survey.assets, effects),
    (files) => `${files.length} pdf’s`,
  );
  const found = [...shown.remarks, ...(tested?.remarks ?? []), ...printed.flatMap((file) => file.remarks)];
  const remarks = stopAtErrors(found, undefined, letThrough).map((remark) => softened(remark, effects));
  const fit = printed.filter((file) => !file.remarks.some(({ level }) => level === 'error'));
  const made = { files: pages.files, printed: fit, ...(tested ? { evidence: tested.evidence } : {}) };
  const parts = { ...told, ...shown, ...options, ...made, remarks, laps: progress.laps };
  const published = await progress.run(
    'publish',
    () => publish(parts, options.outputDir, effects, options.kept),
    ({ files }) => `${files} bestanden`,
  );
  return { remarks, profiles: shown.site.profiles.length, files: published.files, seconds: progress.total() };
}

/**
 * Validates data, texts and prudence without building. Writes the sheet of sentences that somebody should read, and
 * gives its path, the warnings and how the tables were understood; throws DataError where there are errors.
 */
export async function check(
  { dataDir, outputDir }: Pick<BuildOptions, 'dataDir' | 'outputDir'>,
  effects: Effects & Pick<BuildEffects, 'owner'>,
): Promise<Pick<Told, 'imports'> & { readonly remarks: readonly Remark[]; readonly sheet?: string }> {
  const write = async (remarks: readonly Remark[]) => {
    const { writeReadingSheet } = await import('./publish/publish.ts');
    return writeReadingSheet(outputDir, remarks, effects);
  };
  try {
    const { remarks, imports } = await judge(dataDir, effects);
    const checked = { remarks: stopAtErrors(remarks, imports), imports };
    const sheet = await write(remarks);
    return { ...checked, ...(sheet === undefined ? {} : { sheet }) };
  } catch (cause) {
    // Texts with errors are what most needs reading.
    if (cause instanceof DataError) await write(cause.remarks);
    throw cause;
  }
}

/** All remarks on data, texts and photos, errors too where the figures can be read. */
async function judge(dataDir: string, effects: Effects) {
  const told = await tell(dataDir, effects, startProgress(effects));
  const { inspect } = await import('./inspect/inspect.ts');
  const { pressRoom } = await import('./compose/compose.ts');
  const { imports, survey } = told;
  const pieces = [...(await examinePieces(survey, true)), ...pressRoom(survey)];
  return { remarks: [...told.remarks, ...told.passing, ...inspect(told), ...pieces], imports };
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
  const { survey } = await tell(options.dataDir, effects, startProgress(effects));
  const withdrawn = survey.texts.withdrawn?.find(({ file }) => file === interview);
  const before = await lookThrough(options.outputDir, withdrawn);
  // None is kept: the person would stand in it, one command away. No sheet or photo keeps the person in either.
  await build({ ...options, without: partsLeftOut(before), anyway: true, kept: 0 }, effects);
  return placesOf(before, await lookThrough(options.outputDir, undefined));
}

/** Puts the build before the last back in its place. Throws FileError when none is kept. */
export async function goBack(outputDir: string, effects: BuildEffects): Promise<void> {
  const { bringBack, recover } = await import('./publish/publish.ts');
  await recover(outputDir, effects);
  await bringBack(outputDir, effects.owner);
}

/** Proposes how bronnen.yaml may describe the tables of a file. Throws DataError when it is none. */
export async function propose(file: string, dataDir: string): Promise<Proposal> {
  const ingest = await import('./ingest/ingest.ts');
  return ingest.propose(file, dataDir);
}

/** What a planned survey could show, per area. Throws DataError when the plan or the settings can't be read. */
export async function foresight(file: string, dataDir: string): Promise<readonly Foresight[]> {
  const { readPlan } = await import('./ingest/ingest.ts');
  const { foresee } = await import('./compare/compare.ts');
  const { gemeente, areas, kern } = await readPlan(file, dataDir);
  return foresee(areas, areas.length * kern, gemeente);
}

/** An interview of a document, as a file for the data folder. Throws DataError when that can't be. */
export async function convertInterview(
  file: string,
  wijk: string,
  dataDir: string,
): Promise<ConvertedInterview> {
  const ingest = await import('./ingest/ingest.ts');
  return ingest.convertInterview(file, wijk, dataDir);
}

/** Fetches a table of another source into the data folder: the only thing of the house that reaches the network. */
export async function fetchSource(request: RetrieveRequest, effects: RetrieveEffects): Promise<Retrieved> {
  const { retrieve } = await import('./retrieve/retrieve.ts');
  return retrieve(request, effects);
}

/** Holds a published site against the build that it came from. Throws FileError when either can't be read. */
export async function verifySite(
  request: VerifyRequest,
): Promise<{ readonly files: number; readonly remarks: readonly Remark[] }> {
  const { verify } = await import('./verify/verify.ts');
  return verify(request);
}

/** What changed from one build to another. Throws FileError when either folder holds none. */
export async function compareBuilds(before: string, after: string): Promise<readonly Change[]> {
  const { collate, readRelease } = await import('./collate/collate.ts');
  return collate(await readRelease(before), await readRelease(after));
}

/** What a preview does with trouble. */
export interface PreviewVoice {
  /** Throws, or gives the last good files to go on with. */
  survive(cause: unknown, last: readonly OutputFile[] | undefined): readonly OutputFile[];
  /** Tells errors of texts and photos, which keep nobody from seeing the rest. */
  tell(errors: readonly Remark[]): void;
}

/**
 * Shows the site in the browser and makes it anew when a text, figure or template changes. A text that is not
 * approved is shown as a draft, and one that can't be read is left out; other trouble is for `voice` to survive.
 */
export async function preview(
  options: Pick<BuildOptions, 'dataDir' | 'version'> & Omit<ServeOptions, 'watch'>,
  effects: Effects,
  voice: PreviewVoice,
): Promise<void> {
  const { renderSite, serve } = await import('./render/render.ts');
  let last: readonly OutputFile[] | undefined;
  const prepare = async () => {
    last = await prepareSite(options, effects, voice)
      .then(renderSite)
      .catch((cause) => voice.survive(cause, last));
    return last;
  };
  await serve(prepare, { ...options, watch: [options.dataDir] });
}

/** What the templates read, with the downloads beside it. PDFs are left out: they would take longer than the rest. */
async function prepareSite(
  options: Pick<BuildOptions, 'dataDir' | 'version'>,
  effects: Effects,
  voice: PreviewVoice,
): Promise<Site> {
  const progress = startProgress(effects);
  const told = await tell(options.dataDir, effects, progress, isOfText);
  const without = new Set(['pdf', 'druk'] as const);
  const { site, remarks } = await show(told, { ...options, without }, effects, progress, isOfText);
  const errors = remarks.filter(({ level }) => level === 'error');
  if (errors.length > 0) voice.tell(errors);
  const { downloads } = await import('./publish/publish.ts');
  return { ...site, files: [...site.files, ...(await downloads(told))] };
}

/** From files to findings and words: all that can be judged without drawing anything. */
async function tell(dataDir: string, effects: Effects, progress: Progress, letThrough = nothing) {
  const { ingest } = await import('./ingest/ingest.ts');
  const read = await progress.run(
    'ingest',
    () => ingest(dataDir, effects, examineWritten, letThrough),
    ({ survey }) =>
      `${survey.cells.length} cijfers, ${survey.gebieden.size} gebieden, ${survey.inputs.size} bestanden`,
  );
  const { suppress } = await import('./suppress/suppress.ts');
  const {
    survey,
    report: suppression,
    withheld,
  } = await progress.run(
    'suppress',
    () => suppress(read.survey),
    ({ report }) => `${report.counts.betrouwbaarheid + report.counts.herleidbaarheid} cijfers niet getoond`,
  );
  const { compare } = await import('./compare/compare.ts');
  const findings = await progress.run(
    'compare',
    () => compare(survey),
    ({ families }) => `${families.reduce((sum, family) => sum + family.tests, 0)} vergelijkingen getoetst`,
  );
  const { narrate } = await import('./narrate/narrate.ts');
  // From here on nobody knows what the gemeente holds back.
  const open = withoutHeld(survey, findings);
  const narratives = await progress.run(
    'narrate',
    () => narrate(open.survey, open.findings),
    ({ areas }) => `${areas.size} gebieden in woorden`,
  );
  const remarks = [...read.remarks, ...suppression.remarks, ...findings.remarks, ...open.remarks];
  const { imports, passing } = read;
  const erratum = await erratumOf(dataDir, open.survey, open.findings, narratives);
  const told = {
    survey: open.survey,
    suppression,
    withheld,
    findings: open.findings,
    narratives,
    ...erratum,
  };
  return { ...told, remarks, passing, imports };
}

/** What changed since the build that gemeente.yaml names as out already. */
async function erratumOf(dataDir: string, survey: Survey, findings: Findings, narratives: Narratives) {
  const { erratum } = survey.gemeente;
  if (erratum === undefined) return {};
  const { erratumSince } = await import('./collate/collate.ts');
  return { erratum: await erratumSince(resolve(dataDir, erratum), survey, findings, narratives) };
}

/** What can be said of texts and photos when the figures have errors: staff see everything at once. */
async function examineWritten(survey: Survey): Promise<readonly Remark[]> {
  const { inspectWritten } = await import('./inspect/inspect.ts');
  return [...inspectWritten(survey), ...(await examinePieces(survey, true))];
}

/** Photos and press formats that will be refused: told before anything is made. */
async function examinePieces(survey: Survey, makesSheets: boolean): Promise<readonly Remark[]> {
  const { examinePhotos } = await import('./portray/portray.ts');
  const photos = await examinePhotos(survey, makesSheets);
  if (!makesSheets) return photos;
  const { examineFormats } = await import('./print/print.ts');
  return [...photos, ...(await examineFormats(survey))];
}

type Told = Awaited<ReturnType<typeof tell>>;

/** From findings and words to what the templates read; everything is inspected before a page is made. */
async function show(
  told: Told,
  options: Pick<BuildOptions, 'without' | 'version'>,
  effects: Effects,
  progress: Progress,
  letThrough = nothing,
) {
  const { survey, findings } = told;
  const { style } = await import('./style/style.ts');
  const houseStyle = await progress.run(
    'style',
    () => style(survey.gemeente, survey.assets, effects),
    ({ fonts }) => `${fonts.length} lettertypen`,
  );
  const { chart } = await import('./chart/chart.ts');
  const charts = await progress.run(
    'chart',
    () => chart(survey, findings, houseStyle, effects),
    ({ areas }) => `${[...areas.values()].flat().length} grafieken`,
  );
  const { assessReadability, inspect, inspectSite, leaveOut, leaveOutSheets } = await import(
    './inspect/inspect.ts'
  );
  const inspected = await progress.run(
    'inspect',
    () => inspect({ ...told, charts }),
    (remarks) => `${remarks.length} opmerkingen`,
  );
  const { drawLogo, portray } = await import('./portray/portray.ts');
  const pieces = await examinePieces(survey, !options.without.has('druk'));
  const found = [...told.remarks, ...houseStyle.remarks, ...inspected, ...pieces];
  const remarks = stopAtErrors(found, undefined, letThrough);
  const made = leaveOut({ narratives: told.narratives, charts }, remarks);
  const portraits = await progress.run(
    'portray',
    () => portray(survey, effects, letThrough),
    ({ size }) => `${size} portretten`,
  );
  const logo = await drawLogo(survey);
  const { compose } = await import('./compose/compose.ts');
  const site = await progress.run(
    'compose',
    () =>
      compose({ ...told, ...options, ...made, portraits, houseStyle, remarks, ...(logo ? { logo } : {}) }),
    ({ profiles, themes }) => `${profiles.length} profielen, ${themes.length} thema’s`,
  );
  const judged = stopAtErrors([...remarks, ...inspectSite(site)], undefined, letThrough);
  warnOfFaults(judged, effects);
  return {
    ...made,
    houseStyle,
    portraits,
    remarks: judged,
    site: leaveOutSheets(site, judged),
    readability: assessReadability(told),
  };
}

/** One page of every kind in the browser, as readers get it: evidence for the accessibility statement. */
async function testPages(site: Site, files: readonly OutputFile[], effects: Effects) {
  const { openViewer } = await import('./print/print.ts');
  const { inspectPages } = await import('./inspect/inspect.ts');
  const viewer = await openViewer(files, site.adres, effects);
  try {
    return await inspectPages(site, files, viewer, effects);
  } finally {
    await viewer.close();
  }
}

/** What the program made wrong is left out and told at once, since nobody who only builds reads the report. */
function warnOfFaults(remarks: readonly Remark[], { log }: Effects): void {
  for (const { fault, rule, explanation } of remarks) if (fault) log.warn(`${explanation} (${rule})`);
}

/** Gives the remarks when all of them are warnings, or errors that may be let through. */
function stopAtErrors(
  remarks: readonly Remark[],
  imports?: Told['imports'],
  letThrough = nothing,
): readonly Remark[] {
  const stops = remarks.some((remark) => remark.level === 'error' && !letThrough(remark));
  if (stops) throw new DataError(remarks, imports);
  return remarks;
}

/** What `--toch` lets through: one photo that can't be read or is too small for paper, one sheet, one format. */
function isOfOnePiece({ rule }: Remark): boolean {
  return ['foto-onleesbaar', 'foto-te-klein', 'drukwerk-afgekeurd', 'drukwerk-profiel'].includes(rule);
}

/** Of a press format none of whose sheets can be made. */
function isOfFormat({ rule, level }: Remark): boolean {
  return rule === 'drukwerk-profiel' && level === 'error';
}

/** What was left out all the same is said at once, and stands in the report as a warning. */
function softened(remark: Remark, { log }: Effects): Remark {
  if (remark.level !== 'error') return remark;
  log.warn(`Weggelaten: ${remark.explanation}`);
  return { ...remark, level: 'warn' };
}

/** Which errors don't stop a run: none in a build. */
const nothing = (_error: Remark): boolean => false;

/** In a preview, an error in one text or photo keeps nobody from seeing the rest. */
function isOfText({ file }: Remark): boolean {
  return /^(wijken|teksten)\//.test(file ?? '');
}
