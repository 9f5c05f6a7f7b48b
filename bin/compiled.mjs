/**
 * The program as JavaScript, compiled once and kept by the contents of its sources: reading TypeScript anew at every
 * start takes longer than most commands do.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ENTRY = 'cli.mjs';
/** What is started, below src/: the commands, and the modules of threads (src/threads.ts). */
export const ENTRIES = [
  'cli.ts',
  join('print', 'finish-thread.ts'),
  join('chart', 'draw-thread.ts'),
  join('ingest', 'foreign', 'read-thread.ts'),
];
/** Holds the checksum of the files beside it, and is written last. */
const SEAL = 'controle';
/** Versions that are kept: one that is still at work may load its parts late. */
const MOST_KEPT = 4;

/**
 * Path of the compiled commands, made first where they are not there or were damaged. Throws where the compiler is
 * absent or the folder can't be written.
 * @param {string} home folder of the project
 * @param {string} folder where compiled versions are kept; below `home`, so that packages are found
 * @returns {Promise<string>}
 */
export async function compiledCommands(home, folder) {
  const target = join(folder, keyOf(home));
  if (!isWhole(target)) await compile(home, folder, target);
  return join(target, ENTRY);
}

/**
 * What the compiled files follow from: sources and the data that they take in (rules, words, weights), versions of
 * packages, and the folder, which stands in them.
 * @param {string} home folder of the project
 * @returns {string}
 */
export function keyOf(home) {
  return createHash('sha256').update(home).update(sourcesOf(home)).digest('hex').slice(0, 32);
}

/** The same wherever the folder of the project stands. */
function sourcesOf(home) {
  const hash = createHash('sha256').update(process.versions.modules);
  const names = readdirSync(join(home, 'src'), { recursive: true }).filter((name) =>
    /\.(ts|json)$/.test(name),
  );
  const sources = names.sort().map((name) => join('src', name));
  for (const path of [
    ...sources,
    '.eleventy.ts',
    'package.json',
    'package-lock.json',
    join('bin', 'compiled.mjs'),
  ]) {
    hash.update(path).update(readFileSync(join(home, path)));
  }
  return hash.digest();
}

/**
 * Tells this version of the program from every other, wherever it stands: with the templates, surveys and rules that it
 * reads while it runs.
 * @param {string} home folder of the project
 * @returns {string}
 */
export function programOf(home) {
  const hash = createHash('sha256').update(sourcesOf(home));
  for (const folder of ['templates', 'seeds']) {
    for (const name of readdirSync(join(home, folder), { recursive: true }).sort()) {
      const path = join(home, folder, name);
      if (statSync(path).isFile()) hash.update(name).update('\0').update(readFileSync(path));
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function isWhole(target) {
  try {
    return readFileSync(join(target, SEAL), 'utf8') === checksum(target);
  } catch {
    return false;
  }
}

function checksum(target) {
  const hash = createHash('sha256');
  for (const name of readdirSync(target).sort()) {
    if (name.endsWith('.mjs'))
      hash
        .update(name)
        .update('\0')
        .update(readFileSync(join(target, name)));
  }
  return hash.digest('hex');
}

async function compile(home, folder, target) {
  const { build } = await import('esbuild');
  const staged = `${target}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      entryPoints: Object.fromEntries(
        ENTRIES.map((path) => [basename(path, '.ts'), join(home, 'src', path)]),
      ),
      outdir: staged,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      packages: 'external',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'silent',
      plugins: [ownPlaces],
    });
    writeFileSync(join(staged, SEAL), checksum(staged));
    rmSync(target, { recursive: true, force: true });
    renameSync(staged, target);
  } catch (cause) {
    rmSync(staged, { recursive: true, force: true });
    // Another run may have put the same version in place meanwhile.
    if (!isWhole(target)) throw cause;
  }
  forgetOld(folder);
}

/** A source finds its neighbors (templates, seeds) from where it stands, and not from where it was compiled to. */
const ownPlaces = {
  name: 'own-places',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', () => JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', () => JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

function forgetOld(folder) {
  const versions = readdirSync(folder).map((name) => join(folder, name));
  const byAge = versions
    .map((path) => ({ path, made: statSync(path).mtimeMs }))
    .sort((a, b) => b.made - a.made);
  for (const { path } of byAge.slice(MOST_KEPT)) rmSync(path, { recursive: true, force: true });
}
