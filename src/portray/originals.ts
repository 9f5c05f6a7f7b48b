/** Photos for papers that lay out themselves: at the size at which they came, without anything but pixels. */
import sharp from 'sharp';
import { type Cache, keepValue } from '../cache.ts';
import type { PaperPhoto } from '../domain/asset.ts';
import type { Survey } from '../domain/survey.ts';

/** A drawing has no size of its own: 17,6 cm at 300 pixels per inch. */
const DRAWING_WIDTH = 2079;

/**
 * Photos of the interviews by path, turned as the camera was held, as JPEG of a high quality: no EXIF, GPS, profile or
 * name is left. What can't be read was told before.
 */
export async function originals(
  { texts, assets }: Survey,
  cache: Cache,
): Promise<ReadonlyMap<string, PaperPhoto>> {
  const files = [...texts.areas.values()].flatMap(({ interviews }) =>
    interviews.flatMap(({ photo }) => photo?.file ?? []),
  );
  const made = new Map<string, PaperPhoto>();
  for (const file of new Set(files)) {
    const bytes = await assets.get(file)?.bytes();
    const photo =
      bytes &&
      (await keepValue(cache, 'originelen', [bytes], () => originalOf(bytes)).catch(() => undefined));
    if (photo) made.set(file, photo);
  }
  return made;
}

async function originalOf(bytes: Uint8Array): Promise<PaperPhoto> {
  const { format, width = DRAWING_WIDTH } = await sharp(bytes).metadata();
  const image =
    format === 'svg'
      ? sharp(bytes, { density: Math.min(2400, (72 * DRAWING_WIDTH) / width) }).resize(DRAWING_WIDTH)
      : sharp(bytes, { failOn: 'error' }).rotate();
  const { data, info } = await image
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}
