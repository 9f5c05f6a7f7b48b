/** Tables of StatLine with figures per gemeente and larger areas, such as 85146NED. */

import { z } from 'zod';
import type { ReferenceClass } from '../domain/reference-class.ts';
import { UsageError } from '../error.ts';
import { changed, expectShape } from './changed.ts';
import type { RetrieveEffects } from './effects.ts';
import { getJson } from './get.ts';
import { anyOf, cellOf, getPart, question, type Table } from './odata.ts';
import { forget, getPages, type Row } from './pages.ts';
import type { Haul } from './place.ts';
import { keysOf, type Region, type Wanted } from './regions.ts';
import { expectDimensions, tableFacts, titlesOf, topicCalled } from './table-v3.ts';

export const STATLINE_V3 = 'https://opendata.cbs.nl/ODataFeed/odata';
export const STATLINE_V4 = 'https://datasets.cbs.nl/odata/v1/CBS';
export const LICENCE = 'CC BY 4.0, CBS';

/** Titles by which a table is known. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  '85146NED': ['Voelt zich weleens onveilig in buurt', 'Rapportcijfer leefbaarheid woonbuurt'],
};

/** A code as CBS writes them: five digits and a language. Throws UsageError. */
export function tableCode(text: string): string {
  const code = text.toUpperCase();
  if (/^\d{5}(NED|ENG)$/.test(code)) return code;
  throw new UsageError(`"${text}" is geen code van een tabel. Verwacht: een code zoals 85146NED.`);
}

export interface Fetched {
  readonly haul: Haul;
  /** Of key figures of a gemeente: which gemeenten resemble it. */
  readonly reference?: ReferenceClass;
  /** To call when the haul is safe: removes the pages that were kept. */
  readonly done: () => Promise<void>;
}

/** All topics and years of the table, for the areas that were asked for. */
export async function fetchStatline(
  table: Table,
  wanted: readonly Wanted[],
  effects: RetrieveEffects,
): Promise<Fetched> {
  const facts = await tableFacts(table, effects);
  const known = KNOWN[table.code];
  if (known) expectDimensions(facts, ['Marges', 'RegioS', 'Perioden'], table.code);
  for (const title of known ?? []) topicCalled(facts, title, table.code);
  const regions = await getPart(table, facts.geo, { $format: 'json', $select: 'Key,Title' }, effects);
  const keys = keysOf(wanted, table.code, regions.map(regionOf));
  const ask = question(
    table,
    'TypedDataSet',
    { $filter: anyOf(facts.geo, keys), $format: 'json' },
    facts.modified,
  );
  const rows = await getPages(ask, effects);
  expectRows(rows, facts.geo, keys, table.code);
  return {
    haul: {
      name: table.code,
      content: { 'odata.metadata': `${table.base}/${table.code}/$metadata`, value: rows },
      provenance: {
        tabel: table.code,
        titel: facts.title,
        adres: `${table.base}/${table.code}`,
        licentie: LICENCE,
        onderwerpen: titlesOf(facts.topics),
      },
      rows: rows.length,
    },
    done: () => forget(ask, effects),
  };
}

const properties = z.looseObject({ Title: z.string(), Modified: z.string().optional() });

/** The same from OData v4, where a row is one observation and topics go by the code of their measure. */
export async function fetchStatlineV4(
  table: Table,
  wanted: readonly Wanted[],
  effects: RetrieveEffects,
): Promise<Fetched> {
  const about = expectShape(
    properties,
    await getJson(`${table.base}/${table.code}/Properties`, effects),
    table.code,
    'een titel (Title) bij Properties',
  );
  const dimensions = await getPart(table, 'Dimensions', {}, effects);
  const geo = dimensions.find((row) => /^Geo/.test(cellOf(row, 'Kind')));
  const measures = await getPart(table, 'MeasureCodes', {}, effects);
  if (!geo || measures.length === 0) {
    const found = dimensions.map((row) => `${cellOf(row, 'Identifier')} (${cellOf(row, 'Kind')})`);
    throw changed(table.code, 'een dimensie met gebieden, en codes van onderwerpen', found.join(', '));
  }
  const area = cellOf(geo, 'Identifier');
  const regions = await getPart(table, `${area}Codes`, { $select: 'Identifier,Title' }, effects);
  const keys = keysOf(wanted, table.code, regions.map(regionOf));
  const ask = question(table, 'Observations', { $filter: anyOf(area, keys) }, about.Modified);
  const rows = await getPages(ask, effects);
  expectRows(rows, area, keys, table.code);
  return {
    haul: {
      name: table.code,
      content: { '@odata.context': `${table.base}/${table.code}/$metadata#Observations`, value: rows },
      provenance: {
        tabel: table.code,
        titel: about.Title,
        adres: `${table.base}/${table.code}`,
        licentie: LICENCE,
        onderwerpen: await measureTitles(table, measures, effects),
      },
      rows: rows.length,
    },
    done: () => forget(ask, effects),
  };
}

async function measureTitles(
  table: Table,
  measures: readonly Row[],
  effects: RetrieveEffects,
): Promise<Readonly<Record<string, string>>> {
  const groups = await getPart(table, 'MeasureGroups', {}, effects);
  const titles = new Map(groups.map((row) => [cellOf(row, 'Id'), cellOf(row, 'Title')]));
  return Object.fromEntries(
    measures.map((row) => {
      const group = titles.get(cellOf(row, 'MeasureGroupId'));
      return [cellOf(row, 'Identifier'), [group, cellOf(row, 'Title')].filter(Boolean).join(' > ')];
    }),
  );
}

/** Key and title, as either version names them. */
export function regionOf(row: Row): Region {
  return { key: cellOf(row, 'Key') || cellOf(row, 'Identifier'), title: cellOf(row, 'Title') };
}

/** Servers give an empty list for a filter that they don't understand: every area must be there. */
function expectRows(rows: readonly Row[], geo: string, keys: readonly string[], table: string): void {
  const found = new Set(rows.map((row) => cellOf(row, geo).trim()));
  const absent = keys.map((key) => key.trim()).filter((key) => !found.has(key));
  if (absent.length > 0) {
    throw changed(
      table,
      `cijfers van ${absent.join(', ')} in de kolom ${geo}`,
      `${rows.length} rijen zonder`,
    );
  }
}
