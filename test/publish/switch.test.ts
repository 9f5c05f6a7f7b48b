import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError } from '../../src/error.ts';
import { placeOf } from '../../src/publish/place.ts';
import { checkWritable, recoverTree, replaceTree } from '../../src/publish/stage.ts';
import { recoverySteps, switchSteps } from '../../src/publish/switch.ts';

const OLD = { 'site/index.html': 'oud', 'site/weg.html': 'oud', 'oud.zip': 'oud' };
const NEW = { 'site/index.html': 'nieuw', 'pdf/a.pdf': 'nieuw', 'nieuw.zip': 'nieuw' };

let parent: string;
let output: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'wissel-'));
  output = join(parent, 'output');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function plant(dir: string, tree: Record<string, string>): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

/** Every file below a folder with its text. */
function read(dir: string): Record<string, string> {
  if (!existsSync(dir)) return {};
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [file.slice(dir.length + 1).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
}

/** A tree that a build of ours made: with the manifest that says so. */
function made(tree: Record<string, string>): Record<string, string> {
  const uitvoer = Object.fromEntries(Object.keys(tree).map((path) => [path, 'hash']));
  return { ...tree, 'manifest.json': JSON.stringify({ gereedschap: 'wijkprofielen', uitvoer }) };
}

const filesOf = (tree: Record<string, string>) =>
  Object.entries(tree).map(([path, bytes]) => ({ path, bytes }));

/** Puts down the tree before a switch and the one that waits, and gives the steps of the switch. */
function begin(kind: 'beside' | 'inside', withOld: boolean): readonly (() => void)[] {
  rmSync(output, { recursive: true, force: true });
  if (kind === 'inside') mkdirSync(output);
  if (withOld) plant(output, OLD);
  const place = placeOf(output, kind, 'host-1');
  plant(place.staged, NEW);
  return switchSteps(place);
}

describe.each(['beside', 'inside'] as const)('a switch %s output/', (kind) => {
  test.each([
    ['with an old tree', OLD],
    ['without an old tree', {}],
  ])('%s that crashes after any step is finished or undone', async (_, before) => {
    const count = begin(kind, before === OLD).length;
    expect(count).toBeGreaterThanOrEqual(3);
    for (let done = 0; done <= count; done += 1) {
      for (const step of begin(kind, before === OLD).slice(0, done)) step();
      await recoverTree(output, () => false);
      // Before the journal is written the old tree stays; from then on the new one comes, and whole.
      const found = read(output);
      expect(found, `after ${done} of ${count} steps`).toEqual(done === 0 ? before : NEW);
      expect(readdirSync(parent).filter((name) => name !== 'output')).toEqual([]);
    }
  });

  test('that crashes during its own recovery is still finished', async () => {
    if (kind === 'inside') mkdirSync(output);
    plant(output, OLD);
    const place = placeOf(output, kind, 'host-1');
    plant(place.staged, NEW);
    const steps = switchSteps(place);
    for (const step of steps.slice(0, 2)) step();
    for (const step of recoverySteps(place).slice(0, 1)) step();
    await recoverTree(output, () => false);
    expect(read(output)).toEqual(NEW);
  });
});

test('folders of a run that is still at work are left alone', async () => {
  const place = placeOf(output, 'beside', 'host-2');
  plant(place.staged, NEW);
  await recoverTree(output, (owner) => owner === 'host-2');
  expect(read(place.staged)).toEqual(NEW);
  await recoverTree(output, () => false);
  expect(existsSync(place.staged)).toBe(false);
});

test('a build replaces the last build whole: what is no longer made disappears', async () => {
  plant(output, made(OLD));
  await replaceTree(output, filesOf(made(NEW)), 'host-1');
  expect(read(output)).toEqual(made(NEW));
  expect(readdirSync(parent)).toEqual(['output']);
});

test('two builds at once both end, and one of them stands there whole', async () => {
  const other = { 'site/index.html': 'ander', 'ander.zip': 'ander' };
  await Promise.all([
    replaceTree(output, filesOf(made(NEW)), 'host-1'),
    replaceTree(output, filesOf(made(other)), 'host-2'),
  ]);
  expect([made(NEW), made(other)]).toContainEqual(read(output));
  expect(readdirSync(parent)).toEqual(['output']);
});

test('a folder with files that are not ours is refused, and named', async () => {
  plant(output, { 'brief.docx': 'van mij' });
  const refusal = replaceTree(output, filesOf(NEW), 'host-1');
  await expect(refusal).rejects.toThrow(FileError);
  await expect(refusal).rejects.toThrow(/brief\.docx/);
  expect(read(output)).toEqual({ 'brief.docx': 'van mij' });
});

test('a file that somebody put into our folder is never thrown away', async () => {
  plant(output, { ...made(OLD), 'site/notitie.txt': 'van mij' });
  await expect(replaceTree(output, filesOf(NEW), 'host-1')).rejects.toThrow(/site\/notitie\.txt/);
  expect(read(output)['site/notitie.txt']).toBe('van mij');
});

test('what a file manager leaves behind does not stop a build', async () => {
  plant(output, { ...made(OLD), 'site/.DS_Store': 'x', 'Thumbs.db': 'x' });
  await replaceTree(output, filesOf(NEW), 'host-1');
  expect(read(output)).toEqual(NEW);
});

test('an output path that is a file is refused by name', async () => {
  writeFileSync(output, 'een bestand');
  await expect(replaceTree(output, filesOf(NEW), 'host-1')).rejects.toThrow(/output is een bestand/);
  expect(readFileSync(output, 'utf8')).toBe('een bestand');
});

test('a tree that can not be written leaves the old one and no remains', async () => {
  plant(output, made(OLD));
  // A file where a folder has to come: the disk refuses halfway.
  const impossible = [
    { path: 'a', bytes: 'bestand' },
    { path: 'a/b', bytes: 'kan niet' },
  ];
  await expect(replaceTree(output, impossible, 'host-1')).rejects.toThrow(FileError);
  expect(read(output)).toEqual(made(OLD));
  expect(readdirSync(parent)).toEqual(['output']);
});

test('a link to a folder stays a link: the folder behind it is replaced', async () => {
  const behind = join(parent, 'schijf', 'uitvoer');
  plant(behind, made(OLD));
  symlinkSync(behind, output, 'junction');
  await replaceTree(output, filesOf(made(NEW)), 'host-1');
  expect(lstatSync(output).isSymbolicLink()).toBe(true);
  expect(read(behind)).toEqual(made(NEW));
  expect(readdirSync(dirname(behind))).toEqual(['uitvoer']);
});

test('a folder that can not come into being is refused by name', async () => {
  writeFileSync(join(parent, 'bestand'), 'geen map');
  const impossible = join(parent, 'bestand', 'output');
  await expect(checkWritable(impossible, 'host-1')).rejects.toThrow(FileError);
  await expect(checkWritable(impossible, 'host-1')).rejects.toThrow(/bestand/);
});

test('finding out whether a folder can be written leaves no trace', async () => {
  await checkWritable(output, 'host-1');
  expect(readdirSync(parent)).toEqual([]);
});
