import {
  AREA_HEADING,
  GROUP_HEADING,
  IDLE_HEADING,
  KENMERK_HEADING,
  YEAR_HEADING,
} from './dimension-headings.ts';
import { given } from './given.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import { folded } from './names/folded.ts';
import { type Sheet, type SheetRow, textOf } from './sheet.ts';
import type { SourceRule } from './source-rules.ts';
import {
  doubledHeadings,
  type FigureColumn,
  type FigureColumns,
  groupColumns,
  indicatorIn,
} from './wide-table.ts';

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
  const candidates = rows.filter(({ row }) => rule?.kop === undefined || row === rule.kop);
  for (const row of candidates) {
    const at = rows.indexOf(row);
    const headers = [row, ...[1, 2].flatMap((more) => joined(rows.slice(at, at + more + 1), more))];
    const understood = headers.flatMap((header) => understand(header, sheet, rule, context) ?? []);
    // More rows when they tell more: years, or n and margins, below the indicators.
    const [best] = understood.toSorted((a, b) => columnCount(b) - columnCount(a));
    if (best) return best;
  }
  return undefined;
}

function columnCount(header: WideHeader | undefined): number {
  return header?.groups.reduce((sum, { byMeasure }) => sum + byMeasure.size, 0) ?? 0;
}

/** A header of one row more than `more`, where there are as many. */
function joined([first, ...lower]: readonly SheetRow[], more: number): SheetRow[] {
  return first && lower.length === more ? [lower.reduce(joinHeaders, first)] : [];
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
      (heading, index) => index !== area && isNamed(heading, rule?.kolommen[field], pattern),
    );
  const year = place('jaar', YEAR_HEADING);
  const named = place('groep', GROUP_HEADING);
  const group = named >= 0 ? named : headings.findIndex((heading) => KENMERK_HEADING.test(heading));
  const synonyms = byFoldedName(rule?.indicatoren ?? {});
  const columns: FigureColumn[] = [];
  const skipped: string[] = [];
  const bare: FigureColumn[] = [];
  headings.forEach((heading, index) => {
    if (heading === '' || [area, year, group].includes(index)) return;
    if (IDLE_HEADING.test(heading) || AREA_HEADING.test(heading)) return;
    const { heading: parsed, code, by } = indicatorIn(heading, synonyms, context);
    if (code !== undefined) columns.push({ ...parsed, index, heading, subject: code, by });
    else if (parsed.names.length === 0 && parsed.measure !== 'waarde')
      bare.push({ ...parsed, index, heading, subject: '' });
    else skipped.push(heading);
  });
  columns.push(...attached(bare, columns, skipped));
  const doubled = doubledHeadings(columns);
  const groups = groupColumns(columns.filter(({ heading }) => !doubled.has(heading)));
  skipped.push(...doubled);
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
        skipped,
      };
}

/**
 * Columns that only say "n" or "marge" belong to the values before them. A single "n" beside several values is that of
 * the area, and holds for all of them.
 */
function attached(
  bare: readonly FigureColumn[],
  columns: readonly FigureColumn[],
  skipped: string[],
): FigureColumn[] {
  const values = columns.filter(({ measure }) => measure === 'waarde');
  const counts = bare.filter(({ measure }) => measure === 'n');
  const [shared] = counts.length === 1 && values.length > 1 ? counts : [];
  return bare.flatMap((column) => {
    if (column === shared)
      return values
        .filter((value) => !hasCount(value, columns))
        .map((value) => ({ ...value, ...column, subject: value.subject, ...given('year', value.year) }));
    const before = values.findLast(({ index }) => index < column.index);
    if (before) return [{ ...column, subject: before.subject, ...given('year', column.year ?? before.year) }];
    skipped.push(column.heading);
    return [];
  });
}

function hasCount({ subject, year }: FigureColumn, columns: readonly FigureColumn[]): boolean {
  return columns.some(
    (column) => column.measure === 'n' && column.subject === subject && column.year === year,
  );
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
  const candidates = headings.flatMap((heading, index) =>
    isNamed(heading.split('/').at(-1) ?? '', rule?.kolommen.gebied, AREA_HEADING) ? [index] : [],
  );
  const synonyms = byFoldedName(rule?.gebieden ?? {});
  const rows = sheet.head.filter(({ row }) => row > headerRow);
  const known = (index: number) => {
    const cells = new Set(rows.map(({ cells }) => folded(textOf(cells[index]))));
    return [...cells].filter((cell) => synonyms.has(cell) || context.areas.find(cell).kind === 'found')
      .length;
  };
  const isCode = (index: number) => /code/i.test(headings[index] ?? '') && known(index) > 0;
  const [best = -1, beside = -1] = candidates.toSorted(
    (a, b) => Number(isCode(b)) - Number(isCode(a)) || known(b) - known(a),
  );
  return [best, beside];
}
