/** The Vega-Lite layers that draw the rows of `mark-rows.ts`, lying down (values on x) or standing (on y). */
import { type Meaning, OWNERS, type Owner } from '../domain/scene.ts';
import type { Frame } from './frame.ts';
import { type Density, type FigureKind, MARK_SIZES, NARROW } from './mark-rows.ts';
import { pointLooks } from './point-looks.ts';
import type { Layer } from './spec.ts';

export interface LayerOptions {
  /** The dataset with the figures. */
  readonly data: string;
  /** Channel of the values. */
  readonly value: 'x' | 'y';
  readonly density: Density;
  /** Of the value channel: the one fixed domain and its axis. */
  readonly scale: object;
  /** Encoding of the other channel: rows or waves. */
  readonly across: object;
  /** Where stems begin; absent where there are none (scores, waves). */
  readonly origin?: number;
  /** Where the mark of an absent value stands, in px along the value channel. */
  readonly absentAt: number;
}

/** Stem, margin field or bound, caps and point, in this order from back to front. */
export function estimateLayers(frame: Frame, options: LayerOptions): Layer[] {
  const { wijk, gemeente, wit } = frame.palette;
  const outline = [{ test: "datum.owner === 'wijk'", value: wijk }];
  return [
    ...(options.origin === undefined ? [] : [stems(options, options.origin)]),
    fields(options, 'interval', MARGIN, tints(frame)),
    fields(options, 'interval-indicative', INDICATIVE_MARGIN, {
      fill: { value: wit },
      stroke: { condition: outline, value: gemeente },
      strokeDash: { value: [3, 2.4] },
    }),
    fields(options, 'bound', isKind('bound'), {
      fill: { value: wit },
      stroke: { condition: outline, value: gemeente },
    }),
    caps(options),
    narrowMargins(options),
    points(frame, options, 'value', 'isValid(datum.value)', along(options, 'value')),
    points(frame, options, 'absent', isKind('absent'), { [options.value]: { value: options.absentAt } }),
  ];
}

const isKind = (kind: FigureKind) => `datum.kind === '${kind}'`;
const [IS_NARROW = ''] = Object.keys(NARROW).map((field) => `datum.${field}`);
const HAS_MARGIN = `isValid(datum.low) && !${IS_NARROW}`;
const MARGIN = `${isKind('value')} && ${HAS_MARGIN}`;
const INDICATIVE_MARGIN = `${isKind('indicative')} && ${HAS_MARGIN}`;

function along({ value, scale }: LayerOptions, field: string) {
  return { [value]: { field, type: 'quantitative', ...scale } };
}

/** In the house's own colors, which the config has in this order. */
function ownerColor() {
  return {
    field: 'owner',
    type: 'nominal',
    scale: { domain: [...OWNERS], range: 'category' },
    legend: null,
  } as const;
}

/** A size in px for each owner. */
function ownerSize(sizeOf: (owner: Owner) => number) {
  return {
    field: 'owner',
    type: 'ordinal',
    scale: { type: 'ordinal' as const, domain: [...OWNERS], range: OWNERS.map(sizeOf) },
    legend: null,
  } as const;
}

function stems(options: LayerOptions, origin: number): Layer {
  const { data, value, density, across } = options;
  return {
    name: 'stem',
    data: { name: data },
    transform: [{ filter: `datum.value > ${origin}` }],
    mark: { type: 'rule' },
    encoding: {
      ...along(options, 'value'),
      [`${value}2`]: { datum: origin },
      ...across,
      color: ownerColor(),
      strokeWidth: ownerSize((owner) => MARK_SIZES[density][owner].stem),
      strokeDash: { condition: { test: isKind('indicative'), value: [3, 3] }, value: [1, 0] },
    },
  };
}

/** Ordinary margins are a tint; an indicative one is an empty dashed frame, a bound an empty frame. */
function fields(options: LayerOptions, name: Layer['name'], filter: string, looks: object): Layer {
  const { data, value, density, across } = options;
  return {
    name,
    data: { name: data },
    transform: [{ filter }],
    mark: { type: 'bar', orient: value === 'x' ? 'horizontal' : 'vertical', strokeWidth: 1.2 },
    encoding: {
      ...along(options, 'low'),
      [`${value}2`]: { field: 'high' },
      ...across,
      size: ownerSize((owner) => MARK_SIZES[density][owner].field),
      ...looks,
    },
  };
}

function tints({ palette }: Frame) {
  const { wijkTint, gemeenteTint, landTint } = palette;
  const range = [wijkTint, gemeenteTint, gemeenteTint, landTint];
  return { fill: { field: 'owner', type: 'nominal', scale: { domain: [...OWNERS], range }, legend: null } };
}

/** The caps carry the contrast of 3:1 that the tint alone has not. */
function caps(options: LayerOptions): Layer {
  const sizeOf = (owner: Owner) => MARK_SIZES[options.density][owner].field;
  return {
    ...ticks(options, 'edge', sizeOf),
    name: 'interval-caps',
    transform: [{ filter: MARGIN }, { fold: ['low', 'high'], as: ['end', 'edge'] }],
  };
}

/** How far the stroke of a narrow margin sticks out of the mark, at both sides in px. */
const BEYOND = 4;

function narrowMargins(options: LayerOptions): Layer {
  const sizeOf = (owner: Owner) => MARK_SIZES[options.density][owner].field + 2 * BEYOND;
  return {
    ...ticks(options, 'middle', sizeOf),
    name: 'interval-narrow',
    transform: [{ filter: IS_NARROW }, { calculate: '(datum.low + datum.high) / 2', as: 'middle' }],
  };
}

function ticks(options: LayerOptions, field: string, sizeOf: (owner: Owner) => number) {
  const { data, value, across } = options;
  return {
    data: { name: data },
    mark: {
      type: 'tick',
      orient: value === 'x' ? ('vertical' as const) : ('horizontal' as const),
      thickness: 1.5,
      opacity: 1,
    },
    encoding: { ...along(options, field), ...across, size: ownerSize(sizeOf), color: ownerColor() },
  } as const;
}

function points(frame: Frame, options: LayerOptions, name: Meaning, filter: string, at: object): Layer {
  return {
    name,
    data: { name: options.data },
    transform: [{ filter }],
    mark: { type: 'point', opacity: 1 },
    encoding: { ...at, ...options.across, ...pointLooks(frame, options.density) },
  };
}
