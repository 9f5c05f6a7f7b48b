/**
 * Real exports, maps and values that may not ship with the project lie beside it, in `../shared`. Where they are not
 * there, the tests that read them are skipped, and say so loudly: nobody takes a run without them for a whole one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', 'shared');
const told = new Set<string>();

/** Path of a file or folder of `../shared`. */
export const sharedPath = (path: string) => join(ROOT, path);

function isThere(path: string): boolean {
  if (existsSync(sharedPath(path))) return true;
  if (!told.has(path))
    process.stderr.write(`\n*** NOT TESTED: ../shared/${path} is not there, so what reads it is skipped.\n`);
  told.add(path);
  return false;
}

/** A block of tests that reads this file or folder. */
export function describeShared(path: string, name: string, tests: () => void): void {
  describe.runIf(isThere(path))(name, tests);
}

/** One test that reads this file or folder. */
export function testShared(
  path: string,
  name: string,
  run: () => Promise<void> | void,
  timeout?: number,
): void {
  test.runIf(isThere(path))(name, run, timeout);
}
