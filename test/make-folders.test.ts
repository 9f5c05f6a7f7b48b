import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolders } from '../src/make-folders.ts';

describe('makeFolders', () => {
  test('makes every folder on the way, and leaves one that is there', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'mappen-')), 'a', 'b', 'c');
    await makeFolders(path);
    await makeFolders(path);
    expect((await stat(path)).isDirectory()).toBe(true);
  });

  test('a file on the way is an error of the system', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'mappen-')), 'bestand');
    await writeFile(file, '');
    await expect(makeFolders(join(file, 'a', 'b'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  // Only Linux has such a file system; the plain recursive mkdir never comes back from it.
  test.runIf(process.platform === 'linux')(
    'a file system that takes no folders is an error too',
    async () => {
      await expect(makeFolders('/proc/wijkprofielen/uitvoer')).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );
});
