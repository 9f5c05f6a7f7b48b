import type { Address } from '../domain/address.ts';
import { compareNames, type Gebied } from '../domain/gebied.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import type { Indicator } from '../domain/indicator.ts';
import { compareRemarks, type Remark } from '../domain/remark.ts';
import { type Cell, profileAreas, type Survey } from '../domain/survey.ts';
import type { TableImport } from '../domain/table-import.ts';
import type { Effects } from '../effects.ts';
import { DataError } from '../error.ts';
import { loadAssets } from './assets.ts';
import { checkFigures } from './check-figures.ts';
import { checkGemeente } from './check-gemeente.ts';
import { checkSecurity } from './check-security.ts';
import { type DataFolder, listFolder, openFolder, readText, reportMissing } from './data-folder.ts';
import { gemeenteSchema, toGemeente } from './gemeente-schema.ts';
import { readLayouts } from './layout.ts';
import { readAddresses } from './read-addresses.ts';
import { type Figures, readFigures } from './read-figures.ts';
import { readMap } from './read-map.ts';
import { namesOf, readGebieden, readIndicators } from './read-names.ts';
import { readPressFormats } from './read-press-formats.ts';
import { readSheets, readTextSheet } from './read-sheets.ts';
import { readSources, type Sources } from './read-sources.ts';
import { readTexts } from './read-texts.ts';
import { readWaivers } from './read-waivers.ts';
import { readYaml } from './read-yaml.ts';
import { referencesOf } from './references.ts';
import { RemarkList } from './remark-list.ts';
import { readShippedFigures, readShippedTopics } from './shipped.ts';
import { readSourceRules, type SourceRule } from './source-rules.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

export interface Ingested {
  readonly survey: Survey;
  /** Warnings only, but for errors that were let through. */
  readonly remarks: readonly Remark[];
  /** Warnings of today, such as a consent that soon ends: told, never part of what is made. */
  readonly passing: readonly Remark[];
  /** How each table with figures was understood. */
  readonly imports: readonly TableImport[];
}

export { type Proposal, propose } from './propose.ts';

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
  const { gemeente: own, lineOf } = await readGemeente(folder);
  const gebieden = await readGebieden(folder);
  const indicators = await readIndicators(folder);
  const pressFormats = await readPressFormats(folder);
  const topics = await readShippedTopics();
  const sources = await readSources(folder, gebieden, own?.samenvoegen ?? [], topics);
  const { figures, imports } = await readAllFigures(folder, gebieden, indicators, sources);
  const boundaries = await readMap(folder, gebieden);
  const addresses = await readAdressen(folder, gebieden);
  const waivers = await readUitzonderingen(folder);
  const reference = await readShippedFigures(indicators);
  checkFigures(figures, { gemeente: own, gebieden, indicators, reference }, remarks);
  if (own) checkSecurity(own, effects.today, lineOf, remarks);
  if (own) checkGemeente(own, { gebieden, indicators, pressFormats }, lineOf, remarks);
  // Without gemeente.yaml, which has its own error, the texts are still read: all errors of a run at once.
  const gemeente = own ?? standIn(gebieden, figures.years);

  const partial = {
    gemeente,
    gebieden,
    indicators,
    cells: figures.cells,
    boundaries,
    addresses,
    reference,
    context: sources.context,
    pressFormats,
  };
  const texts = await readTexts(folder, { ...textContext(partial), today: effects.today });
  const assets = await loadAssets(folder, referencesOf({ gemeente, texts, pressFormats }, remarks));
  const survey = { ...partial, texts: { ...texts, waivers }, assets, inputs: sorted(folder.inputs) };
  const { passing } = remarks;
  if (remarks.list('error').every(letThrough)) return { survey, remarks: remarks.list(), passing, imports };
  const found = [...remarks.list(), ...passing, ...(await examine(survey))];
  throw new DataError(found.sort(compareRemarks), imports);
}

/** What gemeente.yaml would say at least. */
function standIn(gebieden: ReadonlyMap<string, Gebied>, years: ReadonlySet<number>): Gemeente {
  const whole = [...gebieden.values()].find(({ niveau }) => niveau === 'gemeente');
  const editie = Math.max(2025, ...years);
  return toGemeente(
    gemeenteSchema.parse({ naam: whole?.naam ?? 'Gemeente', code: whole?.code ?? 'GM', editie }),
  );
}

/** The gemeente, unless it can't be made out, and on which line a key of gemeente.yaml stands. */
async function readGemeente(
  folder: DataFolder,
): Promise<{ gemeente: Gemeente | undefined; lineOf: YamlSource['lineOf'] }> {
  const file = 'gemeente.yaml';
  const text = await readText(folder, file);
  if (text === undefined) {
    reportMissing(folder, file, 'Verwacht: naam, code en editie van de gemeente');
    return { gemeente: undefined, lineOf: () => undefined };
  }
  const read = readYaml(text, file, gemeenteSchema, folder.remarks);
  const source = parseYaml(text, file, new RemarkList(), 1);
  return { gemeente: read && toGemeente(read), lineOf: (path) => source?.lineOf(path) };
}

async function readAllFigures(
  folder: DataFolder,
  gebieden: ReadonlyMap<string, Gebied>,
  indicators: ReadonlyMap<string, Indicator>,
  bron: Sources,
): Promise<{ figures: Figures; imports: readonly TableImport[] }> {
  const names = namesOf(gebieden, indicators);
  const entries = await listFolder(folder, 'cijfers');
  if (entries.length === 0)
    reportMissing(folder, 'cijfers', 'Verwacht: een map met de cijfers als .csv of .xlsx');
  const own = await Promise.all(entries.map((entry) => readSheets(folder, entry)));
  const files = [...own, ...bron.survey];
  const sheets = [...files.flat(), ...bron.others];
  const context = { ...names, rules: await readBronnen(folder), remarks: folder.remarks };
  const sources = files.flatMap((ofFile) => readLayouts(ofFile, context));
  const figures = readFigures(sources, names, folder.remarks);
  return { figures, imports: sheets.map((sheet) => sheet.notes.of(sheet)) };
}

async function readBronnen(folder: DataFolder): Promise<readonly SourceRule[]> {
  const file = 'bronnen.yaml';
  const text = await readText(folder, file);
  return text === undefined ? [] : readSourceRules(text, file, folder.remarks);
}

async function readAdressen(
  folder: DataFolder,
  gebieden: ReadonlyMap<string, Gebied>,
): Promise<readonly Address[]> {
  const sheet = await readTextSheet(folder, 'gebieden/adressen.csv');
  return sheet ? readAddresses(sheet, gebieden, folder.remarks) : [];
}

async function readUitzonderingen(folder: DataFolder): Promise<Survey['texts']['waivers']> {
  const file = 'uitzonderingen.yaml';
  const text = await readText(folder, file);
  return text === undefined ? [] : readWaivers(text, file, folder.remarks);
}

function textContext(
  survey: Pick<Survey, 'gemeente' | 'gebieden' | 'indicators' | 'cells' | 'pressFormats'>,
) {
  const profiles = profileAreas(
    { ...survey, cells: [...survey.cells, ...mergedCells(survey)] },
    compareNames,
  );
  const levels = new Set(survey.gemeente.profielen);
  const withoutFigures = [...survey.gebieden.values()]
    .filter((gebied) => levels.has(gebied.niveau) && !profiles.includes(gebied))
    .sort((a, b) => compareNames(a.naam, b.naam));
  const themas = new Set([...survey.indicators.values()].map(({ thema }) => thema));
  const hasMeetingSheet = survey.gemeente.drukwerk.some(
    (name) => survey.pressFormats.get(name)?.soort === 'gesprek',
  );
  return { gemeente: survey.gemeente, profiles, withoutFigures, themas, hasMeetingSheet };
}

/** Areas that will get their figures from their parts get a page too: a cell of each, as if it were theirs. */
function mergedCells({ gemeente, cells }: Pick<Survey, 'gemeente' | 'cells'>): Cell[] {
  if (gemeente.samenvoegen.length === 0) return [];
  const current = new Map(
    cells.filter(({ jaar }) => jaar === gemeente.editie).map((cell) => [cell.gebied, cell]),
  );
  return gemeente.samenvoegen.flatMap(({ code, delen }) => {
    const parts = delen.map((deel) => current.get(deel));
    return parts[0] && !parts.includes(undefined) ? [{ ...parts[0], gebied: code }] : [];
  });
}

function sorted(inputs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...inputs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
