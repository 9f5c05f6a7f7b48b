/** From readings to rows of marks: stem, margin field, caps and point (design notes, "Chart grammar"). */
import { OWNERS, type Owner } from '../domain/scene.ts';
import { type Reading, subjectOf } from './reading.ts';
import type { Row } from './spec.ts';

/** Sizes of the marks of one owner in px. */
export interface MarkSize {
  /** Thickness of the margin field across the value axis. */
  readonly field: number;
  readonly stem: number;
}

/** `roomy` where a chart is about one figure, `dense` where rows stand close. */
export type Density = 'roomy' | 'dense';

export const MARK_SIZES: Readonly<Record<Density, Readonly<Record<Reading['owner'], MarkSize>>>> = {
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

const SPECIAL_POINTS = ['indicatief', 'nul', 'onderdrukt', 'ontbreekt'] as const;
export type PointKind = Owner | `${(typeof SPECIAL_POINTS)[number]}-${Owner}`;

/** Kinds of point: the owner's own, and the marks with a meaning of their own (C07). */
export const POINTS: readonly PointKind[] = [
  ...OWNERS,
  ...SPECIAL_POINTS.flatMap((kind) => OWNERS.map((owner): PointKind => `${kind}-${owner}`)),
];

/** The rows of one drawing, by dataset. Values are in the unit; `at`, `from`, `to` are pixels across. */
export interface MarkRows {
  stems: Row[];
  fields: Row[];
  bounds: Row[];
  caps: Row[];
  points: Row[];
  absent: Row[];
}

export function emptyRows(): MarkRows {
  return { stems: [], fields: [], bounds: [], caps: [], points: [], absent: [] };
}

export interface Placement {
  /** Pixel across the value axis. */
  readonly at: number;
  /** Where the axis begins: stems start here. */
  readonly origin: number;
  /** Draw a stem (shares from 0; scores have none). */
  readonly stem: boolean;
  readonly density: Density;
  /** One unit in pixels: a margin narrower than a pixel is a mark of its own. */
  readonly unit: number;
  /** Where the mark of an absent value stands, in the unit. */
  readonly absentAt: number;
  /** The indicator, where a drawing has several. */
  readonly topic?: string;
}

/** Adds the marks of one reading to the rows. */
export function placeMarks(rows: MarkRows, reading: Reading, place: Placement): void {
  const { owner, state, value } = reading;
  const figuur = subjectOf(reading, place.topic);
  const size = MARK_SIZES[place.density][owner];
  const line = state === 'indicative' ? 'indicatief' : 'gewoon';
  if (reading.bound) {
    placeBound(rows, reading, place, size);
    return;
  }
  if (state === 'incomparable') return;
  if (value === undefined) {
    rows.absent.push({ value: place.absentAt, at: place.at, soort: pointKind(reading), figuur });
    return;
  }
  if (place.stem && value > place.origin) {
    rows.stems.push({
      value: place.origin,
      tot: value,
      at: place.at,
      wie: owner,
      lijn: line,
      dikte: size.stem,
      figuur,
    });
  }
  placeField(rows, reading, place, size);
  rows.points.push({ value, at: place.at, soort: pointKind(reading), figuur });
}

function placeField(rows: MarkRows, reading: Reading, place: Placement, size: MarkSize): void {
  const { owner, state, margin } = reading;
  if (!margin) return;
  const figuur = subjectOf(reading, place.topic);
  if ((margin.upper - margin.lower) * place.unit < 1) {
    rows.caps.push({
      ...narrowMargin((margin.lower + margin.upper) / 2, place.at, size, owner),
      figuur,
    });
    return;
  }
  const from = place.at - size.field / 2;
  const to = place.at + size.field / 2;
  const soort = state === 'indicative' ? 'indicatief' : owner;
  rows.fields.push({ value: margin.lower, tot: margin.upper, from, to, soort, wie: owner, figuur });
  if (state === 'indicative') return;
  for (const value of [margin.lower, margin.upper]) rows.caps.push({ value, from, to, wie: owner, figuur });
}

/** How far the stroke of a narrow margin sticks out of the mark, in px. */
const BEYOND = 5;

/** A margin with less than a pixel between its ends: one stroke through the mark, so that it shows all the same. */
export function narrowMargin(value: number, at: number, size: MarkSize, owner: Reading['owner']): Row {
  const reach = size.field / 2 + BEYOND;
  return { value, from: at - reach, to: at + reach, wie: owner, smal: true };
}

/** A bound that may be told is an open bar over all that it leaves possible. */
function placeBound(rows: MarkRows, reading: Reading, place: Placement, size: MarkSize): void {
  const { owner, bound } = reading;
  if (!bound) return;
  rows.bounds.push({
    value: bound.range.from,
    tot: bound.range.to,
    from: place.at - size.field / 2,
    to: place.at + size.field / 2,
    soort: 'grens',
    wie: owner,
    figuur: subjectOf(reading, place.topic),
  });
}

function pointKind({ state, owner }: Reading): PointKind {
  switch (state) {
    case 'value':
    case 'incomparable':
      return owner;
    case 'indicative':
      return `indicatief-${owner}`;
    case 'zero':
      return `nul-${owner}`;
    case 'suppressed':
      return `onderdrukt-${owner}`;
    case 'missing':
      return `ontbreekt-${owner}`;
  }
}
