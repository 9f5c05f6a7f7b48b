import { NO_FIGURE, type RawFigure, type RawFigures } from '../figures/raw-figure.ts';
import { folded } from '../names/folded.ts';
import { type CellValue, type Sheet, textOf } from '../tables/sheet.ts';
import { KENMERK_HEADING } from './dimension-headings.ts';
import { reportGroupsInColumns } from './groups-in-columns.ts';
import { reportBareYears, reportUnheaded, unheadedColumns } from './header-rows.ts';
import { ownPart, parseHeading } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';
import { byFoldedName } from './layout-context.ts';
import { reportRecognised } from './report-recognised.ts';
import { reportSecondAreas } from './second-areas.ts';
import type { SourceRule } from './source-rules.ts';
import { findWideHeader, type WideHeader } from './wide-header.ts';
import { columnsOf, type FigureColumns, figureIn, withoutSentinels, yearOfPeriod } from './wide-table.ts';
import { reportYears, withoutYear, yearAround } from './year-around.ts';

/** A code of CBS for an area, perhaps one of another gemeente. */
const CBS_CODE = /^(NL|LD|PV|CR|RE|PD|GM|WK|BU)\d{2,8}$/;

/** What stays the same for all rows of a sheet. */
interface WideTable {
  readonly header: WideHeader;
  /** Where no column or heading names the year. */
  readonly year: string;
  readonly rule: SourceRule | undefined;
  /** Whether a row is about an area of somewhere else, which is no error. */
  readonly isElsewhere: (cell: CellValue) => boolean;
}

/**
 * Areas as rows, indicators as columns: the year in a column, in the headings, in the name of the sheet or in the
 * title; one or two header rows. Undefined when the sheet doesn't look like that.
 */
export function readWide(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): RawFigures | undefined {
  const header = findWideHeader(sheet, rule, context);
  if (!header) return undefined;
  const own = byFoldedName(rule?.gebieden ?? {});
  const table: WideTable = {
    header,
    year: rule?.vast.jaar ?? yearAround(sheet, header.row),
    rule,
    isElsewhere: (cell) => {
      const code = textOf(cell).toUpperCase();
      return !own.has(folded(code)) && CBS_CODE.test(code) && context.areas.find(cell).kind === 'unknown';
    },
  };
  const elsewhere = new Set<string>();
  sheet.each((cells, row) => {
    const cell = cells[header.area] ?? '';
    if (row <= header.row) return;
    if (table.isElsewhere(cell)) {
      elsewhere.add(textOf(cell));
      sheet.notes.roles.row(row, 'unread', true);
    } else if (figuresOf(cells, row, table).length === 0) sheet.notes.roles.row(row, 'note');
  });
  if (header.year < 0 && header.groups.some(({ year }) => year === undefined)) {
    if (table.year === '') return withoutYear(sheet, header.row, context.remarks);
    if (rule?.vast.jaar === undefined) reportYears(sheet, header.row, context.remarks);
  }
  const bare = unheadedColumns(sheet, { row: header.row, cells: header.headings }, firstOf(header));
  const ofFigures = new Set([...bare, ...figureColumns(header)]);
  if (!reportGroupsInColumns(sheet, header, ofFigures, context.remarks))
    reportUnheaded(sheet, { row: header.row, cells: header.headings }, bare, context.remarks);
  reportSecondAreas(sheet, { ...header, figures: firstOf(header) }, context);
  for (const heading of header.others) sheet.notes.skipped(heading, 'het andere antwoord op een ja-neevraag');
  reportBareYears(sheet, header, context.remarks);
  for (const { subject, byMeasure } of header.groups) {
    const column = byMeasure.get('waarde');
    if (column?.by) sheet.notes.settled('indicator', column.heading, subject, column.by);
  }
  reportRecognised(
    sheet,
    'gebieden in de rijen en indicatoren in de kolommen',
    { ...header, dimensions: dimensionsOf(header), elsewhere },
    context,
  );
  return {
    sheet,
    seriesByYear: true,
    columnOf: (field, figure) => figure.columns?.[field],
    each: (visit) =>
      sheet.each((cells, row) => {
        if (row <= header.row) return;
        const figures = figuresOf(cells, row, table);
        figures.forEach(visit);
        if (figures.length === 0 && !table.isElsewhere(areaOf(cells, table))) {
          sheet.notes.skipped(`rij ${row}`, 'geen cijfers op deze rij');
        }
      }),
  };
}

function figureColumns({ groups }: WideHeader): number[] {
  return groups.flatMap(({ byMeasure }) => [...byMeasure.values()].map(({ index }) => index));
}

/** The first column with figures. */
function firstOf(header: WideHeader): number {
  return Math.min(...figureColumns(header));
}

/** Columns that say what a row is about. */
function dimensionsOf({ area, year, group }: WideHeader): ReadonlyMap<number, string> {
  return new Map([
    [area, 'gebied'],
    [year, 'jaar'],
    [group, 'groep'],
  ]);
}

function figuresOf(cells: readonly CellValue[], row: number, table: WideTable): RawFigure[] {
  const { header } = table;
  const gebied = areaOf(cells, table);
  if (table.isElsewhere(gebied) || (textOf(gebied) === '' && !hasNumber(cells, header))) return [];
  return header.groups.flatMap((columns) => {
    const figure = toFigure(cells, row, columns, table);
    // An empty cell is no figure; a point or a cross is one that is missing. Notes have no figures at all.
    return textOf(figure.waarde) === '' ? [] : [figure];
  });
}

/** A row below the header without an area and without numbers explains the columns: "(A)", "%". */
function hasNumber(cells: readonly CellValue[], { groups }: WideHeader): boolean {
  return groups.some(({ byMeasure }) => /\d/.test(textOf(cells[byMeasure.get('waarde')?.index ?? -1])));
}

function areaOf(
  cells: readonly CellValue[],
  { header, rule }: Pick<WideTable, 'header' | 'rule'>,
): CellValue {
  if (header.area < 0) return rule?.vast.gebied ?? '';
  const area = cells[header.area] ?? '';
  return textOf(area) === '' ? (cells[header.areaBeside] ?? '') : area;
}

function toFigure(
  cells: readonly CellValue[],
  row: number,
  columns: FigureColumns,
  { header, rule, year }: WideTable,
): RawFigure {
  const clean = cells.map(withoutSentinels);
  const jaar = String(columns.year ?? (header.year < 0 ? year : yearOfPeriod(clean[header.year] ?? '')));
  return {
    ...NO_FIGURE,
    ...rule?.vast,
    row,
    gebied: areaOf(clean, { header, rule }),
    indicator: columns.subject,
    status: rule?.vast.status ?? (textOf(clean[header.year]).endsWith('*') ? 'voorlopig' : ''),
    jaar,
    groep: rule?.vast.groep ?? groupOf(clean[header.group], ownPart(header.headings[header.group] ?? '')),
    ...withCount(figureIn(clean, columns), areaOf(clean, { header, rule })),
    columns: { gebied: { name: header.areaHeading, index: header.area }, ...columnsOf(columns) },
    taken: [...columns.byMeasure.values()].map(({ index }) => index),
  };
}

/** "Binnenstad (n=352)": the number of respondents beside the name of the area, where no column has it. */
function withCount(figure: ReturnType<typeof figureIn>, area: CellValue): ReturnType<typeof figureIn> {
  return textOf(figure.n) === '' ? { ...figure, n: parseHeading(textOf(area)).count ?? '' } : figure;
}

/** CBS writes "Leeftijd: 15 tot 25 jaar" and "Totaal personen"; bureaus "15-24" in a column "Leeftijd". */
export function groupOf(cell: CellValue | undefined, heading = ''): string {
  const text = textOf(cell);
  if (/^(totaal|alle|T\d+$)/i.test(text)) return '';
  const group = text.replace(/\s*:\s*/, '=');
  return group === '' || group.includes('=') || !KENMERK_HEADING.test(heading)
    ? group
    : `${heading}=${group}`;
}
