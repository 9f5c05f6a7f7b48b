import type { CellRole } from '../../domain/cell-role.ts';
import { listNames } from '../../domain/nearest.ts';
import { ownColumn } from '../cells/cell-accounts.ts';
import { given } from '../given.ts';
import { seriesWords } from '../onderzoek/series-words.ts';
import type { RemarkList } from '../remark-list.ts';
import { columnLetter, placeOf, type Sheet } from '../tables/sheet.ts';
import { withoutCounts } from '../tables/table-notes.ts';
import { IDLE_HEADING } from './dimension-headings.ts';
import type { LayoutContext } from './layout-context.ts';

/** How a table of a bureau was understood. */
export interface NamedLayout {
  /** Its name, for staff. */
  readonly layout: string;
  /** The last row of its header. */
  readonly row: number;
  readonly headings: readonly string[];
  /** What the columns are, by index. */
  readonly meanings: ReadonlyMap<number, string>;
  /** What the numbers of a column come to, by index; other columns that are used hold names. */
  readonly roles: ReadonlyMap<number, CellRole>;
}

/** Tells by which layout a table was read, before anybody relies on it. */
export function reportLayout(
  sheet: Sheet,
  named: NamedLayout,
  { remarks, onderzoek }: Pick<LayoutContext, 'remarks' | 'onderzoek'>,
): void {
  const { layout, row, headings, meanings } = named;
  const columns = headings.flatMap((heading, index) =>
    heading === '' && !meanings.has(index)
      ? []
      : [
          {
            letter: sheet.letters?.[index] ?? columnLetter(index),
            heading,
            ...given('meaning', meanings.get(index)),
          },
        ],
  );
  sheet.notes.understood(layout, row, columns);
  markColumns(sheet, named);
  const used = columns.flatMap(({ heading, meaning }) => (meaning ? [`${heading} = ${meaning}`] : []));
  remarks.warn({
    rule: 'indeling-herkend',
    ...placeOf(sheet),
    row,
    ...given('found', listNames(used) || undefined),
    explanation: `Deze tabel is gelezen als: ${layout}, met de kop op rij ${row}. Waar de reeks niet genoemd wordt, geldt ${seriesWords(onderzoek)}.`,
    proposal: 'Klopt dat niet? Beschrijf de tabel dan in bronnen.yaml.',
  });
}

/** Columns that are used have a role; numbers in others are left to be told as unread. */
function markColumns(sheet: Sheet, { row, headings, meanings, roles }: NamedLayout): void {
  sheet.notes.roles.header(row);
  headings.forEach((heading, index) => {
    const names = meanings.has(index) || IDLE_HEADING.test(heading) ? 'heading' : undefined;
    const role = roles.get(index) ?? names;
    if (role !== undefined) sheet.notes.roles.column(ownColumn(sheet, index), role, role === 'unread');
  });
}

/** Tells what of a table is no known indicator, in the words by which bronnen.yaml can name it. */
export function reportLeftOut(
  sheet: Sheet,
  row: number,
  names: readonly string[],
  remarks: RemarkList,
): void {
  if (names.length === 0) return;
  for (const name of names) sheet.notes.skipped(name, 'geen bekende indicator');
  const told = names.map(withoutCounts);
  remarks.warn({
    rule: 'onderwerp-overgeslagen',
    ...placeOf(sheet),
    row,
    found: listNames(told),
    explanation: `${names.length === 1 ? 'Eén onderwerp of antwoord is' : `${names.length} onderwerpen of antwoorden zijn`} geen bekende indicator en niet gelezen: ${listNames(told)}.`,
    proposal: `Noem het in bronnen.yaml bij "indicatoren", zoals { "${told[0]}": CODE }, of zet een eigen indicator in indicatoren.csv.`,
  });
}
