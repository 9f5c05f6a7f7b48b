import { Z975 } from './precision.ts';

/** Bounds in the unit of what they bound. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's 95% interval of a proportion `p` (0-1) with an effective number of respondents (method.md 2.1).
 * Never Wald's: that gives -0.5% for 2% of 120 respondents.
 */
export function wilson(p: number, nEff: number): Bounds {
  const z2 = Z975 * Z975;
  const shrink = 1 + z2 / nEff;
  const center = (p + z2 / (2 * nEff)) / shrink;
  const half = (Z975 / shrink) * Math.sqrt((p * (1 - p)) / nEff + z2 / (4 * nEff * nEff));
  // At 0 and 1 the bound equals the estimate; floating point may miss it by 1e-17.
  return {
    lower: p === 0 ? 0 : Math.max(0, center - half),
    upper: p === 1 ? 1 : Math.min(1, center + half),
  };
}
