/**
 * Rewrites a content stream from RGB to inks: palette colors by exact lookup, black overprinting, tags left out
 * (a press PDF has no structure). Small type in more than one ink is set in black alone, since plates never
 * register to a hair (print.md: 10 pt for four colors).
 */
import { ByteWriter } from '../pdf/byte-writer.ts';
import { type Operation, PATH_END } from '../pdf/content.ts';
import { formatNumber } from '../pdf/format-number.ts';
import type { WidthsOf } from '../pdf/glyph-widths.ts';
import { shorten } from '../pdf/shorten-content.ts';
import type { Box } from './geometry.ts';
import { StateTracker } from './graphics-state.ts';
import { BLACK, hexOf, type Ink, type InkTable, isBlack, isMixed } from './inks.ts';
import { halfLine, imageBox, PaintedAreas, PathBox, textBox } from './painted-areas.ts';

/** Names of the graphics states that switch overprinting of fills and of lines; each page has them. */
export const OVERPRINT_STATES = [
  { name: 'Overdruk', fill: true, stroke: true },
  { name: 'OverdrukVlak', fill: true, stroke: false },
  { name: 'OverdrukLijn', fill: false, stroke: true },
  { name: 'GeenOverdruk', fill: false, stroke: false },
] as const;

export interface Recolored {
  readonly content: Buffer;
  /** Colors that the palette doesn't know, as hex. */
  readonly unknown: readonly string[];
  /** Pieces of type set in black because they were too small for color. */
  readonly blackened: number;
}

/** What a format allows: the smallest type in more than one ink, in points, and the total ink, in percent. */
export interface RecolorLimits {
  readonly smallest: number;
  readonly ink: number;
}

export function recolor(
  content: Buffer,
  widthsOf: WidthsOf,
  inks: InkTable,
  limits: RecolorLimits,
): Recolored {
  const painter = new Painter(content.length, inks, limits);
  const short = shorten(content, widthsOf, (operation) => painter.visit(operation));
  return painter.finish(short);
}

const TAGS = new Set(['BDC', 'BMC', 'EMC', 'MP', 'DP']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);
const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);

/** Points: what only touches a color counts as on it, so that no rounding later makes it so. */
const NEAR = 1;
/** A picture may hold any color. */
const HEAVIEST: Ink = [1, 1, 1, 0];

/** Whether fills and lines overprint. */
interface Overprint {
  readonly fill: boolean;
  readonly stroke: boolean;
}

class Painter {
  private readonly inks: InkTable;
  private readonly limits: RecolorLimits;
  private readonly tracker = new StateTracker();
  private readonly path = new PathBox();
  private readonly areas = new PaintedAreas();
  private readonly out: ByteWriter;
  /** How far the content was copied. */
  private done = 0;
  /** Inks by color as the tracker keeps it. */
  private readonly looked = new Map<string, Ink>();
  private readonly operands = new Map<Ink, string>();
  private readonly unknown = new Set<string>();
  private blackened = 0;
  /** Where the path that is being drawn begins: nothing may come between it and its paint. */
  private pathStart: number | undefined;
  /** Undefined where it is not known: at the start of a form. */
  private overprint: Overprint | undefined;
  private readonly saved: (Overprint | undefined)[] = [];

  /** `size` is a guess of what the content takes. */
  constructor(size: number, inks: InkTable, limits: RecolorLimits) {
    this.out = new ByteWriter(size);
    this.inks = inks;
    this.limits = limits;
  }

  visit(operation: Operation): void {
    if (this.path.visit(operation, this.tracker.state.matrix)) {
      this.pathStart ??= operation.start;
      return;
    }
    this.tracker.apply(operation);
    const { content, operator, start, end } = operation;
    if (TAGS.has(operator)) this.replace(content, start, end, '');
    else if (operator === 'rg') this.replace(content, start, end, `${this.operandsOf(this.fillInk)} k`);
    else if (operator === 'RG') this.replace(content, start, end, `${this.operandsOf(this.strokeInk)} K`);
    else if (SHOW.has(operator)) this.show(operation);
    else if (operator === 'Do') this.areas.add(imageBox(this.tracker.state.matrix), HEAVIEST);
    else if (operator === 'q') this.saved.push(this.overprint);
    else if (operator === 'Q') this.overprint = this.saved.pop();
    else if (PATH_END.has(operator)) this.paint(operation);
  }

  finish(content: Buffer): Recolored {
    this.out.copy(content, this.done, content.length);
    return { content: this.out.written(), unknown: [...this.unknown], blackened: this.blackened };
  }

  private replace(content: Buffer, start: number, end: number, text: string): void {
    this.out.copy(content, this.done, start);
    this.out.text(text);
    this.done = end;
  }

  /** A path that is painted, or only clips. */
  private paint({ content, operator }: Operation): void {
    const filled = FILLS.has(operator);
    const stroked = STROKES.has(operator);
    const box = this.path.finish(stroked ? halfLine(this.tracker.state) : 0);
    const start = this.pathStart;
    this.pathStart = undefined;
    if (start === undefined || !box || !(filled || stroked)) return;
    const inks = [...(filled ? [this.fillInk] : []), ...(stroked ? [this.strokeInk] : [])];
    this.switchOverprint(content, start, box, {
      fill: filled && isBlack(this.fillInk),
      stroke: stroked && isBlack(this.strokeInk),
    });
    for (const ink of inks) this.areas.add(box, ink);
  }

  /** Type too small for its inks gets black around this one operation. */
  private show(operation: Operation): void {
    const ink = this.fillInk;
    const isSmall = isMixed(ink) && this.tracker.pointSize < this.limits.smallest - 0.01;
    const box = textBox(this.tracker.state, operation);
    this.switchOverprint(operation.content, operation.start, box, {
      fill: isSmall || isBlack(ink),
      stroke: false,
    });
    if (!isSmall) {
      this.areas.add(box, ink);
      return;
    }
    this.blackened++;
    const { content, start, end } = operation;
    this.replace(content, start, start, `${this.operandsOf(BLACK)} k `);
    this.replace(content, end, end, ` ${this.operandsOf(ink)} k`);
  }

  private get fillInk(): Ink {
    return this.inkOf(this.tracker.state.fill, ' rg');
  }

  private get strokeInk(): Ink {
    return this.inkOf(this.tracker.state.stroke, ' RG');
  }

  /** The ink of a color as the tracker keeps it; black, its default, before any was set. */
  private inkOf(color: string, operator: ' rg' | ' RG'): Ink {
    const known = this.looked.get(color);
    if (known) return known;
    const found = color.endsWith(operator) ? this.lookUp(color.split(/\s+/).slice(0, 3).map(Number)) : BLACK;
    this.looked.set(color, found);
    return found;
  }

  private lookUp(rgb: readonly number[]): Ink {
    const ink = this.inks.of(rgb);
    if (!ink) this.unknown.add(hexOf(rgb));
    return ink ?? BLACK;
  }

  /**
   * Black prints over what is below it, so that a plate out of place leaves no white edge around letters; but not
   * where the color below and the black together are more ink than the paper holds.
   */
  private switchOverprint(content: Buffer, at: number, box: Box, wanted: Overprint): void {
    const [left, bottom, right, top] = box;
    const near: Box = [left - NEAR, bottom - NEAR, right + NEAR, top + NEAR];
    const isTooMuch = (this.areas.below(near) + 1) * 100 > this.limits.ink;
    const { fill, stroke } = isTooMuch ? { fill: false, stroke: false } : wanted;
    if (this.overprint?.fill === fill && this.overprint.stroke === stroke) return;
    this.overprint = { fill, stroke };
    const state = OVERPRINT_STATES.find((one) => one.fill === fill && one.stroke === stroke);
    this.replace(content, at, at, `/${state?.name} gs `);
  }

  private operandsOf(ink: Ink): string {
    const known = this.operands.get(ink);
    if (known !== undefined) return known;
    const made = ink.map((part) => formatNumber(Number(part.toFixed(4)))).join(' ');
    this.operands.set(ink, made);
    return made;
  }
}
