import type { Published } from './estimate.ts';

/** One of two waves with its standard error in the indicator's unit; undefined where that is unknown. */
export interface Wave {
  readonly jaar: number;
  readonly estimate: Published;
  readonly se: number | undefined;
}

/**
 * Mean of two consecutive waves, each counting half: p = (p1 + p2)/2, V = (V1 + V2)/4 (method.md 2.6). The step of a
 * mean has the rounding variance of its halves.
 */
export function meanOfWaves(earlier: Wave, later: Wave): Published {
  const [one, two] = [earlier.estimate, later.estimate];
  const se = Math.hypot(earlier.se ?? Number.NaN, later.se ?? Number.NaN) / 2;
  const step = Math.hypot(one.step ?? 0, two.step ?? 0) / 2;
  return {
    kind: 'published',
    value: (one.value + two.value) / 2,
    ...(one.n !== undefined && two.n !== undefined && { n: one.n + two.n }),
    ...(Number.isFinite(se) && { se }),
    ...(step > 0 && { step }),
    indicative: false,
    wholeOnly: one.wholeOnly || two.wholeOnly,
    method: 'pool',
    pooledYears: [earlier.jaar, later.jaar],
  };
}
