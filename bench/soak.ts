/**
 * Many builds in one process: memory, open files, handles, child processes and what stands on the disk must not grow.
 * Each makes everything: for each the program is another one, so that nothing that was kept counts. Run:
 * node --expose-gc --import tsx bench/soak.ts [builds=200] [with PDFs: 0 or 1 = 0]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../src/build.ts';
import { argument, effectsOf, hashOf, home, tell } from './proof.ts';

const work = mkdtempSync(join(tmpdir(), 'duur-'));
const outputDir = join(work, 'output');
const withPaper = argument(1, 0) === 1;
const options = {
  dataDir: join(home, 'seeds', 'twee-wijken'),
  outputDir,
  without: new Set(withPaper ? [] : (['pdf', 'druk'] as const)),
  kept: 2,
  anyway: false,
  version: '0.0.0',
};
// The browser is the same one all the time.
const path = join(home, '.cache', 'chromium-147.0.0', 'chromium');
const browser = withPaper ? { browserPath: path } : {};
const countIn = (folder: string) => {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
};
const children = () => {
  try {
    return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean).length;
  } catch {
    return 0;
  }
};

const hashes = new Set<string>();
const heaps: number[] = [];
const [count, every] = [argument(0, 200), Math.max(1, Math.floor(argument(0, 200) / 10))];
tell('build  heap MB  rss MB  open files  handles  children  beside output');
for (let number = 1; number <= count; number += 1) {
  const effects = effectsOf(join(work, '.cache'), `proef-${process.pid}`);
  await build(options, { ...effects, program: `${number}`, ...browser });
  rmSync(effects.cacheDir, { recursive: true, force: true });
  hashes.add(hashOf(outputDir));
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  heaps.push(heapUsed);
  if (number % every !== 0 && number !== 1) continue;
  const handles = process.getActiveResourcesInfo().length;
  const row = [
    number,
    heapUsed / 1e6,
    rss / 1e6,
    countIn('/proc/self/fd'),
    handles,
    children(),
    countIn(work),
  ];
  tell(row.map((cell) => cell.toFixed(0).padStart(7)).join('  '));
}
// The first tenth fills what stays: modules, compiled templates.
const settled = heaps.slice(Math.ceil(count / 10));
const growth = ((settled.at(-1) ?? 0) - (settled[0] ?? 0)) / 1e3 / Math.max(1, settled.length - 1);
tell(`${count} builds, ${hashes.size} hash; growth ${growth.toFixed(0)} kB a build after the first tenth`);
rmSync(work, { recursive: true, force: true });
process.exitCode = hashes.size === 1 ? 0 : 1;
