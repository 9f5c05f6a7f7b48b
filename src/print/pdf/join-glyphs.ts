/**
 * Chromium places every letter by itself, although nearly all stand where the font's own widths put them. Joined
 * into words a page needs half the bytes, and programs that search or copy text find words.
 */
import type { ByteWriter } from './byte-writer.ts';
import { formatNumber } from './format-number.ts';
import type { Widths } from './glyph-widths.ts';
import { SYNTAX } from './syntax.ts';

/** A letter may stand this far from its place, in thousandths of the type size: far less than can be seen. */
const TOLERANCE = 2;
const [OPEN, CLOSE, MINUS, POINT, ZERO] = [0x3c, 0x3e, 0x2d, 0x2e, 0x30];
const { hex, isDigit, powers, MOST_DIGITS } = SYNTAX;

/** Joins letters of one content stream. */
export class GlyphJoiner {
  private readonly content: Buffer;
  private readonly out: ByteWriter;
  private readonly letter: Letter;
  private widths: Widths | undefined;
  private size = 0;
  /** Where the letter stands, counted in text space from the first one. */
  private moved = 0;
  /** Where the widths so far put it, in thousandths of the type size. */
  private put = 0;

  constructor(content: Buffer, out: ByteWriter) {
    this.content = content;
    this.out = out;
    this.letter = new Letter(content);
  }

  /** Letters from here on are of this font and size. */
  choose(widths: Widths | undefined, size: number): void {
    this.widths = widths;
    this.size = size;
  }

  /**
   * Writes the letters from `at` on, each with a step to the right on a line of its own, as one operation, and tells
   * where they end. Where there are not two of them it writes nothing and gives `at` back.
   */
  join(at: number): number {
    const { letter, out, widths } = this;
    if (!widths || !letter.read(at, widths)) return at;
    const before = out.length;
    this.begin();
    let end = letter.end;
    for (; letter.read(end, widths); end = letter.end) this.add();
    if (letter.start === at) {
      out.length = before;
      return at;
    }
    out.text('>] TJ\n');
    // Steps count from the start of a line, so what comes next gets them all at once, unless it begins anew.
    if (this.content[end] !== 0x45 || this.content[end + 1] !== 0x54)
      out.text(`${formatNumber(this.moved)} 0 Td `);
    return end;
  }

  private begin(): void {
    const { content, letter, out } = this;
    out.copy(content, letter.start, letter.open);
    out.text('[<');
    out.copy(content, letter.open + 1, letter.close);
    this.moved = 0;
    this.put = letter.advance;
  }

  private add(): void {
    const { letter, out } = this;
    this.moved += letter.step;
    const back = Math.round(this.put - (this.moved * 1000) / this.size);
    if (back >= TOLERANCE || back <= -TOLERANCE) {
      out.text(`>${back}<`);
      this.put -= back;
    }
    out.copy(this.content, letter.open + 1, letter.close);
    this.put += letter.advance;
  }
}

/** A line that shows text: `<0012> Tj`, or `5.63 0 Td <0012> Tj` with a step to the right before it. */
class Letter {
  start = 0;
  /** Where its string begins and ends: its brackets. */
  open = 0;
  close = 0;
  /** Begin of the next line. */
  end = 0;
  step = 0;
  /** Width of the string, in thousandths of the type size. */
  advance = 0;
  private readonly content: Buffer;

  constructor(content: Buffer) {
    this.content = content;
  }

  /** Reads the line at this place; false when it is another. */
  read(start: number, { table, fallback }: Widths): boolean {
    const { content } = this;
    this.step = 0;
    const open = content[start] === OPEN ? start : this.readStep(start);
    let advance = 0;
    let code = 0;
    let at = open + 1;
    for (let digit = hex[content[at] ?? 0] ?? 16; digit < 16; digit = hex[content[++at] ?? 0] ?? 16) {
      code = code * 16 + digit;
      if ((at - open) % CODE_DIGITS !== 0) continue;
      advance += code < table.length ? (table[code] ?? fallback) : fallback;
      code = 0;
    }
    if (open < start || at === open + 1 || (at - open) % CODE_DIGITS !== 1 || !isShown(content, at))
      return false;
    this.start = start;
    this.open = open;
    this.close = at;
    this.end = at + SHOWN;
    this.advance = advance;
    return true;
  }

  /** Reads `5.63 0 Td `, and tells where it ends; -1 when this is no step to the right that a string follows. */
  private readStep(from: number): number {
    const { content } = this;
    const start = content[from] === MINUS ? from + 1 : from;
    let digits = 0;
    let point = -1;
    let at = start;
    for (let code = content[at] ?? 0; ; code = content[++at] ?? 0) {
      if (isDigit(code)) digits = digits * 10 + code - ZERO;
      else if (code === POINT && point < 0) point = at;
      else break;
    }
    const open = at + STEP_TAIL;
    if (at - start > MOST_DIGITS || !isStepTail(content, at) || content[open] !== OPEN) return -1;
    const step = point < 0 ? digits : digits / (powers[at - point - 1] ?? 1);
    this.step = start === from ? step : -step;
    return open;
  }
}

/** Codes of composite fonts have two bytes. */
const CODE_DIGITS = 4;

/** ` 0 Td ` */
const STEP_TAIL = 6;

function isStepTail(content: Buffer, at: number): boolean {
  return (
    content[at] === 0x20 &&
    content[at + 1] === 0x30 &&
    content[at + 2] === 0x20 &&
    content[at + 3] === 0x54 &&
    content[at + 4] === 0x64 &&
    content[at + 5] === 0x20
  );
}

/** `> Tj` and the end of the line. */
const SHOWN = 5;

function isShown(content: Buffer, at: number): boolean {
  return (
    content[at] === CLOSE &&
    content[at + 1] === 0x20 &&
    content[at + 2] === 0x54 &&
    content[at + 3] === 0x6a &&
    content[at + 4] === 0x0a
  );
}
