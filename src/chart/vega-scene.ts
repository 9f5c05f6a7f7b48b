/** The part of Vega's scenegraph that we read; Vega publishes no types for it. */
import type { Subject } from '../domain/scene.ts';

export interface SceneItem {
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly dx?: number;
  readonly dy?: number;
  readonly width?: number;
  readonly height?: number;
  readonly size?: number;
  readonly shape?: string | ShapePath;
  readonly fill?: string | null;
  readonly stroke?: string | null;
  readonly strokeWidth?: number;
  readonly strokeDash?: readonly number[];
  readonly strokeCap?: string;
  readonly strokeJoin?: string;
  readonly opacity?: number;
  readonly text?: unknown;
  readonly align?: string;
  readonly baseline?: string;
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
  readonly lineBreak?: string;
  readonly lineHeight?: number;
  readonly href?: string;
  readonly description?: string;
  readonly items?: readonly SceneMark[];
  /** The row that was drawn. */
  readonly datum?: { readonly figuur?: Subject };
}

export interface SceneMark {
  readonly marktype: string;
  readonly name?: string;
  /** `mark` for those of a layer; others are of axes. */
  readonly role?: string;
  readonly items?: readonly SceneItem[];
  readonly shape?: ShapePath;
}

/** A geographic path generator: with no context it returns SVG path data. */
export interface ShapePath {
  context(context: null): (item: SceneItem) => string | null;
}

export function itemsOf(mark: SceneMark): readonly SceneItem[] {
  return mark.items ?? [];
}
