/** Says the same as Chromium's content in fewer bytes: letters joined into words, paths without needless decimals. */
import { ByteWriter } from './byte-writer.ts';
import { Operation, readOperation } from './content.ts';
import type { WidthsOf } from './glyph-widths.ts';
import { GlyphJoiner } from './join-glyphs.ts';
import { PathRounder } from './round-paths.ts';

const NEW_LINE = 0x0a;

/**
 * Gives the shorter content, and calls `visit` for every operation in it, in order: what changes it further need not
 * take it apart again. Until then an operation's content is the beginning of what is given.
 */
export function shorten(content: Buffer, widthsOf: WidthsOf, visit: (operation: Operation) => void): Buffer {
  return new Shortener(content, widthsOf, visit).run();
}

/**
 * Chromium writes tens of thousands of operations to a page, one to the line. Most are letters and pieces of paths,
 * which are recognized by their whole line; any other operation is copied.
 */
class Shortener {
  private readonly content: Buffer;
  private readonly widthsOf: WidthsOf;
  private readonly visit: (operation: Operation) => void;
  private readonly out: ByteWriter;
  private readonly joiner: GlyphJoiner;
  private readonly rounder: PathRounder;
  /** How far the content was written. */
  private done = 0;
  /** Operations of the content, and of what was written. */
  private readonly read: Operation;
  private readonly written: Operation;

  constructor(content: Buffer, widthsOf: WidthsOf, visit: (operation: Operation) => void) {
    this.content = content;
    this.widthsOf = widthsOf;
    this.visit = visit;
    this.out = new ByteWriter(content.length);
    this.joiner = new GlyphJoiner(content, this.out);
    this.read = new Operation(content);
    this.written = new Operation(this.out.bytes);
    this.rounder = new PathRounder(content, this.out, this.written);
  }

  run(): Buffer {
    const { content } = this;
    for (let at = 0; at >= 0 && at < content.length; ) {
      const first = content[at] ?? 0;
      if (first === NEW_LINE) at++;
      else if (isNumberOrString(first) && (at === 0 || content[at - 1] === NEW_LINE)) at = this.line(at);
      else at = this.operation(at);
    }
    this.out.copy(content, this.done, content.length);
    return this.out.written();
  }

  /** A line that may be letters or a piece of a path. */
  private line(at: number): number {
    const { content, out } = this;
    out.copy(content, this.done, at);
    this.done = at;
    const begin = out.length;
    const path = this.rounder.round(at);
    const end = path > at ? path : this.joiner.join(at);
    if (end === at) return this.operation(at);
    this.done = end;
    if (path > at) this.visit(this.written);
    else this.visitFrom(begin);
    return end;
  }

  /** Any other operation. */
  private operation(at: number): number {
    const { content, out, read } = this;
    const end = readOperation(read, at, content.length);
    if (end < 0) return end;
    out.copy(content, this.done, end);
    this.done = end;
    const { operator, count } = read;
    if (operator === 'Tf' && count === 2)
      this.joiner.choose(this.widthsOf(read.text(0).slice(1)), read.number(1));
    read.move(out.bytes, out.length - end);
    this.visit(read);
    read.content = content;
    return end;
  }

  /** The operations that were written from here on. */
  private visitFrom(begin: number): void {
    const { out, written } = this;
    written.content = out.bytes;
    for (let at = begin; at >= 0; ) {
      at = readOperation(written, at, out.length);
      if (at >= 0) this.visit(written);
    }
  }
}

function isNumberOrString(first: number): boolean {
  return (first >= 0x2d && first <= 0x39 && first !== 0x2f) || first === 0x3c;
}
