/** The program without a compiler, away from its sources: what it says is what the checkout says. */
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { neededFiles } from '../../../supply/portable/collect-packages.ts';
import { compileProgram } from '../../../supply/portable/compile-program.ts';
import { faultsOf } from '../../../supply/portable/judge.ts';
import { programFiles } from '../../../supply/portable/program-files.ts';
import { TARGETS } from '../../../supply/portable/targets.ts';
import { runCli } from '../../run-cli.ts';

const [windows] = TARGETS.filter(({ os }) => os === 'win32');
const project = join(import.meta.dirname, '..', '..', '..');
let home: string;
let bundled: readonly string[];
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'draagbaar é '));
  bundled = await compileProgram(join(home, 'bin'));
  for (const [path, bytes] of programFiles('0.1.0')) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), bytes);
  }
  symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'), 'junction');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('nothing in it points at where it was made', () => {
  for (const name of readdirSync(join(home, 'bin')))
    expect(readFileSync(join(home, 'bin', name), 'utf8').includes(project), name).toBe(false);
});

test('threads stand beside the commands, by the names that are asked for', () => {
  const names = readdirSync(join(home, 'bin'));
  for (const name of ['wijkprofielen', 'read-thread', 'draw-thread', 'finish-thread'])
    expect(names).toContain(`${name}.mjs`);
});

test('controleer says the same', async () => {
  const words = ['controleer', '--data', join(project, 'seeds', 'twee-wijken'), '--json'];
  const { out } = await runCli(words);
  const carried = execFileSync(process.execPath, [join(home, 'bin', 'wijkprofielen.mjs'), ...words], {
    cwd: '/',
    env: { HOME: home },
    encoding: 'utf8',
  });
  expect(JSON.parse(carried)).toEqual(JSON.parse(out));
  // Two starts of the program, one of them from its sources.
}, 300_000);

test('what is not part of it goes along as files, and no compiler does', () => {
  if (!windows) throw new Error('no version for Windows');
  const files = neededFiles(project, windows);
  const has = (path: string) => files.includes(`node_modules/${path}`);
  expect(has('@utrecht/component-library-css/dist/index.css')).toBe(true);
  expect(has('pdfjs-dist/build/pdf.min.mjs')).toBe(true);
  expect(has('@11ty/eleventy/package.json')).toBe(true);
  expect(has('vega/package.json')).toBe(true);
  expect(files.filter((path) => /\/(typescript|vitest|tsx\/dist|@esbuild|@sparticuz)\//.test(path))).toEqual(
    [],
  );
  const named = files.filter((path) => !/\.(node|dll|so(\.[\d.]+)?)$/.test(path));
  const inZip = named.map((path) => ({ path: `wijkprofielen/programma/${path}`, bytes: new Uint8Array() }));
  expect(faultsOf(inZip, windows)).toEqual([]);
  expect(bundled).toContain('vega');
  expect(bundled).not.toContain('sharp');
});
