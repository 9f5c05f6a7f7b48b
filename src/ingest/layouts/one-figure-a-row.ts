import {
  type ColumnPlace,
  type Field,
  NO_FIGURE,
  type RawFigure,
  type RawFigures,
} from '../figures/raw-figure.ts';
import { given } from '../given.ts';
import { type CellValue, columnLetter, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { type Role, type Roles, rolesOf } from './column-roles.ts';
import type { LayoutContext } from './layout-context.ts';
import { isNote } from './layout-long.ts';
import { groupOf } from './layout-wide.ts';
import { answerCounts } from './long-counts.ts';
import { at, headerOf, type LongTable, subjects } from './long-rows.ts';
import { reportContradiction } from './second-areas.ts';
import type { SourceRule } from './source-rules.ts';
import { tellLayout } from './tell-long-table.ts';
import { withoutSentinels, yearOfPeriod } from './wide-table.ts';
import { withoutYear, yearAround } from './year-around.ts';

/**
 * A table with one figure a row in columns of a bureau's own: that of a GGD, with a row for each answer, a weighted and
 * an unweighted number; that of Amsterdam's BBGA, with `gebiedcode15;variabele`. Undefined for anything else.
 */
export function readOneFigureARow(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): RawFigures | undefined {
  const header = headerOf(sheet);
  if (!header) return undefined;
  const roles = rolesOf(header);
  const year = rule?.vast.jaar ?? yearAround(sheet, header.row);
  const subjectOf = subjects(sheet, header, roles, rule, context);
  if (!subjectOf) return undefined;
  if (year === '' && !roles.has('jaar')) return withoutYear(sheet, header.row, context.remarks);
  const table = { header, roles, year, subjectOf };
  tellLayout(sheet, table, rule, context);
  const places = [roles.get('gebied') ?? -1, roles.get('gebiednaam') ?? -1] as const;
  if (places[1] >= 0) reportContradiction(sheet, header.row, places, context);
  const countOf = answerCounts(sheet, table, context);
  return {
    sheet,
    seriesByYear: true,
    columnOf: (field, figure) => figure.columns?.[field],
    each: (visit) =>
      sheet.each((cells, row) => {
        if (row <= header.row || isNote(cells)) return;
        const subject = table.subjectOf(cells);
        if (subject === undefined || subject === 'no') return;
        visit({ ...toFigure(cells, row, subject, table, rule), ...given('n', countOf?.(cells)) });
      }),
  };
}

function toFigure(
  cells: readonly CellValue[],
  row: number,
  indicator: string,
  { header, roles, year }: LongTable,
  rule: SourceRule | undefined,
): RawFigure {
  const cell = (role: Role) => withoutSentinels(at(roles, role, cells));
  const own = rule?.vast.jaar ?? (roles.has('jaar') ? yearOfPeriod(cell('jaar')) : year);
  const heading = (role: Role) => textOf(header.cells[roles.get(role) ?? -1]);
  const gebied = cell('gebied');
  return {
    ...NO_FIGURE,
    ...rule?.vast,
    row,
    gebied: rule?.vast.gebied ?? (textOf(gebied) === '' ? cell('gebiednaam') : gebied),
    indicator,
    jaar: own,
    groep: rule?.vast.groep ?? groupOf(at(roles, 'groep', cells), heading('groep')),
    waarde: cell('waarde'),
    n: cell('n'),
    ondergrens: cell('ondergrens'),
    bovengrens: cell('bovengrens'),
    se: cell('se'),
    columns: columnsOf(roles, header),
  };
}

/** Where the fields of a figure stand, for remarks. */
function columnsOf(roles: Roles, header: SheetRow): Partial<Record<Field, ColumnPlace>> {
  const fields = [
    'gebied',
    'indicator',
    'jaar',
    'groep',
    'waarde',
    'n',
    'ondergrens',
    'bovengrens',
    'se',
  ] as const;
  return Object.assign(
    {},
    ...fields.map((field) => {
      const index = roles.get(field);
      return given(
        field,
        index === undefined ? undefined : { name: textOf(header.cells[index]) || columnLetter(index), index },
      );
    }),
  );
}
