/**
 * A region of seven gemeenten with 90 wijken, built in one command, and each gemeente built by itself: the same bytes?
 * `node --import tsx bench/region.ts [wijken per gemeente …]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashTree } from '../test/read-tree.ts';
import { regionFolder } from '../test/region-folder.ts';
import { runCli } from '../test/run-cli.ts';
import { writeFiles } from '../test/write-files.ts';

const NAMES = ['aalst', 'bergen', 'capelle', 'dijkdam', 'eemstad', 'fort', 'grave'];
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [24, 18, 14, 12, 10, 8, 4];
const plan = { gemeenten: Object.fromEntries(sizes.map((wijken, at) => [NAMES[at] ?? `g${at}`, wijken])) };

const say = (line: string | undefined) => process.stdout.write(`${line}\n`);
const dir = mkdtempSync(join(tmpdir(), 'regio-'));
const region = writeFiles(join(dir, 'gegevens'), regionFolder(plan));
const build = async (data: string, output: string) => {
  const start = performance.now();
  const run = await runCli(['build', '--data', data, '--output', output, '--zonder', 'pdf,druk']);
  if (run.code !== 0) throw new Error(run.err);
  say(`${output.slice(dir.length + 1).padEnd(10)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return run.out.trim().split('\n').at(-1);
};

const output = join(dir, 'regio');
say(await build(region, output));
for (const map of Object.keys(plan.gemeenten)) {
  const alone = join(dir, `alleen-${map}`);
  await build(join(region, map), alone);
  const [together, apart] = [hashTree(join(output, map)), hashTree(alone)];
  const different = Object.keys({ ...together, ...apart }).filter(
    (path) => !path.endsWith('duur.json') && together[path] !== apart[path],
  );
  say(`${map}: ${Object.keys(apart).length} files, ${different.length} different`);
}
rmSync(dir, { recursive: true });
