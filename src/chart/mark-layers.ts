/** The Vega-Lite layers that draw the rows of `mark-rows.ts`, lying down (values on x) or standing (on y). */
import { type Meaning, OWNERS, type Owner } from '../domain/scene.ts';
import type { Frame } from './frame.ts';
import { type Density, type MarkRows, POINTS, type PointKind } from './mark-rows.ts';
import { type Layer, pixel } from './spec.ts';
import { CROSS, HATCHED_BOX, RING_WITH_DOT } from './symbols.ts';

export interface LayerOptions {
  /** Channel of the values. */
  readonly value: 'x' | 'y';
  readonly density: Density;
  /** Encoding of the value channel: the one fixed domain and its axis. */
  readonly scale: object;
  /** Behind the names of the datasets, where a drawing has several panels. */
  readonly panel?: string;
}

/** Stem, margin field or bound, caps and point, in this order from back to front. */
export function estimateLayers(frame: Frame, options: LayerOptions): Layer[] {
  return [
    stems(frame, options),
    fields(frame, options, 'interval', 'fields'),
    fields(frame, options, 'bound', 'bounds'),
    caps(frame, options),
    points(frame, options, 'value', 'points'),
    points(frame, options, 'absent', 'absent'),
  ];
}

/** The value on its channel, and the second end of a range. */
function along({ value, scale }: LayerOptions, field: string) {
  return { [value]: { field, type: 'quantitative', ...scale } };
}

function alongTo({ value }: LayerOptions) {
  return { [`${value}2`]: { field: 'tot' } };
}

function across({ value }: LayerOptions, field: string) {
  return { [value === 'x' ? 'y' : 'x']: pixel(field) };
}

function acrossTo({ value }: LayerOptions) {
  return { [value === 'x' ? 'y2' : 'x2']: { field: 'to' } };
}

/** In the house's own colors, which the config has in this order. */
function ownerColor() {
  return {
    field: 'wie',
    type: 'nominal',
    scale: { domain: [...OWNERS], range: 'category' },
    legend: null,
  } as const;
}

function stems(_frame: Frame, options: LayerOptions): Layer {
  return {
    name: 'stem',
    data: { name: `stems${options.panel ?? ''}` },
    mark: { type: 'rule' },
    encoding: {
      ...along(options, 'value'),
      ...alongTo(options),
      ...across(options, 'at'),
      color: ownerColor(),
      strokeWidth: { field: 'dikte', type: 'quantitative', scale: null },
      strokeDash: {
        field: 'lijn',
        type: 'nominal',
        scale: {
          domain: ['gewoon', 'indicatief'],
          range: [
            [1, 0],
            [3, 3],
          ],
        },
        legend: null,
      },
    },
  };
}

/** Ordinary margins are a tint; an indicative one is an empty dashed frame, a bound an empty frame. */
function fields(frame: Frame, options: LayerOptions, name: Meaning, rows: keyof MarkRows): Layer {
  const { wijkTint, gemeenteTint, landTint, wit } = frame.palette;
  return {
    name,
    data: { name: `${rows}${options.panel ?? ''}` },
    mark: {
      type: 'rect',
      stroke: {
        expr: `datum.soort === 'indicatief' || datum.soort === 'grens' ? datum.wie === 'wijk' ? '${frame.palette.wijk}' : '${frame.palette.gemeente}' : null`,
      },
      strokeWidth: 1.2,
      strokeDash: { expr: "datum.soort === 'indicatief' ? [3, 2.4] : [1, 0]" },
    },
    encoding: {
      ...along(options, 'value'),
      ...alongTo(options),
      ...across(options, 'from'),
      ...acrossTo(options),
      fill: {
        field: 'soort',
        type: 'nominal',
        scale: {
          domain: [...OWNERS, 'indicatief', 'grens'],
          range: [wijkTint, gemeenteTint, gemeenteTint, landTint, wit, wit],
        },
        legend: null,
      },
    },
  };
}

/** The caps carry the contrast of 3:1 that the tint alone has not. */
function caps(_frame: Frame, options: LayerOptions): Layer {
  return {
    name: 'interval-caps',
    data: { name: `caps${options.panel ?? ''}` },
    mark: { type: 'rule', strokeWidth: 1.5 },
    encoding: {
      ...along(options, 'value'),
      ...across(options, 'from'),
      ...acrossTo(options),
      color: ownerColor(),
    },
  };
}

interface PointLook {
  readonly shape: string;
  /** Diameter or side in px, roomy and dense. */
  readonly size: Readonly<Record<Density, number>>;
  readonly filled: boolean;
  readonly line: Readonly<Record<Density, number>>;
}

const OWN: Readonly<Record<Owner, PointLook>> = {
  wijk: { shape: 'circle', size: { roomy: 13, dense: 10.2 }, filled: true, line: { roomy: 0, dense: 0 } },
  gemeente: { shape: 'square', size: { roomy: 9.6, dense: 6.4 }, filled: true, line: { roomy: 0, dense: 0 } },
  plaats: { shape: 'diamond', size: { roomy: 9.6, dense: 7 }, filled: true, line: { roomy: 0, dense: 0 } },
  land: { shape: 'circle', size: { roomy: 9.2, dense: 6 }, filled: false, line: { roomy: 2.2, dense: 1.5 } },
};

const SPECIAL: Readonly<Record<string, PointLook>> = {
  indicatief: {
    shape: 'circle',
    size: { roomy: 11, dense: 9.6 },
    filled: false,
    line: { roomy: 2, dense: 2 },
  },
  nul: {
    shape: RING_WITH_DOT,
    size: { roomy: 10.4, dense: 10 },
    filled: false,
    line: { roomy: 2, dense: 1.8 },
  },
  onderdrukt: {
    shape: HATCHED_BOX,
    size: { roomy: 20, dense: 18 },
    filled: false,
    line: { roomy: 1.2, dense: 1.2 },
  },
  ontbreekt: { shape: CROSS, size: { roomy: 10, dense: 9 }, filled: false, line: { roomy: 1.6, dense: 1.6 } },
};

function lookOf(kind: PointKind): { readonly owner: Owner; readonly look: PointLook } {
  const owner = OWNERS.find((candidate) => kind.endsWith(candidate)) ?? 'wijk';
  const special = kind === owner ? undefined : SPECIAL[kind.slice(0, -owner.length - 1)];
  // An indicative gemeente stays a square: shape says whose figure it is.
  const shape = special && kind.startsWith('indicatief') ? OWN[owner].shape : undefined;
  return { owner, look: special ? { ...special, ...(shape && { shape }) } : OWN[owner] };
}

function points(frame: Frame, options: LayerOptions, name: Meaning, rows: keyof MarkRows): Layer {
  const { palette } = frame;
  const hue: Readonly<Record<Owner, string>> = {
    wijk: palette.wijk,
    gemeente: palette.gemeente,
    plaats: palette.gemeente,
    land: palette.land,
  };
  const looks = POINTS.map(lookOf);
  // Vega-Lite wants nominal for looks without an order, ordinal for those with one.
  const by = (type: 'nominal' | 'ordinal', range: readonly (string | number)[]) => ({
    field: 'soort',
    type,
    scale: { type: 'ordinal' as const, domain: [...POINTS], range: [...range] },
    legend: null,
  });
  return {
    name,
    data: { name: `${rows}${options.panel ?? ''}` },
    mark: { type: 'point', opacity: 1 },
    encoding: {
      ...along(options, 'value'),
      ...across(options, 'at'),
      shape: by(
        'nominal',
        looks.map(({ look }) => look.shape),
      ),
      size: by(
        'ordinal',
        looks.map(({ look }) => look.size[options.density] ** 2),
      ),
      fill: by(
        'nominal',
        looks.map(({ owner, look }) => (look.filled ? hue[owner] : palette.wit)),
      ),
      stroke: by(
        'nominal',
        looks.map(({ owner, look }) => (look.line[options.density] > 0 ? hue[owner] : 'transparent')),
      ),
      strokeWidth: by(
        'ordinal',
        looks.map(({ look }) => look.line[options.density]),
      ),
    },
  };
}
