/** The shape of our Vega-Lite specs, and the colors and text styles that every form shares. */
import type { TopLevelSpec } from 'vega-lite';
import type { Meaning } from '../domain/scene.ts';
import type { Frame } from './frame.ts';
import { REGULAR } from './typeset.ts';

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

/** One view: layers over named datasets. */
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
  scale: {
    color: 'independent',
    fill: 'independent',
    stroke: 'independent',
    size: 'independent',
    strokeWidth: 'independent',
  },
};

/** The layers of one panel: names are unique in a drawing. */
export function panelLayers(panel: string, layers: readonly Layer[]): Layer[] {
  return layers.map((layer): Layer => ({ ...layer, name: `${layer.name}-${panel}` as LayerName }));
}

/** What is the same in every spec: white ground, no frame, no axis furniture that is not asked for; styles of text. */
export function baseSpec(
  frame: Frame,
  meta: SpecMeta,
): Pick<ViewSpec, '$schema' | 'autosize' | 'config' | 'resolve' | 'usermeta'> {
  const { palette, family, text, axisText, lineHeight } = frame;
  return {
    $schema: SCHEMA,
    autosize: { type: 'none' },
    usermeta: { ...meta },
    resolve: OWN_LOOKS,
    config: {
      font: family,
      range: { category: [palette.wijk, palette.gemeente, palette.gemeente, palette.land] },
      view: { stroke: null, fill: null },
      mark: { invalid: null },
      text: { align: 'left', baseline: 'alphabetic', lineBreak: '\n', lineHeight, fontSize: text },
      style: {
        name: { fontWeight: REGULAR, color: palette.grijs },
        number: { color: palette.grijs },
        note: { fontWeight: REGULAR, color: palette.grijs, fontSize: axisText },
      },
      axis: {
        domain: false,
        ticks: false,
        grid: false,
        title: null,
        translate: 0,
        labelBaseline: 'alphabetic',
        labelFontSize: axisText,
        labelColor: palette.grijs,
        labelFont: family,
        labelBound: false,
        labelOverlap: false,
        titleFont: family,
        titleFontSize: axisText,
        titleFontWeight: REGULAR,
        titleColor: palette.grijs,
        titleBaseline: 'alphabetic',
      },
    },
  };
}
