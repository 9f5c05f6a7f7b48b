/** A build over several machines: each share with a cache and a folder of its own, and one that puts them together. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, gatherShares, makeShare } from '../../src/build.ts';
import { readTree } from '../read-tree.ts';
import { silent } from '../tell-survey.ts';

const seeds = join(import.meta.dirname, '..', '..', 'seeds');
const OF = 3;
let dir: string;
let dataDir: string;
const shares = () => Array.from({ length: OF }, (_, at) => join(dir, `deel-${at + 1}`));

const effectsIn = (cache: string) => ({
  ...silent,
  cacheDir: join(dir, cache),
  browserDir: silent.cacheDir,
  program: `share ${dir}`,
  owner: 'toets-1',
  isRunning: () => false,
  peakMemory: () => ({ process: 0 }),
  machine: {},
});
const options = () => ({ dataDir, without: new Set<'pdf' | 'druk'>(), anyway: false, version: '0.0.0' });

/** What is kept of drawings and documents. */
const keptIn = (cache: string) =>
  ['figuren', 'pdfs', 'word'].flatMap((folder) => {
    const place = join(dir, cache, folder);
    return existsSync(place) ? readdirSync(place).map((name) => `${folder}/${name}`) : [];
  });
const treeOf = (outputDir: string) => {
  const tree = new Map(readTree(outputDir));
  tree.delete('rapport/duur.json');
  return tree;
};

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'delen-'));
  dataDir = join(dir, 'gegevens');
  cpSync(join(seeds, 'twee-wijken'), dataDir, { recursive: true });
  for (const [at, outputDir] of shares().entries()) {
    await makeShare({ number: at + 1, of: OF }, { ...options(), outputDir }, effectsIn('nergens'));
  }
}, 400_000);
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('a build in shares', () => {
  test('gives the bytes of a build in one go, and draws nothing of the shares again', async () => {
    const alone = join(dir, 'alleen');
    await build({ ...options(), outputDir: alone, kept: 0 }, effectsIn('cache-alleen'));
    const together = join(dir, 'samen');
    // The pages were tested a moment ago: that is no part of a share, and takes longest.
    cpSync(join(dir, 'cache-alleen', 'toetsen'), join(dir, 'cache-samen', 'toetsen'), { recursive: true });
    await gatherShares(shares(), { dataDir }, effectsIn('cache-samen'));
    const gathered = keptIn('cache-samen');
    await build({ ...options(), outputDir: together, kept: 0 }, effectsIn('cache-samen'));
    expect([...treeOf(together).keys()]).toEqual([...treeOf(alone).keys()]);
    for (const [path, bytes] of treeOf(together)) {
      expect(bytes.equals(treeOf(alone).get(path) ?? Buffer.of()), path).toBe(true);
    }
    // What holds all areas is left to whoever puts the shares together: both editions and the themes.
    const added = keptIn('cache-samen').filter((path) => !gathered.includes(path));
    expect(added.filter((path) => path.startsWith('figuren/'))).toEqual([]);
    const themes = [...treeOf(together).keys()].filter((path) => path.startsWith('pdf/thema/'));
    expect(added).toHaveLength(themes.length + 2);
    expect(gathered.length).toBeGreaterThan(8);
    // And nothing was made in vain.
    expect(keptIn('cache-samen').sort()).toEqual(keptIn('cache-alleen').sort());
  }, 400_000);

  test('leaves what it makes in its own folder alone, and no browser in it', () => {
    for (const share of shares()) expect(readdirSync(share).join()).not.toMatch(/chromium/);
    expect(existsSync(join(dir, 'nergens'))).toBe(false);
  });

  const gather = (folders: readonly string[], data = dataDir, program = `share ${dir}`) =>
    gatherShares(folders, { dataDir: data }, { cacheDir: join(dir, 'geweigerd'), program });

  test('is refused where a share is missing, is no share, or is not done', async () => {
    const [first = '', second = '', third = ''] = shares();
    await expect(gather([first, third])).rejects.toThrow(/deel 2 ontbreekt/);
    await expect(gather([first, first])).rejects.toThrow(/de delen 2, 3 ontbreken/);
    await expect(gather([first, second, third, dataDir])).rejects.toThrow(/geen deel van een bouw/);
    const begun = join(dir, 'begonnen');
    mkdirSync(begun);
    writeFileSync(join(begun, 'deel.json'), '{}\n');
    await expect(gather([first, second, third, begun])).rejects.toThrow(/niet af/);
  });

  test('is refused where data or program are others, and of another number of shares', async () => {
    await expect(gather(shares(), dataDir, 'another')).rejects.toThrow(/een andere versie van het programma/);
    const other = join(dir, 'andere-gegevens');
    cpSync(dataDir, other, { recursive: true });
    appendFileSync(join(other, 'gemeente.yaml'), '\n# anders\n');
    await expect(gather(shares(), other)).rejects.toThrow(/andere gegevens/);
    const [first = '', ...rest] = shares();
    const half = join(dir, 'helft');
    cpSync(first, half, { recursive: true });
    const label = join(half, 'deel.json');
    writeFileSync(label, JSON.stringify({ deel: 1, van: 2, programma: `share ${dir}`, gegevens: 'x' }));
    await expect(gather([half, ...rest])).rejects.toThrow(/andere gegevens/);
    expect(existsSync(join(dir, 'geweigerd'))).toBe(false);
  });

  test('leaves a folder alone that holds something else', async () => {
    const full = join(dir, 'vol');
    mkdirSync(full);
    writeFileSync(join(full, 'brief.docx'), 'x');
    const asked = makeShare({ number: 1, of: 2 }, { ...options(), outputDir: full }, effectsIn('nergens'));
    await expect(asked).rejects.toThrow(/iets anders dan een deel/);
    expect(readdirSync(full)).toEqual(['brief.docx']);
  });
});
