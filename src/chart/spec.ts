/** The shape of our Vega-Lite specs, and the colors and text styles that every form shares. */
import type { TopLevelSpec } from 'vega-lite';
import type { Palette } from '../domain/house-style.ts';
import type { Meaning } from '../domain/scene.ts';
import type { Frame } from './frame.ts';
import { BOLD, REGULAR } from './typeset.ts';

export type LayeredSpec = Extract<TopLevelSpec, { layer: unknown }>;
/** What the marks of a layer mean is its name; with a word behind it where a drawing has several of one meaning. */
export type LayerName = Meaning | `${Meaning}-${string}`;
export type Layer = LayeredSpec['layer'][number] & { readonly name: LayerName };
export type Row = Record<string, string | number | boolean | object>;

export interface Padding {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** One view: layers over named datasets, everything in pixels but the values. */
export type ViewSpec = LayeredSpec & {
  readonly width: number;
  readonly height: number;
  readonly padding: Padding;
  readonly datasets: Record<string, Row[]>;
};

/** Panels of one size with one domain, side by side or below each other. */
export type PanelSpec = Omit<Extract<TopLevelSpec, { concat: unknown }>, 'concat'> & {
  readonly columns: number;
  readonly spacing: number;
  readonly padding: Padding;
  readonly datasets: Record<string, Row[]>;
  readonly concat: (LayeredSpec & { readonly width: number; readonly height: number })[];
};

/** One panel with its own data. */
export interface Panel {
  readonly view: PanelSpec['concat'][number];
  readonly datasets: Record<string, Row[]>;
}

/**
 * Panels in columns, from left to right. The size of the whole is told in signals, since Vega-Lite gives a concatenation
 * none without measuring its words.
 */
export function panelSpec(
  frame: Frame,
  meta: SpecMeta,
  layout: Pick<PanelSpec, 'columns' | 'spacing' | 'padding'>,
  panels: readonly Panel[],
): PanelSpec {
  const concat = panels.map(({ view }) => view);
  const { width, height } = panelsSize(concat, layout);
  return {
    ...baseSpec(frame, meta),
    ...layout,
    bounds: 'flush',
    params: [
      { name: 'width', value: width },
      { name: 'height', value: height },
    ],
    datasets: Object.assign({}, ...panels.map(({ datasets }) => datasets)),
    concat,
  };
}

/** All are as wide as the first, and rows as high as the highest. */
function panelsSize(
  concat: PanelSpec['concat'],
  { columns, spacing }: Pick<PanelSpec, 'columns' | 'spacing'>,
): { readonly width: number; readonly height: number } {
  const [first] = concat;
  if (!first) throw new Error('a drawing without panels');
  const across = Math.min(columns, concat.length);
  const down = Math.ceil(concat.length / columns);
  return {
    width: across * first.width + (across - 1) * spacing,
    height: down * Math.max(...concat.map((panel) => panel.height)) + (down - 1) * spacing,
  };
}

/** Size of the plot of a drawing, without its padding. */
export function plotSize(spec: Spec): { readonly width: number; readonly height: number } {
  return 'layer' in spec ? spec : panelsSize(spec.concat, spec);
}

/** A spec as the engine takes it. */
export type Spec = ViewSpec | PanelSpec;

/** What a figure is about, for the checker; it draws nothing. */
export interface SpecMeta {
  readonly form: string;
  readonly size: Frame['size'];
  readonly indicator?: string;
}

export const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/** Layers share the value axis; looks are each layer's own. */
export const OWN_LOOKS: LayeredSpec['resolve'] & object = {
  scale: { color: 'independent', fill: 'independent', stroke: 'independent', strokeDash: 'independent' },
};

/** The layers of one panel: names are unique in a drawing. */
export function panelLayers(panel: string, layers: readonly Layer[]): Layer[] {
  return layers.map((layer): Layer => ({ ...layer, name: `${layer.name}-${panel}` as LayerName }));
}

/** What is the same in every spec: white ground, no frame, no axis furniture that is not asked for. */
export function baseSpec(
  frame: Frame,
  meta: SpecMeta,
): Pick<ViewSpec, '$schema' | 'autosize' | 'config' | 'resolve' | 'usermeta'> {
  return {
    $schema: SCHEMA,
    autosize: { type: 'none' },
    usermeta: { ...meta },
    resolve: OWN_LOOKS,
    config: {
      font: frame.family,
      range: {
        category: [frame.palette.wijk, frame.palette.gemeente, frame.palette.gemeente, frame.palette.land],
      },
      view: { stroke: null, fill: null },
      mark: { invalid: null },
      axis: {
        domain: false,
        ticks: false,
        grid: false,
        title: null,
        translate: 0,
        labelBaseline: 'alphabetic',
        labelFontSize: frame.axisText,
        labelColor: frame.palette.grijs,
        labelFont: frame.family,
        labelBound: false,
        labelOverlap: false,
      },
    },
  };
}

/** Position in pixels of the drawing: a layout that was measured, not a value. */
export function pixel(field: string) {
  return { field, type: 'quantitative', scale: null, axis: null } as const;
}

/** Ink of a text row, by role. */
export const INKS = ['inkt', 'wijk', 'grijs', 'wit'] as const;
export type Ink = (typeof INKS)[number];

export function inkColors(palette: Palette): string[] {
  return [palette.inkt, palette.wijkDonker, palette.grijs, palette.wit];
}

/** A line of text; `x` and `y` in pixels, `y` is the baseline. */
export interface TextRow extends Row {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly ink: Ink;
  readonly bold: boolean;
  readonly small: boolean;
  readonly align: 'left' | 'center' | 'right';
}

/** All words of a drawing in one layer. */
export function textLayer(frame: Frame, panel = ''): Layer {
  return {
    name: 'label',
    data: { name: `labels${panel}` },
    mark: {
      type: 'text',
      baseline: 'alphabetic',
      align: { expr: 'datum.align' },
      fontWeight: { expr: `datum.bold ? ${BOLD} : ${REGULAR}` },
      fontSize: { expr: `datum.small ? ${frame.axisText} : ${frame.text}` },
    },
    encoding: {
      x: pixel('x'),
      y: pixel('y'),
      text: { field: 'text', type: 'nominal' },
      color: {
        field: 'ink',
        type: 'nominal',
        scale: { domain: [...INKS], range: inkColors(frame.palette) },
        legend: null,
      },
    },
  };
}

/** White ground behind words that would cross a line; `x`, `y`, `x2`, `y2` in pixels. */
export function plateLayer(frame: Frame, panel = ''): Layer {
  return {
    name: 'ground-plates',
    data: { name: `plates${panel}` },
    mark: { type: 'rect', fill: frame.palette.wit },
    encoding: { x: pixel('x'), y: pixel('y'), x2: { field: 'x2' }, y2: { field: 'y2' } },
  };
}
