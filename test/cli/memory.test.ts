import { describe, expect, test } from 'vitest';
import { memoryOf, startMemoryWatch } from '../../src/cli/memory.ts';

const status = (name: string, anon: number, file: number, shmem = 0) =>
  `Name:\t${name}\nVmRSS:\t  1 kB\nRssAnon:\t  ${anon} kB\nRssFile:\t ${file} kB\nRssShmem:\t ${shmem} kB\n`;

describe('the memory of a build with all it started', () => {
  test('adds up what each process holds, and counts the files of one program once', () => {
    const all = [status('node', 1000, 50), status('chromium', 300, 200, 7), status('chromium', 400, 220)];
    expect(memoryOf(all)).toBe(1024 * (1000 + 300 + 400 + 7 + 50 + 220));
  });

  test('is nothing where the system does not tell', () => {
    expect(memoryOf([])).toBe(0);
    expect(memoryOf(['', 'Name:\tnode\n'])).toBe(0);
  });

  test.skipIf(process.platform !== 'linux')('holds at least what was asked for and filled', () => {
    const watch = startMemoryWatch();
    const filled = Buffer.alloc(400e6, 1);
    const { process: own, tree = 0 } = watch();
    expect(tree).toBeGreaterThan(400e6);
    expect(tree).toBeGreaterThanOrEqual(own);
    expect(filled[7]).toBe(1);
  });
});
