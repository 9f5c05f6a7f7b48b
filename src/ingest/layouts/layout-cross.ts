import type { CellRole } from '../../domain/cell-role.ts';
import { boundsIn } from '../cells/bounds.ts';
import { NO_FIGURE, type RawFigure, type RawFigures } from '../figures/raw-figure.ts';
import { type CellValue, type Sheet, textOf } from '../tables/sheet.ts';
import { withoutCounts } from '../tables/table-notes.ts';
import { type CrossTable, understandCross } from './cross-header.ts';
import { type CrossFigures, type CrossRows, crossRows } from './cross-rows.ts';
import { reportUnheaded, unheadedColumns } from './header-rows.ts';
import { type Measure, parseHeading } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';
import { reportRecognised } from './report-recognised.ts';
import { respondentsOf } from './respondents-row.ts';
import type { SourceRule } from './source-rules.ts';
import { columnsOf, figureIn } from './wide-table.ts';
import { reportYears, withoutYear, yearAround } from './year-around.ts';

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
  if (table.groups.some(({ year }) => year === undefined)) {
    if (table.year === '') return withoutYear(sheet, table.row, context.remarks);
    if (rule?.vast.jaar === undefined && yearAround(sheet, table.row) === table.year)
      reportYears(sheet, table.row, context.remarks);
  }
  const bare = bareColumns(sheet, table);
  reportUnheaded(sheet, { row: table.row, cells: table.headings }, bare, context.remarks);
  const rows = crossRows(sheet, table, rule, context);
  noteNames(sheet, table, rows, context);
  const counts = respondentsOf(sheet, table.label, table.row);
  return {
    sheet,
    seriesByYear: true,
    columnOf: (field, figure) => figure.columns?.[field],
    each: (visit) => {
      for (const line of rows.figures) figuresOf(line, table, rule, counts?.(line.row)).forEach(visit);
    },
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
function noteNames(sheet: Sheet, table: CrossTable, rows: CrossRows, context: LayoutContext): void {
  markRows(sheet, table, rows);
  for (const { cells, indicator } of rows.figures) {
    const label = textOf(cells[table.label]);
    if (label !== '') sheet.notes.settled('indicator', label, indicator, table.indicatorOf(label).by);
  }
  for (const { subject, byMeasure } of table.groups) {
    const column = byMeasure.get('waarde');
    if (column?.by) sheet.notes.settled('gebied', column.heading, subject, column.by);
  }
  const others = rows.skipped.filter(({ isOther }) => isOther);
  for (const { name } of others) sheet.notes.skipped(name, 'het andere antwoord op een ja-neevraag');
  const names = rows.skipped.filter((row) => !others.includes(row)).map(({ name }) => name);
  const dimensions = new Map([[table.label, 'indicator']]);
  const skipped = [...new Set([...table.doubled, ...names])];
  const understood = { ...table, dimensions, skipped, elsewhere: unknownAreas(table) };
  reportRecognised(sheet, nameOf(sheet, table), understood, context);
}

const BESIDE_ROLES: Partial<Readonly<Record<Measure, CellRole>>> = { n: 'n', teken: 'mark' };

/** What the rows that are no figures come to. */
function markRows(sheet: Sheet, table: CrossTable, rows: CrossRows): void {
  const { roles } = sheet.notes;
  for (const row of rows.notes) roles.row(row, 'note');
  for (const row of rows.nameless) roles.row(row, 'unread');
  for (const { row } of rows.skipped) roles.row(row, 'unread', true);
  for (const row of rows.counts) markCells(sheet, row, table, 'n');
  const beside = rows.figures.flatMap((figures) => [...figures.beside]);
  for (const [measure, { row }] of beside) markCells(sheet, row, table, BESIDE_ROLES[measure] ?? 'margin');
}

/** A row of respondents or margins holds those where the others hold figures. */
function markCells({ notes: { roles } }: Sheet, row: number, { groups }: CrossTable, role: CellRole): void {
  for (const { byMeasure } of groups)
    for (const { index } of byMeasure.values()) roles.cell(row, index, role);
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
  { row, cells, indicator, beside }: CrossFigures,
  table: CrossTable,
  rule: SourceRule | undefined,
  counts: readonly CellValue[] | undefined,
): RawFigure[] {
  return table.groups.flatMap((columns) => {
    const own = figureIn(cells, columns);
    if (textOf(own.waarde) === '') return [];
    const jaar = String(columns.year ?? table.year);
    const value = columns.byMeasure.get('waarde');
    const below = (measure: Measure): CellValue => beside.get(measure)?.cells[value?.index ?? -1] ?? '';
    const bounds = boundsIn(own.waarde, below('interval'), below('marge'));
    return [
      {
        ...NO_FIGURE,
        ...rule?.vast,
        row,
        gebied: columns.subject || table.area,
        indicator,
        jaar,
        waarde: own.waarde,
        n: firstFilled(own.n, below('n'), counts?.[value?.index ?? -1]),
        se: firstFilled(own.se, below('se')),
        ondergrens: firstFilled(own.ondergrens, bounds?.[0], below('ondergrens')),
        bovengrens: firstFilled(own.bovengrens, bounds?.[1], below('bovengrens')),
        columns: columnsOf(columns),
        taken: [...columns.byMeasure.values()].map(({ index }) => index),
      },
    ];
  });
}

function firstFilled(...cells: readonly (CellValue | undefined)[]): CellValue {
  return cells.find((cell) => textOf(cell) !== '') ?? '';
}
