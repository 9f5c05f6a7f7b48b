import type { Comparison, Finding, Measure } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { PageCell, PageTable, TableRow } from '../domain/profile.ts';
import { compareThemas, themaOf } from '../domain/thema.ts';
import {
  capitalize,
  DASH,
  klasseWords,
  MARGIN_UNKNOWN,
  NO_DATA,
  NOT_ASKED,
  TOO_FEW,
  wholeWords,
} from './words-nl.ts';

/** Value and margin of a measure in words for a table: hidden, missing and unknown are said, never blank. */
export function valueCell(measure: Measure | undefined, column: string, own = false): PageCell {
  const base = { numeric: true, column, ...(own ? { own } : {}) };
  if (!measure) return { ...base, said: true, text: NO_DATA };
  const { estimate, shown, interval } = measure;
  switch (estimate.kind) {
    case 'published': {
      const margin = interval ? `${interval.shown.lower.bare}–${interval.shown.upper.bare}` : MARGIN_UNKNOWN;
      return {
        ...base,
        text: shown?.cell ?? NO_DATA,
        detail: estimate.indicative ? `${margin}, indicatie` : margin,
      };
    }
    case 'suppressed':
      return {
        ...base,
        said: true,
        text: TOO_FEW,
        ...(estimate.bound ? { detail: boundWords(estimate.bound) } : {}),
      };
    case 'missing':
      return { ...base, said: true, text: NOT_ASKED };
  }
}

function boundWords(bound: { readonly side: 'below' | 'above'; readonly value: number }): string {
  return `${bound.side === 'below' ? 'minder dan' : 'meer dan'} ${bound.value}%`;
}

/** Respondents of one item; hidden where the value is. */
export function respondentsWords(measure: Measure | undefined): string {
  const estimate = measure?.estimate;
  return estimate?.kind === 'published' && estimate.n !== undefined ? formatNumber(estimate.n, 0) : DASH;
}

/** Findings by theme, in the fixed order of P03. */
export function byTheme(
  findings: readonly Finding[],
): readonly { readonly thema: string; readonly findings: readonly Finding[] }[] {
  const themes = [...new Set(findings.map((finding) => finding.indicator.thema))].sort(compareThemas);
  return themes.map((thema) => ({
    thema,
    findings: findings.filter((finding) => finding.indicator.thema === thema),
  }));
}

/** Source lines of the measures, in the order in which they occur. */
export function sourcesOf(findings: readonly Finding[], fallback: string): readonly string[] {
  const lines = findings.map((finding) => sourceOf(finding, fallback));
  return [...new Set(lines)];
}

/** The row's own source; the catalogue's `bron` tells where the indicator is defined, not where the figure is from. */
export function sourceOf(finding: Finding, fallback: string): string {
  return finding.measure.bron ?? fallback;
}

/** "2025, VM2021" and, where there are several sources, the number of the source below the table. */
function waveWords(finding: Finding, sources: readonly string[], fallback: string): string {
  const { jaar, reeks } = finding.measure;
  const number = sources.indexOf(sourceOf(finding, fallback)) + 1;
  return sources.length > 1 ? `${jaar}, ${reeks} [${number}]` : `${jaar}, ${reeks}`;
}

/** The full table of one area (H05, H06): every indicator with everything that is known of it. */
export function fullTable(
  gebied: Gebied,
  whole: Gebied,
  findings: readonly Finding[],
  fallback: string,
): PageTable {
  const sources = sourcesOf(findings, fallback);
  const withLand = findings.some((finding) => finding.land);
  const withPrevious = findings.some((finding) => finding.comparisons.vorige);
  const wholeTitle = capitalize(wholeWords(whole));
  const columns = [
    { text: `${gebied.naam}, met marge`, numeric: true },
    { text: wholeTitle, numeric: true },
    ...(withLand ? [{ text: 'Nederland', numeric: true }] : []),
    {
      text: `Vergeleken met ${wholeWords(whole) === 'hele gemeente' ? 'de gemeente' : whole.naam}`,
      numeric: false,
    },
    ...(withPrevious ? [{ text: 'Vergeleken met de vorige meting', numeric: false }] : []),
    { text: 'Antwoorden', numeric: true },
    { text: 'Meting', numeric: false },
  ];
  const title = (at: number) => columns[at]?.text ?? '';
  const last = columns.length - 1;
  const rowOf = (finding: Finding): TableRow => ({
    id: `cijfer-${finding.indicator.code}`,
    header: finding.indicator.naam,
    cells: [
      valueCell(finding.measure, title(0), true),
      plain(valueCell(finding.whole, title(1))),
      ...(withLand ? [plain(valueCell(finding.land, 'Nederland'))] : []),
      wordsCell(finding.comparisons.gemeente, title(withLand ? 3 : 2)),
      ...(withPrevious ? [wordsCell(finding.comparisons.vorige, title(last - 2))] : []),
      { text: respondentsWords(finding.measure), numeric: true, column: title(last - 1) },
      { text: waveWords(finding, sources, fallback), numeric: false, column: title(last) },
    ],
  });
  return {
    id: 'tabel-alle-cijfers',
    caption: captionOf(gebied, findings),
    corner: 'Onderwerp',
    columns,
    groups: byTheme(findings).map((group) => ({
      title: themaOf(group.thema).titel,
      rows: group.findings.map(rowOf),
    })),
  };
}

function captionOf(gebied: Gebied, findings: readonly Finding[]): string {
  const years = [...new Set(findings.map((finding) => finding.measure.jaar))].join(', ');
  return `Schattingen voor ${gebied.naam}, ${years}. Percentages van de bewoners die de vraag beantwoordden. De marge staat achter het cijfer.`;
}

/** The value without its margin: reference columns stay calm; their margins are in the figure tables. */
function plain(cell: PageCell): PageCell {
  const { detail: _margin, ...value } = cell;
  return value;
}

function wordsCell(comparison: Comparison | undefined, column: string): PageCell {
  return { text: comparison ? klasseWords(comparison) : DASH, numeric: false, column };
}
