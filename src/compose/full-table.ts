import type { Comparison, Finding, Measure } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import type { Gebied } from '../domain/gebied.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { PageCell, PageTable, TableRow } from '../domain/page-blocks.ts';
import { inThemeOrder, type Themas, themaOf } from '../domain/thema.ts';
import type { SiteNames } from './site-names.ts';
import { capitalize, DASH, klasseWords, MARGIN_UNKNOWN, NO_DATA, NOT_ASKED, wholeWords } from './words-nl.ts';

/** Value and margin of a measure in words for a table: hidden, missing and unknown are said, never blank. */
export function valueCell(measure: Measure | undefined, column: string, own = false): PageCell {
  const base = { numeric: true, column, ...(own ? { own } : {}) };
  if (!measure) return { ...base, said: true, text: NO_DATA };
  const { estimate, shown, bound, interval } = measure;
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
        text: hiddenWords(estimate.reason),
        ...(bound ? { detail: bound.cell } : {}),
      };
    case 'missing':
      return { ...base, said: true, text: NOT_ASKED };
  }
}

/** Respondents of one item; hidden where the value is. */
export function respondentsWords(measure: Measure | undefined): string {
  const estimate = measure?.estimate;
  return estimate?.kind === 'published' && estimate.n !== undefined ? formatNumber(estimate.n, 0) : DASH;
}

/** Findings by theme, in the fixed order of P03. */
export function byTheme(
  findings: readonly Finding[],
  onderzoek: Themas,
): readonly { readonly thema: string; readonly findings: readonly Finding[] }[] {
  const themes = [...new Set(findings.map((finding) => finding.indicator.thema))].sort(
    inThemeOrder(onderzoek),
  );
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

/** One column of the full table: its title, and what it tells of a finding. */
interface Column {
  readonly text: string;
  /** The same in fewer words, where a narrow screen repeats it in every row. */
  readonly short?: string;
  readonly numeric: boolean;
  readonly cell: (finding: Finding) => Omit<PageCell, 'column' | 'numeric'>;
}

/** The full table of one area (H05, H06): every indicator with everything that is known of it. */
export function fullTable(
  gebied: Gebied,
  { whole, source: fallback, onderzoek }: Pick<SiteNames, 'whole' | 'source' | 'onderzoek'>,
  findings: readonly Finding[],
): PageTable {
  const columns = columnsOf(gebied, whole, findings, sourcesOf(findings, fallback), fallback);
  const rowOf = (finding: Finding): TableRow => ({
    id: `cijfer-${finding.indicator.code}`,
    header: finding.indicator.naam,
    cells: columns.map(({ text, short = text, numeric, cell }) => ({
      ...cell(finding),
      numeric,
      column: short,
    })),
  });
  return {
    id: 'tabel-alle-cijfers',
    caption: captionOf(gebied, findings),
    corner: 'Onderwerp',
    columns: columns.map(({ text, numeric }) => ({ text, numeric })),
    groups: byTheme(findings, onderzoek).map((group) => ({
      title: themaOf(onderzoek, group.thema).titel,
      rows: group.findings.map(rowOf),
    })),
  };
}

function columnsOf(
  gebied: Gebied,
  whole: Gebied,
  findings: readonly Finding[],
  sources: readonly string[],
  fallback: string,
): readonly Column[] {
  const isPart = whole.niveau === 'gemeente';
  const land: Column = { text: 'Nederland', numeric: true, cell: ({ land }) => plainCell(land) };
  const previous: Column = {
    text: 'Vergeleken met de vorige meting',
    short: 'Met vorige meting',
    numeric: false,
    cell: ({ comparisons }) => outcome(comparisons.vorige),
  };
  // What a text says of an earlier wave stands here too (H11).
  const before = beforeYears(findings);
  const then: Column = {
    text: before.length === 1 ? `In ${before[0]}` : 'Vorige meting',
    numeric: true,
    cell: ({ comparisons }) => plainCell(comparisons.vorige?.other),
  };
  const wave: Column = {
    text: 'Meting',
    numeric: false,
    cell: (finding) => ({ text: waveWords(finding, sources, fallback) }),
  };
  return [
    {
      text: `${gebied.naam}, met marge`,
      short: 'Cijfer, met marge',
      numeric: true,
      cell: ({ measure }) => ({ ...valueCell(measure, ''), own: true }),
    },
    { text: capitalize(wholeWords(whole)), numeric: true, cell: (finding) => plainCell(finding.whole) },
    ...(findings.some((finding) => finding.land) ? [land] : []),
    {
      text: `Vergeleken met ${isPart ? 'de gemeente' : whole.naam}`,
      short: `Met ${isPart ? 'de gemeente' : whole.naam}`,
      numeric: false,
      cell: ({ comparisons }) => outcome(comparisons.gemeente),
    },
    ...(before.length > 0 ? [then, previous] : []),
    { text: 'Antwoorden', numeric: true, cell: ({ measure }) => ({ text: respondentsWords(measure) }) },
    ...(wavesOf(findings).length > 1 || sources.length > 1 ? [wave] : []),
  ];
}

/** The value without its margin: reference columns stay calm; their margins are in the figure tables. */
export function plainCell(measure: Measure | undefined): Omit<PageCell, 'column' | 'numeric'> {
  const { detail: _margin, ...value } = valueCell(measure, '');
  return value;
}

/** Years of the earlier waves that figures are compared with. */
function beforeYears(findings: readonly Finding[]): readonly number[] {
  const years = findings.flatMap(({ comparisons }) => comparisons.vorige?.other?.jaar ?? []);
  return [...new Set(years)].sort();
}

function outcome(comparison: Comparison | undefined): Omit<PageCell, 'column' | 'numeric'> {
  return { text: comparison ? klasseWords(comparison) : DASH };
}

/** "2025 (VM2021)": year and series of the measures, each once. */
function wavesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ measure }) => `${measure.jaar} (reeks ${measure.reeks})`))];
}

/** "2025, VM2021" and, where there are several sources, the number of the source below the table. */
function waveWords(finding: Finding, sources: readonly string[], fallback: string): string {
  const { jaar, reeks } = finding.measure;
  const number = sources.indexOf(sourceOf(finding, fallback)) + 1;
  return sources.length > 1 ? `${jaar}, ${reeks} [${number}]` : `${jaar}, ${reeks}`;
}

/** Year and series stand here once where they are the same for every row. */
function captionOf(gebied: Gebied, findings: readonly Finding[]): string {
  return `Schattingen voor ${gebied.naam}. Meting ${wavesOf(findings).join(', ')}. Percentages van de bewoners die de vraag beantwoordden. De marge staat achter het cijfer.`;
}
