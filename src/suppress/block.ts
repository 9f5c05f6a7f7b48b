import { groupBy } from '../domain/group-by.ts';
import { groepKey } from '../domain/survey.ts';
import type { Candidate } from './candidate.ts';

/** Candidates of one question and series; relations point at positions in this list. */
export type Block = readonly Candidate[];

/** Figures of one indicator, wave and group over the areas. */
export function overAreas({ cell, wave }: Candidate): string {
  return `${wave}\t${cell.indicator}\t${groepKey(cell.groep)}`;
}

/** Figures of one indicator, wave and area over the groups. */
export function overGroups({ cell, wave }: Candidate): string {
  return `${wave}\t${cell.indicator}\t${cell.gebied}`;
}

/** Figures of one wave, area and group over the answers. */
export function overAnswers({ cell, wave }: Candidate): string {
  return `${wave}\t${cell.gebied}\t${groepKey(cell.groep)}`;
}

/** One figure over the waves. */
export function overWaves({ cell }: Candidate): string {
  return `${cell.indicator}\t${cell.gebied}\t${groepKey(cell.groep)}`;
}

/** Indicator, wave and group: where one value is hidden, the percentages of all areas leave whole (2.8, 1). */
export function wholeKey({ cell }: Candidate): string {
  return `${cell.indicator}\t${cell.jaar}\t${groepKey(cell.groep)}`;
}

/** Positions of the figures that were delivered, by key. */
export function slices(block: Block, keyOf: (candidate: Candidate) => string): Iterable<readonly number[]> {
  const present = [...block.keys()].filter((at) => block[at]?.verdict.kind !== 'missing');
  return groupBy(present, (at) => {
    const candidate = block[at];
    return candidate ? keyOf(candidate) : '';
  }).values();
}

/** Unweighted respondents of this item. */
export function respondents(candidate: Candidate | undefined): number | undefined {
  const estimate = candidate?.cell.estimate;
  return estimate?.kind === 'published' ? estimate.n : undefined;
}
