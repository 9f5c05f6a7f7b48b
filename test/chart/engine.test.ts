import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawOutlined, specOf } from '../../src/chart/draw.ts';
import { createEngine } from '../../src/chart/engine.ts';
import { level } from '../../src/chart/forms/level/level.ts';
import { pictureOf } from '../../src/chart/png.ts';
import { meterOf } from '../../src/chart/typeset.ts';
import { silent } from '../tell-survey.ts';
import { readCase, specsOf } from './cases.ts';

test('swapped data give the same drawing as compiling anew, in any order', async () => {
  const read = await readCase('onderdrukking');
  const measure = meterOf(read.houseStyle);
  const specs = specsOf(read).filter((_, index) => index % 7 === 0);
  const fresh = specs.map(({ spec }) => createEngine(measure).draw(spec).marks);
  const { engine } = read.studio;
  expect(specs.map(({ spec }) => engine.draw(spec).marks)).toEqual(fresh);
  expect(specs.toReversed().map(({ spec }) => engine.draw(spec).marks)).toEqual(fresh.toReversed());
});

test('a picture has twice the size of the drawing, its words in it, and comes from the cache unchanged', async () => {
  const { studio, figures } = await readCase('twee-wijken');
  const found = figures.find(({ figure }) => figure.form === level);
  if (!found) throw new Error('no level in the case');
  const spec = specOf(found.figure, 'breed', studio);
  const { width, height } = studio.engine.draw(spec);
  const outlined = drawOutlined(studio, 'naam', spec);
  expect(outlined).not.toContain('<text');
  const effects = { ...silent, cacheDir: await mkdtemp(join(tmpdir(), 'plaatje-')) };
  const png = await pictureOf('sleutel', () => outlined, effects);
  const meta = await sharp(png).metadata();
  expect([meta.width, meta.height]).toEqual([2 * width, 2 * height]);
  // Left of the axis there is nothing but names and values.
  const names = await sharp(png)
    .extract({ left: 0, top: 0, width: 340, height: 2 * height - 60 })
    .stats();
  expect(names.channels[0]?.min ?? 255).toBeLessThan(120);
  const kept = await pictureOf('sleutel', () => 'not asked for', effects);
  expect(Buffer.from(kept).equals(Buffer.from(png))).toBe(true);
});
