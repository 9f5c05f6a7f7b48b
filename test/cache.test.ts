import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keep } from '../src/cache.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('files kept by their key', () => {
  it('makes the same key once, also when asked twice at once', async () => {
    let made = 0;
    const make = async () => new Uint8Array([++made]);
    const path = join(folder, 'a', 'b.bin');
    const answers = await Promise.all([keep(path, make), keep(path, make)]);
    answers.push(await keep(path, make));
    expect(answers.map((bytes) => bytes[0])).toEqual([1, 1, 1]);
    expect(await readdir(join(folder, 'a'))).toEqual(['b.bin']);
  });

  it('costs time, never the build, where the folder cannot be written', async () => {
    const file = join(folder, 'file');
    await keep(file, async () => new Uint8Array([1]));
    expect(await keep(join(file, 'below', 'x'), async () => new Uint8Array([7]))).toEqual(
      new Uint8Array([7]),
    );
    expect([...(await readFile(file))]).toEqual([1]);
  });

  it('keeps nothing of what failed', async () => {
    const path = join(folder, 'fails');
    await expect(
      keep(path, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect([...(await keep(path, async () => new Uint8Array([2])))]).toEqual([2]);
  });
});
