import type { OverviewRow, Summary } from '../domain/narrative.ts';
import type { PageCell, PageTable } from '../domain/page-blocks.ts';
import { placeShort } from '../domain/place-words.ts';
import { plainCell } from './full-table.ts';
import { capitalize } from './words-nl.ts';

/** From near to far (C05). */
const KINDS = ['gemeente', 'plaats', 'referentie', 'land'] as const;

/** The overview: every kernindicator with the figure here, beside it, and the outcome in words (H02, H05). */
export function overviewTable({ overview, against }: Summary): PageTable {
  const columns = [
    {
      text: 'Hier',
      numeric: true,
      cell: ({ finding }: OverviewRow) => ({ ...plainCell(finding.measure), own: true }),
    },
    ...KINDS.flatMap((kind) => {
      const first = overview.flatMap(({ finding }) => finding.comparisons[kind] ?? [])[0];
      if (!first?.against) return [];
      return [
        {
          text: capitalize(placeShort(first.against, first.lie)),
          numeric: true,
          cell: ({ finding }: OverviewRow) => plainCell(finding.comparisons[kind]?.other),
        },
      ];
    }),
    ...(against === undefined
      ? []
      : [
          {
            text: `Vergeleken met ${against}`,
            numeric: false,
            cell: ({ outcome }: OverviewRow) => ({ text: outcome }),
          },
        ]),
  ];
  return {
    id: 'overzicht',
    caption: 'De hoofdonderwerpen. 10% betekent: 10 van de 100 bewoners. Alle cijfers zijn een schatting.',
    corner: 'Onderwerp',
    columns: columns.map(({ text, numeric }) => ({ text, numeric })),
    groups: [
      {
        rows: overview.map((row) => ({
          id: `overzicht-${row.finding.indicator.code}`,
          header: row.topic,
          cells: columns.map(
            ({ text, numeric, cell }): PageCell => ({ ...cell(row), numeric, column: text }),
          ),
        })),
      },
    ],
  };
}
