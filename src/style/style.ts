import type { Gemeente } from '../domain/gemeente.ts';
import type { HouseStyle } from '../domain/house-style.ts';
import type { Remark } from '../domain/remark.ts';
import type { Survey } from '../domain/survey.ts';
import type { Effects } from '../effects.ts';
import { cutFonts } from './fonts.ts';
import { inksByColor, paletteOf } from './palette.ts';
import { type Theme, themeOf } from './theme.ts';
import { readTokens } from './tokens.ts';
import { writeTokensCss } from './tokens-css.ts';
import { SANS, SERIF } from './type-faces.ts';

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
  const [tokens, fonts] = await Promise.all([
    readTokens(gemeente.huisstijl.tokens, assets),
    cutFonts(effects),
  ]);
  const theme = themeOf(tokens);
  const { palette, remarks } = paletteOf(theme.colors);
  const families = { serif: SERIF, sans: SANS };
  return {
    palette,
    inks: inksByColor(palette),
    families,
    fonts,
    tokens,
    tokensCss: writeTokensCss(theme, palette, families, fonts),
    remarks: [...remarks, ...fontRemarks(theme)],
  };
}

/** A tokens package names a typeface but can't hand over its files: licences differ. */
function fontRemarks(theme: Theme): readonly Remark[] {
  const named = new Set([theme.families.serif, theme.families.sans]);
  return [...named].flatMap((family) =>
    family === undefined || family === SERIF || family === SANS
      ? []
      : [
          {
            rule: 'huisstijl-lettertype',
            level: 'warn' as const,
            file: 'gemeente.yaml',
            column: 'huisstijl.tokens',
            found: family,
            explanation: `De huisstijl noemt het lettertype ${family}, maar de bestanden daarvan zijn er niet. De pagina's gebruiken ${SERIF} en ${SANS}.`,
          },
        ],
  );
}
