/**
 * The files of `cijfers/bron/`: fetched on request, or downloaded by hand. Tables of the survey become
 * ordinary figures of it; tables of CBS, police and Leefbaarometer become context beside it.
 */
import {
  CONTEXT_CODES,
  type Context,
  type ContextFigure,
  type ContextSource,
  type ContextTopic,
  type Provenance,
} from '../../domain/context.ts';
import { type Gebied, isGemeenteOrAbove } from '../../domain/gebied.ts';
import type { Merge } from '../../domain/gemeente.ts';
import type { Onderzoek } from '../../domain/onderzoek.ts';
import type { OwnSource } from '../../domain/own-source.ts';
import { featureSheet } from '../areas/feature-sheet.ts';
import { type DataFolder, type FolderEntry, listFolder, readBytes } from '../data-folder.ts';
import { MARGIN_HEADING } from '../layouts/dimension-headings.ts';
import { yearIn } from '../layouts/heading.ts';
import { findLongHeader } from '../layouts/layout-long.ts';
import { decodeText, encodingOf } from '../tables/decode-text.ts';
import { readJson } from '../tables/json-sheets.ts';
import { readSheets } from '../tables/read-sheets.ts';
import { type CellValue, placeOf, type Sheet, textOf } from '../tables/sheet.ts';
import { keyOf, readContextFigures, sumParts, type Wanted } from './context-figures.ts';
import { findContextTable, noteTable } from './context-table.ts';
import { checkSum, PROVENANCE, readProvenance } from './provenance.ts';
import { readOwnSources } from './read-own-sources.ts';

export const SOURCE_FOLDER = 'cijfers/bron';

export interface Sources {
  readonly context: Context;
  /** Tables of the survey itself, for the layouts. */
  readonly survey: readonly (readonly Sheet[])[];
  /** The other tables, for the import report. */
  readonly others: readonly Sheet[];
}

interface SourceContext {
  readonly gebieden: ReadonlyMap<string, Gebied>;
  readonly merges: readonly Merge[];
  readonly topics: readonly ContextTopic[];
  readonly onderzoek: Onderzoek;
  /** Sources of the gemeente's own: their files are read by what gemeente.yaml says of them. */
  readonly bronnen: readonly OwnSource[];
}

/** Everything in the folder. What is not recognised is told, with what to do. */
export async function readSources(
  folder: DataFolder,
  { gebieden, merges, topics, onderzoek, bronnen }: SourceContext,
): Promise<Sources> {
  const described = new Set(bronnen.map(({ bestand }) => bestand));
  const entries = (await listFolder(folder, SOURCE_FOLDER)).filter(
    ({ name, path }) => !name.endsWith(PROVENANCE) && !described.has(path),
  );
  const own = await readOwnSources(folder, bronnen, gebieden);
  const areas = [...gebieden.values(), ...merges];
  const wanted: Wanted = {
    areas: new Set([...gebieden.keys(), ...areas.flatMap(({ delen = [] }) => delen)]),
    large: new Set(
      [...gebieden.values()].flatMap(({ code, niveau }) => (isGemeenteOrAbove(niveau) ? code : [])),
    ),
    kinds: new Set((onderzoek.delicten?.soorten ?? []).flatMap(({ politie }) => politie)),
  };
  const read = [];
  const about = { wanted, land: landOf(gebieden), onderzoek };
  for (const entry of entries) read.push(await readSource(folder, entry, about));
  const figures = newestOf(read.flatMap(({ figures: own }) => own));
  const summable = new Set(topics.filter(({ optelbaar }) => optelbaar).map(({ code }) => code));
  return {
    context: {
      topics: new Map(topics.map((topic) => [topic.code, topic])),
      figures: [...figures, ...sumParts(figures, areas, summable)],
      sources: [
        ...read.flatMap(({ sources }) => sources),
        ...own.map(({ source, figures: of }) => ({
          file: source.bestand,
          soort: source.naam,
          figures: of.length,
        })),
      ],
      ...(own.length > 0 ? { own } : {}),
    },
    survey: read.map(({ survey }) => survey).filter((sheets) => sheets.length > 0),
    others: read.flatMap(({ others }) => others),
  };
}

interface SourceRead {
  readonly figures: readonly ContextFigure[];
  readonly sources: readonly ContextSource[];
  readonly survey: readonly Sheet[];
  readonly others: readonly Sheet[];
}

interface About {
  readonly wanted: Wanted;
  /** Code of the land. */
  readonly land: string | undefined;
  readonly onderzoek: Onderzoek;
}

async function readSource(
  folder: DataFolder,
  entry: FolderEntry,
  { wanted, land, onderzoek }: About,
): Promise<SourceRead> {
  const provenance = await readProvenance(folder, entry.path);
  const sheets = (await sheetsIn(folder, entry, onderzoek)).map((sheet) =>
    withTitles(sheet, provenance, land, onderzoek),
  );
  if (provenance) checkSum(folder, entry.path, provenance);
  const survey = sheets.filter(isSurvey);
  const others = sheets.filter((sheet) => !isSurvey(sheet));
  const tables = others.flatMap((sheet) => {
    const table = findContextTable(sheet);
    if (table) noteTable(sheet, table);
    return table ? [{ sheet, table }] : [];
  });
  const year = provenance?.jaar ?? yearIn(entry.name);
  const facts = year === undefined ? {} : { year };
  const figures = tables
    .flatMap(({ sheet, table }) => readContextFigures(sheet, table, facts, wanted, folder.remarks))
    .map((figure) =>
      provenance?.voorlopig?.includes(figure.jaar) ? { ...figure, provisional: true } : figure,
    );
  if (tables.length === 0 && survey.length === 0 && sheets.length > 0)
    reportUnknown(sheets, folder, onderzoek);
  if (tables.length > 0 && figures.length === 0) reportNothing(entry.path, folder);
  const soort = tables[0]?.table.soort ?? (survey.length > 0 ? onderzoek.naam : 'niet herkend');
  const source = { file: entry.path, soort, figures: figures.length };
  return {
    figures,
    survey,
    others,
    sources: sheets.length === 0 ? [] : [{ ...source, ...(provenance ? { provenance } : {}) }],
  };
}

/** JSON of CBS and of a map server; the rest as any table. */
async function sheetsIn(
  folder: DataFolder,
  entry: FolderEntry,
  onderzoek: Onderzoek,
): Promise<readonly Sheet[]> {
  if (!/\.(geo)?json$/i.test(entry.name)) return readSheets(folder, entry);
  const bytes = await readBytes(folder, entry.path);
  const encoding = bytes && encodingOf(bytes);
  const text = bytes && decodeText(bytes, encoding);
  if (text === undefined || encoding === undefined) return [];
  const sheet = featureSheet(text, entry.path, encoding) ?? readJson(text, entry.path, encoding);
  if (!sheet) reportUnknown([{ file: entry.path }], folder, onderzoek);
  return sheet ? [sheet] : [];
}

/**
 * The sheet with the titles that its source gives to its topics instead of their keys (method.md 0.6), and the
 * code of the land as gebieden.csv writes it, where CBS has NL00 or NL01.
 */
function withTitles(
  sheet: Sheet,
  provenance: Provenance | undefined,
  land: string | undefined,
  onderzoek: Onderzoek,
): Sheet {
  const titles = provenance?.onderwerpen ?? {};
  const headerRow = sheet.head[0]?.row;
  const own = (cells: readonly CellValue[], row: number): readonly CellValue[] =>
    row === headerRow
      ? cells.map((one) => titleOf(titles[textOf(one)], onderzoek) ?? one)
      : cells.map((one) => (land !== undefined && /^NL0[01]\s*$/.test(String(one)) ? land : one));
  return {
    ...sheet,
    head: sheet.head.map(({ cells, row }) => ({ row, cells: own(cells, row) })),
    each: (visit) => sheet.each((cells, row) => visit(own(cells, row), row)),
  };
}

/** A title that only says who were counted ("Fietsdiefstal > Slachtoffers"): of what is in the group above it. */
function titleOf(path: string | undefined, { basis }: Onderzoek): string | undefined {
  const [title, group] = (path ?? '').split(' > ').toReversed();
  if (!title) return undefined;
  const who = basis.find(({ code }) => code === title.toLowerCase());
  return who && group ? `${group}, ${who.code}` : title;
}

function landOf(gebieden: ReadonlyMap<string, Gebied>): string | undefined {
  return [...gebieden.values()].find(({ niveau }) => niveau === 'land')?.code;
}

/** A table of the survey: with margins, or in the canonical layout. */
function isSurvey(sheet: Sheet): boolean {
  const hasMargins = sheet.head.some(({ cells }) => cells.some((one) => MARGIN_HEADING.test(textOf(one))));
  return hasMargins || findLongHeader(sheet, undefined) !== undefined;
}

/** Of the same figure in two files the one of the last file counts: files are read in order of their names. */
function newestOf(figures: readonly ContextFigure[]): readonly ContextFigure[] {
  const byKey = new Map(figures.map((figure) => [keyOf(figure), figure]));
  return [...byKey.values()].sort(
    (a, b) => CONTEXT_CODES.indexOf(a.topic) - CONTEXT_CODES.indexOf(b.topic) || a.jaar - b.jaar,
  );
}

function reportUnknown(
  sheets: readonly Pick<Sheet, 'file' | 'sheet'>[],
  folder: DataFolder,
  { naam }: Onderzoek,
): void {
  for (const sheet of sheets) {
    folder.remarks.warn({
      rule: 'bron-onbekend',
      ...placeOf(sheet),
      explanation: `Deze tabel is niet herkend en wordt niet gelezen. In deze map horen tabellen van het CBS (Kerncijfers wijken en buurten, ${naam}), de politie (47018NED) en de klassen van de Leefbaarometer.`,
      proposal:
        'Haal de tabel op met npm run haal, of zet er kolommen in met de code van het gebied, het jaar en het cijfer (aantal_inwoners, woningvoorraad, geregistreerde_misdrijven of klasse).',
    });
  }
}

function reportNothing(file: string, folder: DataFolder): void {
  // Figures that are wrong have a remark of their own already.
  if (folder.remarks.list('error').some((remark) => remark.file === file)) return;
  folder.remarks.warn({
    rule: 'bron-zonder-cijfers',
    file,
    explanation: 'In deze tabel staat geen cijfer van een gebied uit gebieden.csv.',
    proposal:
      'Kijk of de codes dezelfde zijn (GM, WK of BU met cijfers). Bij een eigen gebied staan de wijken of buurten waar het uit bestaat in samenstelling.csv.',
  });
}
