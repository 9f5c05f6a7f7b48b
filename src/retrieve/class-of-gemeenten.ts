/**
 * Figures of a class of gemeenten, such as "matig stedelijk": StatLine has them in the table of the survey by
 * characteristics, where a characteristic may be the gemeente that people live in. They become those of one area.
 */
import { listNames, similarName } from '../domain/nearest.ts';
import { UsageError } from '../error.ts';
import { changed } from './changed.ts';
import type { RetrieveEffects } from './effects.ts';
import { anyOf, cellOf, getPart, question, type Table } from './odata.ts';
import { forget, getPages, type Row } from './pages.ts';
import { type Fetched, LICENCE } from './statline.ts';
import { titlesOf, topicsOf } from './table-v3.ts';

/** Key figures of the survey by characteristics of people. */
export const CLASS_TABLE = '85844NED';
const DIMENSIONS = ['Kenmerken', 'Marges', 'Perioden'];
/** How such a characteristic begins: "Gemeente: matig stedelijk". */
const OF_GEMEENTE = /^(gemeente|stedelijkheid|gemeentegrootte)\b.*: */i;

/**
 * All topics and years of one class, as figures of `area`: its code in gebieden.csv. The table is known by its
 * dimensions and the class by its words; what is not found is refused, with the classes that are there.
 */
export async function fetchClass(
  table: Table,
  words: string,
  area: string,
  effects: RetrieveEffects,
): Promise<Fetched> {
  const json = { $format: 'json' };
  const [info] = await getPart(table, 'TableInfos', json, effects);
  const properties = await getPart(table, 'DataProperties', json, effects);
  const keys = properties.map((row) => cellOf(row, 'Key'));
  const topics = topicsOf(properties);
  if (!info || topics.length === 0 || !DIMENSIONS.every((name) => keys.includes(name)))
    throw changed(table.code, `de dimensies ${listNames(DIMENSIONS)}, en onderwerpen`, keys.join(', '));
  const kinds = await getPart(table, 'Kenmerken', { ...json, $select: 'Key,Title' }, effects);
  const kind = kindCalled(words, kinds, table.code);
  const ask = question(
    table,
    'TypedDataSet',
    { $filter: anyOf('Kenmerken', [cellOf(kind, 'Key')]), $format: 'json' },
    cellOf(info, 'Modified'),
  );
  const rows = await getPages(ask, effects);
  if (!rows.some((row) => cellOf(row, 'Kenmerken') === cellOf(kind, 'Key')))
    throw changed(table.code, `cijfers van ${cellOf(kind, 'Title')}`, `${rows.length} rijen zonder`);
  return {
    haul: {
      name: `${table.code}-${area}`,
      content: {
        'odata.metadata': `${table.base}/${table.code}/$metadata`,
        value: rows.map(({ Kenmerken: _, ...row }) => ({ RegioS: area, ...row })),
      },
      provenance: {
        tabel: table.code,
        titel: `${cellOf(info, 'Title')}, ${cellOf(kind, 'Title').trim()}`,
        adres: `${table.base}/${table.code}`,
        licentie: LICENCE,
        onderwerpen: titlesOf(topics),
      },
      rows: rows.length,
    },
    done: () => forget(ask, effects),
  };
}

/** The only class of these words. Throws UsageError with the classes that the table has. */
function kindCalled(words: string, kinds: readonly Row[], table: string): Row {
  const classes = new Map(
    kinds.flatMap((row) => {
      const title = cellOf(row, 'Title').trim();
      return OF_GEMEENTE.test(title) ? [[title.replace(OF_GEMEENTE, '').toLowerCase(), row] as const] : [];
    }),
  );
  if (classes.size === 0) {
    const titles = kinds.map((row) => cellOf(row, 'Title').trim()).join(', ');
    throw changed(table, 'kenmerken van de gemeente, zoals “Gemeente: matig stedelijk”', titles);
  }
  const found = classes.get(words.trim().toLowerCase());
  if (found) return found;
  const nearest = similarName(words, classes.keys());
  throw new UsageError(
    `De tabel ${table} heeft geen klasse van gemeenten die "${words}" heet. Bekend: ${listNames([...classes.keys()])}.${nearest ? ` Bedoelt u "${nearest}"?` : ''}`,
  );
}
