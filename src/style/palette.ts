/** The neutral palette with its inks (design notes, "Colour"), and what follows from a gemeente's own colors. */
import type { Palette } from '../domain/house-style.ts';
import type { Remark } from '../domain/remark.ts';
import { type Cmyk, contrastOnWhite, fromHex, hueOf, inksOf, mix, type Rgb, tint, toHex } from './color.ts';

export const NEUTRAL: Palette = {
  wijk: '#0E5F70',
  link: '#0E5F70',
  wijkDonker: '#0A4653',
  wijkMidden: '#7FB0B8',
  wijkTint: '#B9D5D9',
  wijkLicht: '#E4EFF0',
  inkt: '#1F1D1A',
  grijs: '#57534D',
  gemeente: '#5F5A53',
  gemeenteMidden: '#B9B3AA',
  gemeenteTint: '#D3CFC8',
  land: '#857F75',
  landDonker: '#7B756C',
  landMidden: '#D0CBC3',
  landTint: '#E3E0DA',
  lijn: '#CFCAC2',
  kaart: '#E6E3DD',
  zand: '#F6F1E7',
  zandDonker: '#E8DCC6',
  wit: '#FFFFFF',
};

/** Inks chosen by eye for newsprint; greys in black alone, so that they stay sharp. */
const NEUTRAL_INKS: Readonly<Record<keyof Palette, Cmyk>> = {
  wijk: [90, 38, 35, 28],
  link: [90, 38, 35, 28],
  wijkDonker: [88, 44, 38, 48],
  wijkMidden: [50, 16, 22, 0],
  wijkTint: [27, 6, 11, 0],
  wijkLicht: [10, 2, 5, 0],
  inkt: [0, 0, 0, 100],
  grijs: [0, 0, 0, 80],
  gemeente: [0, 0, 0, 76],
  gemeenteMidden: [0, 0, 0, 33],
  gemeenteTint: [0, 0, 0, 20],
  land: [0, 0, 0, 55],
  landDonker: [0, 0, 0, 60],
  landMidden: [0, 0, 0, 21],
  landTint: [0, 0, 0, 12],
  lijn: [0, 0, 0, 22],
  kaart: [0, 0, 0, 12],
  zand: [2, 4, 10, 0],
  zandDonker: [5, 10, 22, 0],
  wit: [0, 0, 0, 0],
};

const BLACK: Rgb = { r: 0, g: 0, b: 0 };
/** WCAG 2.2 AA for text; numbers and labels are set in the wijk's color. */
const MIN_CONTRAST = 4.5;
/** Below this a color can't be told from the greys of gemeente and Nederland. */
const MIN_CHROMA = 0.12;

/** Colors that a tokens package names; what it leaves out stays ours. */
export interface BrandColors {
  readonly wijk?: Rgb;
  readonly inkt?: Rgb;
  readonly grijs?: Rgb;
}

/** The palette of a gemeente, with a remark for each color of its own that can't be used. */
export function paletteOf(brand: BrandColors): {
  readonly palette: Palette;
  readonly remarks: readonly Remark[];
} {
  const remarks: Remark[] = [];
  const { wijk } = brand;
  const legible = wijk !== undefined && isLegible(wijk, remarks);
  const usable = legible && isCalmHue(wijk, remarks);
  return {
    palette: {
      ...NEUTRAL,
      ...(usable ? hueFamily(wijk) : {}),
      ...(legible ? { link: toHex(wijk) } : {}),
      ...textColor('inkt', brand.inkt, remarks),
      ...textColor('grijs', brand.grijs, remarks),
    },
    remarks,
  };
}

/** One hue in five strengths; shares of the design notes. */
function hueFamily(
  wijk: Rgb,
): Pick<Palette, 'wijk' | 'wijkDonker' | 'wijkMidden' | 'wijkTint' | 'wijkLicht'> {
  return {
    wijk: toHex(wijk),
    wijkDonker: toHex(mix(wijk, BLACK, 0.74)),
    wijkMidden: toHex(tint(wijk, 0.52)),
    wijkTint: toHex(tint(wijk, 0.29)),
    wijkLicht: toHex(tint(wijk, 0.11)),
  };
}

function textColor(name: 'inkt' | 'grijs', color: Rgb | undefined, remarks: Remark[]): Partial<Palette> {
  return color && isLegible(color, remarks) ? { [name]: toHex(color) } : {};
}

function isLegible(color: Rgb, remarks: Remark[]): boolean {
  const ratio = contrastOnWhite(color);
  if (ratio >= MIN_CONTRAST) return true;
  const shown = ratio.toFixed(1).replace('.', ',');
  remarks.push({
    ...brandRemark(color),
    rule: 'huisstijl-contrast',
    explanation: `De kleur ${toHex(color)} uit de huisstijl heeft op wit een contrast van ${shown} op 1; nodig is 4,5 op 1. Pagina's en grafieken gebruiken de neutrale kleur.`,
    proposal: 'Kies in de huisstijl een donkerder kleur voor links en accenten.',
  });
  return false;
}

/** Hues that judge, in degrees: red as alarm, green as approval (C02). */
const JUDGING = [
  { name: 'rood', from: 340, to: 380, reads: 'Rood leest in grafieken als alarm' },
  { name: 'groen', from: 80, to: 160, reads: 'Groen leest in grafieken als goedkeuring' },
] as const;

/** C02: no red or green in charts, and the wijk must stand out from the greys. */
function isCalmHue(color: Rgb, remarks: Remark[]): boolean {
  const { hue, chroma } = hueOf(color);
  if (chroma < MIN_CHROMA) {
    remarks.push({
      ...brandRemark(color),
      rule: 'huisstijl-grijs',
      explanation: `De kleur ${toHex(color)} uit de huisstijl is bijna grijs. In grafieken is grijs voor de gemeente en Nederland; de wijk krijgt daar de neutrale kleur.`,
    });
    return false;
  }
  const judging = JUDGING.find(({ from, to }) => (hue >= from && hue <= to) || hue + 360 <= to);
  if (!judging) return true;
  remarks.push({
    ...brandRemark(color),
    rule: 'C02',
    explanation: `De kleur ${toHex(color)} uit de huisstijl is ${judging.name}. ${judging.reads}; de wijk krijgt daar de neutrale kleur.`,
  });
  return false;
}

function brandRemark(color: Rgb): Pick<Remark, 'level' | 'file' | 'column' | 'found'> {
  return { level: 'warn', file: 'gemeente.yaml', column: 'huisstijl.tokens', found: toHex(color) };
}

/** Inks by hex color for every color of the palette: the proofed ones where they are ours, else computed. */
export function inksByColor(palette: Palette): ReadonlyMap<string, Cmyk> {
  const inks = new Map<string, Cmyk>();
  for (const name of paletteNames()) {
    const hex = palette[name];
    if (!inks.has(hex)) inks.set(hex, inksFor(name, hex));
  }
  inks.set('#000000', [0, 0, 0, 100]);
  return inks;
}

function inksFor(name: keyof Palette, hex: string): Cmyk {
  if (hex === NEUTRAL[name]) return NEUTRAL_INKS[name];
  // Running text is printed in black alone: four inks that don't register make small type unreadable.
  if (name === 'inkt' || name === 'grijs') return NEUTRAL_INKS[name];
  return inksOf(fromHex(hex));
}

function paletteNames(): readonly (keyof Palette)[] {
  return [
    'wijk',
    'link',
    'wijkDonker',
    'wijkMidden',
    'wijkTint',
    'wijkLicht',
    'inkt',
    'grijs',
    'gemeente',
    'gemeenteMidden',
    'gemeenteTint',
    'land',
    'landDonker',
    'landMidden',
    'landTint',
    'lijn',
    'kaart',
    'zand',
    'zandDonker',
    'wit',
  ];
}
