/**
 * The three things a cell of the survey can be. `null` never means anything here: absence has a `kind`.
 * Source of the fields: method.md 2, "Input row key".
 */
export type Estimate = Published | Suppressed | Missing;

export interface Published {
  readonly kind: 'published';
  /** In the indicator's unit, unrounded as delivered: percentages in points (18.1), scores on their scale. */
  readonly value: number;
  /** Unweighted number of respondents who answered this item. */
  readonly n?: number;
  /** Standard error in the indicator's unit (points for percentages). */
  readonly se?: number;
  /** Standard deviation of a score. */
  readonly sd?: number;
  /** Published 95% bounds in the indicator's unit; shown as published. */
  readonly lower?: number;
  readonly upper?: number;
  /** Design effect of this row; the configured default of the level applies where absent. */
  readonly deff?: number;
  /**
   * Step in which the value was delivered, in its unit: the finest seen in its file and wave; 0 where it was not
   * rounded, absent where that is not known (method.md 2.2, 5).
   */
  readonly step?: number;
  /** The same of the bounds. */
  readonly boundStep?: number;
  /** 50 <= n < 100 by the configured thresholds: shown with its margin, not compared. Set by `suppress`. */
  readonly indicative: boolean;
  /** Percentages of this cell leave the house whole, also in downloads (method.md 2.8, 1). Set by `suppress`. */
  readonly wholeOnly: boolean;
  /** `model`: a model-based figure, flagged and never tested; `pool`: mean of two waves. Absent: direct estimate. */
  readonly method?: 'model' | 'pool' | 'merged';
  /** Waves that a pooled value rests on, oldest first. */
  readonly pooledYears?: readonly number[];
  /** A nought that the source calls less than half a unit: not nobody, but fewer than can be told. */
  readonly underHalf?: boolean;
  /** Provisional in the source. */
  readonly provisional?: boolean;
}

/** Why a value is hidden. Only `herleidbaarheid` calls for complementary suppression (method.md 2.3). */
export type SuppressionReason = 'betrouwbaarheid' | 'herleidbaarheid';

export interface Suppressed {
  readonly kind: 'suppressed';
  readonly reason: SuppressionReason;
  /** Whole-number bound that may be told: "<4" or ">96" (method.md 2.8, 4). */
  readonly bound?: Bound;
}

/** A figure lies below or above this value, in the indicator's unit. */
export interface Bound {
  readonly side: 'below' | 'above';
  readonly value: number;
}

/** The question was asked here but the value is empty in the data. A row that is not there has no cell at all. */
export interface Missing {
  readonly kind: 'missing';
}
