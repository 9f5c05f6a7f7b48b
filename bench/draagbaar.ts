/**
 * What can be tried of the portable versions on Linux, after `npm run draagbaar`. The version for Linux is unpacked in
 * a folder that programs stumble over, started with an empty environment, and builds the same bytes as the checkout.
 * Those for Windows and macOS are judged by their files; with the path of Wine, Windows builds a site in it too.
 * Run: node --import tsx bench/draagbaar.ts [path of wine64]
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { faultsOf } from '../supply/portable/judge.ts';
import { TARGETS } from '../supply/portable/targets.ts';
import { home, tell, treeOf } from './proof.ts';

const zipOf = (name: string) => join(home, 'draagbaar', `wijkprofielen-${name}.zip`);
const work = mkdtempSync(join(tmpdir(), 'draagbaar proef é '));
const wrong: string[] = [];
const wine = process.argv[2];

try {
  for (const target of TARGETS.filter(({ name }) => existsSync(zipOf(name)))) {
    const packed = readFileSync(zipOf(target.name));
    const files = Object.entries(unzipSync(packed)).map(([path, bytes]) => ({ path, bytes }));
    const faults = faultsOf(files, target);
    const longest = Math.max(...files.map(({ path }) => path.length));
    tell(
      `${target.name}: ${Math.round(packed.length / 1e6)} MB, ${files.length} files, longest path ${longest}, ${faults.length} faults`,
    );
    wrong.push(...faults);
  }
  const seed = join(work, 'twee wijken');
  cpSync(join(home, 'seeds', 'twee-wijken'), seed, { recursive: true });
  await tryLinux(seed);
  if (wine !== undefined) tryWindows(seed, wine);
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const line of wrong) tell(line);
tell(wrong.length === 0 ? 'all as it should be' : `${wrong.length} faults`);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function tryLinux(seed: string): Promise<void> {
  const folder = join(
    work,
    `${'heel lange naam ß 日本 100% #1 '.repeat(3)}x`,
    `${'en nog langer '.repeat(10)}x`,
  );
  mkdirSync(folder, { recursive: true });
  execFileSync('unzip', ['-q', zipOf('linux'), '-d', folder]);
  const env = { HOME: join(work, 'leeg huis') };
  const { address, stop } = await startedDesk(join(folder, 'wijkprofielen'), env);
  const answer = await fetch(address);
  tell(`linux: a folder of ${folder.length} characters, the desk answers ${answer.status}`);
  if (!(await answer.text()).includes('Nieuwe gemeente')) wrong.push('the desk shows no welcome');
  stop();
  const program = join(folder, 'wijkprofielen', 'programma');
  const words = (output: string) => [
    'build',
    '--zonder-cache',
    '--data',
    seed,
    '--output',
    join(work, output),
  ];
  const carried = spawnSync(join(program, 'node'), [join('bin', 'wijkprofielen.mjs'), ...words('gedragen')], {
    cwd: program,
    env,
  });
  const own = spawnSync(process.execPath, [join(home, 'bin', 'wijkprofielen.mjs'), ...words('eigen')], {
    cwd: home,
  });
  if (carried.status !== 0 || own.status !== 0) wrong.push(`${carried.stderr}\n${own.stderr}`);
  tell(`linux: ${compare('eigen', 'gedragen')}`);
}

/** Starts the desk as staff do; gives its address, once it is told. */
async function startedDesk(folder: string, env: Record<string, string>) {
  const words = ['--zonder-browser', '--port', '0'];
  const child = spawn(join(folder, 'start-wijkprofielen.sh'), words, { cwd: '/', env });
  let told = '';
  child.stdout.on('data', (text) => {
    told += text;
  });
  for (let waited = 0; waited < 120; waited += 1) {
    const address = /http:\/\/\S+\/bureau\//.exec(told)?.[0];
    if (address !== undefined) return { address, stop: () => child.kill() };
    await setTimeout(1000);
  }
  child.kill();
  throw new Error(`the desk did not start: ${told}`);
}

/** Wine has no Edge, so without PDFs; and it gives no pipe to Node, so what is told goes to a file. */
function tryWindows(seed: string, wine64: string): void {
  execFileSync('unzip', ['-q', zipOf('windows'), '-d', work]);
  const program = join(work, 'wijkprofielen', 'programma');
  const words = [
    'build',
    '--zonder',
    'pdf,druk',
    '--data',
    `Z:${seed}`,
    '--output',
    `Z:${join(work, 'windows')}`,
  ];
  const log = join(work, 'wine.txt');
  const env = {
    ...process.env,
    WINEPREFIX: join(work, 'wine'),
    WINEDEBUG: '-all',
    NODE_SKIP_PLATFORM_CHECK: '1',
  };
  const file = openSync(log, 'w');
  const { status } = spawnSync(
    wine64,
    [join(program, 'node.exe'), join('bin', 'wijkprofielen.mjs'), ...words],
    {
      cwd: program,
      env,
      stdio: ['ignore', file, file],
    },
  );
  closeSync(file);
  if (status !== 0) wrong.push(`Wine ended with ${status}: ${readFileSync(log, 'utf8').slice(-600)}`);
  const own = ['build', '--zonder', 'pdf,druk', '--data', seed, '--output', join(work, 'eigen-site')];
  spawnSync(process.execPath, [join(home, 'bin', 'wijkprofielen.mjs'), ...own], { cwd: home });
  // It tells the versions of packages, and the browser comes along on Linux alone.
  tell(`windows in Wine: ${compare('eigen-site', 'windows', 'manifest.json')}`);
}

function compare(one: string, other: string, but?: string): string {
  const [a, b] = [treeOf(join(work, one)), treeOf(join(work, other))];
  const differs = [...new Set([...a.keys(), ...b.keys()])].filter(
    (path) => a.get(path) !== b.get(path) && path !== but,
  );
  if (a.size === 0) differs.push('nothing was built');
  wrong.push(...differs.map((path) => `${other} differs: ${path}`));
  return `${b.size} files, ${differs.length} differ from those of the checkout`;
}
