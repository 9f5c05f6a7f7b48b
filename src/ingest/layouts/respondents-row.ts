import { type CellValue, type Sheet, textOf } from '../tables/sheet.ts';
import { isNote } from './layout-long.ts';

/** A row that gives the number of respondents of every column: "Aantal respondenten (ongewogen)", "n =", "N ongewogen". */
const RESPONDENTS =
  /^((on)?gewogen\s+)?(totaal\s+)?(aantal\s+)?(respondenten|deelnemers|ingevulde (enqu\u00EAtes|vragenlijsten)|waarnemingen|n)\s*(\(?(on)?gewogen\)?)?\s*[:=]?\s*$/i;
const WEIGHTED = /(^|[^n])gewogen/i;

/** Whether a label heads a row of unweighted numbers of respondents. */
export function isRespondentsLabel(label: string): boolean {
  return RESPONDENTS.test(label) && !WEIGHTED.test(label);
}

/**
 * For each row of a table the row that holds its numbers of respondents: the last one above it, or the first one where
 * they stand below the figures. Undefined for a table without such a row.
 */
export function respondentsOf(
  sheet: Sheet,
  label: number,
  headerRow: number,
): ((row: number) => readonly CellValue[]) | undefined {
  const counts: { row: number; cells: readonly CellValue[] }[] = [];
  let firstFigures = Number.POSITIVE_INFINITY;
  sheet.each((cells, row) => {
    if (row <= headerRow || isNote(cells)) return;
    if (isRespondentsLabel(textOf(cells[label]))) counts.push({ row, cells: [...cells] });
    // A weighted number tells nothing of where the figures begin.
    else if (
      !RESPONDENTS.test(textOf(cells[label])) &&
      cells.some((cell, column) => column > label && /\d/.test(textOf(cell)))
    )
      firstFigures = Math.min(firstFigures, row);
  });
  const [first] = counts;
  if (!first) return undefined;
  return first.row < firstFigures
    ? (row) => counts.findLast((count) => count.row < row)?.cells ?? []
    : (row) => counts.find((count) => count.row > row)?.cells ?? [];
}
