/** What is really on a press page: inks, type sizes, line widths, pictures. Read back from the finished file. */
import type { TypeClass } from '../../domain/press.ts';
import { type Operation, PATH_END, walk } from '../pdf/content.ts';
import { decode, type PdfFile } from '../pdf/pdf-file.ts';
import { Dict, isName, Name, Stream } from '../pdf/values.ts';
import type { BookedFont, FontBook } from './font-book.ts';
import type { Box } from './geometry.ts';
import { type Matrix, multiply, StateTracker } from './graphics-state.ts';
import { type Ink, isBlack } from './inks.ts';
import { halfLine, imageBox, PaintedAreas, PathBox, textBox } from './painted-areas.ts';

export interface PlacedImage {
  readonly stream: Stream;
  /** Size on paper in points. */
  readonly width: number;
  readonly height: number;
}

export interface PageMeasures {
  /** Inks by their operands as written: what was painted in them. */
  readonly inks: ReadonlyMap<string, Ink>;
  /** Most ink where black overprints a color, in percent; 0 where it never does. */
  readonly stacked: number;
  /** Smallest type of each class, in points. */
  readonly smallest: ReadonlyMap<TypeClass, number>;
  /** In points; Infinity when there is no line. */
  readonly thinnest: number;
  readonly images: readonly PlacedImage[];
  /** Characters that were set in a type that a sheet can't rely on, by the name of that type. */
  readonly loose: ReadonlyMap<string, string>;
  /** Operators that have no place in a press file, with the number of times they occur. */
  readonly refused: ReadonlyMap<string, number>;
}

/** A picture may hold any color. */
const ANY_COLOR: Ink = [1, 1, 1, 0];
const REFUSED = new Set(['rg', 'RG', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh', 'BI']);
const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);

/** Measures one page with the forms that it uses; `fonts` tells the house's type from any other. */
export function measurePage(file: PdfFile, page: Dict, fonts: FontBook): PageMeasures {
  const surveyor = new Surveyor(file, fonts);
  surveyor.read(file.contentOf(page), file.dict(page.get('Resources')), new StateTracker());
  return surveyor;
}

class Surveyor implements PageMeasures {
  readonly inks = new Map<string, Ink>();
  readonly smallest = new Map<TypeClass, number>();
  readonly images: PlacedImage[] = [];
  readonly refused = new Map<string, number>();
  readonly loose = new Map<string, string>();
  thinnest = Number.POSITIVE_INFINITY;
  stacked = 0;
  private readonly areas = new PaintedAreas();
  private readonly path = new PathBox();
  private readonly file: PdfFile;
  private readonly fonts: FontBook;

  constructor(file: PdfFile, fonts: FontBook) {
    this.file = file;
    this.fonts = fonts;
  }

  read(content: Buffer, resources: Dict | undefined, tracker: StateTracker): void {
    const fonts = this.fonts.of(resources);
    let font: BookedFont | undefined;
    walk(content, (operation) => {
      if (this.path.visit(operation, tracker.state.matrix)) return;
      tracker.apply(operation);
      const { operator } = operation;
      if (operator === 'Tf') font = fonts.get(operation.text(0));
      else if (operator === 'gs') this.graphicsState(operation.text(0), resources, tracker);
      else if (operator === 'Do') this.place(operation.text(0), resources, tracker);
      else if (SHOWS.has(operator)) this.type(tracker, font, operation);
      else this.paint(operator, tracker);
    });
  }

  private paint(operator: string, tracker: StateTracker): void {
    if (REFUSED.has(operator)) this.refused.set(operator, (this.refused.get(operator) ?? 0) + 1);
    if (!PATH_END.has(operator)) return;
    const { state } = tracker;
    const box = this.path.finish(STROKES.has(operator) ? halfLine(state) : 0);
    if (FILLS.has(operator)) this.stack(box, this.ink(state.fill), state.overprint.fill);
    if (STROKES.has(operator)) this.stack(box, this.line(tracker), state.overprint.stroke);
  }

  /** Adds the color below to black that overprints it; any other paint takes what is below away. */
  private stack(box: Box | undefined, ink: Ink, overprints: boolean): void {
    if (box && overprints && isBlack(ink))
      this.stacked = Math.max(this.stacked, totalOver(this.areas.below(box)));
    else this.areas.add(box, ink);
  }

  /** Chromium sets line widths through graphics states, and we set overprinting. */
  private graphicsState(name: string, resources: Dict | undefined, tracker: StateTracker): void {
    const state = this.file.dict(this.file.dict(resources?.get('ExtGState'))?.get(name.slice(1)));
    const width = state?.get('LW');
    if (typeof width === 'number') tracker.setLineWidth(width);
    const [fill, stroke] = [state?.get('op'), state?.get('OP')];
    if (typeof fill === 'boolean' && typeof stroke === 'boolean') tracker.setOverprint({ fill, stroke });
  }

  private ink(color: string): Ink {
    const known = this.inks.get(color);
    if (known) return known;
    const ink = inkOf(color);
    this.inks.set(color, ink);
    return ink;
  }

  private line(tracker: StateTracker): Ink {
    this.thinnest = Math.min(this.thinnest, tracker.strokeWidth);
    return this.ink(tracker.state.stroke);
  }

  private type(tracker: StateTracker, font: BookedFont | undefined, operation: Operation): void {
    if (font?.loose) this.loose.set(font.name, (this.loose.get(font.name) ?? '') + font.read(operation));
    const ink = this.ink(tracker.state.fill);
    this.stack(textBox(tracker.state, operation), ink, tracker.state.overprint.fill);
    const kind = classOf(ink);
    this.smallest.set(kind, Math.min(this.smallest.get(kind) ?? Number.POSITIVE_INFINITY, tracker.pointSize));
  }

  private place(name: string, resources: Dict | undefined, tracker: StateTracker): void {
    const object = this.file.resolve(this.file.dict(resources?.get('XObject'))?.get(name.slice(1)));
    if (!(object instanceof Stream)) return;
    const { matrix } = tracker.state;
    if (isName(object.dict.get('Subtype'), 'Image')) {
      this.areas.add(imageBox(matrix), ANY_COLOR);
      this.images.push({ stream: object, width: sideOf(matrix, 0), height: sideOf(matrix, 2) });
      return;
    }
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = this.file.list(object.dict.get('Matrix')).map(Number);
    const start = { ...tracker.state, matrix: multiply([a, b, c, d, e, f], matrix) };
    const own = this.file.dict(object.dict.get('Resources')) ?? resources;
    this.read(decode(object), own, new StateTracker(start));
  }
}

/** Length on paper of an image's unit side: the first (a b) or second (c d) row of the matrix. */
function sideOf(matrix: Matrix, row: 0 | 2): number {
  return Math.hypot(matrix[row] ?? 0, matrix[row + 1] ?? 0);
}

/** Black over this much color, in percent; none where there is no color. */
function totalOver(color: number): number {
  return color === 0 ? 0 : (color + 1) * 100;
}

function inkOf(color: string): Ink {
  const values = color.split(/\s+/).slice(0, -1).map(Number);
  const [first = 0, second = 0, third = 0, fourth = 0] = values;
  return values.length === 1 ? [0, 0, 0, 1 - first] : [first, second, third, fourth];
}

function classOf(ink: Ink): TypeClass {
  const used = ink.filter((part) => part > 0);
  if (used.length !== 1) return 'kleur';
  return used[0] === 1 ? 'vol' : 'tint';
}

/** Anything that makes paint see-through. */
export function hasTransparency(file: PdfFile): boolean {
  for (const value of file.objects.values()) {
    const dict = value instanceof Stream ? value.dict : value;
    if (dict instanceof Dict && isSeeThrough(file, dict)) return true;
  }
  return false;
}

function isSeeThrough(file: PdfFile, dict: Dict): boolean {
  const mask = dict.get('SMask') ?? new Name('None');
  const blend = dict.get('BM') ?? new Name('Normal');
  const opaque = (dict.get('ca') ?? 1) === 1 && (dict.get('CA') ?? 1) === 1;
  const grouped = isName(file.dict(dict.get('Group'))?.get('S'), 'Transparency');
  return !opaque || grouped || !isName(mask, 'None') || !isName(blend, 'Normal');
}
