/**
 * Writes Vega's scenegraph as lean SVG: no styles, classes, ids, clip paths or opacity, so that a strict
 * Content-Security-Policy, many drawings on one page and the press rewrite are all fine with it.
 */
import { escapeXml, nameAttributes, SVG_NAMESPACE, typeAttribute } from '../domain/drawing.ts';
import type { Outline } from './outline.ts';
import { outlinePath } from './outline-path.ts';
import { placeSymbol } from './symbols.ts';
import { BOLD } from './typeset.ts';
import { itemsOf, type SceneItem, type SceneMark } from './vega-scene.ts';

export interface SvgFrame {
  readonly width: number;
  readonly height: number;
  /** Shift of the plot within the drawing. */
  readonly left: number;
  readonly top: number;
  readonly family: string;
  /** Turns text into paths; absent where the text stays text. */
  readonly outline?: Outline;
}

/** The marks of a scene as SVG elements, without the root. */
export function writeMarks(root: SceneMark, frame: SvgFrame): string {
  const parts: string[] = [];
  writeMark(root, frame.left, frame.top, frame, parts);
  return mergePaths(parts).join('');
}

/** A finished drawing: its marks and its size. */
export interface Finished {
  readonly marks: string;
  readonly width: number;
  readonly height: number;
  readonly family: string;
}

/** An image with a name; its marks are hidden from assistive technology. */
export function writeImage(drawn: Finished, label: string): string {
  return writeRoot(drawn, nameAttributes(label), `<g aria-hidden="true">${drawn.marks}</g>`);
}

/** A drawing that says nothing by itself: its words stand beside it. */
export function writePlain(drawn: Finished): string {
  return writeRoot(drawn, ' aria-hidden="true"', drawn.marks);
}

/** A drawing whose areas are links: a named group, so that the links can be reached. */
export function writeLinked(drawn: Finished, label: string): string {
  return writeRoot(drawn, ` role="group" aria-label="${escapeXml(label)}"`, drawn.marks);
}

function writeRoot({ width, height, family }: Finished, attributes: string, content: string): string {
  const [w, h] = [round(width), round(height)];
  const size = ` width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"`;
  return `<svg${SVG_NAMESPACE}${size}${typeAttribute(family)}${attributes}>${content}</svg>`;
}

function writeMark(mark: SceneMark, dx: number, dy: number, frame: SvgFrame, out: string[]): void {
  for (const item of itemsOf(mark)) {
    switch (mark.marktype) {
      case 'group':
        for (const child of item.items ?? [])
          writeMark(child, dx + (item.x ?? 0), dy + (item.y ?? 0), frame, out);
        break;
      case 'rule':
        out.push(writeRule(item, dx, dy));
        break;
      case 'rect':
        out.push(writeRect(item, dx, dy));
        break;
      case 'symbol':
        out.push(writeSymbol(item, dx, dy));
        break;
      case 'text':
        out.push(writeText(item, dx, dy, frame));
        break;
      case 'shape':
        out.push(writeShape(item, mark, dx, dy));
        break;
      case 'line':
        // A line mark holds its points as items: written once, as a whole.
        out.push(writeLine(itemsOf(mark), dx, dy));
        return;
      default:
        throw new Error(`a mark the SVG writer does not know: ${mark.marktype}`);
    }
  }
}

function writeRule(item: SceneItem, dx: number, dy: number): string {
  const { x = 0, y = 0 } = item;
  const from = [round(x + dx), round(y + dy)] as const;
  const to = [round((item.x2 ?? x) + dx), round((item.y2 ?? y) + dy)] as const;
  return `<path d="M${from.join()}${lineTo(from, to)}"${stroke(item)}/>`;
}

/** The shortest way to write a straight line. */
function lineTo(from: readonly [number, number], to: readonly [number, number]): string {
  if (from[1] === to[1]) return `H${to[0]}`;
  return from[0] === to[0] ? `V${to[1]}` : `L${to.join()}`;
}

function writeRect(item: SceneItem, dx: number, dy: number): string {
  const { x = 0, y = 0, width = 0, height = 0 } = item;
  const at = `x="${round(x + dx)}" y="${round(y + dy)}"`;
  return `<rect ${at} width="${round(width)}" height="${round(height)}"${fill(item)}${stroke(item)}/>`;
}

function writeSymbol(item: SceneItem, dx: number, dy: number): string {
  const [x, y] = [(item.x ?? 0) + dx, (item.y ?? 0) + dy];
  const radius = Math.sqrt(item.size ?? 64) / 2;
  const looks = `${fill(item)}${stroke(item)}`;
  const shape = typeof item.shape === 'string' ? item.shape : 'circle';
  if (shape === 'circle') return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"${looks}/>`;
  if (shape === 'square') {
    const side = round(2 * radius);
    return `<rect x="${round(x - radius)}" y="${round(y - radius)}" width="${side}" height="${side}"${looks}/>`;
  }
  return `<path d="${placeSymbol(shape, x, y, radius)}"${looks}/>`;
}

const ANCHORS: Readonly<Record<string, string>> = {
  center: ' text-anchor="middle"',
  right: ' text-anchor="end"',
};

function writeText(item: SceneItem, dx: number, dy: number, frame: SvgFrame): string {
  // Vega hides labels by opacity; hidden text would still be there for a PDF.
  if (item.opacity === 0) return '';
  const text = String(item.text ?? '');
  const lines = item.lineBreak === undefined ? [text] : text.split(item.lineBreak);
  const { lineHeight = 0 } = item;
  return lines.map((line, at) => writeLineOfText(line, item, dx, dy + at * lineHeight, frame)).join('');
}

function writeLineOfText(text: string, item: SceneItem, dx: number, dy: number, frame: SvgFrame): string {
  if (text === '') return '';
  const { align = 'left', fontSize: size = 15 } = item;
  // Baselines other than the alphabetic one are axis labels, which stand in the middle of their line.
  const drop = item.baseline === 'middle' ? 0.34 * size : 0;
  const [x, y] = [(item.x ?? 0) + (item.dx ?? 0) + dx, (item.y ?? 0) + (item.dy ?? 0) + dy + drop];
  const bold = Number(item.fontWeight) > 500;
  const path = frame.outline?.({ text, x, y, size, bold, align });
  if (path !== undefined) return `<path d="${path}"${fill(item)}/>`;
  const type = `font-size="${round(size)}"${bold ? ` font-weight="${BOLD}"` : ''}`;
  return `<text x="${round(x)}" y="${round(y)}"${ANCHORS[align] ?? ''} ${type}${fill(item)}>${escapeXml(text)}</text>`;
}

function writeShape(item: SceneItem, mark: SceneMark, dx: number, dy: number): string {
  const draw = mark.shape ?? item.shape;
  if (draw === undefined || typeof draw === 'string') throw new Error('a shape without its path');
  const path = outlinePath(String(draw.context(null)(item) ?? ''), dx, dy);
  const drawn = `<path d="${path}"${fill(item)}${stroke(item)}/>`;
  return item.href
    ? `<a href="${escapeXml(item.href)}" aria-label="${escapeXml(item.description ?? '')}">${drawn}</a>`
    : drawn;
}

function writeLine(items: readonly SceneItem[], dx: number, dy: number): string {
  const [first] = items;
  if (!first) return '';
  const points = items.map(({ x = 0, y = 0 }) => `${round(x + dx)},${round(y + dy)}`);
  return `<path d="M${points.join('L')}" fill="none"${stroke(first)}/>`;
}

function fill({ fill: color }: SceneItem): string {
  return color && color !== 'transparent' ? ` fill="${escapeXml(String(color))}"` : ' fill="none"';
}

function stroke(item: SceneItem): string {
  const { stroke: color, strokeWidth = 1, strokeDash = [], strokeCap, strokeJoin } = item;
  if (!color || color === 'transparent' || strokeWidth === 0) return '';
  const solid = strokeDash.length < 2 || strokeDash[1] === 0;
  return [
    ` stroke="${escapeXml(String(color))}"`,
    strokeWidth === 1 ? '' : ` stroke-width="${fine(strokeWidth)}"`,
    solid ? '' : ` stroke-dasharray="${strokeDash.map(round).join(' ')}"`,
    strokeCap && strokeCap !== 'butt' ? ` stroke-linecap="${strokeCap}"` : '',
    strokeJoin && strokeJoin !== 'miter' ? ` stroke-linejoin="${strokeJoin}"` : '',
  ].join('');
}

/** Neighbours that look the same become one path: a hundred people are two elements. */
function mergePaths(parts: readonly string[]): readonly string[] {
  const merged: string[] = [];
  let open: { d: string; looks: string } | undefined;
  const close = () => {
    if (open) merged.push(`<path d="${open.d}"${open.looks}/>`);
    open = undefined;
  };
  for (const part of parts) {
    const match = /^<path d="([^"]*)"([^>]*)\/>$/.exec(part);
    if (match?.[1] !== undefined && match[2] !== undefined && open?.looks === match[2]) {
      open.d += match[1];
    } else {
      close();
      if (match?.[1] !== undefined && match[2] !== undefined) open = { d: match[1], looks: match[2] };
      else if (part !== '') merged.push(part);
    }
  }
  close();
  return merged;
}

/** One decimal, without "-0": a tenth of a pixel can't be seen, and pages stay light. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/** Widths of lines keep two decimals. */
function fine(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
