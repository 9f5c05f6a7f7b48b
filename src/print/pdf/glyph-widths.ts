/** How wide fonts say their letters are. */
import type { PdfFile } from './pdf-file.ts';
import { type Dict, isArray, Ref } from './values.ts';

/** Widths in thousandths of the type size, by code. */
export interface Widths {
  readonly table: Float64Array;
  /** Of codes that the table doesn't reach. */
  readonly fallback: number;
}

/** Knows fonts by their resource name (`F4`); undefined for a font that is not composite, as all of Chromium's are. */
export type WidthsOf = (font: string) => Widths | undefined;

/** Fonts that pages share are read once. */
export class GlyphWidths {
  private readonly known = new Map<number, Widths>();
  private readonly file: PdfFile;

  constructor(file: PdfFile) {
    this.file = file;
  }

  of(resources: Dict | undefined): WidthsOf {
    const fonts = this.file.dict(resources?.get('Font'));
    return (name) => {
      const font = fonts?.get(name);
      return font instanceof Ref ? this.widthsOf(font) : undefined;
    };
  }

  private widthsOf(font: Ref): Widths | undefined {
    const known = this.known.get(font.number);
    if (known) return known;
    const descendant = this.file.dict(this.file.list(this.file.dict(font)?.get('DescendantFonts'))[0]);
    if (!descendant) return undefined;
    const standard = descendant.get('DW');
    const fallback = typeof standard === 'number' ? standard : 1000;
    const widths = listedWidths(this.file, descendant);
    const table = new Float64Array(Math.max(-1, ...widths.keys()) + 1).fill(fallback);
    for (const [code, width] of widths) table[code] = width;
    const made = { table, fallback };
    this.known.set(font.number, made);
    return made;
  }
}

/** `/W [first [w w w] first last w …]` (ISO 32000-1, 9.7.4.3). */
function listedWidths(file: PdfFile, font: Dict): Map<number, number> {
  const widths = new Map<number, number>();
  const entries = file.list(font.get('W')).map((entry) => file.resolve(entry));
  for (let at = 0; at < entries.length; ) {
    const first = Number(entries[at]);
    const next = entries[at + 1];
    if (isArray(next)) {
      for (const [index, width] of next.entries()) widths.set(first + index, Number(width));
      at += 2;
    } else {
      for (let code = first; code <= Number(next); code++) widths.set(code, Number(entries[at + 2]));
      at += 3;
    }
  }
  return widths;
}
