/**
 * Everything that can fail fails in turn: each write, rename, removal and folder of a build gets an error of the disk,
 * and the browser is killed at any moment of the printing. Each time the build ends well or with an error that names
 * the disk, the output is the old build or the new one, whole, and the next build leaves nothing behind.
 * Run: node --import tsx bench/faults.ts [one of how many calls fails=1] [kills of the browser=10]
 */
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../src/build.ts';
import { FileError } from '../src/error.ts';
import { argument, drawFrom, effectsOf, hashOf, home, isWholeBuild, tell } from './proof.ts';

type Call = (...args: unknown[]) => unknown;

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS'];
const require = createRequire(import.meta.url);
const doors: readonly [Record<string, Call>, readonly string[]][] = [
  [require('node:fs/promises'), ['writeFile', 'rename', 'mkdir', 'rm', 'unlink']],
  [require('node:fs'), ['writeFileSync', 'renameSync', 'mkdirSync', 'rmSync']],
];

/** Calls since the count began, and which of them fails; 0 for none. */
const state = { calls: 0, failing: 0 };

for (const [door, names] of doors) {
  for (const name of names) {
    const real = door[name];
    if (!real) throw new Error(`no ${name}`);
    door[name] = (...args) => {
      state.calls += 1;
      if (state.calls !== state.failing) return real.apply(door, args);
      const code = CODES[state.failing % CODES.length] ?? 'EIO';
      const path = String(args[0]);
      const error = Object.assign(new Error(`${code}: planted, ${name} '${path}'`), {
        code,
        syscall: name,
        path,
      });
      if (name.endsWith('Sync')) throw error;
      return Promise.reject(error);
    };
  }
}
syncBuiltinESMExports();

const work = mkdtempSync(join(tmpdir(), 'fout-'));
const dataDir = join(work, 'gegevens');
const outputDir = join(work, 'output');
const cacheDir = join(home, '.cache');
cpSync(join(home, 'seeds', 'twee-wijken'), dataDir, { recursive: true });
const options = {
  dataDir,
  outputDir,
  without: new Set(['pdf', 'druk'] as const),
  anyway: false,
  kept: 1,
  version: '0.0.0',
};
const wrong: string[] = [];
const told = { goed: 0, schijf: 0, browser: 0 };

/** Other data of the same size, so that the old build and the new one differ. */
function change(number: number): void {
  appendFileSync(join(dataDir, 'gemeente.yaml'), `# ${number}\n`);
}

async function attempt(what: string, run: () => Promise<unknown>): Promise<void> {
  const before = hashOf(outputDir);
  const ended = await run().then(
    () => undefined,
    (cause: unknown) => cause,
  );
  state.failing = 0;
  if (ended === undefined) told.goed += 1;
  else if (ended instanceof FileError) told.schijf += 1;
  else
    wrong.push(
      `${what}: ${ended instanceof Error ? ended.stack?.split('\n').slice(0, 5).join(' | ') : ended}`,
    );
  const now = hashOf(outputDir);
  // A switch that broke off is finished or undone by the next run.
  if (!isWholeBuild(outputDir) || (ended !== undefined && now !== before)) await recoverAfter(what);
}

async function recoverAfter(what: string): Promise<void> {
  await build(options, effectsOf(cacheDir)).catch((cause: unknown) =>
    wrong.push(`${what}: next build: ${cause}`),
  );
  if (!isWholeBuild(outputDir)) wrong.push(`${what}: not whole after the next build`);
}

await build(options, effectsOf(cacheDir));
change(0);
state.calls = 0;
await build(options, effectsOf(cacheDir));
const [calls, step] = [state.calls, argument(0, 1)];
for (let failing = 1; failing <= calls; failing += step) {
  change(failing);
  state.calls = 0;
  state.failing = failing;
  await attempt(`call ${failing}`, () => build(options, effectsOf(cacheDir)));
}

const draw = drawFrom(7);
const kills = argument(1, 10);
const withPaper = { ...options, without: new Set<'pdf' | 'druk'>() };
for (let kill = 1; kill <= kills; kill += 1) {
  change(calls + kill);
  // From the moment that the pages are there, the browser tests and prints.
  const info = (message: string) => {
    if (message.startsWith('render')) setTimeout(killBrowser, 200 + draw() * 8000).unref();
  };
  const effects = effectsOf(cacheDir);
  await attempt(`browser ${kill}`, () => build(withPaper, { ...effects, log: { ...effects.log, info } }));
}

/** Browsers that this process started. */
function browsers(): readonly number[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return children
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .filter((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('chromium'));
}

function killBrowser(): void {
  for (const id of browsers()) {
    process.kill(id, 'SIGKILL');
    told.browser += 1;
  }
}

await build(options, effectsOf(cacheDir));
const left = readdirSync(work).filter((name) => !/^(gegevens|output|\.output\.vorige-1)$/.test(name));
if (left.length > 0) wrong.push(`left behind: ${left.join(', ')}`);
if (browsers().length > 0) wrong.push(`browsers left: ${browsers().length}`);
tell(`${calls} calls of the disk, one in ${step} failed; browser killed ${told.browser} times`);
tell(`ended well ${told.goed}, with an error of the disk or browser ${told.schijf}; wrong ${wrong.length}`);
for (const line of wrong) tell(line);
rmSync(work, { recursive: true, force: true });
process.exitCode = wrong.length === 0 ? 0 : 1;
