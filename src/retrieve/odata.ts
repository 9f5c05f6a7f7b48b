/** OData as CBS speaks it: version 3 (wide rows, padded keys) and version 4 (observations with codes of measures). */
import { z } from 'zod';
import { expectShape } from './changed.ts';
import type { RetrieveEffects } from './effects.ts';
import { getAll, type Page, type Question, type Row } from './pages.ts';

/** A table at a base address: `https://opendata.cbs.nl/ODataFeed/odata` and `85146NED`. */
export interface Table {
  readonly base: string;
  readonly code: string;
}

/** Rows that are asked for at a time where a server does not page by itself: the most that CBS gives. */
const PAGE = 10_000;

const rows = z.array(z.record(z.string(), z.unknown()));
const answer = z.looseObject({
  value: rows,
  'odata.nextLink': z.string().optional(),
  '@odata.nextLink': z.string().optional(),
});

/** A part of a table in pages. `query` holds no `$skip`; `version` belongs to the key of what is kept. */
export function question(
  table: Table,
  part: string,
  query: Readonly<Record<string, string>>,
  version = '',
): Question {
  const address = (more: Readonly<Record<string, string>>) =>
    `${table.base}/${table.code}/${part}${queryOf({ ...query, ...more })}`;
  return {
    key: `${table.code} ${part} ${version}`,
    first: address({}),
    read: (given, url, before) => readPage(given, url, before, table, part, address),
  };
}

function readPage(
  given: unknown,
  url: string,
  before: number,
  table: Table,
  part: string,
  address: (more: Readonly<Record<string, string>>) => string,
): Page {
  const read = expectShape(answer, given, table.code, `rijen onder "value" bij ${part}`);
  const link = read['odata.nextLink'] ?? read['@odata.nextLink'];
  if (link !== undefined) return { rows: read.value, next: sameServer(link, url) };
  // Without a link a full page may have more behind it.
  return read.value.length === PAGE
    ? { rows: read.value, next: address({ $skip: String(before + PAGE), $top: String(PAGE) }) }
    : { rows: read.value };
}

/** The next page by the link's query, at the address that was asked: a link never leads to another server. */
function sameServer(link: string, url: string): string {
  const at = new URL(url);
  at.search = new URL(link, url).search;
  return at.href;
}

/** Spaces as %20: CBS takes a plus for a plus. */
function queryOf(query: Readonly<Record<string, string>>): string {
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** All rows of a small part of a table, such as its dimensions. */
export function getPart(
  table: Table,
  part: string,
  query: Readonly<Record<string, string>>,
  effects: RetrieveEffects,
): Promise<readonly Row[]> {
  return getAll(question(table, part, query), effects);
}

/** Text of a cell; the empty string where there is none. */
export function cellOf(row: Row, name: string): string {
  const value = row[name];
  return value === null || value === undefined ? '' : String(value);
}

/** `(A eq 'x' or A eq 'y')`. */
export function anyOf(dimension: string, keys: readonly string[]): string {
  return `(${keys.map((key) => `${dimension} eq '${key.replaceAll("'", "''")}'`).join(' or ')})`;
}
