import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const TESTS = 'test/**/*.test.ts';

/** A file that puts something in the place of a module needs modules of its own, and one that measures memory a process. */
const alone = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('test', path))
  .filter((path) => /vi\.mock\(|maxRSS/.test(readFileSync(path, 'utf8')))
  .map((path) => path.replaceAll('\\', '/'));

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Two cores: a browser and a build beside each other is all the machine takes.
    maxWorkers: 2,
    // Reading the modules anew for every file took more than a third of the whole: what replaces no module shares them.
    projects: [
      { extends: true, test: { name: 'together', include: [TESTS], exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
