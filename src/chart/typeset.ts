/** Measures and breaks text with the embedded fonts' own metrics, so that nothing is cut or collides. */
import { type HouseStyle, measureText, type TypeMetrics } from '../domain/house-style.ts';

/** Weights of the two cuts of the sans that are embedded. */
export const REGULAR = 400;
export const BOLD = 650;

/** Width of a text in pixels at a size, in the regular or the bold cut of the sans. */
export type Meter = (text: string, size: number, bold: boolean) => number;

/** A meter over the house style's sans; rarer letters are measured in their supplement. */
export function meterOf(houseStyle: HouseStyle): Meter {
  const regular = metricsFor(houseStyle, REGULAR);
  const bold = metricsFor(houseStyle, BOLD);
  return (text, size, isBold) => measureText(text, isBold ? bold : regular, size);
}

/** Metrics of the sans at a weight, its supplement included. */
export function metricsFor(houseStyle: HouseStyle, weight: number): TypeMetrics {
  const faces = houseStyle.fonts.filter(
    (face) =>
      face.family === houseStyle.families.sans && face.style === 'normal' && covers(face.weight, weight),
  );
  const [main] = faces.filter((face) => !face.unicodeRange);
  if (!main) throw new Error(`the house style has no ${houseStyle.families.sans} at weight ${weight}`);
  const advances = new Map(faces.flatMap((face) => [...face.metrics.advances]));
  // A letter that no embedded font has comes from the reader's own: at most as wide as it is high.
  return { ...main.metrics, advances, fallback: main.metrics.unitsPerEm };
}

/** "100 500" covers 400. */
export function covers(range: string, weight: number): boolean {
  const [low = 0, high = low] = range.split(' ').map(Number);
  return weight >= low && weight <= high;
}

/**
 * Breaks a text into lines of at most `width` pixels: at spaces, after hyphens and slashes, and inside a word
 * that is too long on its own.
 */
export function wrap(text: string, width: number, measure: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width, measure)) {
    const longer = line + piece;
    if (line !== '' && measure(longer.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else {
      line = longer;
    }
  }
  return [...lines, line.trimEnd()].filter((made) => made !== '');
}

/** Words with the space behind them; parts of a compound with their hyphen. */
function piecesOf(text: string, width: number, measure: (line: string) => number): readonly string[] {
  const pieces = text.match(/[^\s/-]*[-/]+|[^\s/-]+\s*|\s+/g) ?? [];
  return pieces.flatMap((piece) =>
    measure(piece.trimEnd()) > width ? breakWord(piece, width, measure) : [piece],
  );
}

/** Breaks where a Dutch syllable may end; where that can't be, after as many letters as fit. */
function breakWord(word: string, width: number, measure: (line: string) => number): readonly string[] {
  const letters = [...word];
  const fitting = letters.findIndex(
    (_, index) => measure(`${letters.slice(0, index + 1).join('')}-`) > width,
  );
  if (fitting < 0 || measure(word.trimEnd()) <= width) return [word];
  const most = Math.max(1, fitting);
  const syllable = range(most, MIN_PART).find((at) => isSyllableEnd(letters, at));
  const at = syllable ?? most;
  return [`${letters.slice(0, at).join('')}-`, ...breakWord(letters.slice(at).join(''), width, measure)];
}

/** Letters that stay together at either side of a break. */
const MIN_PART = 3;
const VOWEL = /[aeiouyàáâäèéêëìíîïòóôöùúûü]/i;
/** Consonants that begin a syllable together, or are one sound. */
const TOGETHER = /^([bcdfgkptv]r|[bcfgkps]l|[dkstz]w|ch|sch|ng|st|th|kn)$/i;
const CONSONANT = /[b-df-hj-np-tv-xzç]/i;

/** Between two consonants that a vowel follows (kwar-tier), or before a single one between vowels (lo-catie). */
function isSyllableEnd(letters: readonly string[], at: number): boolean {
  const [before = '', after = '', next = ''] = [letters[at - 1], letters[at], letters[at + 1]];
  const begins = VOWEL.test(next) || TOGETHER.test(after + next);
  if (letters.length - at < MIN_PART || !CONSONANT.test(after) || !begins) return false;
  return VOWEL.test(before) || (CONSONANT.test(before) && !TOGETHER.test(before + after));
}

/** From `high` down to `low`. */
function range(high: number, low: number): readonly number[] {
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, step) => high - step);
}
