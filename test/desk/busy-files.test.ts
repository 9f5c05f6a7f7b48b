/** A file that OneDrive, a scanner or Word holds for a moment: played by a disk that refuses a number of times. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HISTORY } from '../../src/desk/folder/history.ts';
import { ABSENT, Store } from '../../src/desk/folder/store.ts';

const refusals = vi.hoisted(() => ({ what: '', code: '', path: /$^/ as RegExp, left: 0 }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof disk>();
  const held =
    (name: 'rename' | 'rm' | 'readFile') =>
    (path: string, ...rest: readonly unknown[]) => {
      if (refusals.what === name && refusals.path.test(String(path)) && refusals.left > 0) {
        refusals.left -= 1;
        return Promise.reject(
          Object.assign(new Error(refusals.code), { code: refusals.code, syscall: name, path }),
        );
      }
      return Reflect.apply(real[name], real, [path, ...rest]);
    };
  return { ...real, rename: held('rename'), rm: held('rm'), readFile: held('readFile') };
});

let root: string;
let store: Store;
let tick = 0;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'OneDrive - Gemeente é '));
  store = new Store(root, () => new Date(Date.UTC(2026, 0, 1) + ++tick).toISOString());
  writeFileSync(join(root, 'a.md'), 'oud');
});
afterEach(() => {
  refusals.left = 0;
  rmSync(root, { recursive: true, force: true });
});

/** From now on: this many refusals of this call on paths of this form. */
function refuse(what: string, code: string, times: number, path = /a\.md/): void {
  Object.assign(refusals, { what, code, left: times, path });
}
const save = async () => store.save('a.md', Buffer.from('nieuw'), (await store.read('a.md')).seal);
const leftovers = () => readdirSync(root).filter((name) => name !== 'a.md' && name !== HISTORY);

describe.each(['EBUSY', 'EPERM', 'EACCES'])('%s', (code) => {
  test.each(['rename', 'readFile'])('for a moment at %s: the file is saved after all', async (what) => {
    refuse(what, code, 3);
    expect(await save()).toMatchObject({ kind: 'saved' });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('nieuw');
    expect(leftovers()).toEqual([]);
  });

  test('for good at rename: the file stays as it was, nothing beside it, and staff read why', async () => {
    refuse('rename', code, Number.POSITIVE_INFINITY);
    await expect(save()).rejects.toThrow(/a\.md/);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('oud');
    expect(leftovers()).toEqual([]);
    refusals.left = 0;
    // The store goes on.
    expect(await save()).toMatchObject({ kind: 'saved' });
  });

  test('for a moment at taking away', async () => {
    const { seal } = await store.read('a.md');
    refuse('rm', code, 3);
    expect(await store.remove('a.md', seal)).toMatchObject({ kind: 'saved', seal: ABSENT });
    expect(existsSync(join(root, 'a.md'))).toBe(false);
  });
});

test('an old version that is held does not stop a save, and goes at a later one', async () => {
  for (let at = 0; at < 52; at += 1) {
    const { seal } = await store.read('a.md');
    await store.save('a.md', Buffer.from(`versie ${at}`), seal);
  }
  refuse('rm', 'EBUSY', Number.POSITIVE_INFINITY, /\.geschiedenis/);
  expect(await save()).toMatchObject({ kind: 'saved' });
  expect(await store.versions('a.md')).toHaveLength(51);
  refusals.left = 0;
  const { seal } = await store.read('a.md');
  await store.save('a.md', Buffer.from('weer een'), seal);
  expect(await store.versions('a.md')).toHaveLength(50);
});
