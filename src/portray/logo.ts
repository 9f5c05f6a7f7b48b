/** The logo of the gemeente as pixels of our own: no script, reference or place of a photo leaves with it. */
import sharp from 'sharp';
import type { Logo, PaperPhoto } from '../domain/asset.ts';
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import { withSize } from './svg-size.ts';
import { whyUnreadable } from './unreadable.ts';
import { problemOf } from './variants.ts';

/** It stands 40 CSS px high and at most 160 wide; four times that is sharp on any screen. */
const WIDTH = 640;
const HEIGHT = 160;
/** Drawings are laid out at this many dots per inch where they say nothing of their size. */
const DENSITY = 72;

/** The logo drawn anew; undefined without one, and where it can't be read, which `examineLogo` tells. */
export async function drawLogo(survey: Survey): Promise<Logo | undefined> {
  const found = await logoBytes(survey);
  if (!found || (await problemOf(found)) !== undefined) return undefined;
  const bytes = await withSize(found);
  const { height, format } = await sharp(bytes).metadata();
  const density =
    format === 'svg' ? Math.min(2400, Math.max(1, (DENSITY * HEIGHT) / (height ?? HEIGHT))) : DENSITY;
  const drawn = await sharp(bytes, { density, failOn: 'error' })
    .rotate()
    .resize({ width: WIDTH, height: HEIGHT, fit: 'inside' })
    .toColourspace('srgb')
    .png({ compressionLevel: 9 })
    .toBuffer();
  return { bytes: new Uint8Array(drawn), print: await onWhite(drawn) };
}

/** Nothing on a press sheet is see-through; a browser puts a JPEG in a PDF as it is. */
async function onWhite(png: Buffer): Promise<PaperPhoto> {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
    .toBuffer({ resolveWithObject: true });
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}

/** Says of a logo that it can't be read as a picture. */
export async function examineLogo(survey: Survey): Promise<readonly Remark[]> {
  const bytes = await logoBytes(survey);
  if (!bytes || (await problemOf(bytes)) === undefined) return [];
  const { found, because } = whyUnreadable(bytes);
  return [
    {
      rule: 'logo-onleesbaar',
      level: 'error',
      file: 'gemeente.yaml',
      found,
      explanation: `Het logo ${survey.gemeente.huisstijl.logo} kan niet worden gelezen: ${because}.`,
      proposal: 'Gebruik een SVG, PNG, JPG of WebP als logo. Een EPS kunt u als SVG of PNG opslaan.',
    },
  ];
}

async function logoBytes({ gemeente, assets }: Survey): Promise<Uint8Array | undefined> {
  return assets.get(gemeente.huisstijl.logo ?? '')?.bytes();
}
