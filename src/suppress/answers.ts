/** Relations between the answers to one question: together 100, and the sum of some is an indicator too. */
import type { Indicator } from '../domain/indicator.ts';
import { type Block, overAnswers, slices } from './block.ts';
import type { Candidate } from './candidate.ts';
import { isExhaustive } from './exhaustive.ts';
import type { Relation } from './table.ts';

/** Answers of the same area, wave and group, and the indicators that are asked with them. */
interface Asked {
  readonly answers: readonly number[];
  readonly others: readonly number[];
}

export function answerRelations(block: Block): readonly Relation[] {
  if (!block.some(({ indicator }) => indicator.antwoord)) return [];
  const isAnswer = (at: number) => block[at]?.indicator.antwoord !== undefined;
  const all = [...slices(block, overAnswers)].map((slice) => ({
    answers: slice.filter(isAnswer),
    others: slice.filter((at) => !isAnswer(at)),
  }));
  const sums = knownSums(block, all);
  return all.flatMap((asked) => [
    ...toHundred(block, asked.answers),
    ...asked.others.flatMap((whole) => toShare(block, whole, asked.answers, sums)),
  ]);
}

function toHundred(block: Block, answers: readonly number[]): readonly Relation[] {
  const adds =
    isExhaustive(
      100,
      answers.map((at) => shareOf(block[at])),
    ) ?? true;
  return adds && answers.length >= 2 ? [{ kind: 'antwoorden', parts: answers }] : [];
}

/** What an indicator may be the sum of: the answers from one end of the scale up to a place. */
const RUNS = ([2, 1, 0, -1] as const).flatMap((end) => [
  (plaats: number) => plaats >= end,
  (plaats: number) => plaats <= -end,
]);

/**
 * "% (zeer) tevreden" is the sum of two answers, "% weleens" of three: where the delivered figures say so, it is a
 * relation, also where one of them was delivered hidden.
 */
function toShare(
  block: Block,
  whole: number,
  answers: readonly number[],
  sums: ReadonlySet<string>,
): readonly Relation[] {
  const found = RUNS.flatMap((isIn, run): (readonly number[])[] => {
    const parts = partsOf(block, answers, isIn);
    const isSum = parts.length > 0 && sums.has(sumKey(block, whole, run));
    return isSum && addsUp(block, whole, parts) !== false ? [parts] : [];
  });
  const once = new Map(found.map((parts) => [parts.join(), parts]));
  return [...once.values()].map((parts) => ({ kind: 'antwoorden', whole, parts }));
}

/** What is a sum in most areas, waves and groups where all of it was delivered: in a few it may be one by chance. */
function knownSums(block: Block, all: readonly Asked[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const { answers, others } of all) {
    for (const whole of others) {
      RUNS.forEach((isIn, run) => {
        const parts = partsOf(block, answers, isIn);
        const adds = parts.length > 0 ? addsUp(block, whole, parts) : undefined;
        const key = sumKey(block, whole, run);
        if (adds !== undefined) balance.set(key, (balance.get(key) ?? 0) + (adds ? 1 : -1));
      });
    }
  }
  return new Set([...balance].filter(([, more]) => more >= 0).map(([key]) => key));
}

const sumKey = (block: Block, whole: number, run: number) => `${block[whole]?.cell.indicator}\t${run}`;

function partsOf(block: Block, answers: readonly number[], isIn: (plaats: number) => boolean): number[] {
  return answers.filter((at) => {
    const plaats = block[at]?.indicator.antwoord?.plaats;
    return typeof plaats === 'number' && isIn(plaats);
  });
}

/** What rounding to whole percentages can do to each part and to the sum itself, in points. */
const ROUNDING = 0.5;

/** Undefined where a figure was delivered hidden. */
function addsUp(block: Block, whole: number, parts: readonly number[]): boolean | undefined {
  const sum = parts.reduce((total, at) => total + (shareOf(block[at]) ?? Number.NaN), 0);
  const off = Math.abs(sum - (shareOf(block[whole]) ?? Number.NaN));
  return Number.isNaN(off) ? undefined : off <= ROUNDING * (parts.length + 1);
}

function shareOf(candidate: Candidate | undefined): number | undefined {
  const estimate = candidate?.cell.estimate;
  return estimate?.kind === 'published' ? estimate.value : undefined;
}

/**
 * By indicator, what it is tied to by relations: the question it is an answer to, or is asked with (an indicator
 * with the same question text is a share of the same answers, and so is one that is the question). Most stand alone.
 */
export function questionKeys(indicators: ReadonlyMap<string, Indicator>): ReadonlyMap<string, string> {
  const byText = new Map<string, string>();
  for (const { vraag, antwoord } of indicators.values()) {
    if (vraag && antwoord && !byText.has(vraag)) byText.set(vraag, antwoord.vraag);
  }
  const byCode = new Set([...indicators.values()].flatMap(({ antwoord }) => antwoord?.vraag ?? []));
  return new Map(
    [...indicators.values()].map(({ code, vraag, antwoord }) => {
      const own = antwoord?.vraag ?? (byCode.has(code) ? code : undefined);
      const question = byText.get(vraag ?? '') ?? own;
      return [code, question === undefined ? `indicator ${code}` : `vraag ${question}`];
    }),
  );
}
