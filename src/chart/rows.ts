/** Rows of a chart lying down: a band for each, with its marks; names beside it, or above it in narrow drawings. */

import type { Owner } from '../domain/scene.ts';
import type { Domain } from './domains.ts';
import type { Frame, Size } from './frame.ts';
import { noteOf, type Reading } from './reading.ts';

/** Where the plot stands in the drawing, in px. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** One unit of the value in px. */
  readonly unit: number;
}

const SIDES: Readonly<Record<Size, Pick<Plot, 'left' | 'right'>>> = {
  breed: { left: 184, right: 14 },
  smal: { left: 8, right: 10 },
  druk: { left: 128, right: 14 },
};

/** Room beside the plot: names and values at the left where the drawing is wide enough. */
export function plotOf(frame: Frame, domain: Domain): Plot {
  const { left, right } = SIDES[frame.size];
  const width = frame.width - left - right;
  return { left, right, width, unit: width / (domain.max - domain.min) };
}

/** Rows of one height: the marks of each in its band, under a head that has room for names. */
export interface Bands {
  readonly head: number;
  readonly band: number;
}

/** Height of the plot: the head of the first row stands above it. */
export function heightOf({ head, band }: Bands, rows: number): number {
  return rows * (head + band) - head;
}

/** The rows on y, in the order of their numbers; names may be alike. */
export function rowScale({ head, band }: Bands) {
  const scale = { type: 'band' as const, paddingInner: head / (head + band), paddingOuter: 0 };
  return { field: 'row', type: 'ordinal', scale, axis: null } as const;
}

/**
 * Owners below each other in a row, always in the same order.
 * @param place room at both ends, in shares of one's place (`paddingOuter`), or from where to where in px of the row
 */
export function ownerOffset(
  owners: readonly Owner[],
  place: { readonly paddingOuter?: number; readonly range?: number[] } = {},
) {
  const scale = { type: 'band' as const, domain: [...owners], paddingInner: 0, ...place };
  return { field: 'owner', type: 'nominal', scale } as const;
}

/** Where the note of a reading stands, in px beside the value `edge`. */
export interface Beside {
  readonly edge: number;
  readonly shift: number;
  /** Width of the words where they stand before the marks, across grid lines. */
  readonly plate?: number;
}

/** Words of a row: behind its marks, or before them where the drawing ends too soon. */
export function besideMarks(reading: Reading, width: number, plot: Plot, domain: Domain): Beside {
  const end = markEnd(reading, domain);
  if ((end.edge - domain.min) * plot.unit + end.shift + width <= plot.width + plot.right) return end;
  const start = markStart(reading, domain);
  return { edge: start.edge, shift: start.shift - width, plate: width };
}

/** Px between marks and words. */
const SPACE = 8;
/** Half a mark without a margin, in px. */
const HALF = 5;

function markEnd({ state, value = 0, margin, bound }: Reading, { min }: Domain): Beside {
  if (bound) return { edge: bound.range.to, shift: SPACE };
  if (state === 'incomparable') return { edge: min, shift: SPACE };
  if (state === 'suppressed' || state === 'missing') return { edge: min, shift: ABSENT_AT + 10 + SPACE };
  return { edge: Math.max(margin?.upper ?? value, value), shift: SPACE + (margin ? 0 : HALF) };
}

function markStart({ value = 0, margin, bound }: Reading, { min }: Domain): Beside {
  if (bound) return { edge: Math.max(min, bound.range.from), shift: -SPACE };
  return { edge: Math.min(margin?.lower ?? value, value), shift: -SPACE - (margin ? 0 : HALF) };
}

/** Where the mark of an absent value stands, in px from the axis. */
export const ABSENT_AT = 15;

export function nameMeasure(reading: Reading, frame: Frame, line: string): number {
  return frame.measure(line, frame.text, reading.owner === 'wijk');
}

/** "100" in bold, or the reading's own value where that is wider ("410,5"): names keep clear of it. */
export function widestValue(frame: Frame, { label = '' }: Reading): number {
  return Math.max(...['100', label].map((value) => frame.measure(value, frame.text, true)));
}

/** Widths of the value and of the note of a reading in px; 0 where there is none. */
export function wordWidths(reading: Reading, frame: Frame) {
  return {
    label: frame.measure(reading.label ?? '', frame.text, true),
    note: frame.measure(noteOf(reading), frame.axisText, false),
  };
}
