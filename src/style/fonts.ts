/** Pins, subsets and measures the shipped fonts; what was made once is kept in the cache folder. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { keep } from '../cache.ts';
import type { FontFace, TypeMetrics } from '../domain/house-style.ts';
import type { Effects } from '../effects.ts';
import {
  charactersOf,
  EVERYDAY,
  FACES,
  type FaceRecipe,
  RARE,
  unicodeRangeOf,
  WESTERN,
} from './type-faces.ts';

const resolve = createRequire(import.meta.url).resolve;
/** Part of the cache key: raise it when the way of subsetting changes. */
const CUT_VERSION = '2';

/** Every shipped face in three files: the letters of Dutch, and supplements that browsers fetch when they need them. */
export async function cutFonts(effects: Effects): Promise<readonly FontFace[]> {
  return Promise.all(
    FACES.flatMap((recipe) =>
      recipe.only
        ? [cutFace(recipe, recipe.source.latin, charactersOf(recipe.only), recipe.name, effects)]
        : [
            cutFace(recipe, recipe.source.latin, charactersOf(EVERYDAY), recipe.name, effects),
            cutSupplement(recipe, recipe.source.latin, WESTERN, 'west', effects),
            cutSupplement(recipe, recipe.source.latinExt, RARE, 'ext', effects),
          ],
    ),
  );
}

async function cutSupplement(
  recipe: FaceRecipe,
  source: string,
  ranges: typeof RARE,
  suffix: string,
  effects: Effects,
): Promise<FontFace> {
  const face = await cutFace(recipe, source, charactersOf(ranges), `${recipe.name}-${suffix}`, effects);
  return { ...face, unicodeRange: unicodeRangeOf(ranges) };
}

async function cutFace(
  recipe: FaceRecipe,
  source: string,
  text: string,
  stem: string,
  effects: Effects,
): Promise<FontFace> {
  const woff2 = await cachedCut(await readFile(resolve(source)), text, recipe.axes, effects.cacheDir);
  return {
    family: recipe.family,
    style: recipe.style,
    weight: recipe.weight,
    use: recipe.use,
    fileName: `${stem}.${sha256(woff2).slice(0, 10)}.woff2`,
    woff2,
    metrics: metricsOf(woff2, text),
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
function metricsOf(woff2: Uint8Array, text: string): TypeMetrics {
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
