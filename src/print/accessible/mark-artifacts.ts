/**
 * Chromium tags what comes from the document and leaves the rest bare: running lines in the margins, clip paths,
 * backgrounds. PDF/UA wants every mark to be tagged or an artifact (ISO 14289-1, 7.1). The text that became an
 * artifact is handed back, so that the caller can assert that no real content is hidden.
 */
import { ByteWriter } from '../pdf/byte-writer.ts';
import { type Operation, PATH_END, PATH_START } from '../pdf/content.ts';
import { type Decoder, textOf } from '../pdf/font-text.ts';
import type { WidthsOf } from '../pdf/glyph-widths.ts';
import { shorten } from '../pdf/shorten-content.ts';
import { TextPen } from '../pdf/text-pen.ts';
import type { ContentEdit } from './content-edit.ts';
import { isSameLine, isWordEnd, spaceAt } from './line-spaces.ts';
import type { MarkedContent, Place, TextPiece } from './marked-pages.ts';

/** How a page's fonts are read: by font resource name, what codes say, and each font's space as an operand. */
export interface PageFonts {
  readonly decoders: ReadonlyMap<string, Decoder>;
  readonly spaces: ReadonlyMap<string, string>;
  readonly widthsOf: WidthsOf;
}

/** Content, made shorter, in which everything outside an element is an artifact. */
export function markArtifacts(content: Buffer, fonts: PageFonts): MarkedContent {
  const { widthsOf } = fonts;
  const marker = new Marker(content.length, fonts);
  const short = shorten(content, widthsOf, (operation) => marker.visit(operation));
  return {
    content: marker.finish(short),
    pieces: marker.pieces,
    edits: marker.edits,
    tags: marker.tags,
    furniture: marker.furniture.join(''),
    untaggedObjects: marker.untaggedObjects,
  };
}

class Marker {
  readonly pieces = new Map<number, TextPiece>();
  readonly edits: ContentEdit[] = [];
  readonly tags = new Map<number, Place>();
  readonly furniture: string[] = [];
  readonly untaggedObjects: string[] = [];
  private readonly out: ByteWriter;
  /** How far the content was copied. */
  private done = 0;
  private readonly fonts: PageFonts;
  /** Marked-content ids of the open elements, innermost last; undefined for one without id. */
  private readonly open: (number | undefined | typeof HARD_SPACE)[] = [];
  private artifact: 'text' | 'path' | undefined;
  private decoder: Decoder | undefined;
  private space: string | undefined;
  private readonly pen: TextPen;

  /** `size` is a guess of what the content takes with its marks. */
  constructor(size: number, fonts: PageFonts) {
    this.out = new ByteWriter(size);
    this.fonts = fonts;
    this.pen = new TextPen(fonts.widthsOf);
  }

  visit(operation: Operation): void {
    this.pen.visit(operation);
    switch (operation.operator) {
      case 'BDC':
      case 'BMC':
        this.begin(operation);
        return;
      case 'EMC':
        if (this.open.pop() === HARD_SPACE) this.leaveOut(operation);
        return;
      case 'Tf':
        this.decoder = this.fonts.decoders.get(operation.text(0));
        this.space = this.fonts.spaces.get(operation.text(0));
        return;
      case 'Tj':
      case 'TJ':
        this.readText(operation);
        return;
      default:
        if (this.open.length === 0) this.mark(operation);
    }
  }

  finish(content: Buffer): Buffer {
    this.out.copy(content, this.done, content.length);
    return this.out.written();
  }

  private begin(operation: Operation): void {
    const { content, start, end } = operation;
    const id = isHardSpace(operation) ? HARD_SPACE : idOf(operation);
    this.open.push(id);
    if (id === HARD_SPACE) this.leaveOut(operation);
    if (typeof id !== 'number') return;
    this.copyTo(content, start);
    this.tags.set(id, [this.out.length, this.out.length + end - start]);
  }

  private readText(operation: Operation): void {
    const text = textOf(operation, this.decoder ?? NO_FONT);
    const id = this.open.findLast((open) => typeof open === 'number');
    if (typeof id === 'number') this.addText(id, text, this.placeOf(operation.end));
    else this.furniture.push(text);
  }

  private leaveOut({ start, end }: Operation): void {
    this.edits.push({ start: this.placeOf(start), end: this.placeOf(end), text: '' });
  }

  /** Where this place of the content will stand in what is written. */
  private placeOf(at: number): number {
    return this.out.length + at - this.done;
  }

  /** Text that the pen has just written, and that ends at this place of what will be written. */
  private addText(id: number, text: string, end: number): void {
    const { space } = this;
    const { from, to } = this.pen;
    const piece = this.pieces.get(id);
    if (!piece) {
      this.pieces.set(id, { text, from, to, end, space });
      return;
    }
    const breaks = !isSameLine(piece.to, from) && piece.space !== undefined && isWordEnd(piece.text, text);
    if (breaks) this.edits.push(spaceAt(piece.end, piece.space ?? ''));
    piece.text += breaks ? ` ${text}` : text;
    Object.assign(piece, { to, end, space });
  }

  private mark(operation: Operation): void {
    const { content, operator, start, end } = operation;
    if (this.artifact !== undefined) {
      const over = this.artifact === 'text' ? operator === 'ET' : PATH_END.has(operator);
      if (!over) return;
      this.insert(content, end, END);
      this.artifact = undefined;
    } else if (operator === 'BT' || PATH_START.has(operator)) {
      this.insert(content, start, BEGIN);
      this.artifact = operator === 'BT' ? 'text' : 'path';
    } else if (operator === 'Do' || operator === 'sh') {
      this.insert(content, start, BEGIN);
      this.insert(content, end, END);
      this.untaggedObjects.push(operation.text(0));
    }
  }

  private insert(content: Buffer, at: number, text: string): void {
    this.copyTo(content, at);
    this.out.text(text);
  }

  private copyTo(content: Buffer, at: number): void {
    this.out.copy(content, this.done, at);
    this.done = at;
  }
}

/**
 * Chromium says of every space that holds words together that it is one, as a replacement of the space that it shows.
 * Some readers stop there or search past it, and a space is what people type.
 */
const HARD_SPACE = Symbol('a space that holds words together');

function isHardSpace(operation: Operation): boolean {
  const { count } = operation;
  return operation.text(0) === '/Span' && operation.text(count - 2).toLowerCase() === '<feff00a0>';
}

const NO_FONT: Decoder = () => '\uFFFD';
const BEGIN = '/Artifact BMC\n';
const END = '\nEMC';

function idOf(operation: Operation): number | undefined {
  for (let index = 0; index < operation.count; index++) {
    if (operation.text(index) === '/MCID') return operation.number(index + 1);
  }
  return undefined;
}
