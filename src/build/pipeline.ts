/** The stages that build, check and preview share: from files to words, and from words to what templates read. */
import { resolve } from 'node:path';
import type { Said } from '../collate/collate.ts';
import type { OutputFile, PrintDocument } from '../domain/document.ts';
import { withoutHeld } from '../domain/hold.ts';
import { withoutInternal } from '../domain/in-house.ts';
import type { Site } from '../domain/profile.ts';
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import type { Progress } from '../progress.ts';
import type { BuildOptions } from './options.ts';
import { isOfFormat, nothing, stopAtErrors, warnOfFaults } from './stop.ts';

/** Where a run reads, and where a build will stand. */
interface Place extends Pick<BuildOptions, 'dataDir'> {
  readonly outputDir?: string;
}

/** From files to findings and words: all that can be judged without drawing anything. */
export async function tell(place: Place, effects: Effects, progress: Progress, letThrough = nothing) {
  const { ingest } = await import('../ingest/ingest.ts');
  const read = await progress.run(
    'ingest',
    () => ingest(place.dataDir, effects, examineWritten, letThrough),
    ({ survey }) =>
      `${survey.cells.length} cijfers, ${survey.gebieden.size} gebieden, ${survey.inputs.size} bestanden`,
  );
  const { suppress } = await import('../suppress/suppress.ts');
  const {
    survey,
    report: suppression,
    withheld,
  } = await progress.run(
    'suppress',
    () => suppress(read.survey),
    ({ report }) => `${report.counts.betrouwbaarheid + report.counts.herleidbaarheid} cijfers niet getoond`,
  );
  const { compare } = await import('../compare/compare.ts');
  const findings = await progress.run(
    'compare',
    () => compare(survey),
    ({ families }) => `${families.reduce((sum, family) => sum + family.tests, 0)} vergelijkingen getoetst`,
  );
  const { narrate, tellPolicy } = await import('../narrate/narrate.ts');
  const kept = withoutHeld(survey, findings);
  // What is for the house alone goes to `publish` by itself: from here on nobody else knows it, nor what is held back.
  const inHouse = kept.findings.policy && tellPolicy(kept.findings.policy, survey);
  const open = { ...kept, ...withoutInternal(kept.survey, kept.findings) };
  const narratives = await progress.run(
    'narrate',
    () => narrate(open.survey, open.findings),
    ({ areas }) => `${areas.size} gebieden in woorden`,
  );
  const remarks = [...read.remarks, ...suppression.remarks, ...findings.remarks, ...open.remarks];
  const { imports, passing, unusedShared } = read;
  const said = { survey: open.survey, findings: open.findings, narratives };
  const told = {
    ...said,
    suppression,
    withheld,
    ...(inHouse && { inHouse }),
    ...(await erratumOf(place, said)),
  };
  return { ...told, remarks, passing, imports, unusedShared };
}

/** What changed since the build that gemeente.yaml names as out already. */
async function erratumOf({ dataDir, outputDir }: Place, said: Said) {
  const { erratum } = said.survey.gemeente;
  if (erratum === undefined) return {};
  const { erratumSince } = await import('../collate/collate.ts');
  return { erratum: await erratumSince({ before: resolve(dataDir, erratum), output: outputDir }, said) };
}

/** What can be said of texts and photos when the figures have errors: staff see everything at once. */
async function examineWritten(survey: Survey): Promise<readonly Remark[]> {
  const { inspectWritten } = await import('../inspect/inspect.ts');
  return [...inspectWritten(survey), ...(await examinePieces(survey, true))];
}

/** Photos and press formats that will be refused: told before anything is made. */
export async function examinePieces(survey: Survey, makesSheets: boolean): Promise<readonly Remark[]> {
  const { examinePhotos } = await import('../portray/portray.ts');
  const photos = await examinePhotos(survey, makesSheets);
  if (!makesSheets) return photos;
  const { examineFormats } = await import('../print/print.ts');
  return [...photos, ...(await examineFormats(survey))];
}

export type Told = Awaited<ReturnType<typeof tell>>;

/** From findings and words to what the templates read; everything is inspected before a page is made. */
export async function show(
  told: Told,
  options: Pick<BuildOptions, 'without' | 'version' | 'embargo'> & { readonly taken?: ReadonlySet<string> },
  effects: Effects,
  progress: Progress,
  letThrough = nothing,
) {
  const { survey, findings } = told;
  const { style } = await import('../style/style.ts');
  const houseStyle = await progress.run(
    'style',
    () => style(survey.gemeente, survey.assets, effects),
    ({ fonts }) => `${fonts.length} lettertypen`,
  );
  const { chart } = await import('../chart/chart.ts');
  const charts = await progress.run(
    'chart',
    () => chart(survey, findings, houseStyle, effects, options.taken),
    ({ areas }) => `${[...areas.values()].flat().length} grafieken`,
  );
  const { assessReadability, inspectAgain, inspectSite, leaveOut, leaveOutSheets } = await import(
    '../inspect/inspect.ts'
  );
  const inspected = await progress.run(
    'inspect',
    () => inspectAgain({ ...told, charts }, effects),
    (remarks) => `${remarks.length} opmerkingen`,
  );
  const { drawLogo, portray } = await import('../portray/portray.ts');
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
  const { compose, composeCouncil } = await import('../compose/compose.ts');
  const parts = { ...told, ...options, ...made, portraits, houseStyle, remarks, ...(logo ? { logo } : {}) };
  const site = await progress.run(
    'compose',
    () => compose(parts),
    ({ profiles, themes }) => `${profiles.length} profielen, ${themes.length} thema’s`,
  );
  const judged = stopAtErrors([...remarks, ...inspectSite(site)], undefined, letThrough);
  warnOfFaults(judged, effects);
  const council = options.without.has('pdf') ? undefined : composeCouncil(site, survey, told.inHouse);
  return {
    ...made,
    houseStyle,
    portraits,
    remarks: judged,
    parts,
    site: leaveOutSheets(site, judged),
    ...(council ? { council } : {}),
    readability: assessReadability(told),
  };
}

/** The documents that are asked for, but those of formats that will be refused. */
export function wantedOf(
  documents: readonly PrintDocument[],
  { without }: Pick<BuildOptions, 'without'>,
  remarks: readonly Remark[],
): readonly PrintDocument[] {
  const unfit = unfitIn(remarks);
  return documents.filter(
    ({ kind, format }) => !without.has(kind === 'press' ? 'druk' : 'pdf') && !unfit.has(format?.naam),
  );
}

function unfitIn(remarks: readonly Remark[]): ReadonlySet<string | undefined> {
  return new Set(remarks.filter(isOfFormat).map(({ found }) => found));
}

/** Documents for office programs, of the profiles of `site`. */
export async function officeFiles(
  survey: Survey,
  site: Site,
  { without, remarks }: Pick<BuildOptions, 'without'> & { readonly remarks: readonly Remark[] },
  effects: Effects,
): Promise<readonly OutputFile[]> {
  const { office, papersOf } = await import('../office/office.ts');
  const { originals } = await import('../portray/portray.ts');
  const unfit = unfitIn(remarks);
  const papers = without.has('druk') ? [] : papersOf(survey).filter(({ naam }) => !unfit.has(naam));
  const photos = papers.length > 0 ? await originals(survey, effects) : new Map();
  return office({ site, survey, photos, papers }, effects);
}

/** One page of every kind in the browser, as readers get it: evidence for the accessibility statement. */
export async function testPages(site: Site, files: readonly OutputFile[], effects: Effects) {
  const { openViewer } = await import('../print/print.ts');
  const { inspectPages } = await import('../inspect/inspect.ts');
  const viewer = await openViewer(files, site.adres, effects);
  try {
    return await inspectPages(site, files, viewer, effects);
  } finally {
    await viewer.close();
  }
}
