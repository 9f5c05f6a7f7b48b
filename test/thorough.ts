/** Tests that take some minutes more are asked for: `GRONDIG=1 npm test`. */
export const isThorough = process.env.GRONDIG !== undefined;

/**
 * How often a random test runs: enough for every change, or as often as takes some minutes more when that is asked for.
 * The seeds are fixed, so the usual runs are the first of the thorough ones.
 */
export function runs(usual: number, thorough: number): number {
  return isThorough ? thorough : usual;
}
