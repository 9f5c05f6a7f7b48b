import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { specsOf } from '../../src/chart/draw.ts';
import { openDrawer } from '../../src/chart/draw-pages.ts';
import { pictureOf } from '../../src/chart/png.ts';
import { readCase } from './cases.ts';

it('draws the same here, in threads and from the cache; a thread keeps the pictures too', async () => {
  const { figures, studio } = await readCase('twee-wijken');
  const pages = Array.from({ length: 12 }, (_, page) =>
    figures.slice(0, 8).map(({ figure }, at) => ({
      label: `Figuur ${at} van bladzijde ${page}`,
      specs: specsOf(figure, studio),
    })),
  );
  const drawAll = async (jobs: number, cacheDir: string) => {
    const drawer = openDrawer(studio, { jobs, cacheDir, program: 'toets' });
    return Promise.all(pages.map((sheets) => drawer.draw(sheets))).finally(() => drawer.close());
  };
  const [one, two] = [await mkdtemp(join(tmpdir(), 'een-')), await mkdtemp(join(tmpdir(), 'twee-'))];
  const here = await drawAll(1, one);
  expect(await drawAll(2, two)).toEqual(here);
  expect(await drawAll(1, two)).toEqual(here);
  expect((await readdir(join(two, 'grafieken'))).length).toBeGreaterThan(0);
  const svg = here.at(-1)?.at(-1)?.drawings.breed.svg ?? '';
  const never = () => {
    throw new Error('drawn twice');
  };
  expect((await pictureOf(svg, never, { cacheDir: two })).length).toBeGreaterThan(100);
  await Promise.all([one, two].map((folder) => rm(folder, { recursive: true })));
});
