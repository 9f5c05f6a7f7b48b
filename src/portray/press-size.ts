import sharp from 'sharp';
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { Photo } from '../domain/texts.ts';
import { cropOf, FRAME } from './crop.ts';
import { PRINT_WIDTH } from './variants.ts';

/** Width in mm of a portrait on the sheets for the press, at least (`.portret` in templates/druk/vel.css). */
const PORTRAIT_MM = 31;
const MM_PER_INCH = 25.4;

/**
 * Whether a photo has too few pixels for the sheets that are ordered, by the rule of the preflight: told before anything
 * is made. An error when the sheets will be made, since they would be refused.
 */
export async function tooSmallForPress(
  { file, face }: Photo,
  bytes: Uint8Array,
  survey: Pick<Survey, 'gemeente' | 'pressFormats'>,
  makesSheets: boolean,
): Promise<Remark | undefined> {
  const [strictest] = survey.gemeente.drukwerk
    .flatMap((name) => survey.pressFormats.get(name) ?? [])
    .toSorted((a, b) => b.minimumPpi - a.minimumPpi);
  const { format, width = 0, height = 0, orientation = 1 } = await sharp(bytes).metadata();
  if (!strictest || format === 'svg') return undefined;
  // From 5 on the camera was held on its side (EXIF 2.32, 4.6.4).
  const [across, down] = orientation >= 5 ? [height, width] : [width, height];
  const crop = cropOf(across, down, face, PRINT_WIDTH / FRAME).width;
  const ppi = Math.round((crop / PORTRAIT_MM) * MM_PER_INCH);
  if (ppi >= strictest.minimumPpi) return undefined;
  const needed = Math.ceil((strictest.minimumPpi * PORTRAIT_MM) / MM_PER_INCH);
  return {
    rule: 'foto-te-klein',
    level: makesSheets ? 'error' : 'warn',
    file,
    found: `${across} × ${down} beeldpunten`,
    explanation: `Deze foto is te klein voor drukwerk (${strictest.naam}): de uitsnede is ${crop} beeldpunten breed, nodig zijn er ${needed}. De krant zou het vel afkeuren.`,
    proposal: 'Vraag de foto zoals zij uit de camera komt. Vergroten in een programma helpt niet.',
  };
}
