/** Gathers what a sheet is made with: its format, the inks, and the printer's profile where one is configured. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { keepPlain } from '../../cache.ts';
import type { DocumentMeta } from '../../domain/document.ts';
import type { HouseStyle } from '../../domain/house-style.ts';
import type { PressFormat } from '../../domain/press.ts';
import type { Survey } from '../../domain/survey.ts';
import { DataError } from '../../error.ts';
import type { PressJob } from './finish.ts';

/** Throws DataError when the profile is missing, is none, or PDF/X-4 is asked without one. */
export async function pressJobOf(
  meta: DocumentMeta,
  format: PressFormat,
  houseStyle: Pick<HouseStyle, 'inks' | 'fonts'>,
  assets: Survey['assets'],
  cacheDir: string,
): Promise<PressJob> {
  const { inks } = houseStyle;
  const families = [...new Set(houseStyle.fonts.map(({ family }) => family))];
  const photos = { limit: format.inktlimiet, cacheDir };
  const bytes = await profileOf(format, assets);
  if (!bytes) return { meta, format, inks, families, photos };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = join(cacheDir, 'profielen', `${sha256}.icc`);
  await keepPlain(file, bytes);
  return { meta, format, inks, families, photos: { ...photos, profile: { file, sha256 } }, profile: bytes };
}

async function profileOf(format: PressFormat, assets: Survey['assets']): Promise<Uint8Array | undefined> {
  const { naam, profiel, standaard } = format;
  if (profiel === undefined) {
    if (standaard !== 'PDF/X-4') return undefined;
    throw profileError(
      naam,
      'PDF/X-4 vraagt om een kleurprofiel.',
      'Zet bij "profiel" het .icc-bestand van de drukker.',
    );
  }
  const bytes = await assets.get(profiel)?.bytes();
  if (!bytes)
    throw profileError(naam, `Het kleurprofiel ${profiel} is er niet.`, 'Zet het bestand in de map data.');
  if (!isPressProfile(bytes)) {
    throw profileError(
      naam,
      `${profiel} is geen ICC-profiel voor vier drukinkten.`,
      'Vraag de drukker om het juiste bestand.',
    );
  }
  return bytes;
}

/**
 * An ICC profile says "acsp" at byte 36 and its color space at byte 16 (ICC.1, 7.2). One that a photo can go through
 * also holds the way from colors to inks (a tag B2A0); profiles for scanning have only the way back.
 */
function isPressProfile(bytes: Uint8Array): boolean {
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (text(36) !== 'acsp' || text(16) !== 'CMYK') return false;
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(128);
  return Array.from({ length: Math.min(count, MOST_TAGS) }, (_, at) => text(132 + at * 12)).includes('B2A0');
}

/** More than any profile has. */
const MOST_TAGS = 200;

function profileError(naam: string, explanation: string, proposal: string): DataError {
  return new DataError([
    {
      rule: 'drukwerk-profiel',
      level: 'error',
      found: naam,
      explanation: `Drukwerk ${naam}: ${explanation}`,
      proposal,
    },
  ]);
}
