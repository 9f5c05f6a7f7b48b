/** The stylesheet that carries the house style: @font-face rules and our own custom properties. */
import type { FontFace, HouseStyle, Palette } from '../domain/house-style.ts';
import type { Theme } from './theme.ts';
import { printFamily } from './type-faces.ts';

/** `--wp-*` with flat values, so that screen, PDF and press know the same colors. */
export function writeTokensCss(
  theme: Theme,
  palette: Palette,
  families: HouseStyle['families'],
  fonts: readonly FontFace[],
): string {
  const properties = [
    ...Object.entries(palette).map(([name, hex]) => [kebab(name), hex]),
    ['serif', `"${families.serif}", Georgia, serif`],
    ['serif-druk', `"${printFamily(families.serif)}", "${families.serif}", serif`],
    ['sans', `"${families.sans}", "Segoe UI", sans-serif`],
    ['tekst', theme.text],
    ['lead', theme.lead],
    ...theme.space.map((size, step) => [`ruimte-${step + 1}`, size]),
    ['focus-kleur', theme.focus.color ?? palette.link],
    ['focus-breedte', theme.focus.width],
    ['focus-afstand', theme.focus.offset],
  ];
  const lines = properties.map(([name, value]) => `  --wp-${name}: ${value};`);
  return `${fonts.map(fontFaceRule).join('')}:root {\n${lines.join('\n')}\n}\n`;
}

function fontFaceRule(face: FontFace): string {
  const range = face.unicodeRange ? `; unicode-range: ${face.unicodeRange}` : '';
  return `@font-face { font-family: "${face.family}"; font-style: ${face.style}; font-weight: ${face.weight}; font-display: swap; src: url("fonts/${face.fileName}") format("woff2")${range} }\n`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
