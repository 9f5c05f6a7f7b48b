import type { Comparison, Finding, Measure } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { PageCell, PageTable } from '../domain/page-blocks.ts';
import { themaOf } from '../domain/thema.ts';
import { byTheme, respondentsWords, sourceOf, sourcesOf, valueCell } from './full-table.ts';
import type { SiteNames } from './site-names.ts';
import { DASH, klasseWords, wholeWords } from './words-nl.ts';

interface Column {
  readonly text: string;
  readonly numeric: boolean;
  readonly cell: (finding: Finding) => Omit<PageCell, 'column'>;
}

/**
 * The full table for paper (H05), with the figures of the page's own table. Its headings are short, since columns are
 * narrow; what all rows share is told once.
 */
export function paperTable(area: Gebied, names: SiteNames, findings: readonly Finding[]): PageTable {
  const columns = columnsOf(names, findings);
  const waves = wavesOf(findings);
  return {
    id: 'alle-cijfers',
    caption: [
      `Schattingen voor ${area.naam}.`,
      'Percentages van de bewoners die de vraag beantwoordden. De marge staat achter het cijfer.',
      ...(waves.length === 1 ? [`Meting: ${waves[0]}.`] : []),
    ].join(' '),
    corner: 'Onderwerp',
    columns: columns.map(({ text, numeric }) => ({ text, numeric })),
    groups: byTheme(findings, names.onderzoek).map((group) => ({
      title: themaOf(names.onderzoek, group.thema).titel,
      rows: group.findings.map((finding) => ({
        header: finding.indicator.naam,
        cells: columns.map(({ text, cell }) => ({ ...cell(finding), column: text })),
      })),
    })),
  };
}

function columnsOf(names: SiteNames, findings: readonly Finding[]): readonly Column[] {
  const { the, one } = names.areaWords;
  const whole = wholeWords(names.whole) === 'hele gemeente' ? 'gemeente' : names.whole.naam;
  const withLand = findings.some(({ land }) => land);
  const withPrevious = findings.some(({ comparisons }) => comparisons.vorige);
  const sources = sourcesOf(findings, names.source);
  return [
    {
      text: `${the === 'de' ? 'Deze' : 'Dit'} ${one}, met marge`,
      numeric: true,
      cell: ({ measure }) => valueCell(measure, '', true),
    },
    {
      text: whole === 'gemeente' ? 'Hele gemeente' : whole,
      numeric: true,
      cell: ({ whole: measure }) => referenceCell(measure),
    },
    ...(withLand
      ? [{ text: 'Nederland', numeric: true, cell: ({ land }: Finding) => referenceCell(land) }]
      : []),
    {
      text: whole === 'gemeente' ? 'Vergeleken met de gemeente' : `Vergeleken met ${whole}`,
      numeric: false,
      cell: ({ comparisons }) => outcomeCell(comparisons.gemeente),
    },
    ...(withPrevious
      ? [
          {
            text: 'Vergeleken met de vorige meting',
            numeric: false,
            cell: ({ comparisons }: Finding) => outcomeCell(comparisons.vorige),
          },
        ]
      : []),
    {
      text: 'Antwoorden',
      numeric: true,
      cell: ({ measure }) => ({ text: respondentsWords(measure), numeric: true }),
    },
    ...(wavesOf(findings).length > 1 || sources.length > 1
      ? [
          {
            text: 'Meting',
            numeric: false,
            cell: (finding: Finding) => ({ text: waveWords(finding, sources, names.source), numeric: false }),
          },
        ]
      : []),
  ];
}

function wavesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ measure }) => `${measure.jaar}, ${measure.reeks}`))];
}

/** Wave, series and, where there are several, the number of the source below the table. */
function waveWords(finding: Finding, sources: readonly string[], fallback: string): string {
  const { jaar, reeks } = finding.measure;
  const number = sources.indexOf(sourceOf(finding, fallback)) + 1;
  return sources.length > 1 ? `${jaar}, ${reeks} [${number}]` : `${jaar}, ${reeks}`;
}

/** Without its margin: reference columns stay calm; their margins are drawn in the charts. */
function referenceCell(measure: Measure | undefined): Omit<PageCell, 'column'> {
  const { detail: _margin, ...value } = valueCell(measure, '');
  return value;
}

/** That the figure is an indication stands beside it already. */
function outcomeCell(comparison: Comparison | undefined): Omit<PageCell, 'column'> {
  if (!comparison) return { text: DASH, numeric: false };
  const text = comparison.klasse === 'indicatief' ? 'niet vergeleken' : klasseWords(comparison);
  return { text, numeric: false };
}
