/**
 * Rewrites a content stream from RGB to inks: palette colors by exact lookup, black overprinting, tags left out
 * (a press PDF has no structure). Small type in more than one ink is set in black alone, since plates never
 * register to a hair (print.md: 10 pt for four colors).
 */
import { walk } from '../pdf/content.ts';
import { formatNumber } from '../pdf/write.ts';
import { StateTracker } from './graphics-state.ts';
import { BLACK, hexOf, type Ink, type InkTable, isBlack, isMixed } from './inks.ts';

/** Names of the graphics states that switch overprinting; each page has them among its resources. */
export const OVERPRINT_ON = 'Overdruk';
export const OVERPRINT_OFF = 'GeenOverdruk';

export interface Recolored {
  readonly content: string;
  /** Colors that the palette doesn't know, as hex. */
  readonly unknown: readonly string[];
  /** Pieces of type set in black because they were too small for color. */
  readonly blackened: number;
}

/** `smallest` is the smallest type in more than one ink, in points. */
export function recolor(content: string, inks: InkTable, smallest: number): Recolored {
  const painter = new Painter(inks, smallest);
  walk(content, (operator, operands, start, end) => painter.visit(content, operator, operands, start, end));
  return painter.finish(content);
}

const TAGS = new Set(['BDC', 'BMC', 'EMC', 'MP', 'DP']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);

class Painter {
  private readonly inks: InkTable;
  private readonly smallest: number;
  private readonly tracker = new StateTracker();
  private readonly parts: string[] = [];
  private readonly unknown = new Set<string>();
  private done = 0;
  private blackened = 0;
  /** Whether overprinting is on; undefined after a restore. */
  private overprint: boolean | undefined;

  constructor(inks: InkTable, smallest: number) {
    this.inks = inks;
    this.smallest = smallest;
  }

  visit(content: string, operator: string, operands: readonly string[], start: number, end: number): void {
    this.tracker.apply(operator, operands);
    if (TAGS.has(operator)) this.replace(content, start, end, '');
    else if (operator === 'rg') this.replace(content, start, end, this.fill(operands));
    else if (operator === 'RG') this.replace(content, start, end, this.stroke(operands));
    else if (SHOW.has(operator)) this.show(content, start, end);
    else if (operator === 'Q') this.overprint = undefined;
  }

  finish(content: string): Recolored {
    this.parts.push(content.slice(this.done));
    return { content: this.parts.join(''), unknown: [...this.unknown], blackened: this.blackened };
  }

  private replace(content: string, start: number, end: number, text: string): void {
    this.parts.push(content.slice(this.done, start), text);
    this.done = end;
  }

  private fill(operands: readonly string[]): string {
    const ink = this.inkOf(operands);
    return `${this.switchOverprint(isBlack(ink))}${inkOperands(ink)} k`;
  }

  private stroke(operands: readonly string[]): string {
    return `${inkOperands(this.inkOf(operands))} K`;
  }

  /** Type too small for its inks gets black around this one operation. */
  private show(content: string, start: number, end: number): void {
    const { fill } = this.tracker.state;
    if (!fill.endsWith(' rg')) return;
    const ink = this.inkOf(fill.split(' ').slice(0, 3));
    if (!isMixed(ink) || this.tracker.pointSize >= this.smallest - 0.01) return;
    this.blackened++;
    const text = content.slice(start, end);
    this.replace(content, start, end, `${inkOperands(BLACK)} k ${text} ${inkOperands(ink)} k`);
  }

  private inkOf(operands: readonly string[]): Ink {
    const rgb = operands.map(Number);
    const ink = this.inks.of(rgb);
    if (ink) return ink;
    this.unknown.add(hexOf(rgb));
    return BLACK;
  }

  /** Black prints over what is below it, so that a plate out of place leaves no white edge around letters. */
  private switchOverprint(on: boolean): string {
    if (this.overprint === on) return '';
    this.overprint = on;
    return `/${on ? OVERPRINT_ON : OVERPRINT_OFF} gs `;
  }
}

function inkOperands(ink: Ink): string {
  return ink.map((part) => formatNumber(Number(part.toFixed(4)))).join(' ');
}
