import { parseHeading } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';
import { isNote } from './layout-long.ts';
import { type CrossTable, understandCross } from './layouts/cross-header.ts';
import { reportUnheaded, unheadedColumns } from './layouts/header-rows.ts';
import { isRespondentsLabel, respondentsOf } from './layouts/respondents-row.ts';
import { NO_FIGURE, type RawFigure, type RawFigures } from './raw-figure.ts';
import { reportRecognised } from './report-recognised.ts';
import { type CellValue, type Sheet, textOf } from './sheet.ts';
import type { SourceRule } from './source-rules.ts';
import { withoutCounts } from './table-notes.ts';
import { figureIn } from './wide-table.ts';
import { withoutYear } from './year-around.ts';

/**
 * Indicators as rows, areas or years as columns, as in a tabellenboek: value, margin and n side by side, below one
 * another's heads; rows with a unit or a heading between, signs for differences at the end, a row with the numbers of
 * respondents. Undefined when the sheet doesn't look like that.
 */
export function readCross(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): RawFigures | undefined {
  const table = understandCross(sheet, rule, context);
  if (!table) return undefined;
  if (table.year === '' && table.groups.some(({ year }) => year === undefined)) {
    return withoutYear(sheet, table.row, context.remarks);
  }
  const bare = bareColumns(sheet, table);
  reportUnheaded(sheet, { row: table.row, cells: table.headings }, bare, context.remarks);
  noteNames(sheet, table, context);
  const counts = respondentsOf(sheet, table.label, table.row);
  return {
    sheet,
    seriesByYear: true,
    columnOf: (field, figure) => figure.columns?.[field] ?? field,
    each: (visit) =>
      sheet.each((cells, row) => {
        if (row <= table.row || isNote(cells)) return;
        figuresOf(cells, row, table, rule, counts?.(row)).forEach(visit);
      }),
  };
}

/** Columns of numbers that no heading is above, among those with figures. */
function bareColumns(sheet: Sheet, { row, headings, groups, label }: CrossTable): number[] {
  const signs = headings.findIndex((heading) => parseHeading(heading).measure === 'teken');
  const first = Math.min(
    ...groups.flatMap(({ byMeasure }) => [...byMeasure.values()].map(({ index }) => index)),
  );
  return unheadedColumns(sheet, { row, cells: headings }, Math.max(label, first)).filter(
    (column) => signs < 0 || column < signs,
  );
}

/** Which names were matched and which rows and columns passed over, for the report. */
function noteNames(sheet: Sheet, table: CrossTable, context: LayoutContext): void {
  const skipped: string[] = [...table.doubled];
  sheet.each((cells, row) => {
    const label = textOf(cells[table.label]);
    const isFigure = table.groups.some((columns) => textOf(figureIn(cells, columns).waarde) !== '');
    if (row <= table.row) return;
    if (isNote(cells)) sheet.notes.roles.row(row, 'note');
    else if (isRespondentsLabel(label)) markCounts(sheet, row, table);
    if (!isFigure || label === '' || isRespondentsLabel(label)) return;
    const { code, by } = table.indicatorOf(label);
    if (code === undefined) {
      skipped.push(label);
      sheet.notes.roles.row(row, 'unread', true);
    } else sheet.notes.settled('indicator', label, code, by);
  });
  for (const { subject, byMeasure } of table.groups) {
    const column = byMeasure.get('waarde');
    if (column?.by) sheet.notes.settled('gebied', column.heading, subject, column.by);
  }
  const dimensions = new Map([[table.label, 'indicator']]);
  const understood = { ...table, dimensions, skipped, elsewhere: unknownAreas(table) };
  reportRecognised(sheet, nameOf(sheet, table), understood, context);
}

/** A row of respondents holds counts where the others hold figures. */
function markCounts({ notes: { roles } }: Sheet, row: number, { groups }: CrossTable): void {
  for (const { byMeasure } of groups) for (const { index } of byMeasure.values()) roles.cell(row, index, 'n');
}

/** What of a tabellenboek this one has, in words. */
function nameOf(sheet: Sheet, table: CrossTable): string {
  const { groups, area, label, row } = table;
  const own = groups.flatMap(({ byMeasure }) => [...byMeasure.values()]);
  const areas = new Set(groups.map(({ subject }) => subject));
  const isStacked = own.some(({ heading }) => heading.includes('/'));
  return [
    'indicatoren in de rijen, gebieden of jaren in de kolommen',
    isStacked && areas.size > 1 && groups.some(({ year }) => year !== undefined)
      ? 'jaren naast elkaar onder elk gebied'
      : '',
    isStacked && own.some(({ measure }) => measure === 'n')
      ? 'percentage en n naast elkaar onder één kop'
      : '',
    area !== '' && groups.every(({ subject }) => subject === '') ? 'een blad per gebied' : '',
    respondentsOf(sheet, label, row) ? 'het aantal respondenten in een rij' : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** Headings of columns that are about no known area: as columns of figures, between those that are. */
function unknownAreas({ headings, groups, label, area, doubled }: CrossTable): ReadonlySet<string> {
  const known = new Set(groups.flatMap(({ byMeasure }) => [...byMeasure.values()].map(({ index }) => index)));
  const signs = headings.findIndex((heading) => parseHeading(heading).measure === 'teken');
  const names = headings.filter((heading, index) => {
    const { measure } = parseHeading(heading);
    const beyond = signs >= 0 && index >= signs;
    if (doubled.has(heading)) return false;
    return index > label && !known.has(index) && !beyond && measure === 'waarde' && /\p{L}/u.test(heading);
  });
  return new Set(area === '' ? names.map(withoutCounts) : []);
}

function figuresOf(
  cells: readonly CellValue[],
  row: number,
  table: CrossTable,
  rule: SourceRule | undefined,
  counts: readonly CellValue[] | undefined,
): RawFigure[] {
  const label = textOf(cells[table.label]);
  const indicator = table.indicatorOf(label).code;
  if (indicator === undefined || isRespondentsLabel(label)) return [];
  return table.groups.flatMap((columns) => {
    const figure = figureIn(cells, columns);
    if (textOf(figure.waarde) === '') return [];
    const jaar = String(columns.year ?? table.year);
    const value = columns.byMeasure.get('waarde');
    return [
      {
        ...NO_FIGURE,
        ...rule?.vast,
        row,
        gebied: columns.subject || table.area,
        indicator,
        jaar,
        ...figure,
        n: textOf(figure.n) === '' ? (counts?.[value?.index ?? -1] ?? '') : figure.n,
        columns: { waarde: value?.heading ?? '' },
        taken: [...columns.byMeasure.values()].map(({ index }) => index),
      },
    ];
  });
}
