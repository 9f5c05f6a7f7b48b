import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../src/build.ts';
import type { BuildEffects } from '../src/effects.ts';
import { DataError } from '../src/error.ts';
import { silent } from './tell-survey.ts';

const seeds = join(import.meta.dirname, '../seeds');
const broken = readdirSync(seeds).filter((name) => name.startsWith('kapot-'));

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'kapot-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const effects: BuildEffects = {
  ...silent,
  owner: 'toets-1',
  isRunning: () => false,
  peakMemory: () => ({ process: 0 }),
  machine: {},
};

describe('a build of a broken data folder', () => {
  test('there are at least 40 of them', () => {
    expect(broken.length).toBeGreaterThanOrEqual(40);
  });

  test.each(broken)(
    '%s ends in a DataError and leaves no trace: no output, nothing beside it',
    async (name) => {
      const options = {
        dataDir: join(seeds, name),
        outputDir: join(dir, 'output'),
        version: '0.0.0',
        kept: 0,
        anyway: false,
      };
      const ended = await build({ ...options, without: new Set() }, effects).catch((cause: unknown) => cause);
      expect(ended).toBeInstanceOf(DataError);
      expect(readdirSync(dir)).toEqual([]);
    },
  );
});
