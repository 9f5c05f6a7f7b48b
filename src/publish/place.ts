import { readdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FileError, fileErrorOf, systemCode } from '../error.ts';
import { SINCE_PAGE } from './since-page.ts';
import { READING_SHEET } from './write-reading-sheet.ts';

/**
 * Where a tree is written before it replaces `output/`, and where the old one waits to be removed.
 *
 * `beside`: next to `output/`, which is then replaced by renaming two folders. `inside`: in `output/` itself, whose
 * entries are moved one by one, for an `output/` that is a disk of its own (a mounted folder in a container).
 */
export interface Place {
  readonly kind: 'beside' | 'inside';
  readonly output: string;
  readonly staged: string;
  readonly old: string;
  /** Says that the switch has begun; removed when it is done. */
  readonly journal: string;
}

/** Entries of `output/` that are ours for the time of a switch. */
export const OWN_ENTRY = /^\.wijkprofielen\.(nieuw|oud|wissel)-/;

/** Paths of this run's folders. `owner` tells runs apart; it may hold letters, digits, dots and hyphens. */
export function placeOf(output: string, kind: Place['kind'], owner: string): Place {
  const start =
    kind === 'beside' ? join(dirname(output), `.${basename(output)}`) : join(output, '.wijkprofielen');
  return {
    kind,
    output,
    staged: `${start}.nieuw-${owner}`,
    old: `${start}.oud-${owner}`,
    journal: `${start}.wissel-${owner}`,
  };
}

/** The folder behind a link, so that the folder is replaced and not the link. Throws FileError for a file. */
export async function resolveOutput(outputDir: string): Promise<string> {
  const path = resolve(outputDir);
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) {
      throw new FileError(
        path,
        `${path} is een bestand. Geef met --output een map op, of haal het bestand weg.`,
      );
    }
    return real;
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return path;
    throw fileErrorOf(cause, path) ?? cause;
  }
}

/** Whether the folder is the root of a disk of its own, which can't be renamed. */
export async function isOwnDisk(output: string): Promise<boolean> {
  const here = await stat(output).catch(() => undefined);
  const parent = await stat(dirname(output)).catch(() => undefined);
  return here !== undefined && parent !== undefined && here.dev !== parent.dev;
}

/** What the system or a file manager leaves in a folder by itself. */
const DROPPINGS = /^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/**
 * Throws FileError when `output` holds anything that a build of ours did not put there: it would be lost. The
 * manifest of the last build says what we made.
 */
export async function refuseForeign(output: string): Promise<void> {
  // Reading a whole disk takes for ever, and nobody means it.
  if (dirname(output) === output) {
    throw new FileError(output, `${output} is een hele schijf. Kies met --output een map.`);
  }
  const present = await filesBelow(output);
  if (present.length === 0) return;
  const made = await madeByUs(output);
  const foreign = present.filter((path) => !made.has(path));
  if (foreign.length === 0) return;
  const shown = foreign.slice(0, 5).join(', ') + (foreign.length > 5 ? ` en nog ${foreign.length - 5}` : '');
  throw new FileError(
    output,
    `${output} bevat bestanden die niet door dit programma zijn gemaakt: ${shown}. ` +
      'Ze zouden verloren gaan. Zet ze ergens anders neer, of kies met --output een andere map.',
  );
}

/** Paths of the files in an output folder, without what a system leaves there; empty when it is not there. */
export async function filesBelow(output: string): Promise<string[]> {
  const entries = await readdir(output, { recursive: true, withFileTypes: true }).catch((cause) => {
    if (systemCode(cause) === 'ENOENT') return [];
    throw fileErrorOf(cause, output) ?? cause;
  });
  return entries
    .filter((entry) => !entry.isDirectory() && !DROPPINGS.test(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(output.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !OWN_ENTRY.test(path))
    .sort();
}

/** Files that we put there, with the SHA-256 of those that the last build's manifest lists. */
export async function madeByUs(output: string): Promise<ReadonlyMap<string, string | undefined>> {
  // `controleer` writes its sheet also where nothing was built yet.
  const sheet = [[READING_SHEET, undefined]] as const;
  const text = await readFile(join(output, 'manifest.json'), 'utf8').catch(() => '{}');
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || !('uitvoer' in manifest)) return new Map(sheet);
    const listed = Object.entries(manifest.uitvoer ?? {});
    return new Map([...UNLISTED.map((path) => [path, undefined] as const), ...listed, ...sheet]);
  } catch {
    return new Map(sheet);
  }
}

/** Files of ours that the manifest can't hold a hash of: itself, its signature, the durations, and what stood before. */
const UNLISTED = ['manifest.json', 'manifest.sig', 'rapport/duur.json', SINCE_PAGE] as const;

/** Removes a tree of ours; one that is not there is fine, and one that can't be removed is tried by the next run. */
export async function discard(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }).catch(() => undefined);
}
