/** Photos in inks: through the configured profile or the built-in one, then within the ink limit; kept in a cache. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { keep } from '../../cache.ts';
import { compress, decode, flated } from '../pdf/pdf-file.ts';
import { type Dict, dict, isName, Name, type Stream } from '../pdf/values.ts';
import { limitInk } from './limit-ink.ts';

/** How a sheet's photos are converted. */
export interface PhotoSettings {
  readonly limit: number;
  readonly cacheDir: string;
  /** Where the ICC profile lies, and its SHA-256: part of the photo's name in the cache. */
  readonly profile?: { readonly file: string; readonly sha256: string };
}

/**
 * The image in black or in four inks; everything else about it stays. Throws a plain Error on a kind we never make.
 * What is kept is ready for the file: a sheet whose photos are known unpacks none of them.
 */
export async function inkPhoto(image: Stream, settings: PhotoSettings): Promise<Stream> {
  const { dict: facts, data } = image;
  const [width, height] = [facts.get('Width'), facts.get('Height')];
  if (typeof width !== 'number' || typeof height !== 'number') throw new Error('image without a size in PDF');
  if (facts.has('SMask') || facts.has('Mask')) throw new Error('image with transparency in PDF');
  const channels = isName(facts.get('ColorSpace'), 'DeviceGray') ? 1 : 3;
  const filter = facts.get('Filter');
  const coding = filter instanceof Name ? filter.text : '';
  const key = createHash('sha256')
    .update(data)
    .update(`${width} ${height} ${channels} ${coding} ${settings.limit} ${settings.profile?.sha256} packed`);
  const file = join(settings.cacheDir, 'fotos', `${key.digest('hex')}.inkt`);
  const kept = await keep(file, () => pack(image, { width, height, channels }, settings));
  return flated(kept.subarray(1), entriesOf(facts, kept[0] === 1 ? 'DeviceGray' : 'DeviceCMYK'));
}

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
}

/** One byte that tells the number of plates, then the compressed pixels. */
async function pack(image: Stream, raster: Raster, settings: PhotoSettings): Promise<Uint8Array> {
  const pixels = await pixelsOf(image, raster);
  const grey = raster.channels === 1 ? pixels : greyOf(pixels);
  return Buffer.concat([
    Uint8Array.of(grey ? 1 : 4),
    compress(grey ?? (await convert(pixels, raster, settings))),
  ]);
}

async function pixelsOf(image: Stream, { width, height, channels }: Raster): Promise<Uint8Array> {
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
  { width, height }: Raster,
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
