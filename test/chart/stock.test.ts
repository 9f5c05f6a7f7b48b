/** The specification beside each chart gives everybody the same picture, with Vega as it comes. */
import { join } from 'node:path';
import sharp from 'sharp';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentOf } from '../../src/chart/content.ts';
import { openStudio, specOf } from '../../src/chart/draw.ts';
import { FORMS } from '../../src/chart/forms.ts';
import { drawIndexMap, drawLocators } from '../../src/chart/maps/maps.ts';
import { planArea, planThemePage } from '../../src/chart/plan.ts';
import type { Spec } from '../../src/chart/spec.ts';
import { writeImage } from '../../src/chart/svg.ts';
import { style } from '../../src/style/style.ts';
import { silent, tellSurvey } from '../tell-survey.ts';

const MAPS = ['locator', 'index-map'];
const data = join(import.meta.dirname, '..', '..', 'data');

interface Looked {
  readonly svg: string;
  readonly spec: Spec;
}

/** One figure of every form of the demo, on the first page that has it. */
const figures = new Map<string, Looked>();
beforeAll(async () => {
  const { survey, findings } = await tellSurvey(data);
  const studio = openStudio(await style(survey.gemeente, survey.assets, silent));
  const content = contentOf(survey, findings);
  const look = (form: string, spec: Spec) => {
    if (!figures.has(form)) figures.set(form, { svg: writeImage(studio.engine.draw(spec), 'naam'), spec });
  };
  const planned = [
    ...[...content.profiles, content.whole].flatMap((gebied) => planArea(content, gebied)),
    ...survey.onderzoek.themas.flatMap(({ code }) => planThemePage(content, code)),
  ];
  for (const { figure } of planned) {
    if (!figures.has(figure.form.name)) look(figure.form.name, specOf(figure, 'breed', studio));
  }
  const index = drawIndexMap(content, studio);
  if (index) look('index-map', index.figure.spec as Spec);
  const [locator] = (await drawLocators(content, studio, silent)).values();
  if (locator) look('locator', locator.spec as Spec);
}, 120_000);

test('the demo has every form', () => {
  expect([...figures.keys()].toSorted()).toEqual([...FORMS.map(({ name }) => name), ...MAPS].toSorted());
});

describe.each([...FORMS.map(({ name }) => name), ...MAPS])('%s', (form) => {
  const figureOf = (): Looked => {
    const found = figures.get(form);
    if (!found) throw new Error(`no ${form} in the demo`);
    return found;
  };

  test('every mark of ours stands in the stock picture within half a pixel, and the other way round', async () => {
    const { svg, spec } = figureOf();
    const stock = await drawStock(spec as TopLevelSpec);
    const [ours, theirs] = await Promise.all([pixelsOf(svg), pixelsOf(stock)]);
    expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
    expect(ours.strict.some(Boolean)).toBe(true);
    expect(strayed(ours, theirs)).toBe(0);
    expect(strayed(theirs, ours)).toBe(0);
  });

  test('is whole in itself: schema, data, house type', () => {
    const { spec } = figureOf();
    const text = JSON.stringify(spec);
    expect(spec).toMatchObject({ $schema: expect.stringMatching(/vega-lite\/v6/) });
    expect(text).not.toMatch(/"url":/);
    expect(spec).toHaveProperty('config.font');
    expect(spec).toHaveProperty('config.range.category');
  });
});

test('a picture that is one px aside is seen', async () => {
  const svg = figures.get('level')?.svg ?? '';
  const [ours, aside] = await Promise.all([
    pixelsOf(svg),
    pixelsOf(svg.replace('viewBox="0 0', 'viewBox="1 0')),
  ]);
  expect(strayed(ours, aside)).toBeGreaterThan(0);
});

/** Vega-Lite and Vega as they come: nothing of our engine. */
async function drawStock(spec: TopLevelSpec): Promise<string> {
  const view = new vega.View(vega.parse(compile(structuredClone(spec)).spec), { renderer: 'none' });
  await view.runAsync();
  return view.toSVG();
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Pixels that certainly belong to a mark, and those that may. */
  readonly strict: Uint8Array;
  readonly loose: Uint8Array;
}

/** Pixels of the picture per CSS px, so that half a px is two. */
const SCALE = 4;
const REACH = SCALE / 2;

async function pixelsOf(svg: string): Promise<Pixels> {
  const wordless = svg.replaceAll(/<text[\s\S]*?<\/text>/g, '');
  const { data: bytes, info } = await sharp(Buffer.from(wordless), { density: 72 * SCALE, unlimited: true })
    .flatten({ background: '#FFFFFF' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [strict, loose] = [
    new Uint8Array(info.width * info.height),
    new Uint8Array(info.width * info.height),
  ];
  for (let at = 0; at < strict.length; at++) {
    const darkest = Math.min(bytes[3 * at] ?? 0, bytes[3 * at + 1] ?? 0, bytes[3 * at + 2] ?? 0);
    strict[at] = darkest < 225 ? 1 : 0;
    loose[at] = darkest < 252 ? 1 : 0;
  }
  return { width: info.width, height: info.height, strict, loose };
}

/** Pixels of marks that have none of the other picture's within reach. */
function strayed(one: Pixels, other: Pixels): number {
  const near = widened(other);
  return one.strict.reduce((count, is, at) => count + (is && !near[at] ? 1 : 0), 0);
}

/** First across, then down: a square around every pixel. */
function widened({ width, height, loose }: Pixels): Uint8Array {
  const across = new Uint8Array(loose.length);
  const both = new Uint8Array(loose.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!loose[y * width + x]) continue;
      across.fill(1, y * width + Math.max(0, x - REACH), y * width + Math.min(width, x + REACH + 1));
    }
  }
  for (let at = 0; at < across.length; at++) {
    if (!across[at]) continue;
    const y = Math.floor(at / width);
    for (let row = Math.max(0, y - REACH); row <= Math.min(height - 1, y + REACH); row++) {
      both[at + (row - y) * width] = 1;
    }
  }
  return both;
}
