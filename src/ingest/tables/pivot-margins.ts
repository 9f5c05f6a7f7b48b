import {
  AREA_HEADING,
  GROUP_HEADING,
  IDLE_HEADING,
  MARGIN_HEADING,
  YEAR_HEADING,
} from '../layouts/dimension-headings.ts';
import { type CellValue, columnLetter, HEAD_ROWS, type Sheet, type SheetRow, textOf } from './sheet.ts';

/** How CBS names the rows of a value and its bounds: keys of OData, words of StatLine. */
const KINDS: readonly (readonly [number, RegExp])[] = [
  [0, /^(MW00000|waarde)$/i],
  [1, /^(MOG0095|.*ondergrens.*)$/i],
  [2, /^(MBG0095|.*bovengrens.*)$/i],
];

/**
 * CBS tables with a column "Marges" give a figure in three rows: value, lower and upper bound. Brings them
 * together in one row, with a column for each bound; other sheets come back as they are.
 */
export function pivotMargins(sheet: Sheet): Sheet {
  const header = sheet.head.find(({ cells }) => cells.some((cell) => MARGIN_HEADING.test(textOf(cell))));
  if (!header) return sheet;
  const headings = header.cells.map(textOf);
  const margins = headings.findIndex((heading) => MARGIN_HEADING.test(heading));
  const isKey = (heading: string) =>
    [AREA_HEADING, YEAR_HEADING, GROUP_HEADING].some((known) => known.test(heading));
  const keys = headings.flatMap((heading, index) => (isKey(heading) ? [index] : []));
  const values = headings.flatMap((heading, index) =>
    index === margins || isKey(heading) || IDLE_HEADING.test(heading) ? [] : [index],
  );
  const rows = new Map<string, { row: number; cells: CellValue[] }>();
  const { roles } = sheet.notes;
  headings.forEach((heading, index) => {
    if (heading !== '') roles.column(index, 'heading');
  });
  sheet.each((cells, row) => {
    const kind = KINDS.find(([, pattern]) => pattern.test(textOf(cells[margins])))?.[0];
    if (row <= header.row) return;
    if (kind === undefined) {
      roles.row(row, cells.filter((cell) => textOf(cell) !== '').length > 1 ? 'unread' : 'note');
      return;
    }
    if (kind > 0) for (const index of values) roles.cell(row, index, 'margin');
    const key = keys.map((index) => textOf(cells[index])).join('\t');
    const found = rows.get(key) ?? { row, cells: keys.map((index) => cells[index] ?? '') };
    values.forEach((index, place) => {
      found.cells[keys.length + 3 * place + kind] = cells[index] ?? '';
    });
    // Remarks name the row of the value.
    rows.set(key, kind === 0 ? { row, cells: found.cells } : found);
  });
  const top = values.flatMap((index) => {
    const heading = headings[index] ?? '';
    return [heading, `${heading}/ondergrens`, `${heading}/bovengrens`];
  });
  const all: SheetRow[] = [
    { row: header.row, cells: [...keys.map((index) => headings[index] ?? ''), ...top] },
    ...[...rows.values()].map(({ row, cells }) => ({ row, cells: Array.from(cells, (cell) => cell ?? '') })),
  ];
  return {
    ...sheet,
    letters: [...keys, ...values.flatMap((index) => [index, index, index])].map(columnLetter),
    head: all.slice(0, HEAD_ROWS),
    each: (visit) => {
      for (const { cells, row } of all) visit(cells, row);
    },
  };
}
