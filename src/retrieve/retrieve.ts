/**
 * Fetches figures of other sources into `cijfers/bron/`, on request only: the one room that reaches the network. A
 * build never does (dependency rule `gate-network`).
 */
import { listNames, similarName } from '../domain/nearest.ts';
import type { ReferenceClass } from '../domain/reference-class.ts';
import { UsageError } from '../error.ts';
import { CLASS_TABLE, fetchClass } from './class-of-gemeenten.ts';
import type { RetrieveEffects } from './effects.ts';
import { fetchLivability, LIVABILITY } from './leefbaarometer.ts';
import { expectFolder, placeHaul } from './place.ts';
import { ownArea, readWanted, type Wanted } from './regions.ts';
import {
  type Fetched,
  fetchStatline,
  fetchStatlineV4,
  STATLINE_V3,
  STATLINE_V4,
  tableCode,
} from './statline.ts';
import { fetchKwb, fetchPolice, kwbTable, POLICE, POLICE_TABLE } from './wijken.ts';

export type { RetrieveEffects } from './effects.ts';

/** What the user asked for, as written. */
export interface RetrieveRequest {
  readonly dataDir: string;
  /** statline, kwb, politie, leefbaarometer or klasse. */
  readonly source: string;
  /** Code of a table, which statline needs; for klasse the words of the class: "matig stedelijk". */
  readonly table?: string | undefined;
  /** `GM0855,NL00`; for klasse the code of its group in gebieden.csv. */
  readonly areas?: string | undefined;
  /** `2024`, for the police `2023,2024`. */
  readonly years?: string | undefined;
  /** Base address in the place of the usual one: a mirror, or a test. */
  readonly base?: string | undefined;
  /** Version of OData for statline: 3 or 4. */
  readonly version?: string | undefined;
}

export interface Retrieved {
  readonly file: string;
  readonly title: string;
  readonly rows: number;
  /** Of key figures of a gemeente: which gemeenten resemble it. */
  readonly reference?: ReferenceClass;
}

const SOURCES = ['statline', 'kwb', 'politie', 'leefbaarometer', 'klasse'] as const;
type Source = (typeof SOURCES)[number];

/**
 * Fetches, checks and writes one table with its provenance. Throws UsageError (unknown source, table or area),
 * FileError (the network or the disk; with the address) and DataError (the source looks otherwise than it did).
 */
export async function retrieve(request: RetrieveRequest, effects: RetrieveEffects): Promise<Retrieved> {
  const source = sourceOf(request.source);
  const wanted = source === 'klasse' ? ownArea(request.areas) : readWanted(request.areas);
  await expectFolder(request.dataDir);
  const { haul, reference, done } = await fetchFrom[source](request, wanted, effects);
  const file = await placeHaul(haul, request.dataDir, effects.today);
  await done();
  const { provenance, rows } = haul;
  return { file, title: provenance.titel, rows, ...(reference ? { reference } : {}) };
}

type Fetch = (
  request: RetrieveRequest,
  wanted: readonly Wanted[],
  effects: RetrieveEffects,
) => Promise<Fetched>;

const fetchFrom: Readonly<Record<Source, Fetch>> = {
  statline: (request, wanted, effects) => {
    if (request.table === undefined)
      throw new UsageError('Noem de tabel achter statline, zoals: npm run haal -- statline 85146NED.');
    refuse(request, ['years']);
    const code = tableCode(request.table);
    const version = versionOf(request);
    const base = baseOf(request, version === 4 ? STATLINE_V4 : STATLINE_V3);
    return (version === 4 ? fetchStatlineV4 : fetchStatline)({ base, code }, wanted, effects);
  },
  kwb: (request, wanted, effects) => {
    refuse(request, ['version']);
    const year = yearsOf(request, 1)[0];
    const own = request.table === undefined ? undefined : tableCode(request.table);
    if (own !== undefined && year === undefined) throw new UsageError('Noem bij een eigen tabel ook --jaar.');
    const known = own === undefined || year === undefined ? kwbTable(year) : { code: own, year };
    return fetchKwb({ base: baseOf(request, STATLINE_V3), code: known.code }, known.year, wanted, effects);
  },
  politie: (request, wanted, effects) => {
    refuse(request, ['version']);
    const code = request.table === undefined ? POLICE_TABLE : tableCode(request.table);
    return fetchPolice({ base: baseOf(request, POLICE), code }, yearsOf(request, 20), wanted, effects);
  },
  leefbaarometer: (request, wanted, effects) => {
    refuse(request, ['version', 'table']);
    return fetchLivability(baseOf(request, LIVABILITY), yearsOf(request, 1)[0], wanted, effects);
  },
  klasse: (request, [group], effects) => {
    refuse(request, ['version', 'years']);
    if (request.table === undefined || !group)
      throw new UsageError(
        'Noem de klasse achter klasse, zoals: npm run haal -- klasse "matig stedelijk" --gebied RG01.',
      );
    const table = { base: baseOf(request, STATLINE_V3), code: CLASS_TABLE };
    return fetchClass(table, request.table, group.code, effects);
  },
};

function sourceOf(name: string): Source {
  const source = SOURCES.find((known) => known === name.toLowerCase());
  if (source) return source;
  const similar = similarName(name, SOURCES);
  const asked = similar === undefined ? '' : ` Bedoelt u "${similar}"?`;
  throw new UsageError(`De bron "${name}" bestaat niet. Bekend: ${listNames(SOURCES)}.${asked}`);
}

const OPTIONS = { years: '--jaar', version: '--odata', table: 'de code van een tabel' } as const;

/** An option that does nothing is a misunderstanding. */
function refuse(request: RetrieveRequest, options: readonly (keyof typeof OPTIONS)[]): void {
  const given = options.find((option) => request[option] !== undefined);
  if (given) throw new UsageError(`Bij ${request.source} hoort geen ${OPTIONS[given].replace(/^de /, '')}.`);
}

function versionOf({ version }: RetrieveRequest): 3 | 4 {
  if (version === undefined || version === '3') return 3;
  if (version === '4') return 4;
  throw new UsageError(`Achter --odata kan 3 of 4 staan; "${version}" kan niet.`);
}

function yearsOf({ years, source }: RetrieveRequest, most: number): readonly number[] {
  const named = (years ?? '').split(',').filter(Boolean);
  const wrong = named.find((year) => !/^20\d\d$/.test(year.trim()));
  if (wrong !== undefined)
    throw new UsageError(`"${wrong}" is geen jaar. Verwacht: een jaar zoals --jaar 2024.`);
  if (named.length > most) throw new UsageError(`Haal bij ${source} één jaar tegelijk op.`);
  return named.map(Number);
}

/** The usual address, or the user's own without a slash at its end. Throws UsageError. */
function baseOf({ base }: RetrieveRequest, usual: string): string {
  if (base === undefined) return usual;
  if (!URL.canParse(base) || !/^https?:/.test(base)) {
    throw new UsageError(`"${base}" is geen adres. Verwacht: een adres dat begint met https://.`);
  }
  return base.replace(/\/+$/, '');
}
