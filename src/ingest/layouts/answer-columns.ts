import { folded } from '../names/folded.ts';
import { indicatorOfAnswer } from './answer-rows.ts';
import { type Heading, ownPart, parseHeading, yearIn } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';
import { rowKind } from './row-kind.ts';
import { indicatorIn } from './wide-table.ts';

/** Columns below one question that are its answers, by index, and the headings of the other answer to a yes-no question. */
export interface AnswerColumns {
  readonly answers: ReadonlyMap<
    number,
    { readonly heading: Heading; readonly code: string | undefined; readonly by: 'naam' }
  >;
  readonly others: ReadonlySet<string>;
}

/**
 * Below a question that is known may stand its answers ("Ja", "Nee"), groups of residents or counts, instead of years
 * and margins: only a yes, or an answer that bronnen.yaml names, is a figure. Headings are those of joined rows.
 */
export function answerColumns(
  headings: readonly string[],
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
): AnswerColumns {
  const found = headings.flatMap((heading, index) => {
    const own = ownPart(heading);
    const question = heading.slice(0, -own.length - 1);
    const kind = rowKind(own);
    if (question === '' || yearIn(own) !== undefined || !['antwoord', 'aantal'].includes(kind)) return [];
    if (indicatorIn(own, synonyms, context).code !== undefined) return [];
    return indicatorIn(question, synonyms, context).code === undefined
      ? []
      : [{ index, heading, question, own, kind }];
  });
  const ofQuestions = found.filter(({ kind }) => kind === 'antwoord');
  const others = new Set<string>();
  const columns = new Map<number, { heading: Heading; code: string | undefined; by: 'naam' }>();
  for (const { index, heading, question, own, kind } of found) {
    const all = ofQuestions
      .filter((one) => folded(one.question) === folded(question))
      .map((one) => ({ variable: question, code: '', label: one.own }));
    const answer = all.find(({ label }) => label === own);
    const code = kind === 'antwoord' && answer && indicatorOfAnswer(answer, all, synonyms, context, false);
    if (code === 'no') others.add(heading);
    columns.set(index, {
      heading: parseHeading(question),
      code: code && code !== 'no' ? code : undefined,
      by: 'naam',
    });
  }
  return { answers: columns, others };
}
