import { parseNumber } from '../figures/parse-number.ts';
import { type Sheet, textOf } from '../tables/sheet.ts';
import { answerColumns } from './answer-columns.ts';
import { attached } from './bare-columns.ts';
import { AREA_HEADING, IDLE_HEADING } from './dimension-headings.ts';
import { ownPart } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';
import { type FigureColumn, indicatorIn } from './wide-table.ts';

/** The columns with figures of a table with areas as rows. */
export interface WideColumns {
  readonly columns: readonly FigureColumn[];
  /** Headings of columns whose indicator is not known. */
  readonly skipped: readonly string[];
  /** Headings of the other answer to a yes-no question. */
  readonly others: ReadonlySet<string>;
}

/** What every column that is not one of `taken` (area, year, group) is about. */
export function wideColumns(
  headerRow: number,
  headings: readonly string[],
  taken: ReadonlySet<number>,
  sheet: Sheet,
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
): WideColumns {
  const columns: FigureColumn[] = [];
  const skipped: string[] = [];
  const bare: FigureColumn[] = [];
  const { answers, others } = answerColumns(headings, synonyms, context);
  headings.forEach((heading, index) => {
    if (heading === '' || taken.has(index) || others.has(heading) || IDLE_HEADING.test(heading)) return;
    if (AREA_HEADING.test(ownPart(heading))) {
      if (holdsFigures(sheet, headerRow, index, context)) skipped.push(heading);
      return;
    }
    const answer = answers.get(index);
    const { heading: parsed, code, by } = answer ?? indicatorIn(heading, synonyms, context);
    const isBare = !answer && parsed.names.length === 0 && parsed.measure !== 'waarde';
    if (code !== undefined) columns.push({ ...parsed, index, heading, subject: code, by });
    else if (isBare) bare.push({ ...parsed, index, heading, subject: '' });
    else skipped.push(heading);
  });
  columns.push(...attached(bare, columns, skipped));
  return { columns, skipped, others };
}

/** Figures of a larger area beside those of each row: "Gemeente", "Nederland". */
function holdsFigures(sheet: Sheet, headerRow: number, index: number, { areas }: LayoutContext): boolean {
  const cells = sheet.head.flatMap(({ row, cells: own }) => (row > headerRow ? [own[index] ?? ''] : []));
  const filled = cells.filter((cell) => textOf(cell) !== '');
  return filled.some(
    (cell) => parseNumber(cell, 'decimal') !== undefined && areas.find(cell).kind === 'unknown',
  );
}
