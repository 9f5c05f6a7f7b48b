import type { MatchedBy } from '../domain/table-import.ts';
import { given } from './given.ts';
import { parseHeading } from './heading.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import { isNote } from './layout-long.ts';
import { folded } from './names/folded.ts';
import { NO_FIGURE, type RawFigure, type RawFigures } from './raw-figure.ts';
import { reportRecognised } from './report-recognised.ts';
import { seriesOf } from './series-of.ts';
import { type CellValue, type Sheet, type SheetRow, textOf } from './sheet.ts';
import type { SourceRule } from './source-rules.ts';
import { withoutCounts } from './table-notes.ts';
import { type FigureColumn, type FigureColumns, figureIn, groupColumns, indicatorIn } from './wide-table.ts';
import { withoutYear, yearAround, yearOfCell } from './year-around.ts';

/** Rows at the top among which the header is looked for. */
const HEADER_ROWS = 30;

/** A tabellenboek as it was understood: columns about an area, a year or both. */
interface CrossTable {
  readonly row: number;
  /** Column with the names of the indicators. */
  readonly label: number;
  readonly groups: readonly FigureColumns[];
  /** Where the columns don't name it. */
  readonly area: string;
  readonly year: string;
  readonly headings: readonly string[];
  readonly indicatorOf: (label: string) => ReturnType<typeof indicatorIn>;
}

/**
 * Indicators as rows, areas or years as columns, as in a tabellenboek: value, margin and n side by side, rows with
 * a unit or a heading between, signs for differences at the end. Undefined when the sheet doesn't look like that.
 */
export function readCross(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): RawFigures | undefined {
  const table = understand(sheet, rule, context);
  if (!table) return undefined;
  if (table.year === '' && table.groups.some(({ year }) => year === undefined)) {
    return withoutYear(sheet, table.row, context.remarks);
  }
  const skipped: string[] = [];
  sheet.each((cells, row) => {
    const label = textOf(cells[table.label]);
    const isFigure = table.groups.some((columns) => textOf(figureIn(cells, columns).waarde) !== '');
    if (row <= table.row || !isFigure) return;
    const { code, by } = table.indicatorOf(label);
    if (code === undefined) skipped.push(label);
    else sheet.notes.settled('indicator', label, code, by);
  });
  for (const { subject, byMeasure } of table.groups) {
    const column = byMeasure.get('waarde');
    if (column?.by) sheet.notes.settled('gebied', column.heading, subject, column.by);
  }
  const understood = {
    ...table,
    dimensions: new Map([[table.label, 'indicator']]),
    skipped,
    elsewhere: unknownAreas(table),
  };
  reportRecognised(sheet, 'indicatoren in de rijen, gebieden of jaren in de kolommen', understood, context);
  return {
    sheet,
    columnOf: (field, figure) => figure.columns?.[field] ?? field,
    each: (visit) =>
      sheet.each((cells, row) => {
        if (row > table.row && !isNote(cells)) figuresOf(cells, row, table, rule).forEach(visit);
      }),
  };
}

/** Headings of columns that are about no known area: as columns of figures, between those that are. */
function unknownAreas({ headings, groups, label, area }: CrossTable): ReadonlySet<string> {
  const known = new Set(groups.flatMap(({ byMeasure }) => [...byMeasure.values()].map(({ index }) => index)));
  const signs = headings.findIndex((heading) => parseHeading(heading).measure === 'teken');
  const names = headings.filter((heading, index) => {
    const { measure } = parseHeading(heading);
    const beyond = signs >= 0 && index >= signs;
    return index > label && !known.has(index) && !beyond && measure === 'waarde' && /\p{L}/u.test(heading);
  });
  return new Set(area === '' ? names.map(withoutCounts) : []);
}

function understand(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): CrossTable | undefined {
  const synonyms = byFoldedName(rule?.indicatoren ?? {});
  const indicatorOf = (label: string) => indicatorIn(label, synonyms, context);
  for (const row of sheet.head.slice(0, HEADER_ROWS)) {
    if (rule?.kop !== undefined && row.row !== rule.kop) continue;
    const area = rule?.vast.gebied ?? areaAround(sheet, row.row, context);
    const groups = groupColumns(columnsOf(row, area !== '', byFoldedName(rule?.gebieden ?? {}), context));
    if (groups.length < 2) continue;
    const label = labelColumn(sheet, row, (text) => indicatorOf(text).code);
    if (label < 0) continue;
    const headings = row.cells.map(textOf);
    const year = rule?.vast.jaar ?? yearAround(sheet, row.row);
    return { row: row.row, headings, label, groups, area, year, indicatorOf };
  }
  return undefined;
}

/** Columns headed by an area, or by a year where the area is told elsewhere; a margin belongs to the one before it. */
function columnsOf(
  { cells }: SheetRow,
  hasArea: boolean,
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
): FigureColumn[] {
  const columns: FigureColumn[] = [];
  let about: Pick<FigureColumn, 'subject' | 'year' | 'by'> | undefined;
  cells.forEach((cell, index) => {
    const heading = textOf(cell);
    const { measure, year, names, count } = parseHeading(heading);
    const subject = areaIn(names, synonyms, context);
    const isYear = year !== undefined && hasArea && names.length === 0;
    if (subject !== undefined || isYear) {
      about = { subject: subject?.code ?? '', ...given('by', subject?.by), ...given('year', year) };
    }
    const belongs = subject !== undefined || isYear || measure !== 'waarde';
    if (about && heading !== '' && belongs) {
      columns.push({ index, heading, measure, ...given('count', count), ...about });
    }
  });
  // Behind "Verschil" stand columns headed by years that hold signs.
  const signs = columns.findIndex(({ measure }) => measure === 'teken');
  return signs < 0 ? columns : columns.slice(0, signs);
}

function areaIn(
  names: readonly string[],
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
): { readonly code: string; readonly by: MatchedBy } | undefined {
  return names.flatMap((name) => {
    const mapped = synonyms.get(folded(name));
    const match = context.areas.find(mapped ?? name);
    if (match.kind !== 'found') return [];
    return [{ code: match.item.code, by: mapped === undefined ? match.by : ('bronnen.yaml' as const) }];
  })[0];
}

/** The only area that the sheet's name or title tells. */
function areaAround(sheet: Sheet, headerRow: number, context: LayoutContext): string {
  const titles = sheet.head.filter(({ row }) => row < headerRow).flatMap(({ cells }) => cells.map(textOf));
  const found = [sheet.sheet ?? '', ...titles]
    .map((title) => context.areas.find(title))
    .flatMap((match) => (match.kind === 'found' ? [match.item.code] : []));
  const [only, ...more] = new Set(found);
  return only !== undefined && more.length === 0 ? only : '';
}

/** The first column in which some cell below the header names a known indicator. */
function labelColumn(sheet: Sheet, header: SheetRow, codeOf: (label: string) => string | undefined): number {
  const below = sheet.head.filter(({ row }) => row > header.row);
  return (
    [0, 1, 2].find((column) => below.some(({ cells }) => codeOf(textOf(cells[column])) !== undefined)) ?? -1
  );
}

function figuresOf(
  cells: readonly CellValue[],
  row: number,
  table: CrossTable,
  rule: SourceRule | undefined,
): RawFigure[] {
  const indicator = table.indicatorOf(textOf(cells[table.label])).code;
  if (indicator === undefined) return [];
  return table.groups.flatMap((columns) => {
    const figure = figureIn(cells, columns);
    if (textOf(figure.waarde) === '') return [];
    const jaar = String(columns.year ?? table.year);
    return [
      {
        ...NO_FIGURE,
        ...rule?.vast,
        row,
        gebied: columns.subject || table.area,
        indicator,
        jaar,
        reeks: rule?.vast.reeks ?? seriesOf(yearOfCell(jaar)) ?? '',
        ...figure,
        columns: { waarde: columns.byMeasure.get('waarde')?.heading ?? '' },
      },
    ];
  });
}
