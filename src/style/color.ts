/** Arithmetic on flat sRGB colours: parsing, mixing, contrast, and a proposal of inks for the press. */
import { transform } from 'lightningcss';

export interface Rgb {
  /** 0-255. */
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** Percentages of cyan, magenta, yellow and black ink. */
export type Cmyk = readonly [c: number, m: number, y: number, k: number];

const WHITE: Rgb = { r: 255, g: 255, b: 255 };

/**
 * Reads any CSS color that can be flattened to sRGB; transparency is laid on white, because the press knows
 * no transparency. Undefined for what is no color here (keywords like `inherit`, wide-gamut notations).
 */
export function parseColor(css: string): Rgb | undefined {
  let found: Rgb | undefined;
  try {
    transform({
      filename: 'color.css',
      code: Buffer.from(`a{color:${css}}`),
      visitor: {
        Color(color) {
          if (typeof color === 'object' && color.type === 'rgb') {
            found = mix({ r: color.r, g: color.g, b: color.b }, WHITE, color.alpha);
          }
          return color;
        },
      },
    });
  } catch {
    // A value that is no CSS at all is no color either; the caller has a next token in its chain.
    return undefined;
  }
  return found;
}

/** Reads our own notation, `#RRGGBB`. */
export function fromHex(hex: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) throw new Error(`not a flat hex color: ${hex}`);
  const [r = 0, g = 0, b = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  return { r, g, b };
}

/** `#RRGGBB` in capitals: the one notation of colors in this project. */
export function toHex({ r, g, b }: Rgb): string {
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** `share` (0-1) of `color` laid over `ground`. */
export function mix(color: Rgb, ground: Rgb, share: number): Rgb {
  const part = (a: number, b: number) => a * share + b * (1 - share);
  return { r: part(color.r, ground.r), g: part(color.g, ground.g), b: part(color.b, ground.b) };
}

/** Tint on white paper. */
export function tint(color: Rgb, share: number): Rgb {
  return mix(color, WHITE, share);
}

/** Relative luminance, WCAG 2.2. */
function luminance({ r, g, b }: Rgb): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast ratio of two colors, 1-21, WCAG 2.2. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

export function contrastOnWhite(color: Rgb): number {
  return contrast(color, WHITE);
}

/** Hue in degrees (0-360), and how far the color is from grey (0-1). */
export function hueOf({ r, g, b }: Rgb): { readonly hue: number; readonly chroma: number } {
  const high = Math.max(r, g, b);
  const span = high - Math.min(r, g, b);
  if (span === 0) return { hue: 0, chroma: 0 };
  const sector = high === r ? (g - b) / span : high === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  return { hue: (sector * 60 + 360) % 360, chroma: span / 255 };
}

/** Total ink that any color of ours may ask for, in percent: the strictest newspaper profile (print.md). */
const INK_LIMIT = 220;

/**
 * Inks for a color that was not proofed: plain undercolor removal, greys in black alone, and colored ink
 * scaled down to the limit.
 */
export function inksOf(color: Rgb): Cmyk {
  const [r, g, b] = [color.r / 255, color.g / 255, color.b / 255];
  const black = 1 - Math.max(r, g, b);
  if (hueOf(color).chroma < 0.06) return [0, 0, 0, Math.round(100 * (1 - (r + g + b) / 3))];
  const part = (value: number) => (100 * (1 - value - black)) / (1 - black);
  const colored = [part(r), part(g), part(b)];
  const room = INK_LIMIT - 100 * black;
  const scale = Math.min(1, room / colored.reduce((sum, ink) => sum + ink, 0));
  const [c = 0, m = 0, y = 0] = colored.map((ink) => Math.round(ink * scale));
  return [c, m, y, Math.round(100 * black)];
}
