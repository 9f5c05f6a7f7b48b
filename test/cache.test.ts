import { mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keep, keepPlain, keepValue, recall, trimCache } from '../src/cache.ts';

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
    expect([...((await recall(file)) ?? [])]).toEqual([1]);
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

  it('takes a file that was emptied, cut, flipped or renamed for none, and mends it', async () => {
    const content = new Uint8Array(Buffer.from('wat er gemaakt is'));
    const path = join(folder, 'heel.bin');
    const whole = async () => {
      await keep(path, async () => content);
      return readFile(path);
    };
    const bytes = await whole();
    const damaged = [
      new Uint8Array(),
      bytes.subarray(0, 20),
      bytes.subarray(0, bytes.length - 1),
      Buffer.concat([bytes, Buffer.from('x')]),
      content,
      ...Array.from(bytes, (byte, at) => Buffer.from(bytes).fill(byte ^ 1, at, at + 1)),
    ];
    for (const damage of damaged) {
      await writeFile(path, damage);
      expect(await recall(path)).toBeUndefined();
      expect(await whole()).toEqual(bytes);
    }
    await rename(path, join(folder, 'ander.bin'));
    expect(await recall(join(folder, 'ander.bin'))).toBeUndefined();
  });

  it('gives programs that read from a path a plain file, and mends that too', async () => {
    const path = join(folder, 'profiel.icc');
    const bytes = new Uint8Array([1, 2, 3]);
    for (const damage of [undefined, new Uint8Array(), new Uint8Array([1, 2])]) {
      if (damage) await writeFile(path, damage);
      await keepPlain(path, bytes);
      expect(new Uint8Array(await readFile(path))).toEqual(bytes);
    }
  });

  it('lets go of what was used longest ago, and of nothing that is no kept file', async () => {
    const names = ['oud', 'midden', 'nieuw'];
    for (const [at, name] of names.entries()) {
      await keep(join(folder, 'beelden', name), async () => new Uint8Array(1000));
      await utimes(join(folder, 'beelden', name), at * 100, at * 100);
    }
    await keep(join(folder, 'chromium-1', 'browser'), async () => new Uint8Array(100_000));
    await trimCache(folder, 2100);
    expect((await readdir(join(folder, 'beelden'))).sort()).toEqual(['midden', 'nieuw']);
    expect((await stat(join(folder, 'chromium-1', 'browser'))).size).toBeGreaterThan(100_000);
    await trimCache(join(folder, 'is-er-niet'), 1);
  });

  it('holds under several makers of the same files at once', async () => {
    const paths = Array.from({ length: 20 }, (_, at) => join(folder, 'samen', `${at % 5}`));
    const made = await Promise.all(
      paths.map((path) => keep(path, async () => Buffer.from(path)).then((bytes) => [path, bytes] as const)),
    );
    for (const [path, bytes] of made) expect(Buffer.from(bytes).toString()).toBe(path);
    expect(await readdir(join(folder, 'samen'))).toHaveLength(5);
  });
});

describe('values kept by what they follow from', () => {
  const cache = (program: string) => ({ cacheDir: folder, program });

  it('gives back plain data as it was, with its Maps, bytes and absent parts', async () => {
    const value = { map: new Map([['a', [1]]]), bytes: new Uint8Array([1, 2]), none: undefined, nul: null };
    const make = async () => value;
    expect(await keepValue(cache('1'), 'soort', ['x'], make)).toBe(value);
    const again = await keepValue<typeof value>(cache('1'), 'soort', ['x'], async () => {
      throw new Error('made twice');
    });
    expect(again).toEqual(value);
    expect([...again.bytes]).toEqual([1, 2]);
  });

  it('makes anew for another program, other causes, or causes cut elsewhere', async () => {
    let made = 0;
    const at = (program: string, ...causes: readonly (string | Uint8Array | object)[]) =>
      keepValue(cache(program), 'soort', causes, async () => ++made);
    await at('1', 'ab', 'c');
    await at('2', 'ab', 'c');
    await at('1', 'a', 'bc');
    await at('1', 'ab', 'c', '');
    await at('1', { inks: new Map([['#FFFFFF', [0, 0, 0, 0]]]) });
    await at('1', { inks: new Map([['#FFFFFF', [0, 0, 0, 1]]]) });
    await at('1', new Uint8Array([97, 98]), 'c', 'd');
    for (const bytes of [new Uint8Array([1]), new Uint8Array([2]), Buffer.from([3])]) {
      await at('1', { picture: { bytes } });
      await at('1', { picture: { bytes: Uint8Array.from(bytes) } });
    }
    expect(made).toBe(10);
    expect(await at('1', 'ab', 'c')).toBe(1);
  });

  it('keeps a value that counts for nothing, and none of what failed', async () => {
    const failing = async (): Promise<number> => Promise.reject(new Error('no'));
    await expect(keepValue(cache('1'), 'soort', ['f'], failing)).rejects.toThrow('no');
    expect(await keepValue(cache('1'), 'soort', ['f'], async () => 0)).toBe(0);
    expect(await keepValue(cache('1'), 'soort', ['f'], failing)).toBe(0);
  });
});
