import type { Gebied } from '../domain/gebied.ts';
import type { OverviewRow, Summary } from '../domain/narrative.ts';
import type { PageCell, PageTable } from '../domain/page-blocks.ts';
import { plainCell } from './full-table.ts';
import { capitalize, wholeWords } from './words-nl.ts';

/** The overview: every kernindicator with the figure here, beside it, and the outcome in words (H02, H05). */
export function overviewTable({ overview, against }: Summary, area: Gebied): PageTable {
  const whole = overview.find(({ finding }) => finding.whole)?.finding.whole?.gebied;
  const hasWhole = whole !== undefined && whole.code !== area.code && whole.niveau !== 'land';
  const hasLand = area.niveau !== 'land' && overview.some(({ finding }) => finding.land);
  const columns = [
    {
      text: 'Hier',
      numeric: true,
      cell: ({ finding }: OverviewRow) => ({ ...plainCell(finding.measure), own: true }),
    },
    ...(hasWhole && whole
      ? [
          {
            text: capitalize(wholeWords(whole).replace(/^de hele /, '')),
            numeric: true,
            cell: ({ finding }: OverviewRow) => plainCell(finding.whole),
          },
        ]
      : []),
    ...(hasLand
      ? [{ text: 'Nederland', numeric: true, cell: ({ finding }: OverviewRow) => plainCell(finding.land) }]
      : []),
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
    caption: `Hoofdonderwerpen: zoveel van de 100 bewoners, of een gemiddeld rapportcijfer. Het zijn schattingen.`,
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
