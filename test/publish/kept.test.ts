import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringBack, standingOf } from '../../src/publish/kept.ts';
import { replaceTree } from '../../src/publish/stage.ts';

let parent: string;
let output: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'bewaard-'));
  output = join(parent, 'output');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** A build whose page says this. */
function build(text: string, kept: number): Promise<void> {
  const manifest = JSON.stringify({ uitvoer: { 'site/index.html': sha(text) } });
  const files = [
    { path: 'site/index.html', bytes: text },
    { path: 'manifest.json', bytes: manifest },
  ];
  return replaceTree(output, files, 'host-1', kept);
}

const shown = (dir = output) => readFileSync(join(dir, 'site', 'index.html'), 'utf8');

test('the builds before are kept, and no more than asked for', async () => {
  for (const text of ['een', 'twee', 'drie', 'vier']) await build(text, 2);
  expect(readdirSync(parent).sort()).toEqual(['.output.vorige-1', '.output.vorige-2', 'output']);
  expect([shown(), shown(join(parent, '.output.vorige-1')), shown(join(parent, '.output.vorige-2'))]).toEqual(
    ['vier', 'drie', 'twee'],
  );
});

test('a build that keeps none leaves none of those before', async () => {
  for (const text of ['een', 'twee', 'drie']) await build(text, 2);
  await build('vier', 0);
  expect(readdirSync(parent)).toEqual(['output']);
});

test('terug puts the one before in its place, and doing it again takes that back', async () => {
  for (const text of ['een', 'twee']) await build(text, 2);
  await bringBack(output, 'host-1');
  expect(shown()).toBe('een');
  await bringBack(output, 'host-1');
  expect(shown()).toBe('twee');
  expect(readdirSync(parent).sort()).toEqual(['.output.vorige-1', 'output']);
});

test('without an earlier build terug says so, and nothing changes', async () => {
  await build('een', 2);
  await expect(bringBack(output, 'host-1')).rejects.toThrow(/geen eerdere versie/);
  expect(shown()).toBe('een');
});

test('a file that was changed by hand is named, and kept with its build', async () => {
  await build('een', 2);
  expect((await standingOf(output)).changed).toEqual([]);
  writeFileSync(join(output, 'site', 'index.html'), 'met de hand');
  expect((await standingOf(output)).changed).toEqual(['site/index.html']);
  await build('twee', 2);
  expect(shown(join(parent, '.output.vorige-1'))).toBe('met de hand');
  expect(existsSync(join(parent, '.output.oud-host-1'))).toBe(false);
});

test('an output that is not there was changed by nobody', async () => {
  expect((await standingOf(output)).changed).toEqual([]);
});
