/** Tables of wijken and buurten: key figures of CBS, and registered crimes of the police. */

import { listNames } from '../domain/nearest.ts';
import { UsageError } from '../error.ts';
import { changed } from './changed.ts';
import type { RetrieveEffects } from './effects.ts';
import { anyOf, cellOf, getPart, question, type Table } from './odata.ts';
import { forget, getPages, type Row } from './pages.ts';
import { referenceClassOf } from './reference-class.ts';
import { unknownRegion, type Wanted } from './regions.ts';
import { type Fetched, regionOf } from './statline.ts';
import {
  expectDimensions,
  type TableFacts,
  type Topic,
  tableFacts,
  titlesOf,
  topicCalled,
} from './table-v3.ts';

export const POLICE = 'https://dataderden.cbs.nl/ODataFeed/OData';
export const POLICE_TABLE = '47018NED';

/** Each year of the key figures is a table of its own. */
const KWB: Readonly<Record<number, string>> = {
  2022: '85318NED',
  2023: '85618NED',
  2024: '85984NED',
  2025: '86165NED',
};

/** Width to which CBS pads codes of wijken and buurten. */
const PADDING = 10;
/** Years of police figures that are fetched unless asked otherwise: the edition's and what lies around it. */
const YEARS = 3;

/** The table of a year, or of the newest that this program knows. Throws UsageError for another one. */
export function kwbTable(year: number | undefined): { readonly code: string; readonly year: number } {
  const years = Object.keys(KWB).map(Number);
  const wanted = year ?? Math.max(...years);
  const code = KWB[wanted];
  if (code !== undefined) return { code, year: wanted };
  throw new UsageError(
    `Van ${wanted} kent dit programma geen tabel met kerncijfers. Wel van ${listNames(years.map(String))}. ` +
      'Een andere tabel kunt u zelf noemen: npm run haal -- kwb 85984NED --jaar 2024.',
  );
}

/** Inhabitants and dwellings of a gemeente with its wijken and buurten, or of the areas named. */
export async function fetchKwb(
  table: Table,
  year: number,
  wanted: readonly Wanted[],
  effects: RetrieveEffects,
): Promise<Fetched> {
  const facts = await tableFacts(table, effects);
  expectDimensions(facts, ['WijkenEnBuurten'], table.code);
  const needed = ['Aantal inwoners', 'Woningvoorraad'].map((title) => topicCalled(facts, title, table.code));
  const [inhabitants] = needed;
  // Proposes a reference group; a table without it is as good for the rest.
  const urbanity = facts.topics.find(({ title }) => title === 'Mate van stedelijkheid');
  const topics = [...needed, ...(urbanity ? [urbanity] : [])];
  const request = { table, facts, topics, wanted, effects, filters: [], columns: [] };
  const { rows, ...fetched } = await fetchAreas(request, `kwb-${year}`, {
    licentie: 'CC BY 4.0, CBS',
    jaar: year,
  });
  const keys = { geo: facts.geo, inhabitants: inhabitants?.key ?? '', urbanity: urbanity?.key };
  const reference = referenceClassOf(rows, keys);
  return { ...fetched, ...(reference ? { reference } : {}) };
}

/**
 * Registered crimes, all kinds together; of a gemeente as a whole also by kind. In a wijk or buurt never: there a kind of
 * crime may be an incident that can be recognised.
 */
export async function fetchPolice(
  table: Table,
  years: readonly number[],
  wanted: readonly Wanted[],
  effects: RetrieveEffects,
): Promise<Fetched> {
  const facts = await tableFacts(table, effects);
  expectDimensions(facts, ['SoortMisdrijf', 'WijkenEnBuurten', 'Perioden'], table.code);
  const topic = topicCalled(facts, 'Geregistreerde misdrijven', table.code);
  const kinds = await getPart(table, 'SoortMisdrijf', { $format: 'json' }, effects);
  const total = kinds.find((row) => cellOf(row, 'Title').trim() === 'Totaal misdrijven');
  if (!total) {
    const titles = kinds.map((row) => cellOf(row, 'Title'));
    throw changed(table.code, 'een soort "Totaal misdrijven"', titles.slice(0, 5).join(', '));
  }
  const periods = await periodsOf(table, years, effects);
  const filters = [
    totalsAndKinds(cellOf(total, 'Key'), facts.geo, wanted),
    anyOf(
      'Perioden',
      periods.map((row) => cellOf(row, 'Key')),
    ),
  ];
  const provisional = periods.filter((row) => /voorlopig/i.test(cellOf(row, 'Status'))).map(yearOf);
  const request = { table, facts, topics: [topic], wanted, effects, filters };
  return fetchAreas({ ...request, columns: ['SoortMisdrijf', 'Perioden'] }, table.code, {
    licentie: 'CC0, Politie',
    voorlopig: provisional,
  });
}

function totalsAndKinds(total: string, geo: string, wanted: readonly Wanted[]): string {
  const totals = anyOf('SoortMisdrijf', [total]);
  const gemeenten = wanted.flatMap(({ code, whole }) => (whole ? [code.padEnd(PADDING)] : []));
  return gemeenten.length === 0 ? totals : `(${totals} or ${anyOf(geo, gemeenten)})`;
}

const yearOf = (row: Row) => Number(cellOf(row, 'Key').slice(0, 4));

async function periodsOf(
  table: Table,
  years: readonly number[],
  effects: RetrieveEffects,
): Promise<readonly Row[]> {
  const all = await getPart(table, 'Perioden', { $format: 'json' }, effects);
  const whole = all.filter((row) => /^\d{4}JJ00/.test(cellOf(row, 'Key')));
  if (whole.length === 0) {
    throw changed(table.code, 'hele jaren zoals 2023JJ00', all.map((row) => cellOf(row, 'Key')).join(', '));
  }
  if (years.length === 0) return whole.slice(-YEARS);
  const absent = years.filter((year) => !whole.some((row) => yearOf(row) === year));
  if (absent.length > 0) {
    throw new UsageError(
      `De tabel ${table.code} heeft geen cijfers van ${listNames(absent.map(String))}. Wel van ${listNames(whole.map((row) => String(yearOf(row))))}.`,
    );
  }
  return whole.filter((row) => years.includes(yearOf(row)));
}

interface AreaRequest {
  readonly table: Table;
  readonly facts: TableFacts;
  readonly topics: readonly Topic[];
  readonly wanted: readonly Wanted[];
  readonly effects: RetrieveEffects;
  readonly filters: readonly string[];
  readonly columns: readonly string[];
}

/** Rows of the wanted areas with the wanted columns only. */
async function fetchAreas(
  request: AreaRequest,
  name: string,
  more: Partial<Fetched['haul']['provenance']> & { readonly licentie: string },
): Promise<Fetched & { readonly rows: readonly Row[] }> {
  const { table, facts, topics, wanted, effects } = request;
  const filter = [areaFilter(facts.geo, wanted), ...request.filters].join(' and ');
  const columns = [facts.geo, ...request.columns, ...topics.map(({ key }) => key)];
  const query = { $filter: filter, $select: columns.join(','), $format: 'json' };
  const ask = question(table, 'TypedDataSet', query, facts.modified);
  const rows = await getPages(ask, effects);
  await expectAreas(rows, request);
  for (const column of columns) {
    if (!rows.every((row) => column in row)) {
      throw changed(table.code, `de kolom ${column}`, Object.keys(rows[0] ?? {}).join(', '));
    }
  }
  return {
    haul: {
      name,
      content: { 'odata.metadata': `${table.base}/${table.code}/$metadata`, value: rows },
      provenance: {
        tabel: table.code,
        titel: facts.title,
        adres: `${table.base}/${table.code}`,
        onderwerpen: titlesOf(topics),
        ...more,
      },
      rows: rows.length,
    },
    rows,
    done: () => forget(ask, effects),
  };
}

/** A gemeente with all its wijken and buurten by the digits in their codes, as the table's own selections do. */
function areaFilter(geo: string, wanted: readonly Wanted[]): string {
  const parts = wanted.map(({ code, gemeente, whole }) =>
    whole ? `substring(${geo},2,4) eq '${gemeente}'` : `${geo} eq '${code.padEnd(PADDING)}'`,
  );
  return `(${parts.join(' or ')})`;
}

/** Every area must be among the rows; for one that is not, the table's own list tells the nearest. */
async function expectAreas(rows: readonly Row[], request: AreaRequest): Promise<void> {
  const { table, facts, wanted, effects } = request;
  const found = new Set(rows.map((row) => cellOf(row, facts.geo).trim()));
  const absent = wanted.find(({ code }) => !found.has(code));
  if (!absent) return;
  const list = await getPart(table, facts.geo, { $format: 'json', $select: 'Key,Title' }, effects);
  const known = list.map(regionOf);
  if (!known.some(({ key }) => key.trim() === absent.code)) {
    throw unknownRegion(absent.code, table.code, known);
  }
  throw changed(table.code, `cijfers van ${absent.code}`, `${rows.length} rijen zonder dat gebied`);
}
