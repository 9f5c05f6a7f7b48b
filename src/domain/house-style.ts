import type { Remark } from './remark.ts';

/** Colours, type and tokens of a gemeente, computed at build time; pages, charts and print read the same. */

/** Flat hex colours (#RRGGBB), as design-notes.md names them. */
export interface Palette {
  /** Marks, numbers and links of the wijk. */
  readonly wijk: string;
  /** Links and accents of the page: the brand's own colour where it has contrast enough, else `wijk`. */
  readonly link: string;
  readonly wijkDonker: string;
  readonly wijkMidden: string;
  readonly wijkTint: string;
  readonly wijkLicht: string;
  readonly inkt: string;
  readonly grijs: string;
  readonly gemeente: string;
  readonly gemeenteMidden: string;
  readonly gemeenteTint: string;
  readonly land: string;
  /** The darker answer of land: white text must be readable on it. */
  readonly landDonker: string;
  readonly landMidden: string;
  readonly landTint: string;
  readonly lijn: string;
  readonly kaart: string;
  readonly zand: string;
  readonly zandDonker: string;
  readonly wit: string;
}

/** Advance widths of an embedded font, enough to measure text without a browser. */
export interface TypeMetrics {
  readonly unitsPerEm: number;
  /** By code point. */
  readonly advances: ReadonlyMap<number, number>;
  /** Advance of a glyph that is not in the subset. */
  readonly fallback: number;
}

/** A pinned, subset font file. */
export interface FontFace {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** CSS font-weight descriptor, a range: "450 900". */
  readonly weight: string;
  /** `web`: on every page; `print`: sheets only. */
  readonly use: 'web' | 'print';
  /** Name in `site/assets/fonts/`, with a hash of the contents in it. */
  readonly fileName: string;
  /** CSS unicode-range of a supplement with rarer letters; absent for the face that is always there. */
  readonly unicodeRange?: string;
  readonly woff2: Uint8Array;
  readonly metrics: TypeMetrics;
}

export interface HouseStyle {
  readonly palette: Palette;
  /** CMYK in percent by hex colour: every colour that may reach a press PDF. */
  readonly inks: ReadonlyMap<string, readonly [c: number, m: number, y: number, k: number]>;
  readonly families: { readonly serif: string; readonly sans: string };
  readonly fonts: readonly FontFace[];
  /** CSS: our own names (`--wp-*`) with flat values, and @font-face rules with addresses `fonts/<fileName>`. */
  readonly tokensCss: string;
  /** Custom properties of the tokens package, resolved to values; empty for the neutral theme. */
  readonly tokens: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** Width of `text` in the unit of `size`. */
export function measureText(text: string, metrics: TypeMetrics, size: number): number {
  let units = 0;
  for (const char of text) units += metrics.advances.get(char.codePointAt(0) ?? 0) ?? metrics.fallback;
  return (units / metrics.unitsPerEm) * size;
}
