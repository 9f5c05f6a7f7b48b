import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiledCommands, keyOf } from '../../bin/compiled.mjs';

const home = join(import.meta.dirname, '..', '..');
// Below the project, so that what was compiled finds its packages.
const folder = join(home, 'node_modules', '.cache', `toets-${process.pid}`);

let entry: string;
beforeAll(async () => {
  entry = await compiledCommands(home, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the compiled program', () => {
  test('is the program: it tells its commands, and judges a data folder', () => {
    const run = (...words: readonly string[]) =>
      execFileSync(process.execPath, [entry, ...words], { encoding: 'utf8', stdio: 'pipe' });
    expect(run('--help')).toContain('npm run controleer');
    const output = join(folder, 'uit');
    const told = run('controleer', '--data', join(home, 'seeds', 'twee-wijken'), '--output', output);
    expect(told).toMatch(/^Gecontroleerd: /m);
    rmSync(output, { recursive: true, force: true });
  });

  test('is another version when a source or the data in it changes', () => {
    const place = join(folder, 'sleutel');
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    };
    for (const path of ['.eleventy.ts', 'package.json', 'package-lock.json', 'bin/compiled.mjs'])
      write(path, '');
    write('src/cli.ts', '');
    write('src/inspect/rules.json', '{}');
    const before = keyOf(place);
    expect(keyOf(place)).toBe(before);
    write('src/inspect/rules.json', '{ "regels": [] }');
    expect(keyOf(place)).not.toBe(before);
    rmSync(place, { recursive: true, force: true });
  });

  test('is made once for the same sources', async () => {
    const { ino } = statSync(dirname(entry));
    expect(await compiledCommands(home, folder)).toBe(entry);
    expect(statSync(dirname(entry)).ino).toBe(ino);
  });

  test('is made anew where a part was emptied, changed or taken away', async () => {
    const before = readFileSync(entry, 'utf8');
    for (const damage of [
      () => writeFileSync(entry, ''),
      () => writeFileSync(entry, `${before}process.exit(3);`),
      () => rmSync(entry),
      () => rmSync(join(dirname(entry), 'controle')),
    ]) {
      damage();
      await compiledCommands(home, folder);
      expect(readFileSync(entry, 'utf8')).toBe(before);
    }
  });

  test('forgets versions of long ago, and leaves nothing half done', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) mkdirSync(join(folder, name));
    rmSync(entry);
    await compiledCommands(home, folder);
    const names = readdirSync(folder);
    expect(names).toHaveLength(4);
    expect(names.filter((name) => name.includes('.'))).toEqual([]);
  });
});
