/**
 * Chromium places every letter by itself, although nearly all stand where the font's own widths put them. Joined
 * into words a page needs half the bytes, and programs that search or copy text find words.
 */
import type { PdfFile } from './pdf-file.ts';
import { type Dict, isArray, Ref } from './values.ts';
import { formatNumber } from './write.ts';

/** Width of a code (four hexadecimal digits) in thousandths of the type size. */
type Widths = (code: string) => number;

/** A letter may stand this far from its place, in thousandths of the type size: far less than can be seen. */
const TOLERANCE = 2;

/** A choice of font, or two or more letters that each have a step to the right; `ET` when they end the text. */
const PIECE = /(\/\S+) (\S+) Tf\n|((?:(?:-?[\d.]+ 0 Td )?<[0-9A-F]+> Tj\n){2,})(ET)?/g;
const LETTER = /(?:(-?[\d.]+) 0 Td )?<([0-9A-F]+)> Tj/g;

export class GlyphWidths {
  private readonly known = new Map<number, Widths>();
  private readonly file: PdfFile;

  constructor(file: PdfFile) {
    this.file = file;
  }

  /** Content with letters joined, for the fonts of these resources. */
  join(content: string, resources: Dict | undefined): string {
    const fonts = this.file.dict(resources?.get('Font'));
    let widths: Widths | undefined;
    let size = 0;
    return content.replace(PIECE, (piece, font?: string, points?: string, letters?: string, end?: string) => {
      if (font !== undefined) {
        const ref = fonts?.get(font.slice(1));
        widths = ref instanceof Ref ? this.widthsOf(ref) : undefined;
        size = Number(points);
        return piece;
      }
      return widths && letters !== undefined ? joinLetters(letters, size, widths, end) : piece;
    });
  }

  private widthsOf(font: Ref): Widths | undefined {
    const known = this.known.get(font.number);
    if (known) return known;
    const descendant = this.file.dict(this.file.list(this.file.dict(font)?.get('DescendantFonts'))[0]);
    if (!descendant) return undefined;
    const table = widthTable(this.file, descendant);
    const standard = descendant.get('DW');
    const fallback = typeof standard === 'number' ? standard : 1000;
    const made: Widths = (code) => table.get(Number.parseInt(code, 16)) ?? fallback;
    this.known.set(font.number, made);
    return made;
  }
}

/** `/W [first [w w w] first last w …]` (ISO 32000-1, 9.7.4.3). */
function widthTable(file: PdfFile, font: Dict): Map<number, number> {
  const table = new Map<number, number>();
  const entries = file.list(font.get('W')).map((entry) => file.resolve(entry));
  for (let at = 0; at < entries.length; ) {
    const first = Number(entries[at]);
    const next = entries[at + 1];
    if (isArray(next)) {
      for (const [index, width] of next.entries()) table.set(first + index, Number(width));
      at += 2;
    } else {
      for (let code = first; code <= Number(next); code++) table.set(code, Number(entries[at + 2]));
      at += 3;
    }
  }
  return table;
}

/** The letters as one operation; steps count from the start of a line, so the next letter gets them all at once. */
function joinLetters(letters: string, size: number, widths: Widths, end: string | undefined): string {
  const parts: string[] = [];
  let word = '';
  let lead = '';
  let moved = 0;
  /** Where the letter stands, and where the widths so far put it; in thousandths of the type size. */
  let stands = 0;
  let put = 0;
  for (const [, step, codes = ''] of letters.matchAll(LETTER)) {
    if (word === '' && parts.length === 0) lead = step === undefined ? '' : `${step} 0 Td `;
    else moved += Number(step ?? 0);
    stands = (moved * 1000) / size;
    const back = Math.round(put - stands);
    if (Math.abs(back) >= TOLERANCE) {
      parts.push(`<${word}>${back}`);
      word = '';
      put -= back;
    }
    word += codes;
    for (let at = 0; at < codes.length; at += 4) put += widths(codes.slice(at, at + 4));
  }
  return `${lead}[${parts.join('')}<${word}>] TJ\n${end ?? `${formatNumber(moved)} 0 Td `}`;
}
