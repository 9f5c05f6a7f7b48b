import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawFrom, effectsOf } from '../bench/proof.ts';
import { mutated } from './mutate.ts';
import { HOMES, readFolder, tryFolder, writeFolder } from './try-folder.ts';

/** Folders that are tried; bench/fuzz-folders.ts tries ten thousand. */
const COUNT = 100;

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'gok-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('a folder in which anything went wrong is read, or refused with what to do', async () => {
  const folders = HOMES.map((name) => readFolder(join(import.meta.dirname, '..', 'seeds', name)));
  const effects = effectsOf(join(work, 'cache'));
  const wrong: unknown[] = [];
  const tally = new Map<string, number>();
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const dir = join(work, `${seed}`);
    writeFolder(dir, mutated(folders[seed % folders.length] ?? new Map(), drawFrom(seed)));
    const outcome = await tryFolder(dir, join(work, 'uit'), effects);
    if (typeof outcome === 'object') wrong.push({ seed, ...outcome });
    else tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
    rmSync(dir, { recursive: true, force: true });
  }
  expect(wrong).toEqual([]);
  // Both must happen, or the folders are all alike.
  expect(tally.get('aanvaard')).toBeGreaterThan(10);
  expect(tally.get('geweigerd')).toBeGreaterThan(10);
}, 300_000);
