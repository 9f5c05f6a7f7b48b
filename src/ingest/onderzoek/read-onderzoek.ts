import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Gemeente } from '../../domain/gemeente.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { listNames, similarName } from '../../domain/nearest.ts';
import type { Onderzoek } from '../../domain/onderzoek.ts';
import type { Cell } from '../../domain/survey.ts';
import { NameLookup } from '../areas/name-lookup.ts';
import { type DataFolder, readText } from '../data-folder.ts';
import { readFigures } from '../figures/read-figures.ts';
import { findNamed } from '../folder/find-named.ts';
import { readLong } from '../layouts/layout-long.ts';
import { readCatalogue } from '../read-catalogue.ts';
import { RemarkList } from '../remark-list.ts';
import { readYaml } from '../settings/read-yaml.ts';
import { tekst } from '../settings/yaml-values.ts';
import { readDelimited } from '../tables/read-delimited.ts';
import { readTextSheet } from '../tables/read-sheets.ts';
import type { Sheet } from '../tables/sheet.ts';
import { onderzoekSchema, toOnderzoek } from './onderzoek-schema.ts';
import { withModules } from './read-modules.ts';

/** A survey with its questions and what is known of the whole country. */
export interface ReadOnderzoek {
  readonly onderzoek: Onderzoek;
  /** Its catalogue, by code. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** National figures: context for theme pages, never among the survey's own cells. */
  readonly reference: readonly Cell[];
}

/** Surveys that ship: a folder each. */
const SHIPPED = new URL('../../../seeds/onderzoek/', import.meta.url);
/** A survey of the gemeente's own, in its data. */
const OWN = 'onderzoek';
const [FILE, CATALOGUE, NATIONAL] = ['onderzoek.yaml', 'indicatoren.csv', 'nederland.csv'] as const;

/** Where the files of one survey come from. */
interface Shelf {
  text(name: string): Promise<string | undefined>;
  sheet(name: string): Promise<Sheet | undefined>;
  readonly remarks: RemarkList;
  /** Name of a file in remarks. */
  place(name: string): string;
}

/**
 * The survey that the gemeente reports: the folder `onderzoek` in its data, else the one that gemeente.yaml names, else
 * the usual one. What is wrong is an error in the folder's remarks; the usual one then stands in, so that the rest of the run
 * can be judged.
 */
export async function readOnderzoek(
  folder: DataFolder,
  gemeente: Pick<Gemeente, 'onderzoek' | 'modules'> | undefined,
): Promise<ReadOnderzoek> {
  const survey = await readSurvey(folder, gemeente);
  return withModules(survey, gemeente?.modules ?? [], folder.remarks);
}

async function readSurvey(
  folder: DataFolder,
  gemeente: Pick<Gemeente, 'onderzoek'> | undefined,
): Promise<ReadOnderzoek> {
  const named = gemeente?.onderzoek;
  const own = await findNamed(folder, `${OWN}/${FILE}`);
  if (own !== undefined) {
    if (named !== undefined) reportBoth(named, folder);
    const read = await readShelf(ownShelf(folder, own));
    if (read) return read;
  }
  return (
    (own === undefined && named !== undefined && (await readNamed(named, folder))) || readShippedOnderzoek()
  );
}

/** A survey that ships, by its folder; without a name the usual one. Errors in it are bugs. */
export async function readShippedOnderzoek(name?: string): Promise<ReadOnderzoek> {
  const shelf = shippedShelf(name ?? (await usualName()));
  const read = await readShelf(shelf);
  const [first] = shelf.remarks.list('error');
  if (first || !read)
    throw new Error(`a shipped survey is wrong: ${first?.file}, row ${first?.row}: ${first?.explanation}`);
  return { ...read, indicators: withoutPlace(read.indicators) };
}

/** What ships was written by nobody who reads remarks. */
function withoutPlace(indicators: ReadonlyMap<string, Indicator>): ReadonlyMap<string, Indicator> {
  return new Map([...indicators].map(([code, { written: _place, ...indicator }]) => [code, indicator]));
}

async function usualName(): Promise<string> {
  const remarks = new RemarkList();
  const text = await readFile(new URL('standaard.yaml', SHIPPED), 'utf8');
  const read = readYaml(text, 'standaard.yaml', z.strictObject({ onderzoek: tekst }), remarks);
  if (!read) throw new Error('seeds/onderzoek/standaard.yaml names no survey');
  return read.onderzoek;
}

async function readNamed(name: string, { remarks }: DataFolder): Promise<ReadOnderzoek | undefined> {
  const entries = await readdir(SHIPPED, { withFileTypes: true });
  const known = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  if (known.includes(name)) return readShippedOnderzoek(name);
  const near = similarName(name, known);
  remarks.error({
    rule: 'onderzoek-onbekend',
    file: 'gemeente.yaml',
    column: 'onderzoek',
    found: name,
    explanation: `Het onderzoek "${name}" is niet bekend. Meegeleverd: ${listNames(known)}.`,
    proposal: near
      ? `Bedoelt u ${near}?`
      : 'Noem een meegeleverd onderzoek, of zet uw eigen onderzoek in de map onderzoek.',
  });
  return undefined;
}

function reportBoth(named: string, { remarks }: DataFolder): void {
  remarks.error({
    rule: 'onderzoek-dubbel',
    file: 'gemeente.yaml',
    column: 'onderzoek',
    found: named,
    explanation: 'Hier staat een onderzoek, en er is ook een map onderzoek. Er kan er maar één gelden.',
    proposal: 'Haal "onderzoek" uit gemeente.yaml, of haal de map weg.',
  });
}

function shippedShelf(name: string): Shelf {
  const remarks = new RemarkList();
  const place = (file: string) => `onderzoek/${name}/${file}`;
  const text = (file: string) =>
    readFile(new URL(`${name}/${file}`, SHIPPED), 'utf8').catch((cause) => {
      if ((cause as { code?: unknown }).code === 'ENOENT') return undefined;
      throw cause;
    });
  const sheet = async (file: string) => {
    const read = await text(file);
    return read === undefined ? undefined : readDelimited(read, place(file), remarks);
  };
  return { text, sheet, remarks, place };
}

function ownShelf(folder: DataFolder, file: string): Shelf {
  const place = (name: string) => (name === FILE ? file : `${OWN}/${name}`);
  return {
    text: (name) => readText(folder, place(name)),
    sheet: (name) => readTextSheet(folder, place(name)),
    remarks: folder.remarks,
    place,
  };
}

/** Undefined when onderzoek.yaml can't be made out, or there are no questions; both have their error. */
async function readShelf(shelf: Shelf): Promise<ReadOnderzoek | undefined> {
  const { remarks } = shelf;
  const text = await shelf.text(FILE);
  const read = text === undefined ? undefined : readYaml(text, shelf.place(FILE), onderzoekSchema, remarks);
  const sheet = await shelf.sheet(CATALOGUE);
  if (!sheet) {
    remarks.error({
      rule: 'bestand-ontbreekt',
      file: shelf.place(CATALOGUE),
      explanation: `${CATALOGUE} ontbreekt. Verwacht: de vragen van het onderzoek, naast ${FILE}.`,
      proposal: 'Zet het bestand in de map van het onderzoek. Een voorbeeld staat in seeds/onderzoek.',
    });
  }
  if (!read || !sheet) return undefined;
  const onderzoek = toOnderzoek(read);
  const indicators = readCatalogue(sheet, remarks);
  checkNames(onderzoek, indicators, shelf);
  return { onderzoek, indicators, reference: await readNational(shelf, onderzoek, indicators) };
}

async function readNational(
  shelf: Shelf,
  onderzoek: Onderzoek,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<readonly Cell[]> {
  const sheet = await shelf.sheet(NATIONAL);
  const source = sheet && readLong(sheet, shelf.remarks);
  if (!source) return [];
  const names = {
    areas: new NameLookup([{ code: 'NL', naam: 'Nederland', niveau: 'land' as const }]),
    indicators: new NameLookup(indicators.values()),
    onderzoek,
  };
  return readFigures([source], names, shelf.remarks).cells;
}

/** What onderzoek.yaml calls by name is there: themes of sensitive groups, the question beside the police, a basis. */
function checkNames(
  { themas, gevoeligeGroepen, naastPolitie, gemeld, basis, tweeMaten, waardering }: Onderzoek,
  indicators: ReadonlyMap<string, Indicator>,
  { remarks, place }: Shelf,
): void {
  const known = {
    thema: new Set(themas.map(({ code }) => code)),
    indicator: new Set(indicators.keys()),
    basis: new Set(basis.flatMap(({ code }) => code ?? [])),
  };
  const valued = [...(waardering?.meest ?? []), ...(waardering?.minst ?? [])];
  const named = [
    ...valued.map((code) => [known.thema.has(code) ? 'thema' : 'indicator', code] as const),
    ...gevoeligeGroepen.flatMap((groups) => groups.themas.map((code) => ['thema', code] as const)),
    ...(naastPolitie ? [['indicator', naastPolitie.indicator] as const] : []),
    ...(tweeMaten?.vragen ?? []).map((code) => ['indicator', code] as const),
    ...(gemeld ? [['basis', gemeld.basis] as const] : []),
  ];
  for (const [kind, code] of named) {
    if (known[kind].has(code)) continue;
    remarks.error({
      rule: 'onderzoek-onvolledig',
      file: place(FILE),
      found: code,
      explanation: `${kind} "${code}" wordt genoemd, maar bestaat niet in dit onderzoek.`,
      proposal: `Verbeter de code, of voeg ${kind === 'indicator' ? `de vraag toe in ${CATALOGUE}` : `${kind} "${code}" toe`}.`,
    });
  }
}
