/** The confidence level of delivered bounds: bureaus give 95%, and 90% for small areas; all is shown at 95%. */

/** Levels that bureaus use, with the standard errors on either side (quantiles of the normal distribution). */
const LEVELS: ReadonlyMap<number, number> = new Map([
  [80, 1.2815515655446004],
  [90, 1.6448536269514722],
  [95, 1.959963984540054],
  [99, 2.5758293035489004],
]);

export type Level = 80 | 90 | 95 | 99;

const WORDS =
  '(?:betrouwbaarheids?\\w*|zekerheid\\w*|interval\\w*|marges?|ondergrens|bovengrens|onderwaarde|bovenwaarde|b\\.?i\\.?|c\\.?i\\.?(?:lower|upper)?|lower|upper|conf\\w*)';
const BEHIND = new RegExp(
  `(?<![\\p{L}])${WORDS}[^\\p{L}\\d]{0,4}(?:van |is |op )?(80|90|95|99)(?![\\d.,]\\d|\\d)`,
  'giu',
);
const BEFORE = new RegExp(`(?<![\\d.,])(80|90|95|99)\\s*(?:%|procent|pct)?[\\s_-]{0,3}${WORDS}`, 'giu');

/** Every level that a text tells: "ondergrens 90%", "90%-betrouwbaarheidsinterval", "ci90". */
export function levelsIn(text: string): readonly Level[] {
  const spaced = text.replaceAll('_', ' ');
  const found = [...spaced.matchAll(BEHIND), ...spaced.matchAll(BEFORE)].map(([, level]) => Number(level));
  return [...new Set(found)].filter(isLevel);
}

export function isLevel(level: number): level is Level {
  return LEVELS.has(level);
}

/**
 * A bound at 95% out of one at another level: on either side of the value the distance grows or shrinks as the
 * standard errors do, never beyond the scale. Two decimals more than delivered, for the rounding is ours.
 */
export function boundAt95(
  value: number,
  bound: number,
  level: Level,
  scale: { readonly min: number; readonly max: number | undefined },
): number {
  const factor = (LEVELS.get(95) ?? 1) / (LEVELS.get(level) ?? 1);
  const wide = value + (bound - value) * factor;
  return Number(Math.min(scale.max ?? Number.POSITIVE_INFINITY, Math.max(scale.min, wide)).toFixed(2));
}
