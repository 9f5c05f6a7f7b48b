import type { Gemeente } from '../domain/gemeente.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { cutFonts } from './fonts.ts';
import { inksByColor, paletteOf } from './palette.ts';
import { themeOf } from './theme.ts';
import { readTokens } from './tokens.ts';
import { writeTokensCss } from './tokens-css.ts';
import { findTypefaces } from './typefaces.ts';

export { installedTokens } from './installed-tokens.ts';

/**
 * Colors, type and tokens of a gemeente, computed once per build; pages, charts and press read the same.
 * Colors that lack contrast or read as alarm are replaced and remarked on (C02).
 * @throws {DataError} when the tokens of `huisstijl.tokens` can't be found or hold none.
 */
export async function style(
  gemeente: Gemeente,
  assets: Survey['assets'],
  effects: Effects,
): Promise<HouseStyle> {
  const tokens = await readTokens(gemeente.huisstijl.tokens, assets);
  const theme = themeOf(tokens);
  const { palette, remarks } = paletteOf(theme.colors);
  const { serif, sans, remarks: typeRemarks } = await findTypefaces(theme.families);
  const fonts = await cutFonts(serif, sans, effects);
  const families = { serif: serif.family, sans: sans.family };
  return {
    palette,
    inks: inksByColor(palette),
    families,
    fonts,
    tokens,
    tokensCss: writeTokensCss(theme, palette, families, fonts),
    remarks: [...remarks, ...typeRemarks],
  };
}
