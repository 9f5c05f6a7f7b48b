import { runningLeast } from '../domain/running-least.ts';

/**
 * Adjusted p-values of Benjamini and Hochberg (1995), in the order of the input. Rejecting adj <= q holds the false
 * discovery rate at q.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  return runningLeast(pValues).map(({ adjusted }) => adjusted);
}
