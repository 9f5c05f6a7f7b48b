import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HISTORY } from '../../src/desk/folder/history.ts';
import { takeFolder } from '../../src/desk/folder/lock.ts';
import { isPlainPath, plainName } from '../../src/desk/folder/safe-path.ts';
import { ABSENT, Store } from '../../src/desk/folder/store.ts';

let root: string;
let store: Store;
let tick = 0;
const moment = () => new Date(Date.UTC(2026, 0, 1) + ++tick).toISOString();
const bytes = (text: string) => Buffer.from(text);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'map met é spatie '));
  tick = 0;
  store = new Store(root, moment);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('saving', () => {
  test('a new file, then another version: the one before is kept', async () => {
    const first = await store.save('teksten/inleiding.md', bytes('een'), ABSENT);
    expect(first.kind).toBe('saved');
    const { seal } = await store.read('teksten/inleiding.md');
    await store.save('teksten/inleiding.md', bytes('twee'), seal);
    expect(readFileSync(join(root, 'teksten/inleiding.md'), 'utf8')).toBe('twee');
    const [version, ...more] = await store.versions('teksten/inleiding.md');
    expect(more).toEqual([]);
    const kept = await store.version('teksten/inleiding.md', version?.name ?? '');
    expect(Buffer.from(kept ?? []).toString()).toBe('een');
  });

  test('never over what changed on disk meanwhile', async () => {
    writeFileSync(join(root, 'a.md'), 'oud');
    const { seal } = await store.read('a.md');
    writeFileSync(join(root, 'a.md'), 'van een collega');
    const saved = await store.save('a.md', bytes('van mij'), seal);
    expect(saved).toMatchObject({ kind: 'changed' });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('van een collega');
    expect(await store.save('nieuw.md', bytes('x'), 'een zegel van toen')).toMatchObject({ kind: 'changed' });
    expect(existsSync(join(root, 'nieuw.md'))).toBe(false);
  });

  test('of twenty saves at once on one reading, one is written', async () => {
    const all = Array.from({ length: 20 }, (_, at) => store.save('a.md', bytes(`nummer ${at}`), ABSENT));
    const kinds = (await Promise.all(all)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('nummer 0');
  });

  test('a disk that refuses leaves the file as it was, and nothing beside it', async () => {
    mkdirSync(join(root, 'a.md'));
    await expect(store.save('a.md', bytes('x'), ABSENT)).rejects.toThrow(/a\.md/);
    expect(readdirSync(root).filter((name) => name.endsWith('.deel'))).toEqual([]);
  });

  test('taking away keeps the last version', async () => {
    writeFileSync(join(root, 'a.md'), 'oud');
    const { seal } = await store.read('a.md');
    expect(await store.remove('a.md', seal)).toMatchObject({ kind: 'saved', seal: ABSENT });
    expect(existsSync(join(root, 'a.md'))).toBe(false);
    expect(await store.versions()).toMatchObject([{ path: 'a.md', bytes: 3 }]);
  });

  test('the history is bounded: fifty versions of a file', async () => {
    let seal = ABSENT;
    for (let at = 0; at < 60; at += 1) {
      const saved = await store.save('a.md', bytes(`versie ${at}`), seal);
      if (saved.kind === 'saved') seal = saved.seal;
    }
    const versions = await store.versions('a.md');
    expect(versions).toHaveLength(50);
    const newest = await store.version('a.md', versions[0]?.name ?? '');
    expect(Buffer.from(newest ?? []).toString()).toBe('versie 58');
  });
});

describe('paths', () => {
  test('every path that is let through stays below the folder, on any system', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (path) => {
        if (!isPlainPath(path)) return;
        expect(path.split('/')).not.toContain('..');
        expect(join('/map', path).startsWith('/map/')).toBe(true);
        expect(path).not.toMatch(/[\\:*?"<>]/);
      }),
    );
  });

  test('a name that somebody dropped becomes one that every system takes', () => {
    expect(plainName('C:\\Users\\jan\\Cijfers 2025.xlsx')).toBe('Cijfers 2025.xlsx');
    expect(plainName('../../etc/passwd')).toBe('passwd');
    expect(plainName('a<b>:c?.csv')).toBe('a-b--c-.csv');
    expect(plainName('.verborgen.csv')).toBe('verborgen.csv');
    expect(plainName('con.csv')).toBeUndefined();
    expect(plainName('...')).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const plain = plainName(name);
        if (plain !== undefined) expect(isPlainPath(plain) && !plain.includes('/')).toBe(true);
      }),
    );
  });
});

describe('a second desk', () => {
  test('is told that the folder is open already', async () => {
    const release = await takeFolder(root, { owner: 'pc-1', isRunning: () => true });
    await expect(takeFolder(root, { owner: 'pc-2', isRunning: () => true })).rejects.toThrow(
      /al open.*pc-1/s,
    );
    await release();
    await (await takeFolder(root, { owner: 'pc-2', isRunning: () => true }))();
    expect(readdirSync(join(root, HISTORY))).toEqual([]);
  });

  test('takes over from one that was ended without a word', async () => {
    await takeFolder(root, { owner: 'pc-1', isRunning: () => true });
    await takeFolder(root, { owner: 'pc-2', isRunning: () => false });
    expect(readFileSync(join(root, HISTORY, 'bureau-open'), 'utf8')).toBe('pc-2');
  });
});
