/**
 * Folders of kept files that shares of a build leave (decision 395): each with a label that says of which data, program
 * and build it is a share.
 */

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Cache, takeOver } from '../cache.ts';
import { parsedJson } from '../domain/parsed-json.ts';
import { FileError, UsageError } from '../error.ts';

/** Says of which build a folder holds a share. */
const LABEL = 'deel.json';

const label = z.object({
  deel: z.number().int(),
  van: z.number().int(),
  programma: z.string(),
  gegevens: z.string(),
});
export type ShareLabel = z.infer<typeof label>;

/**
 * Makes a folder ready for a share: what another run left of one goes. Throws UsageError where something else stands in
 * it, which is left alone.
 */
export async function openShare(folder: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (names.length > 0 && !names.includes(LABEL)) {
    throw new UsageError(
      `In ${folder} staat iets anders dan een deel van een bouw. Noem met --output een lege map.`,
    );
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Begun and not done: it may be emptied again, and is no share yet.
  await writeFile(join(folder, LABEL), '{}\n');
}

/** Says that the share in this folder is done. */
export async function sealShare(folder: string, about: ShareLabel): Promise<void> {
  await writeFile(join(folder, LABEL), `${JSON.stringify(about, undefined, 2)}\n`);
}

/**
 * Puts what the shares made where a build finds it; `data` is the checksum of the data folder. Throws UsageError where a
 * share is missing, not done, or of other data or another version of the program, and FileError where a folder is none.
 */
export async function takeShares(
  folders: readonly string[],
  data: string,
  { cacheDir, program }: Cache,
): Promise<void> {
  const labels = await Promise.all(folders.map(async (folder) => [folder, await labelOf(folder)] as const));
  for (const [folder, { programma, gegevens }] of labels) {
    const other =
      programma === program ? gegevens !== data && 'andere gegevens' : 'een andere versie van het programma';
    if (other) throw new UsageError(`${folder} is gemaakt met ${other}. Maak dit deel opnieuw.`);
  }
  checkWhole(labels.map(([, about]) => about));
  for (const folder of folders) await takeOver(folder, cacheDir);
}

async function labelOf(folder: string): Promise<ShareLabel> {
  const text = await readFile(join(folder, LABEL), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new FileError(folder, `${folder} is geen deel van een bouw: ${LABEL} staat er niet in.`);
  }
  const read = label.safeParse(parsedJson(text));
  if (!read.success) {
    throw new UsageError(`${folder} is niet af: dat deel van de bouw is onderweg gestopt. Maak het opnieuw.`);
  }
  return read.data;
}

function checkWhole(labels: readonly ShareLabel[]): void {
  const counts = [...new Set(labels.map(({ van }) => van))];
  const [of = 0] = counts;
  if (counts.length > 1) {
    throw new UsageError(`Deze delen horen niet bij elkaar: er zijn delen van ${counts.join(' en van ')}.`);
  }
  const there = labels.map(({ deel }) => deel);
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((number) => !there.includes(number));
  if (missing.length > 0) {
    const parts =
      missing.length === 1 ? `deel ${missing[0]} ontbreekt` : `de delen ${missing.join(', ')} ontbreken`;
    throw new UsageError(`Van de ${of} delen zijn er ${there.length} genoemd: ${parts}.`);
  }
}
