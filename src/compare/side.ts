/** What a test knows of one of the two figures that it compares. */
import type { Measure } from '../domain/finding.ts';

export interface Side {
  /** In the indicator's unit: percentages in points. */
  readonly value: number;
  /** Standard error by the figure's own spread, in the same unit. */
  readonly se: number;
  /** Respondents who answered, unweighted. */
  readonly n?: number;
  /** Respondents of a simple random sample of the same precision. */
  readonly nEff?: number;
  /** Standard deviation of a score. */
  readonly sd?: number;
  /** Step of rounding in which the value was delivered; absent where it is unrounded, or unknown. */
  readonly step?: number;
}

/** A share in points whose effective number of respondents is known. */
export interface ShareSide extends Side {
  readonly nEff: number;
}

export function isShareSide(side: Side): side is ShareSide {
  return side.nEff !== undefined;
}

/** The side of a published measure whose standard error is known. */
export function sideOf(measure: Measure | undefined): Side {
  if (measure?.estimate.kind !== 'published' || measure.se === undefined) {
    throw new Error('a measure without value or standard error must not reach a test');
  }
  const { se, nEff, sd, estimate } = measure;
  const { value, n, step } = estimate;
  return {
    value,
    se,
    ...(n !== undefined && { n }),
    ...(nEff !== undefined && { nEff }),
    ...(sd !== undefined && { sd }),
    ...(step !== undefined && { step }),
  };
}

/** Variance that rounding adds to a value: that of a uniform distribution over its step. */
export function roundingVariance({ step = 0 }: Pick<Side, 'step'>): number {
  return step ** 2 / 12;
}
