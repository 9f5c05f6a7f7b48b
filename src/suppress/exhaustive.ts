/** Do the parts that were delivered make up the whole, so that one follows from the others? */

/** Slack for counts of different dates and for rounding, as a share of the whole. */
const SLACK = 0.05;

/**
 * Undefined where a size is unknown. Parts that together exceed the whole overlap, so nothing adds up. Where a
 * rest stays out that is at least as large as the largest part, it hides every part as well as a second hidden
 * part would; a smaller rest is neglected, which is the cautious side.
 */
export function isExhaustive(
  whole: number | undefined,
  parts: readonly (number | undefined)[],
): boolean | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (!whole || known.length < parts.length) return undefined;
  const rest = whole - known.reduce((sum, part) => sum + part, 0);
  if (rest < -SLACK * whole) return false;
  return rest < Math.max(...known);
}
