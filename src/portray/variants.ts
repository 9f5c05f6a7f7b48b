/** One photo in the sizes and formats that leave the house. Nothing but pixels is taken along: no EXIF, no GPS. */
import sharp, { type Sharp } from 'sharp';
import type { PaperPhoto } from '../domain/asset.ts';
import type { FaceArea } from '../domain/texts.ts';
import { type Crop, cropOf, FRAME } from './crop.ts';

/** Widths on screen: the frame is at most 240 CSS px wide; the larger one is for dense screens. */
const SCREEN_WIDTHS = [240, 480] as const;
/** 31 mm in print at nearly 400 pixels per inch, and 60 mm at 200. */
export const PRINT_WIDTH = 480;
/** The 27 mm of the accessible PDF at 300 pixels per inch, and a little more. */
const PAPER_WIDTH = 330;
/** Drawings are given this many pixels, whatever size they claim to have. */
const DRAWING_WIDTH = 1200;

export interface Made {
  readonly width: number;
  readonly height: number;
  readonly type: 'image/webp' | 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
}

export interface MadePortrait {
  readonly screen: readonly Made[];
  readonly print: PaperPhoto;
  readonly paper: PaperPhoto;
}

/** Why the bytes can't be read as an image; undefined when they can, to the last line. */
export async function problemOf(bytes: Uint8Array): Promise<unknown> {
  try {
    // An empty file is refused at once, and not when the picture is asked for.
    await sharp(bytes, { failOn: 'error' }).resize(64).toBuffer();
    return undefined;
  } catch (cause) {
    return cause;
  }
}

/** @throws {Error} of sharp, when the bytes are no image. */
export async function makeVariants(bytes: Uint8Array, face: FaceArea | undefined): Promise<MadePortrait> {
  const { image, width, height, drawn } = await readUpright(bytes);
  const crop = cropOf(width, height, face, PRINT_WIDTH / FRAME);
  const framed = await image.extract(crop).png({ compressionLevel: 1 }).toBuffer();
  const widths = [...new Set(SCREEN_WIDTHS.map((wide) => Math.min(wide, crop.width)))];
  const screen = await Promise.all(
    widths.flatMap((wide) => screenFormats(framed, sizeOf(wide, crop), drawn)),
  );
  // The press turns pixels into inks, so nothing that shows may be lost before.
  const print = await paperPhoto(framed, sizeOf(Math.min(PRINT_WIDTH, crop.width), crop), 95);
  const paper = await paperPhoto(framed, sizeOf(Math.min(PAPER_WIDTH, crop.width), crop), 88);
  return { screen, print, paper };
}

/** The photo turned the way the camera was held, in sRGB on white, with its size after turning. */
async function readUpright(
  bytes: Uint8Array,
): Promise<{ image: Sharp; width: number; height: number; drawn: boolean }> {
  const meta = await sharp(bytes).metadata();
  const drawn = meta.format === 'svg';
  const density = drawn
    ? Math.min(2400, Math.max(1, (72 * DRAWING_WIDTH) / (meta.width ?? DRAWING_WIDTH)))
    : 72;
  const upright = sharp(bytes, { density, failOn: 'error' })
    .rotate()
    .flatten({ background: '#FFFFFF' })
    .toColourspace('srgb');
  const { data, info } = await upright.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  return { image: sharp(data), width: info.width, height: info.height, drawn };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf(width: number, crop: Crop): Size {
  return { width, height: Math.max(1, Math.round((width * crop.height) / crop.width)) };
}

/** A modern format first, a fallback that everything reads behind it. */
function screenFormats(framed: Uint8Array, size: Size, drawn: boolean): readonly Promise<Made>[] {
  const resized = () => sharp(framed).resize({ ...size, fit: 'fill', kernel: 'lanczos3' });
  // Flat colors of a drawing show the edges of a lower quality.
  const modern = resized().webp({ quality: drawn ? 90 : 80, effort: 3 });
  const fallback = drawn
    ? resized().png({ palette: true, effort: 1 })
    : resized().jpeg({ quality: 80, mozjpeg: true });
  return [
    plain(modern).then((bytes) => ({ ...size, type: 'image/webp', bytes })),
    plain(fallback).then((bytes) => ({ ...size, type: drawn ? 'image/png' : 'image/jpeg', bytes })),
  ];
}

/** Color at every pixel (4:4:4): drawings have hard edges. A browser puts a JPEG in a PDF without packing it anew. */
async function paperPhoto(framed: Uint8Array, size: Size, quality: number): Promise<PaperPhoto> {
  const resized = sharp(framed).resize({ ...size, fit: 'fill', kernel: 'lanczos3' });
  const bytes = await plain(resized.jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: true }));
  return { ...size, bytes };
}

/** Bytes without Node's own dressing, so that fresh and cached portraits are equal. */
async function plain(image: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await image.toBuffer());
}
