/**
 * Data folders in which one to four things went wrong: every one is read, judged and told, or refused with what to do,
 * never a fault of the program and never stuck. Of those that are accepted, every tenth is built, and no page of it may
 * hold what runs. Run: node --import tsx bench/fuzz-folders.ts [folders=10000] [first seed=1]
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, check } from '../src/build.ts';
import { DataError, FileError } from '../src/error.ts';
import { type Folder, mutated } from './mutate.ts';
import { argument, drawFrom, effectsOf, home, tell } from './proof.ts';

const SOURCES = ['twee-wijken', 'groepen', 'zonder-teksten', 'onderdrukking', 'drukwerk', 'lange-namen'];

const folders = SOURCES.map((name) => readFolder(join(home, 'seeds', name)));
const work = mkdtempSync(join(tmpdir(), 'gok-'));
const effects = effectsOf(join(home, '.cache'));
const tally = { aanvaard: 0, geweigerd: 0, bestand: 0, gebouwd: 0 };
const wrong: string[] = [];
let slowest = { seed: 0, seconds: 0 };

const [count, first] = [argument(0, 10_000), argument(1, 1)];
for (let seed = first; seed < first + count; seed += 1) {
  const draw = drawFrom(seed);
  const source = folders[seed % folders.length] ?? new Map();
  const dataDir = join(work, 'gegevens');
  writeFolder(dataDir, mutated(source, draw));
  const start = performance.now();
  await tryFolder(dataDir, seed);
  const seconds = (performance.now() - start) / 1000;
  if (seconds > slowest.seconds) slowest = { seed, seconds };
  rmSync(dataDir, { recursive: true, force: true });
  if ((seed - first + 1) % 500 === 0) tell(`${seed - first + 1}: ${JSON.stringify(tally)}`);
}
rmSync(work, { recursive: true, force: true });
tell(`${count} folders: ${JSON.stringify(tally)}`);
tell(`slowest ${slowest.seconds.toFixed(1)} s (seed ${slowest.seed}); wrong ${wrong.length}`);
for (const line of wrong) tell(line);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function tryFolder(dataDir: string, seed: number): Promise<void> {
  const outputDir = join(work, 'uit');
  try {
    await check({ dataDir, outputDir }, effects);
    tally.aanvaard += 1;
    if (tally.aanvaard % 10 === 0) await buildFolder(dataDir, outputDir, seed);
  } catch (cause) {
    if (cause instanceof FileError) tally.bestand += 1;
    else if (cause instanceof DataError) {
      tally.geweigerd += 1;
      const errors = cause.remarks.filter(({ level }) => level === 'error');
      // The last of many of a kind only tells how many there are.
      const advised = new Set(errors.flatMap(({ rule, proposal }) => (proposal ? [rule] : [])));
      const bare = errors.filter(({ explanation, rule }) => explanation === '' || !advised.has(rule));
      if (errors.length === 0 || bare.length > 0)
        wrong.push(`seed ${seed}: an error without advice: ${bare[0]?.rule}`);
    } else
      wrong.push(
        `seed ${seed}: ${cause instanceof Error ? cause.stack?.split('\n').slice(0, 4).join(' | ') : cause}`,
      );
  }
}

async function buildFolder(dataDir: string, outputDir: string, seed: number): Promise<void> {
  const options = {
    dataDir,
    outputDir,
    without: new Set(['pdf', 'druk'] as const),
    kept: 0,
    anyway: false,
    version: '0.0.0',
  };
  await build(options, effects);
  tally.gebouwd += 1;
  for (const [path, bytes] of readFolder(join(outputDir, 'site'))) {
    if (!/\.(html|svg)$/.test(path)) continue;
    const text = bytes
      .toString('utf8')
      .replaceAll(/="[^"]*"/g, (value) => (/javascript:/i.test(value) ? value : '=""'));
    if (/<script>alert|<img src=x|javascript:|<[a-z][^>]*\son\w+\s*=/i.test(text))
      wrong.push(`seed ${seed}: ${path} runs`);
  }
}

function readFolder(dir: string): Folder {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(dir.length + 1), readFileSync(path)]));
}

function writeFolder(dir: string, folder: Folder): void {
  mkdirSync(dir, { recursive: true });
  for (const [path, bytes] of folder) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), bytes);
  }
}
