/** The correction for the number of tests that are made together (method.md 2.2, multiplicity). */
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import type { Level } from './classify.ts';
import { zOfTwoSidedP } from './normal.ts';

/** What the number of tests in a family means for each of them. */
export interface Correction {
  /** Adjusted p-value of a test: one a call, in the order in which the tests of its family are met again. */
  adjust(family: string, p: number): number;
  /** The z-score from which on a test of this family is clear. */
  clearFrom(family: string): number;
}

export function correction(
  families: ReadonlyMap<string, readonly number[]>,
  { methode, niveau }: Level,
): Correction {
  const adjusted = new Map(
    [...families].map(([name, pValues]) => [name, methode === 'bh' ? benjaminiHochberg(pValues) : pValues]),
  );
  const queues = new Map([...adjusted].map(([name, pValues]) => [name, pValues.values()]));
  const bars = new Map(
    [...adjusted].map(([name, pValues]) => [name, zOfTwoSidedP(lastThreshold(pValues, { methode, niveau }))]),
  );
  return {
    adjust: (family, p) => queues.get(family)?.next().value ?? p,
    clearFrom: (family) => bars.get(family) ?? zOfTwoSidedP(niveau),
  };
}

/** The p-value up to which the tests of a family are clear: with none that is, the one that the first must stay under. */
function lastThreshold(adjusted: readonly number[], { methode, niveau }: Level): number {
  if (methode === 'vast') return niveau;
  const clear = adjusted.filter((p) => p <= niveau).length;
  return (niveau * Math.max(1, clear)) / adjusted.length;
}
