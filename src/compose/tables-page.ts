import type { Gemeente } from '../domain/gemeente.ts';
import type { PageTable, TableRow } from '../domain/page-blocks.ts';
import type { TablesPage, TablesSection } from '../domain/profile.ts';
import { pageBelowHome } from './address.ts';

/** A page of tables below the home page. */
export function tablesPage(
  gemeente: Gemeente,
  page: {
    readonly path: string;
    readonly heading: string;
    readonly description: string;
    readonly lead: string;
    readonly sections: readonly TablesSection[];
  },
): TablesPage {
  const { path, heading, description, lead, sections } = page;
  return {
    ...pageBelowHome(gemeente, { path, heading, description, noindex: gemeente.site.noindex }),
    lead,
    sections,
  };
}

/** A table of numbers with one column of names in front. */
export function simpleTable(
  table: Pick<PageTable, 'id' | 'caption' | 'corner'> & {
    readonly columns: readonly { readonly text: string; readonly numeric: boolean }[];
    readonly rows: readonly {
      readonly header: string;
      readonly cells: readonly Omit<TableRow['cells'][number], 'column' | 'numeric'>[];
    }[];
  },
): PageTable {
  const { rows, columns, ...rest } = table;
  return {
    ...rest,
    columns,
    groups: [
      {
        rows: rows.map(({ header, cells }) => ({
          header,
          cells: cells.map((cell, at) => ({
            ...cell,
            numeric: columns[at]?.numeric ?? false,
            column: columns[at]?.text ?? '',
          })),
        })),
      },
    ],
  };
}
