/** Pins, subsets and measures the fonts; what was made once is kept in the cache folder. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { keep, keepValue } from '../cache.ts';
import type { FontFace, TypeMetrics } from '../domain/house-style.ts';
import type { Effects } from '../effects.ts';
import {
  charactersOf,
  EVERYDAY,
  type FaceRecipe,
  facesFor,
  RARE,
  type Ranges,
  type Typeface,
  unicodeRangeOf,
  WESTERN,
} from './type-faces.ts';
import { pathOf } from './typefaces.ts';

/** Part of the cache key: raise it when the way of subsetting changes. */
const CUT_VERSION = '2';

/**
 * Every face in three files: the letters of Dutch, and supplements that browsers fetch when they need them.
 * A typeface without rarer letters or without an italic goes without those files.
 */
export async function cutFonts(
  serif: Typeface,
  sans: Typeface,
  effects: Effects,
): Promise<readonly FontFace[]> {
  const cuts = facesFor(serif, sans).flatMap((recipe) => cutsOf(recipe));
  const faces = await Promise.all(cuts.map((cut) => cutFace(cut, effects)));
  return faces.filter((face) => face !== undefined);
}

/** One file to make. */
interface Cut {
  readonly recipe: FaceRecipe;
  readonly source: string;
  readonly ranges: Ranges;
  /** Behind the name of a supplement. */
  readonly suffix?: string;
}

function cutsOf(recipe: FaceRecipe): readonly Cut[] {
  const { source, only } = recipe;
  if (only) return [{ recipe, source: source.latin, ranges: only }];
  return [
    { recipe, source: source.latin, ranges: EVERYDAY },
    { recipe, source: source.latin, ranges: WESTERN, suffix: 'west' },
    { recipe, source: source.latinExt, ranges: RARE, suffix: 'ext' },
  ];
}

async function cutFace(
  { recipe, source, ranges, suffix }: Cut,
  effects: Effects,
): Promise<FontFace | undefined> {
  const path = pathOf(source);
  if (path === undefined) return undefined;
  const text = charactersOf(ranges);
  const woff2 = await cachedCut(await readFile(path), text, recipe.axes, effects.cacheDir);
  const stem = [recipe.name, ...(suffix ? [suffix] : [])].join('-');
  return {
    family: recipe.family,
    style: recipe.style,
    weight: recipe.weight,
    use: recipe.use,
    fileName: `${stem}.${sha256(woff2).slice(0, 10)}.woff2`,
    woff2,
    metrics: await keepValue(effects, 'lettermaten', [woff2, text], () => metricsOf(woff2, text)),
    ...(suffix && { unicodeRange: unicodeRangeOf(ranges) }),
  };
}

async function cachedCut(
  font: Uint8Array,
  text: string,
  axes: FaceRecipe['axes'],
  cacheDir: string,
): Promise<Uint8Array> {
  const key = sha256(font, text, JSON.stringify(axes), CUT_VERSION);
  return keep(join(cacheDir, 'lettertypen', `${key}.woff2`), () =>
    subsetFont(font, text, { targetFormat: 'woff2', variationAxes: axes, noLayoutClosure: true }),
  );
}

/** Advance widths by code point, in font units. */
async function metricsOf(woff2: Uint8Array, text: string): Promise<TypeMetrics> {
  // Loaded where a font was not measured before: it takes longer than reading what was kept.
  const { create } = await import('fontkit');
  const font = create(Buffer.from(woff2));
  if (!('unitsPerEm' in font)) throw new Error('a font collection where one font was expected');
  const advances = new Map<number, number>();
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (font.hasGlyphForCodePoint(code)) advances.set(code, font.glyphForCodePoint(code).advanceWidth);
  }
  const digit = font.hasGlyphForCodePoint(0x30)
    ? font.glyphForCodePoint(0x30).advanceWidth
    : font.unitsPerEm / 2;
  return { unitsPerEm: font.unitsPerEm, advances, fallback: digit };
}

function sha256(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
