/** Follows where text stands through a content stream (ISO 32000-1, 9.4.2): what a line is, only its place tells. */
import type { Operation } from './content.ts';
import type { Widths, WidthsOf } from './glyph-widths.ts';

/** A place in the content's own units: `x` along the line of text, `y` the height of that line. */
export interface Spot {
  /** NaN where letters stood before it of which the font does not say how wide they are. */
  readonly x: number;
  readonly y: number;
}

/** Knows text that lies straight, as all but the odd label of a drawing does. */
export class TextPen {
  private readonly widthsOf: WidthsOf;
  private widths: Widths | undefined;
  private size = 0;
  /** How much larger a length becomes along the line and across it. */
  private scale: readonly [along: number, across: number] = [1, 1];
  private line: Spot = ORIGIN;
  /** Where the text that was shown last begins, and where it ends. */
  from: Spot = ORIGIN;
  to: Spot = ORIGIN;

  constructor(widthsOf: WidthsOf) {
    this.widthsOf = widthsOf;
  }

  /** Takes one operation into account. */
  visit(operation: Operation): void {
    switch (operation.operator) {
      case 'Tf':
        this.widths = this.widthsOf(operation.text(0).slice(1));
        this.size = operation.number(1);
        return;
      case 'BT':
        this.begin(ORIGIN, 1, 1);
        return;
      case 'Tm':
        this.begin(spotOf(operation, 4), operation.number(0), operation.number(3));
        return;
      case 'Td':
        this.step(spotOf(operation, 0));
        return;
      case 'Tj':
      case 'TJ':
        this.show(this.widthOf(operation));
    }
  }

  private begin(at: Spot, along: number, across: number): void {
    this.scale = [along, across];
    this.line = at;
    this.to = at;
  }

  private step({ x, y }: Spot): void {
    const [along, across] = this.scale;
    this.line = { x: this.line.x + x * along, y: this.line.y + y * across };
    this.to = this.line;
  }

  private show(width: number): void {
    this.from = this.to;
    this.to = { x: this.from.x + (width / 1000) * this.size * this.scale[0], y: this.from.y };
  }

  /** Of letters and the numbers between them, in thousandths of the type size. */
  private widthOf(operation: Operation): number {
    let width = 0;
    for (let index = 0; index < operation.count; index++) {
      const form = operation.stringForm(index);
      const back = form ? 0 : operation.number(index);
      if (form) width += this.lettersAt(operation, index);
      else if (!Number.isNaN(back)) width -= back;
    }
    return width;
  }

  private lettersAt(operation: Operation, index: number): number {
    const { widths } = this;
    if (!widths || operation.stringForm(index) !== 'hexadecimal') return Number.NaN;
    const codes = operation.text(index).slice(1, -1).match(CODES) ?? [];
    return codes.reduce((sum, code) => sum + (widths.table[Number.parseInt(code, 16)] ?? widths.fallback), 0);
  }
}

const ORIGIN: Spot = { x: 0, y: 0 };
/** Codes of composite fonts have two bytes. */
const CODES = /[0-9A-Fa-f]{4}/g;

function spotOf(operation: Operation, first: number): Spot {
  return { x: operation.number(first), y: operation.number(first + 1) };
}
