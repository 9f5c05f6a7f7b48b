import type { Gebied } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Cell, groepKey } from '../../domain/survey.ts';
import type { RemarkList } from '../remark-list.ts';
import { at, spokenName } from './cell-place.ts';

/** What rounding to whole percentages does to each part of a hundred, in points. */
const PER_ANSWER = 0.5;

/**
 * The answers to one question of one area, wave and group are together everybody: those that were delivered add up to
 * 100, or to less where one of them is left open. Holds for answers that tables named themselves ("code=antwoord");
 * of those of a catalogue a bureau may leave some out.
 */
export function checkAnswers(
  cells: readonly Cell[],
  {
    indicators,
    gebieden,
  }: {
    readonly indicators: ReadonlyMap<string, Indicator>;
    readonly gebieden: ReadonlyMap<string, Gebied>;
  },
  remarks: RemarkList,
): void {
  for (const answers of byQuestion(cells, indicators).values()) {
    const [first] = answers;
    if (!first) continue;
    const shares = answers.flatMap(({ estimate }) => (estimate.kind === 'published' ? [estimate.value] : []));
    const sum = shares.reduce((total, share) => total + share, 0);
    const slack = PER_ANSWER * answers.length;
    const isOpen = shares.length < answers.length;
    if (isOpen ? sum <= 100 + slack : Math.abs(sum - 100) <= slack) continue;
    const question = indicators.get(indicators.get(first.indicator)?.antwoord?.vraag ?? '');
    const about = question ? { ...first, indicator: question.code } : first;
    remarks.error({
      rule: 'antwoorden-geen-honderd',
      ...at(first, 'waarde'),
      explanation: `De antwoorden op één vraag zijn samen 100 procent, of minder als er een ontbreekt. Hier is dat niet zo (${spokenName(about, gebieden, indicators)}).`,
      proposal:
        'Lever alle antwoorden, ook ‘weet niet’, als percentage van wie de vraag beantwoordde. Staat een antwoord er dubbel in, of is er een opgeteld? Haal dat weg.',
    });
  }
}

function byQuestion(
  cells: readonly Cell[],
  indicators: ReadonlyMap<string, Indicator>,
): ReadonlyMap<string, readonly Cell[]> {
  const questions = new Map<string, Cell[]>();
  for (const cell of cells) {
    const vraag = indicators.get(cell.indicator)?.antwoord?.vraag;
    // A question that is an indicator itself: its answers were named by a table.
    if (vraag === undefined || !indicators.has(vraag)) continue;
    const key = [vraag, cell.gebied, cell.jaar, cell.reeks, groepKey(cell.groep)].join('\t');
    const known = questions.get(key);
    if (known) known.push(cell);
    else questions.set(key, [cell]);
  }
  return questions;
}
