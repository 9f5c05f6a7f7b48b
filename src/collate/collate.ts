/** Lays two builds beside each other: what changed in figures, outcomes, sentences and files, and nothing else. */
export { collate } from './changes.ts';
export { changesSince, erratumSince, type Said } from './erratum.ts';
export { readRelease, releaseOf } from './read-release.ts';
