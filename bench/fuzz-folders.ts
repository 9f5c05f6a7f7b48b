/**
 * Data folders in which one to four things went wrong: every one is read, judged and told, or refused with what to do,
 * never a fault of the program and never stuck. Of those that are accepted, every tenth is built, and no page of it may
 * hold what runs. Run: node --import tsx bench/fuzz-folders.ts [folders=10000] [first seed=1]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../src/build.ts';
import { DataError } from '../src/error.ts';
import { mutated } from '../test/mutate.ts';
import { HOMES, readFolder, tryFolder, writeFolder } from '../test/try-folder.ts';
import { argument, drawFrom, effectsOf, hashOf, home, strangeFiles, tell } from './proof.ts';

const folders = HOMES.map((name) => readFolder(join(home, 'seeds', name)));
const work = mkdtempSync(join(tmpdir(), 'gok-'));
const outputDir = join(work, 'uit');
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
  const outcome = await tryFolder(dataDir, outputDir, effects);
  if (typeof outcome === 'object') wrong.push(`seed ${seed}: ${outcome.wrong}`);
  else tally[outcome] += 1;
  if (outcome === 'aanvaard' && tally.aanvaard % 10 === 0) await buildFolder(dataDir, seed);
  const seconds = (performance.now() - start) / 1000;
  if (seconds > slowest.seconds) slowest = { seed, seconds };
  rmSync(dataDir, { recursive: true, force: true });
  if ((seed - first + 1) % 500 === 0) tell(`${seed - first + 1}: ${JSON.stringify(tally)}`);
}
rmSync(work, { recursive: true, force: true });
const own = process.cpuUsage();
tell(
  `${count} folders: ${JSON.stringify(tally)}; ${((own.user + own.system) / 1e3 / count).toFixed(0)} ms of processor time each`,
);
tell(`slowest ${slowest.seconds.toFixed(1)} s (seed ${slowest.seed}); wrong ${wrong.length}`);
for (const line of wrong) tell(line);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function buildFolder(dataDir: string, seed: number): Promise<void> {
  const options = {
    dataDir,
    outputDir,
    without: new Set(['pdf', 'druk'] as const),
    kept: 0,
    anyway: false,
    version: '0.0.0',
  };
  const before = hashOf(outputDir);
  try {
    await build(options, effects);
    tally.gebouwd += 1;
  } catch (cause) {
    // What only the finished pages show may still refuse it, and leaves what stood.
    if (!(cause instanceof DataError))
      wrong.push(`seed ${seed}: ${cause instanceof Error ? cause.stack : cause}`);
    else if (hashOf(outputDir) !== before) wrong.push(`seed ${seed}: refused, and the output changed`);
    return;
  }
  const strange = strangeFiles(outputDir);
  if (strange.length > 0) wrong.push(`seed ${seed}: not whole: ${strange.slice(0, 5).join(', ')}`);
  for (const [path, bytes] of readFolder(join(outputDir, 'site'))) {
    if (!/\.(html|svg)$/.test(path)) continue;
    const text = bytes
      .toString('utf8')
      .replaceAll(/="[^"]*"/g, (value) => (/javascript:/i.test(value) ? value : '=""'));
    if (/<script>alert|<img src=x|javascript:|<[a-z][^>]*\son\w+\s*=/i.test(text))
      wrong.push(`seed ${seed}: ${path} runs`);
  }
}
