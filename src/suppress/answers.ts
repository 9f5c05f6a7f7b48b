/** Relations between the answers to one question: together 100, and the sum of some is an indicator too. */
import { groupBy } from '../domain/group-by.ts';
import type { Indicator } from '../domain/indicator.ts';
import { type Block, keyOf } from './block.ts';
import type { Candidate } from './candidate.ts';
import { isExhaustive } from './exhaustive.ts';
import type { Relation } from './table.ts';

/** Answers of the same area, wave and group. */
export function answerRelations(block: Block, present: readonly number[]): readonly Relation[] {
  if (!block.some(({ indicator }) => indicator.antwoord)) return [];
  const slices = groupBy(present, (at) => keyOf(block[at], ['wave', 'gebied', 'groep']));
  return [...slices.values()].flatMap((slice) => {
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

/** Text of a question to its code: an indicator with the same text is a share of the same answers. */
export function questionsOf(indicators: Iterable<Indicator>): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const { vraag, antwoord } of indicators) if (vraag && antwoord) codes.set(vraag, antwoord.vraag);
  return codes;
}

/** Indicators with this key are tied by relations; most stand alone. */
export function questionKey(indicator: Indicator, questions: ReadonlyMap<string, string>): string {
  const question = indicator.antwoord?.vraag ?? questions.get(indicator.vraag ?? '');
  return question === undefined ? `indicator ${indicator.code}` : `vraag ${question}`;
}
