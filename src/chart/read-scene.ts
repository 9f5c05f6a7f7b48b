/** Reads back what was drawn: the marks of Vega's scenegraph, with the meaning that their layer has as its name. */
import {
  type Mark,
  MEANINGS,
  type Meaning,
  type Scene,
  type SceneAxis,
  type ScenePanel,
} from '../domain/scene.ts';
import { itemsOf, type SceneItem, type SceneMark } from './vega-scene.ts';

/** A scale as Vega-Lite compiles it. */
export interface CompiledScale {
  readonly name: string;
  readonly type?: string;
  readonly domain?: unknown;
}

/** Shift of the plot within the drawing, in px. */
interface Shift {
  readonly left: number;
  readonly top: number;
}

export function readScene(root: SceneMark, scales: readonly CompiledScale[], { left, top }: Shift): Scene {
  const panels: ScenePanel[] = [];
  const colors = new Set<string>();
  const [frame] = itemsOf(root);
  const children = frame?.items ?? [];
  const views = children.filter(({ name }) => PANEL.test(name ?? ''));
  for (const [index, view] of (views.length > 0 ? views : [root]).entries()) {
    const marks: Mark[] = [];
    readMark(view, left, top, marks);
    const own = scales.filter(({ name }) => views.length === 0 || name.startsWith(`concat_${index}_`));
    panels.push({ axes: axesOf(own), hasColorScale: scales.some(isColorScale), marks });
  }
  collectColors(root, colors);
  return { panels, colors: [...colors] };
}

/** How Vega-Lite names the views of a concatenation. */
const PANEL = /^concat_\d+_group$/;

function axesOf(scales: readonly CompiledScale[]): readonly SceneAxis[] {
  return scales.flatMap(({ name, type, domain }) => {
    const [channel] = /[xy]$/.exec(name) ?? [];
    if (type !== 'linear' || (channel !== 'x' && channel !== 'y')) return [];
    const [min, max] = Array.isArray(domain) ? domain : [];
    const isFixed = typeof min === 'number' && typeof max === 'number';
    return [{ channel, ...(isFixed ? { domain: [min, max] as const } : {}) }];
  });
}

function isColorScale({ name, type }: CompiledScale): boolean {
  return /(color|fill|stroke)$/.test(name) && type !== 'ordinal';
}

function readMark(mark: SceneMark, dx: number, dy: number, out: Mark[]): void {
  if (mark.marktype === 'group') {
    for (const { x = 0, y = 0, items = [] } of itemsOf(mark)) {
      for (const child of items) readMark(child, dx + x, dy + y, out);
    }
    return;
  }
  if (mark.role !== 'mark') return;
  const meaning = meaningOf(mark);
  if (mark.marktype === 'line') {
    const line = lineOf(itemsOf(mark), meaning, dx, dy);
    if (line) out.push(line);
    return;
  }
  for (const item of itemsOf(mark)) out.push(markOf(item, meaning, dx, dy));
}

/** The name of a layer is the meaning of its marks. Throws for another name: the checker would be blind to them. */
function meaningOf({ name = '' }: SceneMark): Meaning {
  const found = MEANINGS.find((meaning) => name.split('_')[0] === meaning);
  if (!found) throw new Error(`a layer without a meaning: ${name}`);
  return found;
}

function markOf(item: SceneItem, meaning: Meaning, dx: number, dy: number): Mark {
  const { x = 0, y = 0, datum } = item;
  const reach = item.size === undefined ? 0 : Math.sqrt(item.size) / 2;
  const across = [x - reach, x + reach, item.x2 ?? x, x + (item.width ?? 0)];
  const down = [y - reach, y + reach, item.y2 ?? y, y + (item.height ?? 0)];
  return {
    meaning,
    ...(datum?.figuur ? { subject: datum.figuur } : {}),
    x: [Math.min(...across) + dx, Math.max(...across) + dx],
    y: [Math.min(...down) + dy, Math.max(...down) + dy],
    colors: colorsOf(item),
  };
}

function lineOf(items: readonly SceneItem[], meaning: Meaning, dx: number, dy: number): Mark | undefined {
  const [first] = items;
  if (!first) return undefined;
  const [xs, ys] = [items.map(({ x = 0 }) => x + dx), items.map(({ y = 0 }) => y + dy)];
  return {
    meaning,
    x: [Math.min(...xs), Math.max(...xs)],
    y: [Math.min(...ys), Math.max(...ys)],
    colors: colorsOf(first),
    points: items.length,
  };
}

function colorsOf({ fill, stroke, strokeWidth = 1, opacity }: SceneItem): readonly string[] {
  if (opacity === 0) return [];
  return [fill, strokeWidth === 0 ? undefined : stroke].flatMap((color) =>
    color && color !== 'transparent' ? [String(color)] : [],
  );
}

function collectColors(mark: SceneMark, colors: Set<string>): void {
  for (const item of itemsOf(mark)) {
    for (const color of colorsOf(item)) colors.add(color);
    for (const child of item.items ?? []) collectColors(child, colors);
  }
}
