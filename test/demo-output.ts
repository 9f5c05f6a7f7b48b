import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runCli } from './run-cli.ts';

const home = join(import.meta.dirname, '..');
const cache = join(home, '.cache', 'proefbouw');

/** Everything that decides what a build of the demo gives. */
const SOURCES = ['src', 'templates', 'data', 'seeds/referentie', '.eleventy.ts', 'package-lock.json'];

/**
 * Folder with the whole build of the demo gemeente, PDFs included. It is built once for all test files together, and
 * kept until anything that decides it has changed.
 */
export async function demoOutput(): Promise<string> {
  const key = keyOf(SOURCES.flatMap((source) => filesOf(join(home, source))));
  const output = join(cache, key);
  while (!existsSync(join(output, 'manifest.json'))) {
    if (takeTurn(`${output}.bezig`))
      await buildInto(output).finally(() => rmSync(`${output}.bezig`, { recursive: true }));
    else await setTimeout(500);
  }
  return output;
}

async function buildInto(output: string): Promise<void> {
  for (const name of readdirSync(cache)) {
    if (!name.endsWith('.bezig')) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const run = await runCli(['build', '--output', output]);
  if (run.code !== 0) throw new Error(`the demo does not build: exit ${run.code}\n${run.err}`);
}

/** One process builds, the others wait; a turn of over five minutes was broken off. */
function takeTurn(lock: string): boolean {
  mkdirSync(cache, { recursive: true });
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (since > 0 && Date.now() - since > 300_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function keyOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
