import { type CellValue, placeOf, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { type AnswerRow, respondentsByQuestion } from './answer-counts.ts';
import type { LayoutContext } from './layout-context.ts';
import { isNote } from './layout-long.ts';
import { answerIn, at, hasAnswers, type LongTable } from './long-rows.ts';
import { withoutSentinels } from './wide-table.ts';

/**
 * Where n stands with each answer: the number who answered the question at all. Undefined where the column is n itself;
 * an error where it can't be known.
 */
export function answerCounts(
  sheet: Sheet,
  { header, roles }: LongTable,
  context: LayoutContext,
): ((cells: readonly CellValue[]) => CellValue) | undefined {
  if (!hasAnswers(sheet) || !roles.has('n')) return undefined;
  const dimensions = ['indicator', 'gebied', 'gebiednaam', 'jaar', 'groep'] as const;
  const questionOf = (cells: readonly CellValue[]) =>
    dimensions.map((role) => textOf(at(roles, role, cells))).join('\t');
  const rows: AnswerRow[] = [];
  sheet.each((cells, row) => {
    if (row <= header.row || isNote(cells) || answerIn(cells, roles).variable === '') return;
    const [percentage, n] = (['waarde', 'n'] as const).map((role) =>
      withoutSentinels(at(roles, role, cells)),
    );
    rows.push({ question: questionOf(cells), percentage: percentage ?? '', n: n ?? '' });
  });
  const counts = respondentsByQuestion(rows);
  if (counts === 'same') return undefined;
  const unknown = [...counts.values()].filter((count) => count === undefined).length;
  if (unknown > 0) reportCounts(sheet, header, textOf(header.cells[roles.get('n') ?? -1]), unknown, context);
  return (cells) => counts.get(questionOf(cells)) ?? '';
}

function reportCounts(
  sheet: Sheet,
  { row }: SheetRow,
  column: string,
  unknown: number,
  { remarks }: LayoutContext,
): void {
  remarks.error({
    rule: 'n-onduidelijk',
    ...placeOf(sheet),
    row,
    column,
    found: String(unknown),
    explanation: `In de kolom "${column}" kan staan hoeveel bewoners de vraag invulden, of hoeveel dit antwoord gaven. Bij ${unknown} vragen is dat niet uit te maken: niet alle antwoorden staan in de tabel (samen geen 100%).`,
    proposal: `Vraag het bureau om alle antwoorden. Of is "${column}" het aantal dat de vraag invulde? Schrijf dan alle kolommen op in bronnen.yaml, met n: ${column}.`,
  });
}
