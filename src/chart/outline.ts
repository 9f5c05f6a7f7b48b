/** Text as paths, with the glyphs of the embedded fonts: a picture can't bring its fonts along. */
import { create, type Font, type Glyph } from 'fontkit';
import type { HouseStyle } from '../domain/house-style.ts';
import { BOLD, covers, REGULAR } from './typeset.ts';

export interface TextSpot {
  readonly text: string;
  /** Anchor on the baseline, in px. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly align: string;
}

/** SVG path data of a line of text; undefined when it has letters that no embedded font knows. */
export type Outline = (spot: TextSpot) => string | undefined;

export function outlineOf(houseStyle: HouseStyle): Outline {
  const regular = fontsFor(houseStyle, REGULAR);
  const bold = fontsFor(houseStyle, BOLD);
  return (spot) => {
    const fonts = spot.bold ? bold : regular;
    if (![...spot.text].every((letter) => fonts.some((font) => hasLetter(font, letter)))) return undefined;
    const runs = runsOf(spot.text, fonts).map(({ font, text }) => ({
      run: font.layout(text),
      scale: spot.size / font.unitsPerEm,
    }));
    const width = runs.reduce((sum, { run, scale }) => sum + run.advanceWidth * scale, 0);
    let x = spot.x - width * ({ center: 0.5, right: 1 }[spot.align] ?? 0);
    return runs
      .flatMap(({ run, scale }) =>
        run.glyphs.map((glyph, index) => {
          const drawn = pathOf(glyph, scale, x, spot.y);
          x += (run.positions[index]?.xAdvance ?? glyph.advanceWidth) * scale;
          return drawn;
        }),
      )
      .join('');
  };
}

/** SVG path data of a glyph on its place, to a hundredth of a pixel. */
function pathOf({ path: { commands } }: Glyph, scale: number, x: number, y: number): string {
  let data = '';
  for (const { command, args } of commands) {
    data += LETTERS[command];
    for (let at = 0; at < args.length; at += 2) {
      const [across = 0, up = 0] = [args[at], args[at + 1]];
      data += `${at === 0 ? '' : ' '}${hundredths(across * scale + x)} ${hundredths(y - up * scale)}`;
    }
  }
  return data;
}

const LETTERS = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' };

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The main cut first, then its supplement with rarer letters. */
function fontsFor(houseStyle: HouseStyle, weight: number): readonly Font[] {
  return houseStyle.fonts
    .filter(
      (face) =>
        face.family === houseStyle.families.sans && face.style === 'normal' && covers(face.weight, weight),
    )
    .toSorted((a, b) => Number(a.unicodeRange !== undefined) - Number(b.unicodeRange !== undefined))
    .map((face) => {
      const font = create(Buffer.from(face.woff2));
      if (!('layout' in font))
        throw new Error(`a font collection where one font was expected: ${face.fileName}`);
      return font;
    });
}

function hasLetter(font: Font, letter: string): boolean {
  return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

/** Stretches of text by the first font that has the letters. */
function runsOf(
  text: string,
  fonts: readonly Font[],
): readonly { readonly font: Font; readonly text: string }[] {
  const [main] = fonts;
  if (!main) throw new Error('no font to draw text with');
  const runs: { font: Font; text: string }[] = [];
  for (const letter of text) {
    const font = fonts.find((candidate) => hasLetter(candidate, letter)) ?? main;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ font, text: letter });
  }
  return runs;
}
