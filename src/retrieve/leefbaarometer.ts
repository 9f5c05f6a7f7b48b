/** Classes of the Leefbaarometer per wijk and buurt, from the ministry's map server (WFS 2.0). */
import { z } from 'zod';
import { UsageError } from '../error.ts';
import { expectShape } from './changed.ts';
import type { RetrieveEffects } from './effects.ts';
import { forget, getPages, type Page, type Question, type Row } from './pages.ts';
import type { Wanted } from './regions.ts';
import type { Fetched } from './statline.ts';

export const LIVABILITY = 'https://geo.leefbaarometer.nl/lbm3/ows';
const NEWEST = 2024;
const PAGE = 1000;
const PROPERTIES = ['id', 'name', 'kscore'] as const;

const collection = z.looseObject({
  features: z.array(
    z.looseObject({
      properties: z.looseObject({
        id: z.string(),
        kscore: z.number().int().min(1).max(9).nullable(),
      }),
    }),
  ),
});

/** The classes of one year; gemeenten give all their wijken and buurten. */
export async function fetchLivability(
  base: string,
  year: number = NEWEST,
  wanted: readonly Wanted[],
  effects: RetrieveEffects,
): Promise<Fetched> {
  const areas = wanted.filter(({ gemeente }) => gemeente !== undefined);
  if (areas.length < wanted.length) {
    throw new UsageError('De Leefbaarometer kent hier alleen gemeenten (GM), wijken (WK) en buurten (BU).');
  }
  const layers = (['wijk', 'buurt'] as const)
    .map((level) => ({ level, filter: filterOf(level, areas) }))
    .filter(({ filter }) => filter !== '');
  const asks = layers.map(({ level, filter }) => questionOf(base, level, year, filter, effects.today));
  const rows: Row[] = [];
  for (const ask of asks) rows.push(...(await getPages(ask, effects)));
  expectAreas(rows, areas);
  return {
    haul: {
      name: `leefbaarometer-${year}`,
      content: { type: 'FeatureCollection', features: rows },
      provenance: {
        tabel: `lbm3 ${year}`,
        titel: `Leefbaarometer ${year}, klassen per wijk en buurt`,
        adres: base,
        licentie: 'open data, Ministerie van BZK',
        jaar: year,
      },
      rows: rows.length,
    },
    done: async () => {
      for (const ask of asks) await forget(ask, effects);
    },
  };
}

/** `id LIKE 'WK0855%'` for a gemeente, `id = 'WK085510'` for a wijk. */
function filterOf(level: 'wijk' | 'buurt', areas: readonly Wanted[]): string {
  const prefix = level === 'wijk' ? 'WK' : 'BU';
  return areas
    .flatMap(({ code, gemeente, whole }) => {
      if (whole) return [`id LIKE '${prefix}${gemeente}%'`];
      return code.startsWith(prefix) ? [`id = '${code}'`] : [];
    })
    .join(' OR ');
}

function questionOf(
  base: string,
  level: 'wijk' | 'buurt',
  year: number,
  filter: string,
  today: string,
): Question {
  const address = (start: number) => {
    const url = new URL(base);
    url.search = new URLSearchParams({
      ...{ service: 'WFS', version: '2.0.0', request: 'GetFeature', outputFormat: 'application/json' },
      ...{ typeNames: `lbm3:${level}score${String(year).slice(-2)}`, propertyName: PROPERTIES.join(',') },
      ...{ cql_filter: filter, sortBy: 'id', count: String(PAGE), startIndex: String(start) },
    }).toString();
    return url.href;
  };
  return {
    key: `leefbaarometer ${level} ${year} ${today}`,
    first: address(0),
    read: (given, _url, before): Page => {
      const expected = `features met ${PROPERTIES.join(', ')}, en een klasse (kscore) van 1 tot en met 9`;
      const { features } = expectShape(collection, given, `lbm3:${level}score`, expected);
      const full = features.length === PAGE;
      return full ? { rows: features, next: address(before + PAGE) } : { rows: features };
    },
  };
}

/** The server may ignore a filter that it does not know: nothing else may come in, and something must. */
function expectAreas(rows: readonly Row[], areas: readonly Wanted[]): void {
  const ids = rows.map(({ properties }) =>
    expectShape(z.looseObject({ id: z.string() }), properties, 'lbm3', 'id'),
  );
  for (const { code, gemeente, whole } of areas) {
    const found = ids.some(({ id }) => (whole ? id.slice(2, 6) === gemeente : id === code));
    if (!found) {
      throw new UsageError(
        `De Leefbaarometer heeft geen cijfers van ${code}. Klopt de code? Codes veranderen als gemeenten samengaan of wijken anders worden ingedeeld.`,
      );
    }
  }
}
