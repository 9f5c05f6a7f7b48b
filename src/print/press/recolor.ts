/**
 * Rewrites a content stream from RGB to inks: palette colors by exact lookup, black overprinting, tags left out
 * (a press PDF has no structure). Small type in more than one ink is set in black alone, since plates never
 * register to a hair (print.md: 10 pt for four colors).
 */
import { PATH_END, PATH_START, walk } from '../pdf/content.ts';
import { formatNumber } from '../pdf/write.ts';
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
  readonly content: string;
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

export function recolor(content: string, inks: InkTable, limits: RecolorLimits): Recolored {
  const painter = new Painter(inks, limits);
  walk(content, (operator, operands, start, end) => painter.visit(content, operator, operands, start, end));
  return painter.finish(content);
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
  private readonly parts: string[] = [];
  private readonly unknown = new Set<string>();
  private done = 0;
  private blackened = 0;
  /** Where the path that is being drawn begins: nothing may come between it and its paint. */
  private pathStart: number | undefined;
  /** Undefined where it is not known: at the start of a form. */
  private overprint: Overprint | undefined;
  private readonly saved: (Overprint | undefined)[] = [];

  constructor(inks: InkTable, limits: RecolorLimits) {
    this.inks = inks;
    this.limits = limits;
  }

  visit(content: string, operator: string, operands: readonly string[], start: number, end: number): void {
    this.tracker.apply(operator, operands);
    this.path.visit(operator, operands, this.tracker.state.matrix);
    if (PATH_START.has(operator)) this.pathStart ??= start;
    if (TAGS.has(operator)) this.replace(content, start, end, '');
    else if (operator === 'rg') this.replace(content, start, end, `${inkOperands(this.inkOf(operands))} k`);
    else if (operator === 'RG') this.replace(content, start, end, `${inkOperands(this.inkOf(operands))} K`);
    else if (SHOW.has(operator)) this.show(content, operands, start, end);
    else if (operator === 'Do') this.areas.add(imageBox(this.tracker.state.matrix), HEAVIEST);
    else if (operator === 'q') this.saved.push(this.overprint);
    else if (operator === 'Q') this.overprint = this.saved.pop();
    else if (PATH_END.has(operator)) this.paint(content, operator);
  }

  finish(content: string): Recolored {
    this.parts.push(content.slice(this.done));
    return { content: this.parts.join(''), unknown: [...this.unknown], blackened: this.blackened };
  }

  private replace(content: string, start: number, end: number, text: string): void {
    this.parts.push(content.slice(this.done, start), text);
    this.done = end;
  }

  /** A path that is painted, or only clips. */
  private paint(content: string, operator: string): void {
    const { state } = this.tracker;
    const filled = FILLS.has(operator);
    const stroked = STROKES.has(operator);
    const box = this.path.finish(stroked ? halfLine(state) : 0);
    const start = this.pathStart;
    this.pathStart = undefined;
    if (start === undefined || !box || !(filled || stroked)) return;
    const inks = [...(filled ? [this.fillInk] : []), ...(stroked ? [this.inkAs(state.stroke, 'RG')] : [])];
    this.switchOverprint(content, start, box, {
      fill: filled && isBlack(this.fillInk),
      stroke: stroked && isBlack(this.inkAs(state.stroke, 'RG')),
    });
    for (const ink of inks) this.areas.add(box, ink);
  }

  /** Type too small for its inks gets black around this one operation. */
  private show(content: string, operands: readonly string[], start: number, end: number): void {
    const ink = this.fillInk;
    const isSmall = isMixed(ink) && this.tracker.pointSize < this.limits.smallest - 0.01;
    const box = textBox(this.tracker.state, operands);
    this.switchOverprint(content, start, box, { fill: isSmall || isBlack(ink), stroke: false });
    if (!isSmall) {
      this.areas.add(box, ink);
      return;
    }
    this.blackened++;
    const text = content.slice(start, end);
    this.replace(content, start, end, `${inkOperands(BLACK)} k ${text} ${inkOperands(ink)} k`);
  }

  private get fillInk(): Ink {
    return this.inkAs(this.tracker.state.fill, 'rg');
  }

  /** The ink of a color as the tracker keeps it; black, its default, before any was set. */
  private inkAs(color: string, operator: 'rg' | 'RG'): Ink {
    return color.endsWith(` ${operator}`) ? this.inkOf(color.split(' ').slice(0, 3)) : BLACK;
  }

  private inkOf(operands: readonly string[]): Ink {
    const rgb = operands.map(Number);
    const ink = this.inks.of(rgb);
    if (ink) return ink;
    this.unknown.add(hexOf(rgb));
    return BLACK;
  }

  /**
   * Black prints over what is below it, so that a plate out of place leaves no white edge around letters; but not
   * where the color below and the black together are more ink than the paper holds.
   */
  private switchOverprint(content: string, at: number, box: Box, wanted: Overprint): void {
    const [left, bottom, right, top] = box;
    const near: Box = [left - NEAR, bottom - NEAR, right + NEAR, top + NEAR];
    const isTooMuch = (this.areas.below(near) + 1) * 100 > this.limits.ink;
    const { fill, stroke } = isTooMuch ? { fill: false, stroke: false } : wanted;
    if (this.overprint?.fill === fill && this.overprint.stroke === stroke) return;
    this.overprint = { fill, stroke };
    const state = OVERPRINT_STATES.find((one) => one.fill === fill && one.stroke === stroke);
    this.replace(content, at, at, `/${state?.name} gs `);
  }
}

function inkOperands(ink: Ink): string {
  return ink.map((part) => formatNumber(Number(part.toFixed(4)))).join(' ');
}
