/** Reads what the chart rules need out of a Vega-Lite spec, whatever its nesting. */

/** Any JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One mark with its encoding and the name of its data. */
export interface SpecLayer {
  readonly data: string;
  readonly mark: string;
  readonly markProps: Json;
  readonly encoding: Json;
}

/** All layers with a mark, in drawing order; panels one after the other. */
export function layersOf(spec: unknown): readonly SpecLayer[] {
  if (Array.isArray(spec)) return spec.flatMap(layersOf);
  if (!isObject(spec)) return [];
  const nested = ['layer', 'concat', 'hconcat', 'vconcat', 'spec'].flatMap((key) => layersOf(spec[key]));
  return spec.mark === undefined ? nested : [layerOf(spec), ...nested];
}

function layerOf(spec: Json): SpecLayer {
  const mark = isObject(spec.mark) ? spec.mark : { type: spec.mark };
  const data = isObject(spec.data) ? spec.data.name : undefined;
  return {
    data: typeof data === 'string' ? data : '',
    mark: typeof mark.type === 'string' ? mark.type : '',
    markProps: mark,
    encoding: isObject(spec.encoding) ? spec.encoding : {},
  };
}

/** Rows of the dataset of this name. */
export function rowsOf(spec: unknown, name: string): readonly Json[] {
  const datasets = isObject(spec) && isObject(spec.datasets) ? spec.datasets : {};
  const rows = datasets[name];
  return Array.isArray(rows) ? rows.filter(isObject) : [];
}

/** Every text in a value, datasets left out: colors, titles, expressions. */
export function textsIn(value: unknown, key = ''): readonly string[] {
  if (key === 'datasets' || key === '$schema') return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one));
  return isObject(value) ? Object.entries(value).flatMap(([name, one]) => textsIn(one, name)) : [];
}

const HEX = /#[0-9a-f]{6}\b/gi;
const NAMED =
  /\b(red|green|crimson|firebrick|tomato|orangered|darkred|lime|limegreen|forestgreen|darkgreen)\b/gi;

/** Colors that a spec uses, each once; by name only where a color can stand. */
export function colorsIn(value: unknown): readonly string[] {
  return [...new Set(textsIn(value).flatMap((text) => [...(text.match(HEX) ?? []), ...namedIn(text)]))];
}

/** "red", or "datum.x ? 'red' : …"; not the word in a title. */
function namedIn(text: string): readonly string[] {
  const bare = /^[a-z]+$/i.test(text) ? text : (text.match(/'[a-z]+'/gi) ?? []).join(' ');
  return bare.match(NAMED) ?? [];
}

/** Domain of the values on a channel, where it is fixed. */
export function domainOf(layer: SpecLayer, channel: 'x' | 'y'): readonly number[] | undefined {
  const encoding = layer.encoding[channel];
  if (!isObject(encoding) || encoding.type !== 'quantitative' || !isObject(encoding.scale)) return undefined;
  const { domain } = encoding.scale;
  return Array.isArray(domain) && domain.every((end) => typeof end === 'number') ? domain : [];
}

/** A value axis that is neither pixels nor a fixed domain: Vega would choose one per drawing. */
export function hasFreeScale(layer: SpecLayer, channel: 'x' | 'y'): boolean {
  const encoding = layer.encoding[channel];
  if (!isObject(encoding) || encoding.type !== 'quantitative' || encoding.scale === null) return false;
  return domainOf(layer, channel)?.length !== 2;
}

export interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

function channelsOf(hex: string): readonly [number, number, number] {
  const at = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
export function hslOf(hex: string): Hsl {
  const [r, g, b] = channelsOf(hex);
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const range = max - min;
  const lightness = (max + min) / 2;
  if (range === 0) return { hue: 0, saturation: 0, lightness };
  const sector =
    max === r ? ((g - b) / range + 6) % 6 : max === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return { hue: sector * 60, saturation: range / (1 - Math.abs(2 * lightness - 1)), lightness };
}

/** WCAG 2.2 contrast of a color on white. */
export function contrastOnWhite(hex: string): number {
  const [r, g, b] = channelsOf(hex).map((one) =>
    one <= 0.040_45 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 1.05 / (0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0) + 0.05);
}
