/**
 * What lies below a paint: black that overprints adds its ink to that of the color under it. Areas are taken as the
 * boxes around them, so the sum is never too low.
 */

import type { Box } from './geometry.ts';
import { type GraphicsState, type Matrix, multiply, scaleOf } from './graphics-state.ts';
import type { Ink } from './inks.ts';

/** How far letters reach below and above their line, in parts of their size. */
const BELOW = 0.35;
const ABOVE = 1.05;
/** Letters are narrower than this on average. */
const PER_GLYPH = 0.8;

/** Gathers the box around a path while it is being drawn (ISO 32000-1, 8.5.2). */
export class PathBox {
  private points: (readonly [number, number])[] = [];

  /** Takes an operation into account; those that draw no path change nothing. */
  visit(operator: string, operands: readonly string[], matrix: Matrix): void {
    const numbers = operands.map(Number);
    if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      this.take([x, y, x + width, y, x, y + height, x + width, y + height], matrix);
    } else if (
      operator === 'm' ||
      operator === 'l' ||
      operator === 'c' ||
      operator === 'v' ||
      operator === 'y'
    ) {
      this.take(numbers, matrix);
    }
  }

  /** The box of the path so far, widened on all sides, and a new beginning. */
  finish(margin = 0): Box | undefined {
    const box = boxAround(this.points);
    this.points = [];
    return box && [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin];
  }

  private take(numbers: readonly number[], matrix: Matrix): void {
    for (let at = 0; at + 1 < numbers.length; at += 2)
      this.points.push(place(numbers[at] ?? 0, numbers[at + 1] ?? 0, matrix));
  }
}

/** The box around a piece of text; generous, since its exact width does not matter here. */
export function textBox(state: GraphicsState, operands: readonly string[]): Box {
  const glyphs = operands.reduce((sum, operand) => sum + glyphsIn(operand), 0);
  const { fontSize, text, matrix } = state;
  const whole = multiply(text, matrix);
  const width = glyphs * fontSize * PER_GLYPH;
  const corners = [
    [0, -BELOW * fontSize],
    [width, -BELOW * fontSize],
    [0, ABOVE * fontSize],
    [width, ABOVE * fontSize],
  ] as const;
  return boxAround(corners.map(([x, y]) => place(x, y, whole))) ?? [0, 0, 0, 0];
}

/** Composite fonts have two bytes to the glyph, four hexadecimal digits. */
function glyphsIn(operand: string): number {
  if (operand.startsWith('<')) return operand.length / 4;
  return operand.startsWith('(') ? operand.length / 2 : 0;
}

/** The box of an image, which fills the unit square. */
export function imageBox(matrix: Matrix): Box {
  const corners = [place(0, 0, matrix), place(1, 0, matrix), place(0, 1, matrix), place(1, 1, matrix)];
  return boxAround(corners) ?? [0, 0, 0, 0];
}

/** Half a line's width on paper. */
export function halfLine({ lineWidth, matrix }: GraphicsState): number {
  return (lineWidth * scaleOf(matrix)) / 2;
}

/** Colors on a page in the order in which they were painted; black itself need not be kept. */
export class PaintedAreas {
  private readonly areas: { readonly box: Box; readonly color: number }[] = [];

  add(box: Box | undefined, [c, m, y]: Ink): void {
    const color = c + m + y;
    if (box && color > 0) this.areas.push({ box, color });
  }

  /** The most cyan, magenta and yellow together below this box; 0 to 3. */
  below(box: Box): number {
    return Math.max(0, ...this.areas.filter((area) => overlaps(area.box, box)).map(({ color }) => color));
  }
}

function overlaps(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function place(x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function boxAround(points: readonly (readonly [number, number])[]): Box | undefined {
  if (points.length === 0) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
