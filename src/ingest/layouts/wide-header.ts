import { isFigure } from '../figures/parse-number.ts';
import { folded } from '../names/folded.ts';
import { type CellValue, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { AREA_HEADING, GROUP_HEADING, KENMERK_HEADING, YEAR_HEADING } from './dimension-headings.ts';
import { ownPart } from './heading.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import type { SourceRule } from './source-rules.ts';
import { wideColumns } from './wide-columns.ts';
import { doubledHeadings, type FigureColumns, groupColumns } from './wide-table.ts';

/** The header of a table with areas as rows, as it was understood. Columns that are not there are -1. */
export interface WideHeader {
  /** The last row of the header. */
  readonly row: number;
  /** Of two rows joined with a slash. */
  readonly headings: readonly string[];
  readonly area: number;
  /** Another column about areas, mostly their names: it tells of a row where the first one is empty. */
  readonly areaBeside: number;
  readonly areaHeading: string;
  readonly year: number;
  readonly group: number;
  readonly groups: readonly FigureColumns[];
  /** Headings of columns whose indicator is not known. */
  readonly skipped: readonly string[];
  /** Headings of the other answer to a yes-no question. */
  readonly others: ReadonlySet<string>;
}

/** Rows at the top among which the header is looked for. */
const HEADER_ROWS = 30;

/** The first row, or pair of rows, that names an area column and at least one known indicator. */
export function findWideHeader(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): WideHeader | undefined {
  const rows = sheet.head.slice(0, HEADER_ROWS);
  for (let at = 0; at < rows.length; at += 1) {
    if (rule?.kop !== undefined && rows[at]?.row !== rule.kop) continue;
    const best = headerAt(rows, at, (header) => understand(header, sheet, rule, context));
    if (best) return best;
  }
  return undefined;
}

/**
 * The header that begins at a row. A title belongs to it only where the rows below need it, to name the indicator:
 * joined with "Jaar", "Leeftijd" or "n" it would hide what those columns are.
 */
function headerAt(
  rows: readonly SheetRow[],
  at: number,
  understood: (header: SheetRow) => WideHeader | undefined,
): WideHeader | undefined {
  const [row, next] = rows.slice(at, at + 2);
  if (!row) return undefined;
  const below = next && isTitle(row, next) ? headerAt(rows, at + 1, understood) : undefined;
  if (below) return below;
  const headers = [row, ...[1, 2].flatMap((more) => joined(rows.slice(at, at + more + 1), more))];
  // More rows when they tell more: years, or n and margins, below the indicators.
  const [best] = headers
    .flatMap((header) => understood(header) ?? [])
    .toSorted((a, b) => columnCount(b) - columnCount(a) || headed(b) - headed(a));
  return best;
}

/** One text, above or before the first column of the next row. */
function isTitle({ cells }: SheetRow, next: SheetRow): boolean {
  const isFilled = (cell: CellValue) => textOf(cell) !== '';
  const texts = new Set(cells.map(textOf).filter((text) => text !== ''));
  return texts.size === 1 && cells.findIndex(isFilled) <= next.cells.findIndex(isFilled);
}

function columnCount(header: WideHeader | undefined): number {
  return header?.groups.reduce((sum, { byMeasure }) => sum + byMeasure.size, 0) ?? 0;
}

/** Columns that have a heading. */
function headed({ headings }: WideHeader): number {
  return headings.filter((heading) => heading !== '').length;
}

/** A header of one row more than `more`, where there are as many. */
function joined([first, ...lower]: readonly SheetRow[], more: number): SheetRow[] {
  const isHead = lower.every(({ cells }) => !cells.some((cell, at) => at > 0 && isFigure(cell)));
  return first && isHead && lower.length === more ? [lower.reduce(joinHeaders, first)] : [];
}

/** Two header rows as one; a cell that spans several columns stands only in the first of them. */
export function joinHeaders(upper: SheetRow, lower: SheetRow): SheetRow {
  let spanning = '';
  const width = Math.max(upper.cells.length, lower.cells.length);
  const cells = Array.from({ length: width }, (_, index) => {
    const [above, below] = [textOf(upper.cells[index]), textOf(lower.cells[index])];
    if (above !== '') spanning = above;
    if (below === '') return above;
    return spanning === '' ? below : `${spanning}/${below}`;
  });
  return { row: lower.row, cells };
}

function understand(
  row: SheetRow,
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): WideHeader | undefined {
  const headings = row.cells.map(textOf);
  const [area, areaBeside] = areaColumns(headings, row.row, sheet, rule, context);
  if (area < 0 && rule?.vast.gebied === undefined) return undefined;
  const place = (field: 'jaar' | 'groep', pattern: RegExp) =>
    headings.findIndex(
      (heading, index) => index !== area && isNamed(ownPart(heading), rule?.kolommen[field], pattern),
    );
  const year = place('jaar', YEAR_HEADING);
  const named = place('groep', GROUP_HEADING);
  const group = named >= 0 ? named : headings.findIndex((heading) => KENMERK_HEADING.test(ownPart(heading)));
  const synonyms = byFoldedName(rule?.indicatoren ?? {});
  const taken = new Set([area, year, group]);
  const { columns, skipped, others } = wideColumns(
    row.row,
    headings,
    taken,
    sheet,
    synonyms,
    context,
    rule?.kolommen.n,
  );
  const doubled = doubledHeadings(columns);
  const groups = groupColumns(columns.filter(({ heading }) => !doubled.has(heading)));
  return groups.length === 0
    ? undefined
    : {
        row: row.row,
        headings,
        area,
        areaBeside,
        areaHeading: headings[area] ?? '',
        year,
        group,
        groups,
        skipped: [...skipped, ...doubled],
        others,
      };
}

function isNamed(heading: string, own: string | undefined, pattern: RegExp): boolean {
  return own === undefined ? pattern.test(heading) : folded(heading) === folded(own);
}

/**
 * Of the columns that may hold areas, the one that tells most known ones apart. A column of codes goes before one
 * of names: names of areas elsewhere can't be told from misspelled ones.
 */
function areaColumns(
  headings: readonly string[],
  headerRow: number,
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): readonly [number, number] {
  const named = headings.flatMap((heading, index) =>
    isNamed(ownPart(heading), rule?.kolommen.gebied, AREA_HEADING) ? [index] : [],
  );
  const synonyms = byFoldedName(rule?.gebieden ?? {});
  const rows = sheet.head.filter(({ row }) => row > headerRow);
  const known = (index: number) => {
    const cells = new Set(rows.map(({ cells }) => folded(textOf(cells[index]))));
    return [...cells].filter((cell) => synonyms.has(cell) || context.areas.find(cell).kind === 'found')
      .length;
  };
  // Spreadsheets and statistical programs leave the heading above names of rows empty.
  const first = rows[0]?.cells[0];
  const isBare =
    (headings[0] ?? '') === '' && first !== undefined && context.areas.find(first).kind === 'found';
  const candidates = named.length === 0 && isBare ? [0] : named;
  const isCode = (index: number) => /code/i.test(headings[index] ?? '') && known(index) > 0;
  const [best = -1, beside = -1] = candidates.toSorted(
    (a, b) => Number(isCode(b)) - Number(isCode(a)) || known(b) - known(a),
  );
  return [best, beside];
}
