/** Pictures of drawings at twice their size, kept in the cache folder by content. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { keep } from '../cache.ts';
import type { Effects } from '../effects.ts';

// Each picture is drawn once: remembering the steps behind it would only cost memory.
sharp.cache(false);

/** CSS px are 1/96 inch; librsvg draws an SVG without units at 72 per inch, so 144 doubles it. */
const DOUBLE = 144;
/** Part of the cache key: raise it when the way of drawing changes. */
const VERSION = '2';

/**
 * PNG bytes of a drawing on white.
 * @param svg the drawing with its text as text: what the picture is remembered by
 * @param outlined gives the same drawing with its text as paths; asked for only when the picture must be made
 */
export function pictureOf(
  svg: string,
  outlined: () => string,
  effects: Pick<Effects, 'cacheDir'>,
): Promise<Uint8Array> {
  const key = createHash('sha256').update(VERSION).update(svg).digest('hex');
  return keep(join(effects.cacheDir, 'grafieken', `${key}.png`), () =>
    sharp(Buffer.from(outlined()), { density: DOUBLE })
      .flatten({ background: '#FFFFFF' })
      .png({ compressionLevel: 6 })
      .toBuffer(),
  );
}
