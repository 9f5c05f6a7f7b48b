/** Photos in inks: through the configured profile or the built-in one, then within the ink limit; kept in a cache. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { keep } from '../../cache.ts';
import { decode, flate } from '../pdf/pdf-file.ts';
import { type Dict, dict, isName, Name, type Stream } from '../pdf/values.ts';
import { limitInk } from './limit-ink.ts';

/** How a sheet's photos are converted. */
export interface PhotoSettings {
  readonly limit: number;
  readonly cacheDir: string;
  /** Where the ICC profile lies, and its SHA-256: part of the photo's name in the cache. */
  readonly profile?: { readonly file: string; readonly sha256: string };
}

/** The image in black or in four inks; everything else about it stays. Throws a plain Error on a kind we never make. */
export async function inkPhoto(image: Stream, settings: PhotoSettings): Promise<Stream> {
  const width = image.dict.get('Width');
  const height = image.dict.get('Height');
  if (typeof width !== 'number' || typeof height !== 'number') throw new Error('image without a size in PDF');
  if (image.dict.has('SMask') || image.dict.has('Mask')) throw new Error('image with transparency in PDF');
  const channels = isName(image.dict.get('ColorSpace'), 'DeviceGray') ? 1 : 3;
  const pixels = await pixelsOf(image, width, height, channels);
  const grey = channels === 1 ? pixels : greyOf(pixels);
  const entries = entriesOf(image.dict, grey ? 'DeviceGray' : 'DeviceCMYK');
  if (grey) return flate(grey, entries);
  const key = createHash('sha256')
    .update(pixels)
    .update(`${width} ${settings.limit} ${settings.profile?.sha256} once`);
  const file = join(settings.cacheDir, 'fotos', `${key.digest('hex')}.cmyk`);
  return flate(await keep(file, () => convert(pixels, width, height, settings)), entries);
}

async function pixelsOf(image: Stream, width: number, height: number, channels: 1 | 3): Promise<Uint8Array> {
  if (isName(image.dict.get('Filter'), 'DCTDecode')) {
    const source = sharp(image.data)
      .toColorspace(channels === 1 ? 'b-w' : 'srgb')
      .removeAlpha();
    return source.raw().toBuffer();
  }
  const pixels = decode(image);
  if (pixels.length !== width * height * channels) throw new Error('image of an unexpected size in PDF');
  return pixels;
}

/** One channel when all three are the same everywhere: a grey photo needs black alone. */
function greyOf(pixels: Uint8Array): Uint8Array | undefined {
  const grey = new Uint8Array(pixels.length / 3);
  for (let at = 0, to = 0; at < pixels.length; at += 3, to++) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return undefined;
    grey[to] = pixels[at] ?? 0;
  }
  return grey;
}

async function convert(
  pixels: Uint8Array,
  width: number,
  height: number,
  { limit, profile }: PhotoSettings,
): Promise<Uint8Array> {
  const source = sharp(pixels, { raw: { width, height, channels: 3 } });
  // A profile is the conversion: asking for inks before it would convert twice.
  const inked = profile ? source.withIccProfile(profile.file) : source.toColorspace('cmyk');
  const { data, info } = await inked.raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error('photo was not converted to four inks');
  limitInk(data, limit);
  return data;
}

function entriesOf(source: Dict, space: 'DeviceGray' | 'DeviceCMYK'): Dict {
  return dict({
    Type: new Name('XObject'),
    Subtype: new Name('Image'),
    Width: source.get('Width'),
    Height: source.get('Height'),
    ColorSpace: new Name(space),
    BitsPerComponent: 8,
  });
}
