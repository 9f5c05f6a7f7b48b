/** A region: gemeenten that publish one wave together, each from a folder of its own beside what they share. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { listNames, similarName } from '../../domain/nearest.ts';
import { fileErrorOf, systemCode } from '../../error.ts';
import { RemarkList } from '../remark-list.ts';
import { gemeenteSchema } from '../settings/gemeente-schema.ts';
import { readYamlLines } from '../settings/read-yaml.ts';
import { parseYaml } from '../settings/yaml-source.ts';
import { tekst } from '../settings/yaml-values.ts';

export const REGION_FILE = 'regio.yaml';

export interface Region {
  readonly naam: string;
  /** Folders of the gemeenten, by name, in alphabetical order. */
  readonly gemeenten: readonly string[];
  /** Folder of what they share: its files stand in each of their folders, unless there is one of that name there. */
  readonly gedeeld: string;
  /** Keys of gemeente.yaml for each that does not have them itself. */
  readonly standaard: Readonly<Record<string, unknown>>;
}

const map = tekst.regex(/^[^./\\][^/\\]*$/, { error: 'de naam van een map naast regio.yaml' });

/** What gemeenten share of gemeente.yaml; the name and the code are each its own. */
const standaard = gemeenteSchema.partial().omit({ naam: true, code: true });

const regionSchema = z.strictObject(
  {
    naam: tekst,
    gemeenten: z.array(map, { error: 'een lijst van mappen tussen [ en ]' }).min(1).optional(),
    gedeeld: map.default('gedeeld'),
    standaard: standaard.optional(),
  },
  { error: 'naam, gemeenten, gedeeld en standaard' },
);

/** The region of this folder; undefined where there is no regio.yaml, or one with errors, which are in the list. */
export async function readRegion(dir: string, remarks: RemarkList): Promise<Region | undefined> {
  const text = await readFile(join(dir, REGION_FILE), 'utf8').catch((cause) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(cause) ?? '')) return undefined;
    throw fileErrorOf(cause, join(dir, REGION_FILE)) ?? cause;
  });
  if (text === undefined) return undefined;
  const read = readYamlLines(text, REGION_FILE, regionSchema, remarks);
  if (!read) return undefined;
  const { naam, gemeenten, gedeeld } = read.value;
  const present = await gemeenteFolders(dir, gedeeld);
  const wanted = gemeenten ?? present;
  wanted.forEach((name, index) => {
    if (!present.includes(name))
      reportUnknown(name, present, read.lineOf(['gemeenten', index]) ?? 1, remarks);
  });
  if (wanted.length === 0) reportNone(remarks);
  // As people wrote them: gemeente.yaml reads and checks them anew, with its own keys over them.
  const source = parseYaml(text, REGION_FILE, new RemarkList(), 1);
  const { standaard: given = {} } = (source?.value ?? {}) as { standaard?: Record<string, unknown> };
  const sorted = [...new Set(wanted)].sort((a, b) => a.localeCompare(b, 'nl'));
  return { naam, gemeenten: sorted, gedeeld, standaard: given };
}

/** Folders with a gemeente.yaml in them. */
async function gemeenteFolders(dir: string, gedeeld: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name));
  const found = await Promise.all(
    folders.map(async ({ name }) => {
      const files = await readdir(join(dir, name));
      return files.some((file) => /^gemeente\.ya?ml/i.test(file)) ? [name] : [];
    }),
  );
  return found.flat().filter((name) => name !== gedeeld);
}

function reportUnknown(name: string, present: readonly string[], row: number, remarks: RemarkList): void {
  const similar = similarName(name, present);
  remarks.error({
    rule: 'gemeente-onbekend',
    file: REGION_FILE,
    row,
    found: name,
    explanation: `Bij "gemeenten" staat "${name}", maar er is geen map van die naam met een gemeente.yaml erin.${present.length > 0 ? ` Wel: ${listNames(present)}.` : ''}`,
    proposal: similar === undefined ? 'Maak de map, of haal de naam weg.' : `Bedoelt u "${similar}"?`,
  });
}

function reportNone(remarks: RemarkList): void {
  remarks.error({
    rule: 'gemeente-ontbreekt',
    file: REGION_FILE,
    explanation: 'Naast regio.yaml staat geen enkele map met een gemeente.yaml erin.',
    proposal: 'Zet voor elke gemeente een map neer, met daarin een gemeente.yaml.',
  });
}

/** A gemeente of a region: the name of its folder, and its own. */
export interface RegionMember {
  readonly map: string;
  readonly naam: string;
}

/** What a gemeente of a region has beside its own folder. */
export interface Surroundings {
  /** Folder of what all share; absent where there is none. */
  readonly shared?: string;
  readonly standaard: Region['standaard'];
}

/** The region around the folder of one of its gemeenten; undefined for every other folder. */
export async function regionAround(dir: string, remarks: RemarkList): Promise<Surroundings | undefined> {
  const full = resolve(dir);
  const around = dirname(full);
  const region = around === full ? undefined : await readRegion(around, remarks);
  if (!region?.gemeenten.includes(basename(full))) return undefined;
  const shared = join(around, region.gedeeld);
  const isThere = await stat(shared).then(
    (info) => info.isDirectory(),
    () => false,
  );
  return { ...(isThere ? { shared } : {}), standaard: region.standaard };
}
