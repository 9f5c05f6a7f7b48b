import { createHash } from 'node:crypto';
import type { Portrait, PortraitVariant } from '../domain/asset.ts';
import { compareRemarks, type Remark } from '../domain/remark.ts';
import { slugOf } from '../domain/slug.ts';
import type { Survey } from '../domain/survey.ts';
import type { Photo } from '../domain/texts.ts';
import type { Effects } from '../effects.ts';
import { DataError } from '../error.ts';
import { inTurns } from '../in-turns.ts';
import { examineLogo } from './logo.ts';
import { cached } from './portrait-cache.ts';
import { tooSmallForPress } from './press-size.ts';
import { whyUnreadable } from './unreadable.ts';
import { type Made, makeVariants, problemOf } from './variants.ts';

export { drawLogo } from './logo.ts';
export { originals } from './originals.ts';

/**
 * The photos of the interviews and of wijkagenten, by path: cropped to 6 by 7 around the face, in sizes for screen and print,
 * without EXIF or GPS (P08). Photos of interviews that were withdrawn are not in the survey, and so not here.
 * @throws {DataError} that names every photo that can't be read, but for those that `letThrough` leaves out.
 */
export async function portray(
  survey: Survey,
  effects: Effects,
  letThrough: (error: Remark) => boolean = () => false,
): Promise<ReadonlyMap<string, Portrait>> {
  // A photo that is not there is an error of ingest, which only a preview lets through.
  const photos = new Map([...photosOf(survey)].filter(([file]) => survey.assets.has(file)));
  const made = await inTurns([...photos.values()], effects.jobs, (photo) =>
    portrayOne(photo, survey, effects),
  );
  const broken = made.flatMap((outcome) => ('remark' in outcome ? [outcome.remark] : []));
  if (!broken.every(letThrough)) throw new DataError(broken.toSorted(compareRemarks));
  return new Map(
    made.flatMap((outcome) => ('portrait' in outcome ? [[outcome.file, outcome.portrait] as const] : [])),
  );
}

/**
 * Photos and a logo that can't be read, found by reading each of them to its end, and photos that are too small for the
 * sheets that are ordered: an error when the run makes these (`makesSheets`). Nothing is made.
 */
export async function examinePhotos(survey: Survey, makesSheets: boolean): Promise<readonly Remark[]> {
  const remarks: Remark[] = [];
  for (const [file, photo] of photosOf(survey)) {
    const bytes = await survey.assets.get(file)?.bytes();
    if (!bytes) continue;
    if ((await problemOf(bytes)) !== undefined) remarks.push(unreadable(file, bytes));
    else
      remarks.push(
        ...[await tooSmallForPress(photo, bytes, survey, makesSheets)].filter((one) => one !== undefined),
      );
  }
  return [...remarks, ...(await examineLogo(survey))].sort(compareRemarks);
}

function photosOf(survey: Survey): ReadonlyMap<string, Photo> {
  const photos = [...survey.texts.areas.values()].flatMap(({ interviews, wijkagent }) => [
    ...interviews.map(({ photo }) => photo),
    wijkagent?.photo,
  ]);
  return new Map(photos.flatMap((photo) => (photo ? [[photo.file, photo]] : [])));
}

type Outcome = { readonly file: string; readonly portrait: Portrait } | { readonly remark: Remark };

async function portrayOne({ file, alt, face }: Photo, survey: Survey, effects: Effects): Promise<Outcome> {
  const bytes = await bytesOf(file, survey);
  try {
    const { screen, print, paper } = await cached(bytes, face, effects, () => makeVariants(bytes, face));
    const stem = slugOf(file.replace(/^.*\//, '').replace(/\.\w+$/, '')) || 'portret';
    return { file, portrait: { alt, variants: screen.map((made) => variantOf(made, stem)), print, paper } };
  } catch (cause) {
    if ((await problemOf(bytes)) === undefined) throw cause;
    return { remark: unreadable(file, bytes) };
  }
}

async function bytesOf(file: string, { assets }: Survey): Promise<Uint8Array> {
  const asset = assets.get(file);
  if (!asset) throw new Error(`ingest let a photo through that is not there: ${file}`);
  return asset.bytes();
}

function variantOf(made: Made, stem: string): PortraitVariant {
  const hash = createHash('sha256').update(made.bytes).digest('hex').slice(0, 10);
  const extension = { 'image/webp': 'webp', 'image/jpeg': 'jpg', 'image/png': 'png' }[made.type];
  return { ...made, fileName: `${stem}-${made.width}.${hash}.${extension}` };
}

function unreadable(file: string, bytes: Uint8Array): Remark {
  const { found, because, proposal } = whyUnreadable(bytes);
  return {
    rule: 'foto-onleesbaar',
    level: 'error',
    file,
    found,
    explanation: `De foto ${file} kan niet worden gelezen: ${because}.`,
    proposal,
  };
}
