import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { reeksOf } from '../../src/domain/onderzoek.ts';
import { openFolder } from '../../src/ingest/data-folder.ts';
import { yearOfCell } from '../../src/ingest/layouts/year-around.ts';
import { readOnderzoek, readShippedOnderzoek } from '../../src/ingest/onderzoek/read-onderzoek.ts';
import { RemarkList } from '../../src/ingest/remark-list.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'seeds', 'onderzoek', 'voorbeeld');
const made: string[] = [];
afterEach(async () => {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true });
});

/** A data folder with the example as a survey of its own, its onderzoek.yaml changed. */
async function ownFolder(change: (yaml: string) => string = (yaml) => yaml) {
  const dir = await mkdtemp(join(tmpdir(), 'onderzoek-'));
  made.push(dir);
  await mkdir(join(dir, 'onderzoek'));
  await cp(EXAMPLE, join(dir, 'onderzoek'), { recursive: true });
  const file = join(dir, 'onderzoek', 'onderzoek.yaml');
  await writeFile(file, change(await readFile(file, 'utf8')));
  return openFolder(dir, new RemarkList());
}

const bare = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'onderzoek-'));
  made.push(dir);
  return openFolder(dir, new RemarkList());
};

describe('which survey', () => {
  test('a folder in the data is the same as one that ships, but that the gemeente wrote its questions', async () => {
    const shipped = await readShippedOnderzoek('voorbeeld');
    const folder = await ownFolder();
    const own = await readOnderzoek(folder, {});
    expect(folder.remarks.list()).toEqual([]);
    expect(own.onderzoek).toEqual(shipped.onderzoek);
    expect([...own.indicators.keys()]).toEqual([...shipped.indicators.keys()]);
    expect(
      [...own.indicators.values()].every(({ written }) => written?.file === 'onderzoek/indicatoren.csv'),
    ).toBe(true);
    expect([...shipped.indicators.values()].some(({ written }) => written)).toBe(false);
    expect([...folder.inputs.keys()].sort()).toEqual(
      ['indicatoren.csv', 'nederland.csv', 'onderzoek.yaml'].map((name) => `onderzoek/${name}`),
    );
  });

  test('one that is not known is an error with the nearest name', async () => {
    const folder = await bare();
    await readOnderzoek(folder, { onderzoek: 'voorbeld' });
    expect(folder.remarks.list('error')).toMatchObject([
      { rule: 'onderzoek-onbekend', found: 'voorbeld', proposal: 'Bedoelt u voorbeeld?' },
    ]);
  });

  test('a name and a folder together are an error: which one counts is not ours to choose', async () => {
    const folder = await ownFolder();
    await readOnderzoek(folder, { onderzoek: 'voorbeeld' });
    expect(folder.remarks.list('error').map(({ rule }) => rule)).toEqual(['onderzoek-dubbel']);
  });
});

describe('what is wrong with a survey of one’s own is told with its place', () => {
  test.each([
    ['a key that nobody knows', (yaml: string) => `${yaml}\nverzinsel: 1\n`, /verzinsel/],
    ['a theme without a title', (yaml: string) => yaml.replace('    titel: Gezondheid\n', ''), /titel/],
    [
      'a place that nothing fills',
      (yaml: string) => yaml.replace('{allen.rest}', '{iedereen}'),
      /\{iedereen\}/,
    ],
    [
      'a place that is not of the page',
      (yaml: string) => yaml.replace('{gemeente}', '{wijk}'),
      /\{editie\} en \{gemeente\}/,
    ],
    [
      'a basis that is not there',
      (yaml: string) => yaml.replace('basis: mantelzorgers', 'basis: rokers'),
      /rokers/,
    ],
    [
      'a theme of sensitive groups that is not there',
      (yaml: string) => yaml.replace('[steun]', '[inkomen]'),
      /inkomen/,
    ],
  ])('%s', async (_, change, words) => {
    const folder = await ownFolder(change);
    await readOnderzoek(folder, {});
    const errors = folder.remarks.list('error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ file }) => file === 'onderzoek/onderzoek.yaml')).toBe(true);
    expect(errors.map(({ found, explanation }) => `${found} ${explanation}`).join()).toMatch(words);
  });

  test('a survey without questions', async () => {
    const folder = await ownFolder();
    await rm(join(folder.dir, 'onderzoek', 'indicatoren.csv'));
    await readOnderzoek(folder, {});
    expect(folder.remarks.list('error')).toMatchObject([{ file: 'onderzoek/indicatoren.csv' }]);
  });
});

test('a wave belongs to the series that had begun, also between two waves', async () => {
  const { onderzoek } = await readShippedOnderzoek();
  const codes = [2004, 2005, 2008, 2011, 2012, 2020, 2021, 2031].map(
    (jaar) => reeksOf(onderzoek, jaar)?.code,
  );
  expect(codes).toEqual([undefined, 'VMR', 'IVM', 'IVM', 'VM2012', 'VM2012', 'VM2021', 'VM2021']);
});

test('the name of the survey may stand before a year; another word may not', async () => {
  const { onderzoek } = await readShippedOnderzoek();
  for (const text of [
    '2025',
    '2025,0',
    'VM 2025',
    'vm-meting 2025',
    'Veiligheidsmonitor 2025',
    'najaar 2025',
    '2025-10-01',
  ])
    expect(yearOfCell(text, onderzoek)).toBe(2025);
  for (const text of ['GP 2025', 'wijk 2025', '12025', '20251', 'n 2025'])
    expect(yearOfCell(text, onderzoek)).toBe(undefined);
});
