/** Questions that are a yes to at least one of others, as the catalogue of the survey has them (`omvat`). */
import { readShippedOnderzoek } from '../../src/ingest/onderzoek/read-onderzoek.ts';
import { clamp, levelOf, QUESTIONS, type Question, type Share } from './model.ts';
import type { Wave } from './places.ts';

const { indicators } = await readShippedOnderzoek();

/** How much of what the other parts say is said by people who don't say the largest one, at least. */
const OTHERS = 0.2;

/**
 * Holds a value of `question` above each of its parts and at most at their sum, where all of them were asked; the value
 * as it is for a question without parts. `drawPart` tells what the same people say of a part.
 */
export function withinParts(
  question: Question,
  wave: Wave,
  drawPart: (part: Share, level: number) => number,
): (value: number) => number {
  const made = question.kind === 'share' ? indicators.get(question.code)?.omvat : undefined;
  const values = QUESTIONS.flatMap((part) => {
    const level = levelOf(part, wave);
    const isPart = part.kind === 'share' && made?.delen.includes(part.code);
    return isPart && level !== undefined ? [drawPart(part, level)] : [];
  });
  if (!made || values.length === 0) return (value) => value;
  const sum = values.reduce((total, value) => total + value, 0);
  const most = Math.max(...values);
  const high = made.isAll && values.length === made.delen.length ? Math.min(100, sum) : 100;
  const low = Math.min(high, most + OTHERS * (sum - most));
  return (value) => clamp(value, low, high);
}
