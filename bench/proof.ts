/** What the proofs of this folder share: trees as hashes, a silent surrounding, numbers that can be drawn again. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildEffects } from '../src/effects.ts';
import { program } from '../test/program.ts';

export const home = join(import.meta.dirname, '..');

/** How long it took, and what is other than in the build before: not in the manifest. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(['rapport/duur.json', 'rapport/sinds-vorige.html']);

/** SHA-256 of every file below a folder but those of the moment, by path. */
export function treeOf(dir: string): ReadonlyMap<string, string> {
  if (!existsSync(dir)) return new Map();
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const named = paths.map((path) => [path.slice(dir.length + 1).replaceAll('\\', '/'), path] as const);
  const made = named.filter(([name]) => !OF_THE_MOMENT.has(name));
  return new Map(made.map(([name, path]) => [name, sha256(readFileSync(path))]));
}

/** One hash for a whole folder. */
export function hashOf(dir: string): string {
  return sha256(JSON.stringify([...treeOf(dir)]));
}

/** Files of a build that are not there with the bytes that its manifest tells, and those beside them. */
export function strangeFiles(dir: string): readonly string[] {
  const path = join(dir, 'manifest.json');
  if (!existsSync(path)) return ['manifest.json'];
  const told: Record<string, string> = JSON.parse(readFileSync(path, 'utf8')).uitvoer;
  const found = treeOf(dir);
  const names = new Set([...Object.keys(told), ...found.keys()]);
  names.delete('manifest.json');
  return [...names].filter((name) => told[name] !== found.get(name));
}

/** Whether every file of a build is there with the bytes that its manifest tells, and none beside them. */
export function isWholeBuild(dir: string): boolean {
  return strangeFiles(dir).length === 0;
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Surroundings of a build in this process. */
export function effectsOf(cacheDir: string, owner = 'proef-1'): BuildEffects {
  return {
    log: { info: () => undefined, warn: () => undefined },
    now: () => 0,
    today: '2026-02-01',
    jobs: 2,
    cacheDir,
    program,
    owner,
    isRunning: () => false,
    peakMemory: () => ({ process: 0 }),
    machine: {},
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number of the command line, or its standard. */
export function argument(at: number, standard: number): number {
  return Number(process.argv[at + 2] ?? standard);
}

/** A line of the outcome. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
