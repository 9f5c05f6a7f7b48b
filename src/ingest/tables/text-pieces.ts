import { decodeText, type TextEncoding } from './decode-text.ts';
import type { FileContent } from './file-content.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
/** Characters in which every header is found. */
const ENOUGH = 200_000;
/** Bytes of the mark that says "UTF-8". */
const MARK = 3;

/** A text file that is given out in pieces: whole lines, with no quoted cell left open, and line feeds between them. */
export class TextPieces {
  readonly #content: FileContent;
  readonly #encoding: TextEncoding;

  constructor(content: FileContent, encoding: TextEncoding) {
    this.#content = content;
    this.#encoding = encoding;
  }

  /** The first lines, the whole of a short text: some megabytes at most. */
  first(): string {
    const pieces: string[] = [];
    for (const piece of this.each()) {
      pieces.push(piece);
      if (piece.length > ENOUGH) break;
    }
    return pieces.join('\n');
  }

  *each(): Generator<string> {
    let rest = Buffer.alloc(0);
    let newline: number | undefined;
    for (const block of this.#narrow()) {
      const bytes = Buffer.concat([rest, block]);
      newline ??= bytes.includes(LINE_FEED) ? LINE_FEED : CARRIAGE_RETURN;
      const end = lastSafeEnd(bytes, newline);
      if (end >= 0) yield this.#decode(bytes.subarray(0, end));
      rest = bytes.subarray(end + 1);
    }
    if (rest.length > 0) yield this.#decode(rest);
  }

  /** Blocks in which every line end is one byte, without byte order mark. */
  *#narrow(): Generator<Buffer> {
    if (this.#encoding.startsWith('UTF-16')) {
      const decoder = new TextDecoder(this.#encoding === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be');
      for (const block of this.#content.blocks()) yield Buffer.from(decoder.decode(block, { stream: true }));
      yield Buffer.from(decoder.decode());
      return;
    }
    let skip = this.#encoding === 'UTF-8 met BOM' ? MARK : 0;
    for (const block of this.#content.blocks()) {
      yield block.subarray(skip);
      skip = 0;
    }
  }

  #decode(bytes: Buffer): string {
    const text = decodeText(bytes, this.#encoding === 'Windows-1252' ? 'Windows-1252' : 'UTF-8') ?? '';
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n').replace(/\n$/, '') : text;
  }
}

/** The last line end before which every quoted cell is closed; -1 when there is none. */
function lastSafeEnd(bytes: Buffer, newline: number): number {
  let end = bytes.lastIndexOf(newline);
  let open = countQuotes(bytes.subarray(0, Math.max(0, end))) % 2 === 1;
  while (end >= 0 && open) {
    const before = end === 0 ? -1 : bytes.lastIndexOf(newline, end - 1);
    if (countQuotes(bytes.subarray(before + 1, end)) % 2 === 1) open = !open;
    end = before;
  }
  return end;
}

function countQuotes(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) count += 1;
  return count;
}
