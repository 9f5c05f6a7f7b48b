/**
 * How often a random test runs: enough for every change, or as often as takes some minutes more (`GRONDIG=1 npm test`).
 * The seeds are fixed, so the usual runs are the first of the thorough ones.
 */
export function runs(usual: number, thorough: number): number {
  return process.env.GRONDIG === undefined ? usual : thorough;
}
