import { parseNumber } from '../figures/parse-number.ts';
import { folded } from '../names/folded.ts';
import { type Sheet, textOf } from '../tables/sheet.ts';
import { answerColumns } from './answer-columns.ts';
import { attached } from './bare-columns.ts';
import { AREA_HEADING, IDLE_HEADING } from './dimension-headings.ts';
import { ownPart, parseHeading } from './heading.ts';
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

/**
 * What every column that is not one of `taken` (area, year, group) is about. `ownCount`: heading of the column that
 * bronnen.yaml calls n.
 */
export function wideColumns(
  headerRow: number,
  headings: readonly string[],
  taken: ReadonlySet<number>,
  sheet: Sheet,
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
  ownCount?: string,
): WideColumns {
  const columns: FigureColumn[] = [];
  const skipped: string[] = [];
  const bare: FigureColumn[] = [];
  const { answers, others } = answerColumns(headings, synonyms, context);
  const understood = (heading: string, index: number) =>
    ownCount !== undefined && folded(ownPart(heading)) === folded(ownCount)
      ? {
          heading: { ...parseHeading(heading), measure: 'n' as const, names: [] },
          code: undefined,
          by: undefined,
        }
      : (answers.get(index) ?? indicatorIn(heading, synonyms, context));
  headings.forEach((heading, index) => {
    if (heading === '' || taken.has(index) || others.has(heading) || IDLE_HEADING.test(heading)) return;
    if (AREA_HEADING.test(ownPart(heading))) {
      if (holdsFigures(sheet, headerRow, index, context)) skipped.push(heading);
      return;
    }
    const { heading: parsed, code, by } = understood(heading, index);
    const isBare = !answers.has(index) && parsed.names.length === 0 && parsed.measure !== 'waarde';
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
