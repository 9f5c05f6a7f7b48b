/**
 * What lies below a paint: black that overprints adds its ink to that of the color under it. Areas are taken as the
 * boxes around them, so the sum is never too low.
 */
import type { Operation } from '../pdf/content.ts';
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
  private readonly box = new GrowingBox();

  /** Takes an operation into account, and tells whether it draws a path; those that don't change nothing. */
  visit(operation: Operation, matrix: Matrix): boolean {
    switch (operation.operator) {
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        for (let at = 0; at + 1 < operation.count; at += 2)
          this.box.take(operation.number(at), operation.number(at + 1), matrix);
        return true;
      case 're':
        this.rectangle(operation, matrix);
        return true;
      default:
        return false;
    }
  }

  /** The box of the path so far, widened on all sides, and a new beginning. */
  finish(margin = 0): Box | undefined {
    const box = this.box.around(margin);
    this.box.clear();
    return box;
  }

  private rectangle(operation: Operation, matrix: Matrix): void {
    const [x, y] = [operation.number(0), operation.number(1)];
    const [right, top] = [x + operation.number(2), y + operation.number(3)];
    this.box.take(x, y, matrix);
    this.box.take(right, y, matrix);
    this.box.take(x, top, matrix);
    this.box.take(right, top, matrix);
  }
}

/** The box around points: of a path there are tens of thousands, so none is kept. */
class GrowingBox {
  private left = Number.POSITIVE_INFINITY;
  private bottom = Number.POSITIVE_INFINITY;
  private right = Number.NEGATIVE_INFINITY;
  private top = Number.NEGATIVE_INFINITY;

  take(x: number, y: number, matrix: Matrix): void {
    const across = matrix[0] * x + matrix[2] * y + matrix[4];
    const up = matrix[1] * x + matrix[3] * y + matrix[5];
    if (across < this.left) this.left = across;
    if (across > this.right) this.right = across;
    if (up < this.bottom) this.bottom = up;
    if (up > this.top) this.top = up;
  }

  /** Undefined when there was no point. */
  around(margin = 0): Box | undefined {
    const { left, bottom, right, top } = this;
    return left > right ? undefined : [left - margin, bottom - margin, right + margin, top + margin];
  }

  clear(): void {
    this.left = this.bottom = Number.POSITIVE_INFINITY;
    this.right = this.top = Number.NEGATIVE_INFINITY;
  }
}

/** The box around a piece of text; generous, since its exact width does not matter here. */
export function textBox(state: GraphicsState, operation: Operation): Box {
  const { fontSize, text, matrix } = state;
  const width = glyphsIn(operation) * fontSize * PER_GLYPH;
  return boxAround([0, -BELOW * fontSize, width, ABOVE * fontSize], multiply(text, matrix));
}

/** Composite fonts have two bytes to the glyph, four hexadecimal digits. */
function glyphsIn(operation: Operation): number {
  let glyphs = 0;
  for (let at = 0; at < operation.count; at++) {
    const form = operation.stringForm(at);
    if (form) glyphs += (operation.endOf(at) - operation.startOf(at)) / (form === 'hexadecimal' ? 4 : 2);
  }
  return glyphs;
}

/** The box of an image, which fills the unit square. */
export function imageBox(matrix: Matrix): Box {
  return boxAround([0, 0, 1, 1], matrix);
}

function boxAround([left, bottom, right, top]: Box, matrix: Matrix): Box {
  const box = new GrowingBox();
  box.take(left, bottom, matrix);
  box.take(right, bottom, matrix);
  box.take(left, top, matrix);
  box.take(right, top, matrix);
  return box.around() ?? [0, 0, 0, 0];
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
    let most = 0;
    for (const area of this.areas) if (area.color > most && overlaps(area.box, box)) most = area.color;
    return most;
  }
}

function overlaps(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}
