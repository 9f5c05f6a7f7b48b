/** Lays two builds beside each other: what changed in figures, outcomes, sentences and files, and nothing else. */
import type { Change, Release } from '../domain/change.ts';
import { changedClasses, changedFigures } from './changed-figures.ts';
import { changedFiles } from './changed-files.ts';
import { changedSentences } from './changed-sentences.ts';

/**
 * Every difference between two builds, in the order of the newer one: figures, outcomes, sentences, files. Rows are
 * matched by what they are about, never by where they stand, so that another order is no difference.
 */
export function collate(before: Release, after: Release): readonly Change[] {
  return [
    ...changedFigures(before, after),
    ...changedClasses(before, after),
    ...changedSentences(before, after),
    ...changedFiles(before, after),
  ];
}
