/** Relations between the answers to one question: together 100, and the sum of some is an indicator too. */
import type { Indicator } from '../domain/indicator.ts';
import { type Block, overAnswers, slices } from './block.ts';
import type { Candidate } from './candidate.ts';
import { isExhaustive } from './exhaustive.ts';
import type { Relation } from './table.ts';

/** Answers of the same area, wave and group. */
export function answerRelations(block: Block): readonly Relation[] {
  if (!block.some(({ indicator }) => indicator.antwoord)) return [];
  return [...slices(block, overAnswers)].flatMap((slice) => {
    const answers = slice.filter((at) => block[at]?.indicator.antwoord);
    const others = slice.filter((at) => !block[at]?.indicator.antwoord);
    return [...toHundred(block, answers), ...others.flatMap((whole) => toShare(block, whole, answers))];
  });
}

function toHundred(block: Block, answers: readonly number[]): readonly Relation[] {
  const adds =
    isExhaustive(
      100,
      answers.map((at) => shareOf(block[at])),
    ) ?? true;
  return adds && answers.length >= 2 ? [{ kind: 'antwoorden', parts: answers }] : [];
}

/** "% (zeer) tevreden" is the sum of two answers: where the delivered figures say so, it is a relation. */
function toShare(block: Block, whole: number, answers: readonly number[]): readonly Relation[] {
  return [isFavourable, isUnfavourable].flatMap((chosen): Relation[] => {
    const parts = answers.filter((at) => chosen(block[at]?.indicator));
    const sum = parts.reduce((total, at) => total + (shareOf(block[at]) ?? Number.NaN), 0);
    const isSum = Math.abs(sum - (shareOf(block[whole]) ?? Number.NaN)) <= ROUNDING;
    return isSum && parts.length > 0 ? [{ kind: 'antwoorden', whole, parts }] : [];
  });
}

/** What rounding to whole percentages can do to a sum of two and to the sum itself, in points. */
const ROUNDING = 1.5;

function isFavourable(indicator: Indicator | undefined): boolean {
  const plaats = indicator?.antwoord?.plaats;
  return plaats === 1 || plaats === 2;
}

function isUnfavourable(indicator: Indicator | undefined): boolean {
  const plaats = indicator?.antwoord?.plaats;
  return plaats === -1 || plaats === -2;
}

function shareOf(candidate: Candidate | undefined): number | undefined {
  const estimate = candidate?.cell.estimate;
  return estimate?.kind === 'published' ? estimate.value : undefined;
}

/**
 * By indicator, what it is tied to by relations: the question it is an answer to, or is asked with (an indicator
 * with the same question text is a share of the same answers). Most stand alone.
 */
export function questionKeys(indicators: ReadonlyMap<string, Indicator>): ReadonlyMap<string, string> {
  const questions = new Map<string, string>();
  for (const { vraag, antwoord } of indicators.values()) {
    if (vraag && antwoord) questions.set(vraag, antwoord.vraag);
  }
  return new Map(
    [...indicators.values()].map(({ code, vraag, antwoord }) => {
      const question = antwoord?.vraag ?? questions.get(vraag ?? '');
      return [code, question === undefined ? `indicator ${code}` : `vraag ${question}`];
    }),
  );
}
