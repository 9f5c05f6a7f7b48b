/**
 * Builds that are killed at any moment: after each the output is the last good build or the new one, whole, and the
 * next build leaves nothing of the dead one behind. Run: node --import tsx bench/kills.ts [kills=50] [seed=1]
 */
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argument, drawFrom, hashOf, home, isWholeBuild, tell } from './proof.ts';

const work = mkdtempSync(join(tmpdir(), 'dood-'));
const data = join(work, 'gegevens');
const output = join(work, 'output');
cpSync(join(home, 'seeds', 'twee-wijken'), data, { recursive: true });
appendFileSync(join(data, 'gemeente.yaml'), 'drukwerk: [weekblad-kwart]\n');
const draw = drawFrom(argument(1, 1));

/** Builds, and kills with all its children after `limit` milliseconds; gives how long it took. */
function run(limit = Number.POSITIVE_INFINITY): Promise<{ code: number | null; took: number }> {
  const start = performance.now();
  const words = ['--import', 'tsx', join(home, 'src', 'cli.ts'), 'build', '--data', data, '--output', output];
  const child = spawn(process.execPath, words, { cwd: home, stdio: 'ignore', detached: true });
  const timer = Number.isFinite(limit)
    ? setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), limit)
    : undefined;
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, took: performance.now() - start });
    });
  });
}

/** Another text each time, so that old and new can be told apart, and nothing is left as it stands. */
function change(number: number): void {
  writeFileSync(
    join(data, 'wijken', 'noord', 'bijeenkomst.md'),
    `---\ndatum: 2026-05-01\n---\nKom langs in zaal ${number}.\n`,
  );
}

const wrong: string[] = [];
await run();
change(0);
const { took } = await run();
const [count, results] = [argument(0, 50), { oud: 0, nieuw: 0, klaar: 0 }];
let last = hashOf(output);
for (let kill = 1; kill <= count; kill += 1) {
  change(kill);
  // Half of them near the end, where the switch is.
  const { code } = await run(kill % 2 === 0 ? took * draw() : took * (0.9 + draw() * 0.15));
  const now = hashOf(output);
  if (!isWholeBuild(output)) wrong.push(`kill ${kill}: the output is not whole`);
  results[code === 0 ? 'klaar' : now === last ? 'oud' : 'nieuw'] += 1;
  last = now;
}
const { code } = await run();
if (code !== 0 || !isWholeBuild(output)) wrong.push(`the build after it all ended with ${code}`);
const left = readdirSync(work).filter((name) => !/^(gegevens|output|\.output\.vorige-[12])$/.test(name));
if (left.length > 0) wrong.push(`left behind: ${left.join(', ')}`);
tell(
  `${count} kills in builds of ${(took / 1000).toFixed(1)} s: ${JSON.stringify(results)}; wrong ${wrong.length}`,
);
for (const line of wrong) tell(line);
rmSync(work, { recursive: true, force: true });
process.exitCode = wrong.length === 0 ? 0 : 1;
