/** What a color says of itself, for the rules of charts. */

export interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

function channelsOf(hex: string): readonly [number, number, number] {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
export function hslOf(hex: string): Hsl {
  const [r, g, b] = channelsOf(hex);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const range = max - min;
  const lightness = (max + min) / 2;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sector =
    max === r ? ((g - b) / range + 6) % 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return { hue: sector * 60, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

/** WCAG 2.2 contrast of a color on white. */
export function contrastOnWhite(hex: string): number {
  const [r, g, b] = channelsOf(hex).map((one) =>
    one <= 0.040_45 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0) + 0.05);
}
