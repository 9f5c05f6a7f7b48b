import type { Comparison, Finding } from '../domain/finding.ts';
import type { Claim } from '../domain/narrative.ts';
import { isClear, mainOf } from './comparison-text.ts';

export interface Tally {
  readonly favourable: number;
  readonly unfavourable: number;
  /** Not compared: hidden, indicative, not tested, another definition. */
  readonly untold: number;
}

/** Outcomes of the comparison with the whole, counted over indicators. */
export function countOutcomes(kern: readonly Finding[]): Tally {
  const count = (test: (comparison: Comparison | undefined) => boolean) =>
    kern.filter((finding) => test(mainOf(finding))).length;
  return {
    favourable: count((one) => isClear(one) && one.favour === 'gunstig'),
    unfavourable: count((one) => isClear(one) && one.favour === 'ongunstig'),
    untold: count((one) => one === undefined || !TOLD.has(one.klasse)),
  };
}

const TOLD = new Set(['hoger', 'lager', 'ongeveer_evenveel', 'geen_duidelijk_verschil']);

/** A count rests on every comparison that was counted. */
export const countClaims = (comparisons: readonly Comparison[]): readonly Claim[] =>
  comparisons.map((comparison) => ({ kind: 'count', comparison, numbers: [] }));
