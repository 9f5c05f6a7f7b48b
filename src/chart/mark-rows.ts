/** From readings to rows of data: one for each figure, with what is drawn of it (design notes, "Chart grammar"). */
import { OWNERS, type Owner } from '../domain/scene.ts';
import { noteOf, type Reading, subjectOf } from './reading.ts';
import type { Row } from './spec.ts';

/** Sizes of the marks of one owner in px. */
export interface MarkSize {
  /** Thickness of the margin field across the value axis. */
  readonly field: number;
  readonly stem: number;
}

/** `roomy` where a chart is about one figure, `dense` where rows stand close. */
export type Density = 'roomy' | 'dense';

export const MARK_SIZES: Readonly<Record<Density, Readonly<Record<Owner, MarkSize>>>> = {
  roomy: {
    wijk: { field: 14, stem: 2.5 },
    gemeente: { field: 11, stem: 1.5 },
    plaats: { field: 11, stem: 1.5 },
    land: { field: 11, stem: 1.5 },
  },
  dense: {
    wijk: { field: 10, stem: 2 },
    gemeente: { field: 7, stem: 1 },
    plaats: { field: 7, stem: 1 },
    land: { field: 7, stem: 1 },
  },
};

const SPECIAL_POINTS = ['indicative', 'zero', 'suppressed', 'missing'] as const;
export type PointKind = Owner | `${(typeof SPECIAL_POINTS)[number]}-${Owner}`;

/** Kinds of point: the owner's own, and the marks with a meaning of their own (C07). */
export const POINTS: readonly PointKind[] = [
  ...OWNERS,
  ...SPECIAL_POINTS.flatMap((kind) => OWNERS.map((owner): PointKind => `${kind}-${owner}`)),
];

/** What is known of a figure, as far as the layers ask. `bound`: hidden, but told between `low` and `high`. */
export const KINDS = ['value', 'indicative', 'bound', 'absent', 'incomparable'] as const;
export type FigureKind = (typeof KINDS)[number];

/** One figure in a dataset; everything is in the unit of the indicator. */
export interface FigureRow extends Row {
  readonly area: string;
  readonly owner: Owner;
  readonly kind: FigureKind;
  readonly mark: PointKind;
}

/**
 * A reading as a row: `value`, `low` and `high` where they are told, `label` and `note` as they are said.
 * @param unit one unit in pixels: a margin narrower than a pixel is a mark of its own
 * @param topic the indicator, where a drawing has several
 */
export function figureRow(reading: Reading, unit: number, topic?: string): FigureRow {
  const { name, owner, value, label, bound } = reading;
  const range = bound ? { low: bound.range.from, high: bound.range.to } : marginOf(reading, unit);
  const note = noteOf(reading);
  return {
    area: name,
    owner,
    kind: kindOf(reading),
    mark: pointKind(reading),
    ...(value === undefined ? {} : { value }),
    ...(label === undefined ? {} : { label }),
    ...(note === '' ? {} : { note }),
    ...range,
    figuur: subjectOf(reading, topic),
  };
}

function marginOf({ value, margin }: Reading, unit: number) {
  if (value === undefined || !margin) return {};
  const { lower: low, upper: high } = margin;
  return { low, high, ...((high - low) * unit < 1 ? NARROW : {}) };
}

/** A margin with less than a pixel between its ends: one stroke through the mark, so that it shows all the same. */
export const NARROW = { narrow: true } as const;

function kindOf({ state, bound }: Reading): FigureKind {
  if (bound) return 'bound';
  switch (state) {
    case 'suppressed':
    case 'missing':
      return 'absent';
    case 'zero':
    case 'value':
      return 'value';
    case 'indicative':
    case 'incomparable':
      return state;
  }
}

function pointKind({ state, owner }: Reading): PointKind {
  return state === 'value' || state === 'incomparable' ? owner : `${state}-${owner}`;
}
