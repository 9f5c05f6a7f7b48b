import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build.ts';
import { readTree } from '../read-tree.ts';
import { silent } from '../tell-survey.ts';

const seeds = join(import.meta.dirname, '..', '..', 'seeds');
let dir: string;
let dataDir: string;
let outputDir: string;

/** Builds, and gives what was told. */
async function run({ version = '0.0.0', today = '2026-02-01', cacheDir = silent.cacheDir, jobs = 2 } = {}) {
  const told: string[] = [];
  const warned: string[] = [];
  const effects = {
    ...silent,
    cacheDir,
    jobs,
    today,
    program: `unchanged ${dir}`,
    log: { info: (line: string) => told.push(line), warn: (line: string) => warned.push(line) },
    owner: 'toets-1',
    isRunning: () => false,
    peakMemory: () => ({ process: 0 }),
    machine: {},
  };
  const without = new Set(['pdf', 'druk'] as const);
  const result = await build({ dataDir, outputDir, without, anyway: false, kept: 2, version }, effects);
  return { result, warned, same: told.some((line) => line.includes('niets veranderd')) };
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'gelijk-'));
  [dataDir, outputDir] = [join(dir, 'gegevens'), join(dir, 'output')];
  cpSync(join(seeds, 'twee-wijken'), dataDir, { recursive: true });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a build of what did not change', () => {
  test('makes nothing, and tells the same as the build before', async () => {
    const first = await run();
    expect(first.same).toBe(false);
    const [tree, made] = [readTree(outputDir), statSync(join(outputDir, 'manifest.json')).mtimeMs];
    const second = await run();
    expect(second.same).toBe(true);
    expect(second.warned).toEqual(first.warned);
    expect(second.result).toMatchObject({ ...first.result, seconds: 0 });
    expect(readTree(outputDir)).toEqual(tree);
    expect(statSync(join(outputDir, 'manifest.json')).mtimeMs).toBe(made);
  });

  test.each<[string, () => void]>([
    [
      'a text',
      () => appendFileSync(join(dataDir, 'teksten', 'inleiding.md'), '\nWij danken alle bewoners.\n'),
    ],
    ['a file more', () => copyFileSync(join(dataDir, 'README.md'), join(dataDir, 'kladje.md'))],
    ['a file less', () => rmSync(join(dataDir, 'kladje.md'))],
    ['a page changed by hand', () => appendFileSync(join(outputDir, 'site', 'index.html'), ' ')],
    ['a page that is gone', () => rmSync(join(outputDir, 'site', 'index.html'))],
    ['a manifest that is gone', () => rmSync(outputDir, { recursive: true })],
  ])('is another build with %s', async (_what, change) => {
    change();
    expect((await run()).same).toBe(false);
    expect(readFileSync(join(outputDir, 'site', 'index.html'), 'utf8')).toMatch(/<\/html>\s*$/);
    expect((await run()).same).toBe(true);
  });

  test('is another build on another day and with another version', async () => {
    expect((await run({ today: '2026-02-02' })).same).toBe(false);
    expect((await run({ version: '0.0.1' })).same).toBe(false);
  });

  test('is another build after one that failed', async () => {
    const settings = join(dataDir, 'gemeente.yaml');
    const good = readFileSync(settings);
    writeFileSync(settings, 'naam: [');
    await expect(run()).rejects.toThrow();
    writeFileSync(settings, good);
    expect((await run()).same).toBe(false);
  });
});

describe('a build of what changed in part', () => {
  const change = (path: string, from: string, to: string) => () => {
    const text = readFileSync(join(dataDir, path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(dataDir, path), text.replace(from, to));
  };
  // Durations are of the moment, and what changed is told of the build that stood there.
  const OF_THE_MOMENT = ['rapport/duur.json', 'rapport/sinds-vorige.html'];
  const made = () => [...readTree(outputDir)].filter(([path]) => !OF_THE_MOMENT.includes(path));

  test.each<[string, () => void]>([
    ['one text', () => appendFileSync(join(dataDir, 'teksten', 'inleiding.md'), '\nLater toegevoegd.\n')],
    ['one figure', change('cijfers/cijfers.csv', '7,56', '7,9')],
    ['one setting', change('gemeente.yaml', 'voorbeeld: true', 'voorbeeld: false')],
  ])('gives the bytes of a build without a cache: %s', async (_what, edit) => {
    await run();
    edit();
    expect((await run()).same).toBe(false);
    const kept = made();
    rmSync(outputDir, { recursive: true });
    await run({ cacheDir: mkdtempSync(join(dir, 'leeg-')), jobs: 1 });
    const anew = made();
    expect(kept.map(([path]) => path)).toEqual(anew.map(([path]) => path));
    for (const [at, [path, bytes]] of anew.entries()) expect(kept[at]?.[1], path).toEqual(bytes);
  });
});
