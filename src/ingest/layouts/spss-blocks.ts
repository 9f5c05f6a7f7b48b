import { type CellValue, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';

/** What one row of a cross table of SPSS tells. */
type Statistic = 'count' | 'percentage';

/** One number of a cross table: of a row category, a column category and a statistic. */
export interface CrossCell {
  readonly rowLabel: string;
  readonly columnLabel: string;
  /** "% within Wijk" as it stands there; numbers of persons have `count`. */
  readonly statistic: string;
  readonly kind: Statistic;
  readonly value: CellValue;
  readonly row: number;
  readonly column: number;
}

/** One cross table: its two variables and its numbers. */
export interface CrossBlock {
  readonly headerRow: number;
  readonly rowVariable: string;
  readonly columnVariable: string;
  readonly cells: readonly CrossCell[];
}

const COUNT = /^(count|aantal|frequency|frequentie|n|unweighted count|ongewogen aantal)$/i;
const SHARE = /^%\s*(within|binnen|of|van)\b/i;
export const TOTAL = /^(total|totaal)$/i;

/** The cross tables on a sheet, as SPSS puts them on the clipboard: labels stand once, before the rows they hold for. */
export function crossBlocks(sheet: Sheet): CrossBlock[] {
  const place = statisticColumn(sheet.head);
  if (place < 1) return [];
  const rows: SheetRow[] = [];
  sheet.each((cells, row) => {
    rows.push({ row, cells: [...cells] });
  });
  return blocksOf(rows, place);
}

/** The column that says in most rows what the numbers are. */
function statisticColumn(rows: readonly SheetRow[]): number {
  const counts = [0, 1, 2, 3].map(
    (column) => rows.filter(({ cells }) => kindOf(textOf(cells[column])) !== undefined).length,
  );
  const most = Math.max(...counts);
  const shares = rows.some(({ cells }) => cells.some((cell) => SHARE.test(textOf(cell))));
  return shares && most >= 4 ? counts.indexOf(most) : -1;
}

function kindOf(text: string): Statistic | undefined {
  if (SHARE.test(text)) return 'percentage';
  return COUNT.test(text) ? 'count' : undefined;
}

function blocksOf(rows: readonly SheetRow[], place: number): CrossBlock[] {
  const blocks: { header: SheetRow[]; body: SheetRow[] }[] = [];
  for (const row of rows) {
    const isBody = kindOf(textOf(row.cells[place])) !== undefined;
    const last = blocks.at(-1);
    if (isBody && last) last.body.push(row);
    else if (!isBody && (!last || last.body.length > 0)) blocks.push({ header: [row], body: [] });
    else if (!isBody) last?.header.push(row);
  }
  return blocks.filter(({ body }) => body.length > 0).map(({ header, body }) => blockOf(header, body, place));
}

function blockOf(header: readonly SheetRow[], body: readonly SheetRow[], place: number): CrossBlock {
  const own = header.filter(({ cells }) => cells.some((cell, index) => index > place && textOf(cell) !== ''));
  const [categories, variable] = [own.at(-1), own.at(-2)];
  const columnLabel = (index: number) =>
    textOf(categories?.cells[index]) || textOf(variable?.cells[index]) || '';
  const columnVariable =
    variable?.cells.map(textOf).find((text, index) => index > place && text !== '') ?? '';
  const labels: string[] = [];
  const cells = body.flatMap(({ row, cells: values }): CrossCell[] => {
    for (let column = 0; column < place; column += 1) {
      const text = textOf(values[column]);
      if (text === '') continue;
      labels[column] = text;
      labels.fill('', column + 1);
    }
    const statistic = textOf(values[place]);
    const kind = kindOf(statistic);
    const rowLabel = labels.findLast((label) => label) ?? '';
    return kind === undefined
      ? []
      : values.flatMap((value, index) =>
          index > place && textOf(value) !== ''
            ? [{ rowLabel, columnLabel: columnLabel(index), statistic, kind, value, row, column: index }]
            : [],
        );
  });
  const rowVariable = textOf(body[0]?.cells[0]);
  return { headerRow: own.at(-1)?.row ?? 0, rowVariable, columnVariable, cells };
}
