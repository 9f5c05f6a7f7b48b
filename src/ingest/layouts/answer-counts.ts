import { parseNumber } from '../figures/parse-number.ts';
import type { CellValue } from '../tables/sheet.ts';

/** One row of a table of answers: to which question of which area and group it belongs. */
export interface AnswerRow {
  readonly question: string;
  readonly percentage: CellValue;
  readonly n: CellValue;
}

/** Percentages of all answers to one question add up to 100, give or take their rounding. */
const ROUNDING = 1.5;

/**
 * The number of respondents to each question. A table of answers gives with each answer the number who gave it, or the
 * number who were asked: the latter is the same for every answer of every question. Where it is the number who gave it,
 * the sum is the n, and only where the percentages show that all answers are there. Undefined for a question whose n
 * can't be known so, a point where a figure of it is hidden, "same" where every row has the n itself.
 */
export function respondentsByQuestion(
  rows: readonly AnswerRow[],
): 'same' | ReadonlyMap<string, number | '.' | undefined> {
  const questions = new Map<string, AnswerRow[]>();
  for (const row of rows) questions.set(row.question, [...(questions.get(row.question) ?? []), row]);
  const several = [...questions.values()].filter(({ length }) => length > 1);
  const isSame = (answers: readonly AnswerRow[]) => new Set(answers.map(({ n }) => String(n))).size === 1;
  if (several.length > 0 && several.every(isSame)) return 'same';
  return new Map([...questions].map(([question, answers]) => [question, sumOf(answers)]));
}

function sumOf(answers: readonly AnswerRow[]): number | '.' | undefined {
  const [percentage, n] = (['percentage', 'n'] as const).map((field) =>
    answers.reduce((sum, row) => sum + numberIn(row[field]), 0),
  );
  if (percentage === undefined || n === undefined || Number.isNaN(percentage + n)) return '.';
  return Math.abs(percentage - 100) <= ROUNDING ? n : undefined;
}

function numberIn(cell: CellValue): number {
  return parseNumber(cell, 'decimal')?.value ?? Number.NaN;
}
