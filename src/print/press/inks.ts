/** House palette → inks. Chromium writes each color as three numbers; each is looked up exactly, never guessed. */
import type { HouseStyle } from '../../domain/house-style.ts';

/** Cyan, magenta, yellow, black; 0 to 1. */
export type Ink = readonly [c: number, m: number, y: number, k: number];

export const BLACK: Ink = [0, 0, 0, 1];

/** Inks of the colors as they stand in a content stream. */
export class InkTable {
  private readonly byKey: ReadonlyMap<string, Ink>;

  constructor(inks: HouseStyle['inks']) {
    const entries = [...inks].map(([hex, [c, m, y, k]]): [string, Ink] => [
      keyOf(channelsOf(hex)),
      [c / 100, m / 100, y / 100, k / 100],
    ]);
    this.byKey = new Map(entries);
  }

  /** The ink of red, green and blue (0 to 1); a pure grey is black alone; undefined for an unknown color. */
  of(rgb: readonly number[]): Ink | undefined {
    const known = this.byKey.get(keyOf(rgb));
    if (known) return known;
    const [red = 0, green = 0, blue = 0] = rgb;
    return red === green && green === blue ? [0, 0, 0, 1 - red] : undefined;
  }
}

/** Skia writes four decimals, which tell all 256 levels of a channel apart. */
function keyOf(rgb: readonly number[]): string {
  return rgb.map((channel) => Math.round(channel * 255)).join(' ');
}

function channelsOf(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** `#0E5F70` of three channels, for people. */
export function hexOf(rgb: readonly number[]): string {
  const digits = rgb.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('').toUpperCase()}`;
}

/** Total ink in percent. */
export function totalInk(ink: readonly number[]): number {
  return ink.reduce((sum, part) => sum + part, 0) * 100;
}

/** Black alone, at full strength. */
export function isBlack(ink: readonly number[]): boolean {
  const [c, m, y, k] = ink;
  return c === 0 && m === 0 && y === 0 && k === 1;
}

/** More than one ink: plates that don't register make small type in it unreadable. */
export function isMixed(ink: readonly number[]): boolean {
  return ink.filter((part) => part > 0).length > 1;
}
