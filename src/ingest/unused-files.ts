import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Remark } from '../domain/remark.ts';
import { fileErrorOf } from '../error.ts';
import { type DataFolder, placeOf } from './data-folder.ts';
import { isPeopleFile, refusePeopleFile } from './person/refuse-people.ts';
import { DOCUMENT_ADVICE, isDocument } from './texts/text-remarks.ts';

/** Folders deeper than this are not gone into; no data folder has them. */
const MAX_DEPTH = 8;
/** Files that are looked at, and named in one remark. */
const MAX_FILES = 5000;
const MAX_NAMED = 100;

/** What nobody expects to be read: notes, and what systems and programs leave behind. */
const BESIDE =
  /^(readme(\..*)?|leesmij(\..*)?|licentie(\..*)?|license(\..*)?|thumbs\.db|desktop\.ini|[._].*|~\$.*)$/i;

/**
 * Tells of every file in the data folder that was not read and that no remark names: nothing of what staff put there
 * is passed over without a word. Notes and files of the system stand together in one remark.
 */
export async function tellUnusedFiles(folder: DataFolder): Promise<void> {
  const isTold = knownTo(folder);
  const all = await filesIn(folder.dir, '', 0);
  // Wherever such a file stands, another remark is not enough.
  const refused = new Set(folder.remarks.list('error').flatMap(({ file }) => file ?? []));
  const people = all.filter((path) => isPeopleFile(path) && !refused.has(path));
  for (const path of people) refusePeopleFile(path, folder.remarks);
  const unused = all.filter((path) => !isTold(path) && !people.includes(path));
  const beside = unused.filter(isBeside);
  for (const path of unused) if (!isBeside(path)) reportUnused(path, folder);
  if (beside.length > 0) reportBeside(beside, folder);
}

/**
 * Files of what a region shares that this gemeente did not read and that no remark names, by their path in the shared
 * folder; a file of its own stands before the shared one. None outside a region: another gemeente may use them.
 */
export async function unusedShared(folder: DataFolder): Promise<readonly string[]> {
  const shared = folder.region?.shared;
  if (shared === undefined) return [];
  const isTold = knownTo(folder);
  const unused: string[] = [];
  for (const path of await filesIn(shared, '', 0)) {
    const isRead = isTold(path) && (await placeOf(folder, path)) === join(shared, path);
    if (!isRead && !isBeside(path)) unused.push(path);
  }
  return unused;
}

/** What is said of a shared file that no gemeente of a region uses. */
export function unusedByAll(file: string): Remark {
  return {
    rule: 'bestand-niet-gebruikt',
    level: 'warn',
    file,
    explanation: 'Geen enkele gemeente van de regio gebruikt dit bestand.',
    proposal: `${ADVICE} Heeft elke gemeente een eigen bestand van deze naam? Dan is dit bestand niet nodig.`,
  };
}

/** Whether a path was read, or a remark names it or a folder around it. */
function knownTo({ inputs, remarks }: DataFolder): (path: string) => boolean {
  const named = new Set(remarks.list().flatMap(({ file }) => file ?? []));
  return (path) =>
    inputs.has(path) || named.has(path) || [...named].some((place) => path.startsWith(`${place}/`));
}

const ADVICE =
  'Hoort het bij de gegevens? Kijk in de handleiding in welke map het hoort en hoe het moet heten. Haal het anders weg.';

function isBeside(path: string): boolean {
  return path.split('/').some((name) => BESIDE.test(name));
}

async function filesIn(dir: string, path: string, depth: number): Promise<string[]> {
  const full = join(dir, path);
  const entries = await readdir(full, { withFileTypes: true }).catch((cause) => {
    throw fileErrorOf(cause, full) ?? cause;
  });
  const files: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const own = posix.join(path, entry.name);
    if (!entry.isDirectory()) files.push(own);
    // The history of a version control system is no data, and neither is that of the desk.
    else if (depth < MAX_DEPTH && !['.git', '.geschiedenis'].includes(entry.name))
      files.push(...(await filesIn(dir, own, depth + 1)));
    if (files.length > MAX_FILES) break;
  }
  return files;
}

function reportUnused(file: string, { remarks }: DataFolder): void {
  remarks.warn({
    rule: 'bestand-niet-gebruikt',
    file,
    explanation: `Dit bestand is niet gebruikt${folderWords(file)}.`,
    proposal: file.startsWith('wijken/') && isDocument(file) ? DOCUMENT_ADVICE : ADVICE,
  });
}

function folderWords(file: string): string {
  const depth = file.split('/').length;
  if (file.startsWith('cijfers/') && depth > 2 && !file.startsWith('cijfers/bron/'))
    return ': bestanden in een map binnen cijfers worden niet gelezen';
  return depth === 1 ? ': onder deze naam verwacht het programma hier niets' : '';
}

function reportBeside(files: readonly string[], { remarks }: DataFolder): void {
  const shown = files.slice(0, MAX_NAMED).join(', ');
  const rest = files.length > MAX_NAMED ? ` en nog ${files.length - MAX_NAMED}` : '';
  remarks.warn({
    rule: 'bestand-ernaast',
    found: `${shown}${rest}`,
    explanation: `${files.length === 1 ? 'Eén bestand is een toelichting of van het systeem, en is' : `${files.length} bestanden zijn een toelichting of van het systeem, en zijn`} niet gelezen: ${shown}${rest}.`,
    proposal: 'U hoeft niets te doen.',
  });
}
