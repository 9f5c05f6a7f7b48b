import { keepValue } from '../cache.ts';
import { csvOf } from '../domain/csv.ts';
import type { OutputFile, PrintedFile } from '../domain/document.ts';
import { SENTENCES, sentenceTable } from '../domain/sentence-table.ts';
import { slugOf } from '../domain/slug.ts';
import type { BuildEffects } from '../effects.ts';
import { accessibilityPage } from './accessibility-page.ts';
import { archiveByFolder } from './archive.ts';
import { bytesOf } from './contents.ts';
import { deliveries } from './delivery.ts';
import { durationsOf } from './durations.ts';
import { erratumPage } from './erratum-page.ts';
import { figureFiles } from './figures.ts';
import { importPage } from './import-page.ts';
import { inHouseFiles } from './in-house.ts';
import { manifestOf } from './manifest.ts';
import { pressPage } from './press-page.ts';
import type { Publication } from './publication.ts';
import { readingSheet } from './reading-sheet.ts';
import { releaseNote } from './release-note.ts';
import { pictureOf, reportOf, testedAnew } from './report.ts';
import { dressed } from './report-frame.ts';
import { reportPage, type SignedArea } from './report-page.ts';
import { signedAreas, signOffFiles } from './sign-off/sign-off-pages.ts';
import { sincePage } from './since-page.ts';
import { versionsOf } from './versions.ts';
import { wooIndex } from './woo-index.ts';
import { READING_SHEET } from './write-reading-sheet.ts';

/** Every file of `output/`: the site with its downloads, the PDFs, the figures, the report, the zip, the manifest. */
export async function fullTree(
  publication: Publication,
  effects: BuildEffects,
): Promise<readonly OutputFile[]> {
  const { survey, files, printed, version, erratum, embargo } = publication;
  const figures = await figureFiles(publication, effects);
  const onSite = files.filter(({ path }) => path.startsWith('site/'));
  const beside = files.filter((file) => !onSite.includes(file));
  const site = [
    ...onSite,
    ...figures.map(intoSite),
    ...printed.flatMap(besidePage),
    ...wooIndex(publication),
  ];
  const zip = {
    path: `${slugOf(survey.gemeente.naam)}-${survey.gemeente.editie}.zip`,
    bytes: await archiveByFolder(
      site.filter(({ path }) => path.startsWith('site/')),
      effects,
    ),
  };
  const anew = await keepValue(effects, 'nagerekend', [publication.findings.key], async () =>
    testedAnew(publication),
  );
  const report = reportOf(publication, anew);
  const sentences = sentenceTable(publication.narratives);
  const tree = [
    ...site,
    ...beside,
    ...figures,
    ...printed.flatMap(withPreflight),
    ...(await deliveries(printed, survey.gemeente, survey.pressFormats, embargo)),
    { path: 'rapport/index.html', bytes: reportPage(report, signedLinks(publication)) },
    ...signOffFiles(publication),
    { path: 'rapport/invoer.html', bytes: importPage(publication) },
    ...inHouseFiles(publication),
    ...(erratum ? [{ path: 'erratum.html', bytes: erratumPage(erratum, survey) }] : []),
    { path: SENTENCES, bytes: csvOf([sentences.columns, ...sentences.rows]) },
    { path: READING_SHEET, bytes: readingSheet(publication.remarks) },
    ...(report.drukwerk.length > 0 ? [{ path: 'rapport/drukwerk.html', bytes: pressPage(report) }] : []),
    ...printed.flatMap(pictureFile),
    { path: 'rapport/toegankelijkheid.html', bytes: accessibilityPage(report) },
    { path: 'rapport/rapport.json', bytes: jsonOf(report) },
    zip,
    ...(embargo ? [] : [releaseNote(zip, survey.gemeente)]),
  ].map((file) => inHouseStyle(file, publication));
  refuseTwins(tree);
  const manifest = manifestOf(tree, survey.inputs, await versionsOf(version), embargo);
  const signature = publication.sign?.(bytesOf(manifest));
  return [
    ...tree,
    manifest,
    ...(signature ? [{ path: 'manifest.sig', bytes: signature }] : []),
    durationsOf(publication.laps, effects),
    ...sincePage(publication.since ?? [], survey.gemeente).map((file) => inHouseStyle(file, publication)),
  ];
}

/** Addresses as the report has them. */
function signedLinks(publication: Publication): readonly SignedArea[] {
  return signedAreas(publication).map(({ gebied, path }) => ({
    naam: gebied.naam,
    href: path.replace('rapport/', ''),
  }));
}

/** What staff read, in the colors of the house. */
function inHouseStyle(file: OutputFile, { houseStyle }: Publication): OutputFile {
  const isOurs =
    /^(rapport|intern)\/.*\.html$|^erratum\.html$/.test(file.path) && typeof file.bytes === 'string';
  return houseStyle && isOurs ? { path: file.path, bytes: dressed(String(file.bytes), houseStyle) } : file;
}

/** The downloads stand in the site too, the same bytes: it is self-contained. */
export function intoSite(file: OutputFile): OutputFile {
  return { path: `site/${file.path}`, bytes: file.bytes };
}

/** The accessible PDFs also stand beside their page; the sheets for the printer do not go on the web. */
function besidePage({ onSite, bytes }: PrintedFile): readonly OutputFile[] {
  return onSite === undefined ? [] : [{ path: `site/${onSite}`, bytes }];
}

function pictureFile(file: PrintedFile): readonly OutputFile[] {
  return file.picture ? [{ path: `rapport/${pictureOf(file)}`, bytes: file.picture }] : [];
}

function withPreflight({ path, bytes, preflight }: PrintedFile): readonly OutputFile[] {
  const pdf = { path, bytes };
  return preflight
    ? [pdf, { path: path.replace(/\.pdf$/, '.preflight.json'), bytes: jsonOf(preflight) }]
    : [pdf];
}

function jsonOf(record: object): string {
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** Two files at one place would be a bug of ours; on Windows and macOS names that differ in case are one place. */
function refuseTwins(files: readonly OutputFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    const place = path.toLowerCase();
    if (seen.has(place)) throw new Error(`two files want to be ${path}`);
    seen.add(place);
  }
}
