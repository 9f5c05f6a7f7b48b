/** What an OData v3 table says about itself: title, version, dimensions, topics with the path of their groups. */
import { changed } from './changed.ts';
import type { RetrieveEffects } from './effects.ts';
import { cellOf, getPart, type Table } from './odata.ts';
import type { Row } from './pages.ts';

const JSON_FORMAT = { $format: 'json' } as const;

export interface TableFacts {
  readonly title: string;
  /** When the table last changed: part of the key of pages that are kept. */
  readonly modified: string;
  /** Keys of the dimensions by their kind: area, time, others. */
  readonly geo: string;
  readonly time: string | undefined;
  readonly dimensions: readonly string[];
  readonly topics: readonly Topic[];
}

export interface Topic {
  /** `AantalInwoners_5`: the number behind it differs between versions of a table (method.md 0.6). */
  readonly key: string;
  readonly title: string;
  /** Titles of the groups and of the topic: "Wonen > Woningvoorraad". */
  readonly path: string;
}

const EXPECTED = 'een dimensie met gebieden, en ten minste één onderwerp';

export async function tableFacts(table: Table, effects: RetrieveEffects): Promise<TableFacts> {
  const [info] = await getPart(table, 'TableInfos', JSON_FORMAT, effects);
  const properties = await getPart(table, 'DataProperties', JSON_FORMAT, effects);
  const dimensions = properties.filter((row) => /Dimension|GeoDetail/.test(cellOf(row, 'Type')));
  const geo = dimensions.find((row) => /^Geo/.test(cellOf(row, 'Type')));
  const time = dimensions.find((row) => cellOf(row, 'Type') === 'TimeDimension');
  const topics = topicsOf(properties);
  if (!info || !geo || topics.length === 0) {
    const found = properties.map((row) => `${cellOf(row, 'Type')} ${cellOf(row, 'Key')}`.trim());
    throw changed(table.code, EXPECTED, found.join(', ') || 'niets');
  }
  return {
    title: cellOf(info, 'Title'),
    modified: cellOf(info, 'Modified'),
    geo: cellOf(geo, 'Key'),
    time: time && cellOf(time, 'Key'),
    dimensions: dimensions.map((row) => cellOf(row, 'Key')),
    topics,
  };
}

/** The topics among the properties of a table. */
export function topicsOf(properties: readonly Row[]): readonly Topic[] {
  const byId = new Map(properties.map((row) => [cellOf(row, 'ID'), row]));
  const pathOf = (row: Row): readonly string[] => {
    const parent = byId.get(cellOf(row, 'ParentID'));
    const title = cellOf(row, 'Title').trim();
    return parent && parent !== row && cellOf(parent, 'Type') === 'TopicGroup'
      ? [...pathOf(parent), title]
      : [title];
  };
  return properties
    .filter((row) => cellOf(row, 'Type') === 'Topic')
    .map((row) => ({
      key: cellOf(row, 'Key'),
      title: cellOf(row, 'Title').trim(),
      path: pathOf(row).join(' > '),
    }));
}

/** The topic of this title, by its title and never by the number in its key. Throws DataError when it is gone. */
export function topicCalled({ topics }: TableFacts, title: string, table: string): Topic {
  const found = topics.find((topic) => topic.title.toLowerCase() === title.toLowerCase());
  if (found) return found;
  const titles = topics.map((topic) => `"${topic.title}"`).join(', ');
  throw changed(table, `een onderwerp "${title}"`, titles);
}

/** Throws DataError where a dimension is gone. */
export function expectDimensions(
  { dimensions }: TableFacts,
  expected: readonly string[],
  table: string,
): void {
  if (expected.every((name) => dimensions.includes(name))) return;
  throw changed(table, `de dimensies ${expected.join(', ')}`, dimensions.join(', '));
}

/** Titles by key, for the provenance: ingest reads the table by them. */
export function titlesOf(topics: readonly Topic[]): Readonly<Record<string, string>> {
  return Object.fromEntries(topics.map(({ key, path }) => [key, path]));
}
