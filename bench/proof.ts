/** What the proofs of this folder share: trees as hashes, a silent surrounding, numbers that can be drawn again. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildEffects } from '../src/effects.ts';
import { program } from '../test/program.ts';

export const home = join(import.meta.dirname, '..');

/** SHA-256 of every file below a folder but the durations, by path. */
export function treeOf(dir: string): ReadonlyMap<string, string> {
  if (!existsSync(dir)) return new Map();
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const named = paths.map((path) => [path.slice(dir.length + 1).replaceAll('\\', '/'), path] as const);
  const made = named.filter(([name]) => name !== 'rapport/duur.json');
  return new Map(made.map(([name, path]) => [name, sha256(readFileSync(path))]));
}

/** One hash for a whole folder. */
export function hashOf(dir: string): string {
  return sha256(JSON.stringify([...treeOf(dir)]));
}

/** Whether every file of a build is there with the bytes that its manifest tells, and none beside them. */
export function isWholeBuild(dir: string): boolean {
  const path = join(dir, 'manifest.json');
  if (!existsSync(path)) return false;
  const told: Record<string, string> = JSON.parse(readFileSync(path, 'utf8')).uitvoer;
  const found = Object.fromEntries([...treeOf(dir)].filter(([name]) => name !== 'manifest.json'));
  return JSON.stringify(told) === JSON.stringify(found);
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
