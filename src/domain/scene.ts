/**
 * What a drawing shows, mark by mark and with its meaning. `chart` reads it back from the drawing itself, so that what
 * is not drawn is not in it; `inspect` judges it.
 */

/**
 * Whose figure it is: decides shape, color and place in the fixed order (C05). `plaats`: one more place to compare with,
 * or the reference group of a gemeente.
 */
export const OWNERS = ['wijk', 'gemeente', 'plaats', 'land'] as const;
export type Owner = (typeof OWNERS)[number];

/**
 * `value`: a figure of the survey; `absent`: one that is hidden or was not asked; `interval`: a margin; `bound`: all
 * that is left possible of a hidden figure; `stem`: from the beginning of the axis to a value; `part`: of a whole;
 * `line`: through the waves; `break`: between two ways of measuring; `count`: a figure of a register; `area`: of a
 * map; `label`: words; `ground`: what lies behind and has no meaning.
 */
export const MEANINGS = [
  'value',
  'absent',
  'interval',
  'bound',
  'stem',
  'part',
  'line',
  'break',
  'count',
  'area',
  'label',
  'ground',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** The figure that a mark belongs to; all marks of one figure have the same `key`. */
export interface Subject {
  readonly key: string;
  readonly gebied: string;
  readonly owner: Owner;
  /** It has a margin, which must be drawn (C01). */
  readonly margin: boolean;
}

export interface Mark {
  readonly meaning: Meaning;
  readonly subject?: Subject;
  /** Extent in px of the drawing; of a line through points from the first to the last. */
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
  /** Colors that are drawn, as they stand in the palette. */
  readonly colors: readonly string[];
  /** Waves that a line joins. */
  readonly points?: number;
}

/** One axis of values. */
export interface SceneAxis {
  readonly channel: 'x' | 'y';
  /** Absent where the drawing would choose one from its own data (C03). */
  readonly domain?: readonly [min: number, max: number];
}

/** Marks that share their axes. */
export interface ScenePanel {
  readonly axes: readonly SceneAxis[];
  /** A color of the drawing follows from a number (C04). */
  readonly hasColorScale: boolean;
  /** In drawing order. */
  readonly marks: readonly Mark[];
}

export interface Scene {
  readonly panels: readonly ScenePanel[];
  /** Every color of the drawing, axes and words included. */
  readonly colors: readonly string[];
}
