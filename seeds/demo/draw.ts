/** What areas answer: the model's expectation with the chance of a sample around it. */
import { withinParts } from './made-of.ts';
import {
  type Answers,
  clamp,
  pushOf,
  type Question,
  type Score,
  type Share,
  shifted,
  traitsOf,
} from './model.ts';
import type { Place, Traits, Wave } from './places.ts';
import { normalOf, randomOf } from './random.ts';

/** One area's answer to one question: a value per indicator, unrounded. */
export interface Draw {
  readonly values: readonly number[];
  readonly n: number;
}

/** Weighting spreads estimates a little more than chance alone would. */
const DESIGN_EFFECT = 1.15;
/** Answers in the ordinary sample of an area that has no figures of its own in a wave. */
export const BASE_SAMPLE = 20;

/** Cells that are as they are on purpose: a true zero, and a question that was put to a third of the sample. */
const FIXED: ReadonlyMap<string, Partial<Draw>> = new Map([
  ['WK999904|horeca|2025', { values: [0] }],
  ['WK999904|geluid|2025', { n: 72 }],
  // Many enough in the smallest area, so that the cell above needn't be hidden along with it.
  ['WK999901|geluid|2025', { values: [17.5] }],
]);
/** Questions that were not asked in an area: the row is there, its value is empty. */
export const NOT_ASKED = new Set(['WK999905|drugshandel|2025', 'WK999905|lastigvallen|2025']);

export function codeOf(question: Question): string {
  return question.kind === 'answers' ? question.total : question.code;
}

/** What chance depends on. The same people, so the same chance: who signs has told the police as well. */
export function labelOf(where: string, question: Question, wave: Wave): string {
  const asked = question.kind === 'share' ? (question.askedWith ?? question.code) : codeOf(question);
  return `${where}|${asked}|${wave}`;
}

/** Those who answered this item: nearly all, of visitors somewhat fewer, of victims a part. */
export function itemRespondents(question: Question, label: string, n: number): number {
  const next = randomOf(`n|${label}`);
  const part = question.kind === 'share' ? (question.above ?? 1) : 1;
  const missing = codeOf(question).startsWith('plek-') ? 0.06 + 0.12 * next() : 0.03 * next();
  return Math.round(n * part * (1 - missing));
}

export function noise(label: string, variance: number, n: number): number {
  return n === 0 ? 0 : normalOf(label) * Math.sqrt((variance * DESIGN_EFFECT) / n);
}

function drawShare(question: Share, level: number, traits: Traits, label: string, n: number): number[] {
  const expected = shifted(level, pushOf(question.follows, traits));
  return [clamp(expected + noise(label, expected * (100 - expected), n), 0, 100)];
}

export function drawScore(
  question: Score,
  level: number,
  traits: Traits,
  label: string,
  n: number,
): number[] {
  return [clamp(level + pushOf(question.follows, traits) + noise(label, question.sd ** 2, n), 0, 10)];
}

/** Shares of every answer, which add up to 100. */
function drawAnswers(question: Answers, level: number, traits: Traits, label: string, n: number): number[] {
  const agree = shifted(level, pushOf(question.follows, traits));
  const expected = [
    ...question.split.agree.map((part) => part * agree),
    ...question.split.rest.map((part) => part * (100 - agree)),
  ];
  const drawn = expected.map((value, place) =>
    Math.max(0.5, value + noise(`${label}|${place}`, value * (100 - value), n)),
  );
  const sum = drawn.reduce((total, value) => total + value, 0);
  return drawn.map((value) => (100 * value) / sum);
}

export function drawValues(
  question: Question,
  level: number,
  traits: Traits,
  label: string,
  n: number,
): number[] {
  switch (question.kind) {
    case 'share':
      return drawShare(question, level, traits, label, n);
    case 'score':
      return drawScore(question, level, traits, label, n);
    case 'answers':
      return drawAnswers(question, level, traits, label, n);
  }
}

/**
 * What an area answers in a wave; `n` 0 where only the model speaks (no delivered figures). Who says yes to a part says
 * yes to the whole.
 */
export function drawPlace(question: Question, level: number, place: Place, wave: Wave): Draw {
  const draw = drawAlone(question, level, place, wave);
  const within = withinParts(question, wave, (part, own) => drawPlace(part, own, place, wave).values[0] ?? 0);
  return { ...draw, values: draw.values.map(within) };
}

function drawAlone(question: Question, level: number, place: Place, wave: Wave): Draw {
  const label = labelOf(place.code, question, wave);
  const respondents = NOT_ASKED.has(label) ? undefined : place.respondents[wave];
  const local = question.kind === 'share' ? shifted(level, question.here ?? 0) : level;
  const n = respondents === undefined ? 0 : itemRespondents(question, label, respondents);
  return { values: drawValues(question, local, traitsOf(place, wave), label, n), n, ...FIXED.get(label) };
}

/** The gemeente: means of its areas by residents, so that the whole is the sum of its parts. */
export function wholeOf(draws: readonly { readonly place: Place; readonly draw: Draw }[]): Draw {
  const residents = draws.reduce((sum, { place }) => sum + place.inwoners, 0);
  const first = draws[0]?.draw.values ?? [];
  const values = first.map(
    (_, at) =>
      draws.reduce((sum, { place, draw }) => sum + place.inwoners * (draw.values[at] ?? 0), 0) / residents,
  );
  return { values, n: draws.reduce((sum, { draw }) => sum + (draw.n || BASE_SAMPLE), 0) };
}
