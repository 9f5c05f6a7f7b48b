import { groepKey } from '../domain/survey.ts';
import type { Candidate } from './candidate.ts';

/** Candidates of one question and series; relations point at positions in this list. */
export type Block = readonly Candidate[];

type KeyPart = 'wave' | 'gebied' | 'groep' | 'indicator';

/** Text key of the named parts of a candidate's key. */
export function keyOf(candidate: Candidate | undefined, parts: readonly KeyPart[]): string {
  if (!candidate) return '';
  const { cell, wave } = candidate;
  const values = { wave, gebied: cell.gebied, groep: groepKey(cell.groep), indicator: cell.indicator };
  return parts.map((part) => values[part]).join('\t');
}

/** Unweighted respondents of this item. */
export function respondents(candidate: Candidate | undefined): number | undefined {
  const estimate = candidate?.cell.estimate;
  return estimate?.kind === 'published' ? estimate.n : undefined;
}
