/** Gathers what a sheet is made with: its format, the inks, and the printer's profile where one is configured. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { keepPlain } from '../../cache.ts';
import type { DocumentMeta } from '../../domain/document.ts';
import type { HouseStyle } from '../../domain/house-style.ts';
import type { PressFormat } from '../../domain/press.ts';
import type { Remark } from '../../domain/remark.ts';
import type { Survey } from '../../domain/survey.ts';
import { DataError } from '../../error.ts';
import type { PressJob } from './finish.ts';

/** The demands that can't be met by the formats that are ordered: a profile that is missing or is none. */
export async function examineFormats({
  gemeente,
  pressFormats,
  assets,
}: Pick<Survey, 'gemeente' | 'pressFormats' | 'assets'>): Promise<readonly Remark[]> {
  const formats = gemeente.drukwerk.flatMap((name) => pressFormats.get(name) ?? []);
  const remarks = await Promise.all(
    formats.map(async (format) => profileRemark(format, await profileIn(format, assets))),
  );
  return remarks.filter((remark) => remark !== undefined);
}

/** Throws DataError for a format that `examineFormats` refuses. */
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
  const bytes = await profileIn(format, assets);
  const refused = profileRemark(format, bytes);
  if (refused) throw new DataError([refused]);
  if (!bytes) return { meta, format, inks, families, photos };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = join(cacheDir, 'profielen', `${sha256}.icc`);
  await keepPlain(file, bytes);
  return { meta, format, inks, families, photos: { ...photos, profile: { file, sha256 } }, profile: bytes };
}

async function profileIn(
  { profiel }: PressFormat,
  assets: Survey['assets'],
): Promise<Uint8Array | undefined> {
  return profiel === undefined ? undefined : assets.get(profiel)?.bytes();
}

function profileRemark(
  { naam, profiel, standaard }: PressFormat,
  bytes: Uint8Array | undefined,
): Remark | undefined {
  if (profiel === undefined) {
    if (standaard !== 'PDF/X-4') return undefined;
    return unmet(
      naam,
      'PDF/X-4 vraagt om een kleurprofiel.',
      'Zet bij "profiel" het .icc-bestand van de drukker.',
    );
  }
  if (!bytes)
    return unmet(naam, `Het kleurprofiel ${profiel} is er niet.`, 'Zet het bestand in de map data.');
  if (isPressProfile(bytes)) return undefined;
  return unmet(
    naam,
    `${profiel} is geen ICC-profiel voor vier drukinkten.`,
    'Vraag de drukker om het juiste bestand.',
  );
}

/**
 * An ICC profile says "acsp" at byte 36 and its color space at byte 16 (ICC.1, 7.2). One that a photo can go through
 * also holds the way from colors to inks (a tag B2A0); profiles for scanning have only the way back.
 */
function isPressProfile(bytes: Uint8Array): boolean {
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  // Its header takes 128 bytes and its table of tags begins with their number.
  if (bytes.length < 132 || text(36) !== 'acsp' || text(16) !== 'CMYK') return false;
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(128);
  return Array.from({ length: Math.min(count, MOST_TAGS) }, (_, at) => text(132 + at * 12)).includes('B2A0');
}

/** More than any profile has. */
const MOST_TAGS = 200;

function unmet(naam: string, explanation: string, proposal: string): Remark {
  return {
    rule: 'drukwerk-profiel',
    level: 'error',
    found: naam,
    explanation: `Drukwerk ${naam}: ${explanation}`,
    proposal,
  };
}
