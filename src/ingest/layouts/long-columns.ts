import type { CellRole } from '../../domain/cell-role.ts';
import { FIELDS, type Field } from '../figures/raw-figure.ts';
import { folded } from '../names/folded.ts';
import type { Header } from '../tables/read-table.ts';
import { type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { isPlainHeading, parseHeading } from './heading.ts';
import type { SourceRule } from './source-rules.ts';

/** Columns of a long table that are no field of a figure by themselves. */
export const MEASURES = ['marge', 'interval', 'gewogen', 'eenheid'] as const;
export type LongColumn = Field | (typeof MEASURES)[number];

/** What every known column comes to. */
export function markColumns({ notes: { roles } }: Sheet, { row, width, places }: Header<LongColumn>): void {
  roles.header(row);
  for (let index = 0; index < width; index += 1) roles.column(index, 'unread', true);
  for (const [column, { index }] of places) roles.column(index, roleOfColumn(column), column === 'gewogen');
}

function roleOfColumn(column: LongColumn): CellRole {
  switch (column) {
    case 'waarde':
      return 'figure';
    case 'n':
      return 'n';
    case 'gewogen':
      return 'unread';
    case 'ondergrens':
    case 'bovengrens':
    case 'se':
    case 'sd':
    case 'deff':
    case 'marge':
    case 'interval':
      return 'margin';
    default:
      return 'heading';
  }
}

/**
 * The headings of a row in our terms: mapped by the rule, or named for what the numbers are ("Waarde (%)", "Aantal
 * respondenten (n)", "ondergrens 90%") where no other column has our name for it. Others stay as they are.
 */
export function ourNames(row: SheetRow, rule: SourceRule | undefined): string[] {
  const names = mappedNames(row, rule);
  const taken = new Set(names.map(folded));
  return names.map((name) => {
    const measure = measureOf(name);
    if (measure === undefined || taken.has(measure) || isFieldName(name)) return name;
    taken.add(measure);
    return measure;
  });
}

function isFieldName(name: string): boolean {
  return FIELDS.some((field) => field === folded(name));
}

/** What a heading says its numbers are, when it says nothing else. */
function measureOf(heading: string): LongColumn | undefined {
  const { measure, names } = parseHeading(heading);
  if (measure === 'waarde') return isPlainHeading(heading) && heading !== '' ? 'waarde' : undefined;
  return measure === 'teken' || names.some((name) => !/^\(?[n%]?\)?$/i.test(name)) ? undefined : measure;
}

function mappedNames({ cells }: SheetRow, rule: SourceRule | undefined): string[] {
  const theirs = new Map(Object.entries(rule?.kolommen ?? {}).map(([field, name]) => [folded(name), field]));
  return cells.map((cell) => theirs.get(folded(textOf(cell))) ?? textOf(cell));
}

export function isField(column: LongColumn): column is Field {
  return FIELDS.some((field) => field === column);
}
