/**
 * What a site costs per wijk: first build, one after no change and one after a change of one text, of generated
 * gemeenten of two sizes; beside it the plain way (Vega-Lite compiled per chart, ten charts a wijk, no pictures, no
 * checks, a page per wijk). Whole processes, timed by GNU time; processor time says more than the clock on a machine that others use.
 * Run: node --import tsx bench/site.ts [SMALL] [LARGE]. Writes a table, and the same as JSON with --json.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { generateGemeente } from './generated.ts';
import { argument, drawFrom, tell } from './proof.ts';

const home = join(import.meta.dirname, '..');
const CHARTS = 10;

/** Seconds of one build: of the clock, and of the processors. */
interface Cost {
  readonly clock: number;
  readonly processor: number;
  readonly megabytes: number;
}

type Measured = ReturnType<typeof buildsOf> & { readonly wijken: number; readonly plain: Cost };

const sizes = [argument(0, 24), argument(1, 124)] as const;
const ways = ['first', 'unchanged', 'one text'] as const;
const costs: Measured[] = [];
for (const wijken of sizes) costs.push({ wijken, ...buildsOf(wijken), plain: await plainWay(wijken) });
const [small, large] = costs;
if (!small || !large) throw new Error('two sizes are needed');
const between = large.wijken - small.wijken;

if (process.argv.includes('--json')) {
  const machine = { node: process.version, processors: availableParallelism(), platform: process.platform };
  tell(JSON.stringify({ machine, costs }, undefined, 2));
} else {
  tell(`${process.version}, ${availableParallelism()} processors; seconds: clock / processors`);
  for (const way of [...ways, 'plain'] as const) {
    const [one, two] = [small[way], large[way]];
    const each = (two.processor - one.processor) / between;
    tell(
      `${way.padEnd(10)} ${small.wijken} wijken ${told(one)}   ${large.wijken} wijken ${told(two)}   per wijk ${each.toFixed(3)} s of processor, ${((two.clock - one.clock) / between).toFixed(3)} s`,
    );
  }
}

function told({ clock, processor, megabytes }: Cost): string {
  return `${clock.toFixed(1)} / ${processor.toFixed(1)} (${megabytes.toFixed(0)} MB)`;
}

/** A first build without a cache of before, one after no change, one after a change of one text. */
function buildsOf(wijken: number): Readonly<Record<(typeof ways)[number], Cost>> {
  const dataDir = generateGemeente(wijken);
  const outputDir = join(mkdtempSync(join(tmpdir(), 'uit-')), 'output');
  // A cache that no other run filled: the program is part of every key, and so is what it reads.
  appendFileSync(join(dataDir, 'teksten', 'inleiding.md'), `\nGemaakt voor een meting: ${process.pid}.\n`);
  const build = (...more: readonly string[]) =>
    costOf([
      'bin/wijkprofielen.mjs',
      'build',
      '--data',
      dataDir,
      '--output',
      outputDir,
      '--zonder',
      'pdf,druk',
      ...more,
    ]);
  build('--zonder-cache');
  const first = build('--zonder-cache');
  build();
  const unchanged = build();
  appendFileSync(join(dataDir, 'teksten', 'inleiding.md'), '\nWij danken alle bewoners die meededen.\n');
  const one = build();
  rmSync(dataDir, { recursive: true });
  rmSync(join(outputDir, '..'), { recursive: true });
  return { first, unchanged, 'one text': one };
}

function costOf(words: readonly string[]): Cost {
  const watched = ['-f', '%e %U %S %M', process.execPath, ...words];
  const { status, stderr } = spawnSync('/usr/bin/time', watched, { cwd: home, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [clock = 0, user = 0, system = 0, kilobytes = 0] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return { clock, processor: user + system, megabytes: kilobytes / 1024 };
}

/** The plain way, in this process: compile and draw every chart anew, and write a page. */
async function plainWay(wijken: number): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'gewoon-'));
  const next = drawFrom(3);
  const [from, before] = [performance.now(), process.cpuUsage()];
  for (let wijk = 0; wijk < wijken; wijk += 1) {
    const drawn: string[] = [];
    for (let chart = 0; chart < CHARTS; chart += 1) drawn.push(await plainChart(next));
    writeFileSync(join(folder, `${wijk}.html`), drawn.join('\n'));
  }
  const { user, system } = process.cpuUsage(before);
  rmSync(folder, { recursive: true });
  return {
    clock: (performance.now() - from) / 1000,
    processor: (user + system) / 1e6,
    megabytes: process.memoryUsage.rss() / 2 ** 20,
  };
}

function plainChart(next: () => number): Promise<string> {
  const values = Array.from({ length: 3 }, (_, at) => ({ wie: `Gebied ${at}`, waarde: 100 * next() }));
  const spec: TopLevelSpec = {
    data: { values },
    mark: 'point',
    encoding: { x: { field: 'waarde', type: 'quantitative' }, y: { field: 'wie', type: 'nominal' } },
  };
  return new View(parse(compile(spec).spec), { renderer: 'none' }).toSVG();
}
