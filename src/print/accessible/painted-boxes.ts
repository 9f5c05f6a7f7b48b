/** Where marked content is painted on its page. */
import { type Operation, PATH_END, walk } from '../pdf/content.ts';
import type { Box } from '../press/geometry.ts';
import { StateTracker } from '../press/graphics-state.ts';
import { imageBox, PathBox, textBox } from '../press/painted-areas.ts';
import type { MarkedPages } from './marked-pages.ts';
import type { OwnContent } from './structure-walk.ts';

/** Box, in points, of each piece of content that paints something. */
export type PaintedBoxes = (content: OwnContent) => Box | undefined;

/** Reads the pages on which any of these stand. */
export function findBoxes(marked: MarkedPages, contents: readonly OwnContent[]): PaintedBoxes {
  const wanted = new Map<number, Set<number>>();
  for (const { page, id } of contents) wanted.set(page, (wanted.get(page) ?? new Set()).add(id));
  const boxes = new Map([...wanted].map(([page, ids]) => [page, paintedBoxes(marked, page, ids)]));
  return ({ page, id }) => boxes.get(page)?.get(id);
}

/** The box around boxes; undefined where there are none. */
export function boxAroundAll(boxes: readonly Box[]): Box | undefined {
  const [first, ...others] = boxes;
  return (
    first &&
    others.reduce<Box>(
      ([left, bottom, right, top], box) => [
        Math.min(left, box[0]),
        Math.min(bottom, box[1]),
        Math.max(right, box[2]),
        Math.max(top, box[3]),
      ],
      first,
    )
  );
}

/** The box around what each of these pieces of marked content paints. */
function paintedBoxes(marked: MarkedPages, page: number, ids: ReadonlySet<number>): ReadonlyMap<number, Box> {
  const painter = new Painter(ids);
  walk(marked.get(page)?.content ?? Buffer.alloc(0), (operation) => painter.visit(operation));
  return painter.boxes;
}

class Painter {
  readonly boxes = new Map<number, Box>();
  private readonly ids: ReadonlySet<number>;
  private readonly tracker = new StateTracker();
  private readonly path = new PathBox();
  private readonly clip = new ClipBox();
  /** Marked-content ids of what is open, innermost last. */
  private readonly open: (number | undefined)[] = [];

  constructor(ids: ReadonlySet<number>) {
    this.ids = ids;
  }

  visit(operation: Operation): void {
    switch (operation.operator) {
      case 'BDC':
      case 'BMC':
        this.open.push(idOf(operation));
        return;
      case 'EMC':
        this.open.pop();
        return;
      case 'W':
      case 'W*':
        this.clip.await();
        return;
      case 'Do':
        this.add(imageBox(this.tracker.state.matrix));
        return;
      case 'Tj':
      case 'TJ':
        this.add(textBox(this.tracker.state, operation));
        return;
      default:
        this.draw(operation);
    }
  }

  private draw(operation: Operation): void {
    const { path, tracker, clip } = this;
    clip.follow(operation.operator);
    if (PATH_END.has(operation.operator)) {
      const box = path.finish();
      // What only clips paints nothing.
      if (operation.operator !== 'n') this.add(box);
      clip.close(box);
    } else if (!path.visit(operation, tracker.state.matrix)) tracker.apply(operation);
  }

  private add(painted: Box | undefined): void {
    const id = this.open.findLast((one) => one !== undefined);
    if (!painted || id === undefined || !this.ids.has(id)) return;
    const box = this.clip.within(painted);
    if (!box) return;
    const before = this.boxes.get(id);
    this.boxes.set(id, boxAroundAll(before ? [before, box] : [box]) ?? box);
  }
}

/** The box around what may be painted: a clipping path of the content narrows it until the state is restored. */
class ClipBox {
  private box: Box | undefined;
  private readonly saved: (Box | undefined)[] = [];
  private awaits = false;

  /** The path that is being built clips what comes after it. */
  await(): void {
    this.awaits = true;
  }

  /** Saves and restores with the graphics state. */
  follow(operator: string): void {
    if (operator === 'q') this.saved.push(this.box);
    else if (operator === 'Q') this.box = this.saved.pop();
  }

  /** A path has ended. */
  close(path: Box | undefined): void {
    // Of a path without points nothing is known: it narrows nothing.
    if (this.awaits && path) this.box = this.within(path) ?? [0, 0, 0, 0];
    this.awaits = false;
  }

  /** What is seen of a box; undefined where that is nothing. */
  within(box: Box): Box | undefined {
    if (!this.box) return box;
    const [left, bottom, right, top] = this.box;
    const seen: Box = [
      Math.max(left, box[0]),
      Math.max(bottom, box[1]),
      Math.min(right, box[2]),
      Math.min(top, box[3]),
    ];
    return seen[0] <= seen[2] && seen[1] <= seen[3] ? seen : undefined;
  }
}

function idOf(operation: Operation): number | undefined {
  for (let index = 0; index < operation.count; index++) {
    if (operation.text(index) === '/MCID') return operation.number(index + 1);
  }
  return undefined;
}
