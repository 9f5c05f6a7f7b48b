import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, check } from '../src/build.ts';
import { approve } from '../src/cli/akkoord.ts';
import { DataError } from '../src/error.ts';
import { readTree } from './read-tree.ts';
import { silent } from './tell-survey.ts';

const seeds = join(import.meta.dirname, '..', 'seeds');
const KWART = readFileSync(join(seeds, 'drukwerk', 'weekblad-kwart.yaml'), 'utf8');

let dir: string;
let dataDir: string;
const warnings: string[] = [];
const effects = {
  ...silent,
  log: { info: () => undefined, warn: (told: string) => warnings.push(told) },
  owner: 'toets-1',
  isRunning: () => false,
  peakMemory: () => ({ process: 0 }),
  machine: {},
};
const run = (without: readonly ('pdf' | 'druk')[], anyway: boolean) =>
  build(
    { dataDir, outputDir: join(dir, 'output'), without: new Set(without), anyway, kept: 0, version: '0.0.0' },
    effects,
  );
const rulesOf = (cause: unknown) =>
  cause instanceof DataError
    ? cause.remarks.filter(({ level }) => level === 'error').map(({ rule, found }) => `${rule} ${found}`)
    : [String(cause)];

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'toch-'));
  dataDir = join(dir, 'gegevens');
  cpSync(join(seeds, 'twee-wijken'), dataDir, { recursive: true });
  mkdirSync(join(dataDir, 'drukwerk'));
  // One format that every sheet passes, one that no sheet can, and one that asks for a profile and gives none.
  writeFileSync(join(dataDir, 'drukwerk', 'droog.yaml'), KWART.replace(/^inktlimiet: .*$/m, 'inktlimiet: 5'));
  writeFileSync(
    join(dataDir, 'drukwerk', 'kaal.yaml'),
    KWART.replace(/^standaard: .*$/m, 'standaard: PDF/X-4'),
  );
  appendFileSync(join(dataDir, 'gemeente.yaml'), 'drukwerk: [weekblad-kwart, droog, kaal]\n');
  const interview = join(dataDir, 'wijken', 'noord', 'interview-1.md');
  const text = readFileSync(interview, 'utf8').replace(/^foto\w*:.*\n/gm, '');
  writeFileSync(join(dataDir, 'wijken', 'noord', 'kapot.jpg'), 'geen foto');
  writeFileSync(interview, text.replace('---\n', '---\nfoto: kapot.jpg\nfotoAlt: Een bewoner\n'));
  await approve(interview, {});
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('one photo and one sheet that are refused', () => {
  test('are told beforehand, as far as they can be', async () => {
    const ended = await check({ dataDir, outputDir: join(dir, 'los') }, effects).catch(rulesOf);
    expect(ended).toEqual(
      ['foto-onleesbaar platte tekst', 'drukwerk-profiel kaal'].map((one) =>
        expect.stringContaining(one.split(' ')[0] ?? ''),
      ),
    );
  });

  test('stop a build', async () => {
    expect(await run(['druk', 'pdf'], false).catch(rulesOf)).toEqual([
      expect.stringContaining('foto-onleesbaar'),
    ]);
  });

  test('stop only themselves when that is asked: everything else is made, and each is named', async () => {
    const { remarks } = await run(['pdf'], true);
    const tree = readTree(join(dir, 'output'));
    const sheets = [...tree.keys()].filter((path) => /^druk\/.*\.pdf$/.test(path));
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.filter((path) => !path.startsWith('druk/weekblad-kwart/'))).toEqual([]);
    expect([...tree.keys()].filter((path) => /droog|kaal/.test(path) && !path.includes('/kopij/'))).toEqual(
      [],
    );
    expect(String(tree.get('site/wijk/noord/index.html'))).not.toContain('kapot');
    const named = new Set(remarks.map(({ rule }) => rule));
    for (const rule of ['foto-onleesbaar', 'drukwerk-afgekeurd', 'drukwerk-profiel'])
      expect(named).toContain(rule);
    expect(remarks.filter(({ level }) => level === 'error')).toEqual([]);
    expect(warnings.filter((told) => told.startsWith('Weggelaten: ')).length).toBeGreaterThanOrEqual(3);
  });
});
