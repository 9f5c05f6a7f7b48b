import type { Address } from '../domain/address.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import type { Onderzoek } from '../domain/onderzoek.ts';
import { compareRemarks, type Remark } from '../domain/remark.ts';
import type { SurveyResponse } from '../domain/response.ts';
import type { Survey } from '../domain/survey.ts';
import type { TableImport } from '../domain/table-import.ts';
import type { Effects } from '../effects.ts';
import { DataError } from '../error.ts';
import { readAddresses } from './areas/read-addresses.ts';
import { readMap } from './areas/read-map.ts';
import { namesOf, readGebieden, readIndicators, readOmzetting } from './areas/read-names.ts';
import { readResponse } from './areas/read-response.ts';
import { accountFor, reportUnread } from './cells/cell-accounts.ts';
import { readSources, SOURCE_FOLDER, type Sources } from './context/read-sources.ts';
import { type DataFolder, listFolder, openFolder, readText, reportMissing } from './data-folder.ts';
import { checkFigures } from './figures/check-figures.ts';
import type { FigureNames } from './figures/figure-parser.ts';
import { type Figures, readFigures } from './figures/read-figures.ts';
import { checkLogo } from './folder/check-logo.ts';
import { findNamed } from './folder/find-named.ts';
import { readGemeente } from './folder/read-gemeente.ts';
import { given } from './given.ts';
import { readLayouts } from './layouts/layout.ts';
import { readSourceRules, type SourceRule } from './layouts/source-rules.ts';
import { tablesOn } from './layouts/tables-on-sheet.ts';
import { readOnderzoek } from './onderzoek/read-onderzoek.ts';
import { readPolicy } from './policy/read-policy.ts';
import { ofAreasOfNow } from './redivision/follow-redivision.ts';
import type { Redivision } from './redivision/read-redivision.ts';
import { ofGemeente } from './region/of-gemeente.ts';
import { RemarkList } from './remark-list.ts';
import { checkGemeente } from './settings/check-gemeente.ts';
import { checkLevels } from './settings/check-levels.ts';
import { checkSecurity } from './settings/check-security.ts';
import { gemeenteSchema, toGemeente } from './settings/gemeente-schema.ts';
import { readPressFormats } from './settings/read-press-formats.ts';
import { readShippedTopics } from './shipped.ts';
import { readSheets, readTextSheet } from './tables/read-sheets.ts';
import type { Sheet } from './tables/sheet.ts';
import { loadAssets } from './texts/assets.ts';
import { withOwnPageTexts } from './texts/own-page-texts.ts';
import { readOwnRules } from './texts/read-own-rules.ts';
import { readShippedPageTexts } from './texts/read-page-texts.ts';
import { readTexts } from './texts/read-texts.ts';
import { readWaivers } from './texts/read-waivers.ts';
import { referencesOf } from './texts/references.ts';
import { textContext } from './texts/text-context.ts';
import { tellUnusedFiles, unusedShared } from './unused-files.ts';

export interface Ingested {
  readonly survey: Survey;
  /** Warnings only, but for errors that were let through. */
  readonly remarks: readonly Remark[];
  /** Warnings of today, such as a consent that soon ends: told, never part of what is made. */
  readonly passing: readonly Remark[];
  /** How each table with figures was understood. */
  readonly imports: readonly TableImport[];
  /** Files that a region shares and that this gemeente does not use, by their path in the shared folder. */
  readonly unusedShared: readonly string[];
}

export { fingerprint } from './data-folder.ts';
export { withAnswers } from './layouts/answer-questions.ts';
export { type Proposal, propose } from './layouts/propose.ts';
export { lookAtTables } from './layouts/sheet-picture.ts';
export { type Plan, readPlan } from './read-plan.ts';
export { type OpenRegion, openRegion } from './region/open-region.ts';
export { changeSettings, settingFields, settingValues } from './settings/setting-fields.ts';
export { type ConvertedInterview, convertInterview } from './word/convert-interview.ts';
export { type ConvertedRecognition, convertRecognition } from './word/convert-recognition.ts';

/**
 * Reads the whole data folder into a valid and complete survey. Remarks are warnings only. When there are errors,
 * `examine` tells what else is wrong, of a survey that holds what could be read: staff see all of it at once.
 * A preview may let errors through, such as those of one text; what they are about is left out or marked a draft.
 * Throws DataError with every error of the run, FileError when the folder or a file can't be read.
 */
export async function ingest(
  dir: string,
  effects: Effects,
  examine: (survey: Survey) => Promise<readonly Remark[]> = async () => [],
  letThrough: (error: Remark) => boolean = () => false,
): Promise<Ingested> {
  const remarks = new RemarkList();
  const folder = await openFolder(dir, remarks);
  const { gemeente: written, lineOf } = await readGemeente(folder);
  const everywhere = await readGebieden(folder);
  const redivision = await readOmzetting(folder, everywhere);
  const own = written && { ...written, samenvoegen: [...written.samenvoegen, ...redivision.merges] };
  const { onderzoek, indicators: catalogue, reference } = await readOnderzoek(folder, written);
  const listed = await readIndicators(folder, catalogue);
  const pressFormats = await readPressFormats(folder);
  const topics = await readShippedTopics();
  const merges = own?.samenvoegen ?? [];
  const sources = await readSources(folder, {
    gebieden: everywhere,
    merges,
    topics,
    onderzoek,
    bronnen: own?.bronnen ?? [],
  });
  const names = namesOf(everywhere, listed, onderzoek, redivision);
  const { figures: all, imports } = await readAllFigures(folder, names, { ...sources, redivision });
  // With the answers that tables named.
  const indicators = new Map([...listed, ...names.indicators.made]);
  const ofAreas = {
    gebieden: everywhere,
    cells: all.cells,
    boundaries: await readMap(folder, everywhere),
    addresses: await readAdressen(folder, everywhere),
    response: await readRespons(folder, everywhere),
    context: sources.context,
  };
  const ours = folder.region && own ? ofGemeente(ofAreas, own.code) : ofAreas;
  const { gebieden } = ours;
  const figures = { ...all, cells: ours.cells };
  const waivers = await readUitzonderingen(folder, effects.today);
  const rules = await readOwnRules(folder);
  checkFigures(figures, { gemeente: own, gebieden, indicators, reference, onderzoek }, remarks);
  if (own) checkSecurity(own, effects.today, lineOf, remarks);
  if (own) checkGemeente(own, { gebieden, indicators, pressFormats }, lineOf, remarks);
  if (own) checkLevels(own, { gebieden, cells: figures.cells }, lineOf, remarks);
  // Without gemeente.yaml, which has its own error, the texts are still read: all errors of a run at once.
  const gemeente = own ?? standIn(gebieden, onderzoek, figures.years);

  const partial = {
    gemeente,
    ...ours,
    onderzoek,
    indicators,
    reference,
    pressFormats,
  };
  const policy = await readPolicy(folder, names, { editie: gemeente.editie, cells: figures.cells });
  const texts = await readTexts(folder, { ...textContext(partial), today: effects.today });
  const pageTexts = await withOwnPageTexts(folder, await readShippedPageTexts());
  const assets = await loadAssets(folder, referencesOf({ gemeente, texts, pressFormats }, remarks));
  await checkLogo(gemeente.huisstijl.logo, assets, lineOf, remarks);
  await tellUnusedFiles(folder);
  const survey = {
    ...partial,
    ...given('policy', policy),
    texts: { ...texts, waivers, ...(rules.length > 0 ? { rules } : {}) },
    pageTexts,
    assets,
    inputs: sorted(folder.inputs),
  };
  const { passing } = remarks;
  if (remarks.list('error').every(letThrough)) {
    const read = { survey, remarks: remarks.list(), passing, imports };
    return { ...read, unusedShared: await unusedShared(folder) };
  }
  const found = [...remarks.list(), ...passing, ...(await examine(survey))];
  throw new DataError(found.sort(compareRemarks), imports);
}

/** What gemeente.yaml would say at least. */
function standIn(
  gebieden: ReadonlyMap<string, Gebied>,
  { reeksen }: Onderzoek,
  years: ReadonlySet<number>,
): Gemeente {
  const whole = [...gebieden.values()].find(({ niveau }) => niveau === 'gemeente');
  const editie = Math.max(...reeksen.flatMap(({ jaren }) => jaren), ...years);
  return toGemeente(
    gemeenteSchema.parse({ naam: whole?.naam ?? 'Gemeente', code: whole?.code ?? 'GM', editie }),
  );
}

async function readAllFigures(
  folder: DataFolder,
  names: FigureNames,
  bron: Sources & { readonly redivision: Redivision },
): Promise<{ figures: Figures; imports: readonly TableImport[] }> {
  const entries = await listFolder(folder, 'cijfers');
  if (entries.length === 0)
    reportMissing(folder, 'cijfers', 'Verwacht: een map met de cijfers als .csv of .xlsx');
  const context = { ...names, rules: await readBronnen(folder), remarks: folder.remarks };
  const own = await Promise.all(entries.map((entry) => readSheets(folder, entry)));
  const files = [...own.map((sheets) => tablesOn(sheets, context)), ...bron.survey];
  const sheets = [...files.flat(), ...bron.others];
  const sources = files
    .flatMap((ofFile) => readLayouts(ofFile, context))
    .map((figures) => ofAreasOfNow(figures, bron.redivision, names, folder.remarks));
  const figures = readFigures(sources, names, folder.remarks);
  return { figures, imports: sheets.map((sheet) => importOf(sheet, folder)) };
}

/** How a table was understood, and what every cell of it came to. */
function importOf(sheet: Sheet, { remarks }: DataFolder): TableImport {
  const cells = accountFor(sheet);
  if (!sheet.file.startsWith(SOURCE_FOLDER)) reportUnread(sheet, cells, remarks);
  return { ...sheet.notes.of(sheet), cells };
}

async function readBronnen(folder: DataFolder): Promise<readonly SourceRule[]> {
  const file = (await findNamed(folder, 'bronnen.yaml')) ?? 'bronnen.yaml';
  const text = await readText(folder, file);
  return text === undefined ? [] : readSourceRules(text, file, folder.remarks);
}

async function readRespons(
  folder: DataFolder,
  gebieden: ReadonlyMap<string, Gebied>,
): Promise<readonly SurveyResponse[]> {
  const sheet = await readTextSheet(folder, 'gebieden/respons.csv');
  return sheet ? readResponse(sheet, gebieden, folder.remarks) : [];
}

async function readAdressen(
  folder: DataFolder,
  gebieden: ReadonlyMap<string, Gebied>,
): Promise<readonly Address[]> {
  const sheet = await readTextSheet(folder, 'gebieden/adressen.csv');
  return sheet ? readAddresses(sheet, gebieden, folder.remarks) : [];
}

async function readUitzonderingen(folder: DataFolder, today: string): Promise<Survey['texts']['waivers']> {
  const file = (await findNamed(folder, 'uitzonderingen.yaml')) ?? 'uitzonderingen.yaml';
  const text = await readText(folder, file);
  return text === undefined ? [] : readWaivers(text, file, folder.remarks, today);
}

/**
 * The texts of a survey read anew, with those that are being written in the place of what is on disk; the rest of the
 * survey stays as it is. Remarks are about texts alone, errors too: a draft may have them.
 */
export async function readWords(
  dir: string,
  survey: Survey,
  drafts: ReadonlyMap<string, string>,
  { today }: Pick<Effects, 'today'>,
): Promise<{ readonly survey: Survey; readonly remarks: readonly Remark[] }> {
  const remarks = new RemarkList();
  const folder = { ...(await openFolder(dir, remarks)), drafts };
  const texts = await readTexts(folder, { ...textContext(survey), today });
  return { survey: { ...survey, texts: { ...survey.texts, ...texts } }, remarks: remarks.list() };
}

function sorted(inputs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...inputs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
