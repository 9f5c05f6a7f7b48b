/**
 * A browser leaves out the space at which a line breaks, and who listens would hear two words as one. It is put back at
 * the end of the line: words are parted in the text itself (ISO 32000-1, 14.8.2.5).
 */
import type { PdfFile } from '../pdf/pdf-file.ts';
import type { Spot } from '../pdf/text-pen.ts';
import { type Dict, Name, Ref, type Value } from '../pdf/values.ts';
import type { ContentEdit, PageEdits } from './content-edit.ts';
import type { MarkedPages, TextPiece } from './marked-pages.ts';

/** Lines of one height may differ by a superscript's or a large number's worth of rounding. */
const SAME_HEIGHT = 0.5;
/** More than what stands around words within a line, less than what parts columns; in CSS px. */
const WITHIN_LINE = 12;
/** Behind these a line breaks without a space: a hyphen, a slash, a range of numbers. */
const GLUED = /[\s\-\u2010\u00AD/]$|\d\u2013$/;

/** Whether what follows on the next line begins a new word. */
export function isWordEnd(before: string, after: string): boolean {
  return before !== '' && after !== '' && !GLUED.test(before) && !/^\s/.test(after);
}

/** Writes a space behind text that ends at `end`. */
export function spaceAt(end: number, space: string): ContentEdit {
  return { start: end, end, text: ` ${space} Tj` };
}

/** Elements that stand in the line of what is around them. */
const INLINE = new Set(['Span', 'Link', 'NonStruct', 'Quote', 'Em', 'Strong', 'Code', 'Reference', 'Annot']);

/** Spaces between pieces of one paragraph that stand on different lines; `marked` gets the text with them. */
export function spaceLines(file: PdfFile, marked: MarkedPages): PageEdits {
  const root = file.dict(file.catalog.get('StructTreeRoot'));
  const walker = new LineWalker(file, marked);
  if (root) walker.visit(root, undefined);
  return walker.edits;
}

class LineWalker {
  readonly edits = new Map<number, ContentEdit[]>();
  private readonly file: PdfFile;
  private readonly marked: MarkedPages;
  private last: { readonly page: number; readonly piece: TextPiece } | undefined;

  constructor(file: PdfFile, marked: MarkedPages) {
    this.file = file;
    this.marked = marked;
  }

  /** Goes through an element in reading order; `inherited` is its page. */
  visit(element: Dict, inherited: Value | undefined): void {
    const page = element.get('Pg') ?? inherited;
    for (const kid of this.file.list(element.get('K'))) {
      const dict = this.file.dict(kid);
      const id = dict ? dict.get('MCID') : kid;
      if (typeof id === 'number') this.read(dict?.get('Pg') ?? page, id);
      else if (dict?.has('S')) this.enter(dict, page);
    }
  }

  private enter(element: Dict, page: Value | undefined): void {
    const kind = element.get('S');
    const isInline = kind instanceof Name && INLINE.has(kind.text);
    if (!isInline) this.last = undefined;
    this.visit(element, page);
    if (!isInline) this.last = undefined;
  }

  private read(at: Value | undefined, id: number): void {
    const page = at instanceof Ref ? at.number : undefined;
    const piece = page === undefined ? undefined : this.marked.get(page)?.pieces.get(id);
    if (page === undefined || !piece) return;
    const { last } = this;
    const goesOn = last?.page === page && isSameLine(last.piece.to, piece.from);
    if (last && !goesOn) this.part(last, piece.text);
    this.last = { page, piece };
  }

  private part({ page, piece }: { readonly page: number; readonly piece: TextPiece }, next: string): void {
    if (piece.space === undefined || !isWordEnd(piece.text, next)) return;
    piece.text += ' ';
    this.edits.set(page, [...(this.edits.get(page) ?? []), spaceAt(piece.end, piece.space)]);
  }
}

/**
 * Whether text that begins at `from` goes on where other text ended. Height alone does not tell: at the foot of a page
 * there may be room for one line in either column, and then two lines of one paragraph stand beside each other.
 */
export function isSameLine(to: Spot, from: Spot): boolean {
  return Math.abs(to.y - from.y) < SAME_HEIGHT && !(Math.abs(to.x - from.x) > WITHIN_LINE);
}
