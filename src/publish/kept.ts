/** Builds from before the last, kept beside `output/`, and the way back to one of them. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { embargoIn } from '../domain/embargo.ts';
import { FileError, fileErrorOf } from '../error.ts';
import { sha256 } from './contents.ts';
import { discard, filesBelow, madeByUs, type Place, placeOf, refuseForeign, resolveOutput } from './place.ts';
import { switchSteps } from './switch.ts';

/** Where an earlier build stands: number 1 is the one before the last. */
function keptPath(output: string, number: number): string {
  return join(dirname(output), `.${basename(output)}.vorige-${number}`);
}

/**
 * Keeps the tree that was just replaced, and at most `most` in all; older ones go. With 0 none is left: what was taken
 * back must not be one command away. An `output/` that is a disk of its own has no room beside it, and keeps none.
 */
export async function keepBuild({ kind, output, old }: Place, most: number): Promise<void> {
  if (kind === 'inside') return discard(old);
  for (let number = Math.max(1, most); existsSync(keptPath(output, number)); number += 1) {
    await discard(keptPath(output, number));
  }
  if (most === 0 || !existsSync(old)) return discard(old);
  for (let number = most - 1; number >= 1; number -= 1) {
    if (existsSync(keptPath(output, number))) {
      await rename(keptPath(output, number), keptPath(output, number + 1));
    }
  }
  await rename(old, keptPath(output, 1));
}

/**
 * Puts the build before the last in the place of `outputDir`, by the same switch as a build; the last one is then the
 * one before, so that doing it again takes it back. Throws FileError when there is none.
 */
export async function bringBack(outputDir: string, owner: string): Promise<void> {
  const output = await resolveOutput(outputDir);
  const staged = keptPath(output, 1);
  if (!existsSync(staged)) {
    throw new FileError(output, `Er is geen eerdere versie van ${output} bewaard.`);
  }
  await refuseForeign(output);
  const place = { ...placeOf(output, 'beside', owner), staged };
  try {
    for (const step of switchSteps(place)) step();
    if (existsSync(place.old)) await rename(place.old, staged);
  } catch (cause) {
    throw fileErrorOf(cause, output) ?? cause;
  }
}

/** Until when what stands may not be made public, as its manifest says; undefined where it may, or nothing stands. */
export async function standingEmbargo(outputDir: string): Promise<string | undefined> {
  const output = await resolveOutput(outputDir);
  return embargoIn(await readFile(join(output, 'manifest.json'), 'utf8').catch(() => ''));
}

/** Checksum of the manifest of a build: that of all its files. Undefined where none stands. */
export async function manifestHash(outputDir: string): Promise<string | undefined> {
  const output = await resolveOutput(outputDir);
  const manifest = await readFile(join(output, 'manifest.json')).catch(() => undefined);
  return manifest && sha256(manifest);
}

/** How the last build stands in its folder. */
export interface Standing {
  /** Files whose bytes are no longer those of its manifest: somebody changed them by hand. */
  readonly changed: readonly string[];
  /** Checksum of its manifest, where each file is as it was made, and none beside them. */
  readonly whole?: string;
}

/** Reads every file of the last build once. */
export async function standingOf(outputDir: string): Promise<Standing> {
  const output = await resolveOutput(outputDir);
  const made = await madeByUs(output);
  const present = await filesBelow(output);
  const changed: string[] = [];
  for (const path of present) {
    const hash = made.get(path);
    // Without waiting in between: thousands of small files take longer to ask for than to read.
    if (hash !== undefined && sha256(readFileSync(join(output, path))) !== hash) changed.push(path);
  }
  const isThere = new Set(present);
  const isOurs = present.every((path) => made.has(path));
  const isWhole = [...made].every(([path, hash]) => hash === undefined || isThere.has(path));
  const manifest = await manifestHash(outputDir);
  return { changed, ...(manifest && isOurs && isWhole && changed.length === 0 ? { whole: manifest } : {}) };
}
