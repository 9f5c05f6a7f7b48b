/** Pictures of drawings at twice their size, kept in the cache folder by content. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Effects } from '../effects.ts';

/** CSS px are 1/96 inch; librsvg draws an SVG without units at 72 per inch, so 144 doubles it. */
const DOUBLE = 144;
/** Part of the cache key: raise it when the way of drawing changes. */
const VERSION = '2';

/**
 * PNG bytes of a drawing on white.
 * @param svg the drawing with its text as text: what the picture is remembered by
 * @param outlined gives the same drawing with its text as paths; asked for only when the picture must be made
 */
export async function pictureOf(svg: string, outlined: () => string, effects: Effects): Promise<Uint8Array> {
  const folder = join(effects.cacheDir, 'grafieken');
  const path = join(folder, `${createHash('sha256').update(VERSION).update(svg).digest('hex')}.png`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return kept;
  const png = await sharp(Buffer.from(outlined()), { density: DOUBLE })
    .flatten({ background: '#FFFFFF' })
    .png({ compressionLevel: 6 })
    .toBuffer();
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.${process.pid}.deel`, png);
  await rename(`${path}.${process.pid}.deel`, path);
  return png;
}
