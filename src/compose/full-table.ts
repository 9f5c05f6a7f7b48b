import type { Comparison, Finding, Measure } from '../domain/finding.ts';
import { formatNumber } from '../domain/format.ts';
import type { Gebied } from '../domain/gebied.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { PageCell, PageTable, TableRow } from '../domain/page-blocks.ts';
import { placeTitle } from '../domain/place-words.ts';
import { inThemeOrder, type Themas, themaOf } from '../domain/thema.ts';
import { type SiteNames, wordsOf } from './site-names.ts';
import {
  DASH,
  klasseWords,
  MARGIN_UNKNOWN,
  type MarkNames,
  NO_DATA,
  NOT_ASKED,
  otherWords,
} from './words-nl.ts';

/** Value and margin of a measure in words for a table: hidden, missing and unknown are said, never blank. */
export function valueCell(measure: Measure | undefined, column: string): PageCell {
  const base = { numeric: true, column };
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

/** What the areas beside the own one are called in a legend: "hele gemeente", "gemeente Maasdrecht". */
export function besideNames(
  findings: readonly Finding[],
  { wholeWords }: Pick<SiteNames, 'wholeWords'>,
): Pick<MarkNames, 'whole' | 'place'> {
  const titleOf = (kind: Beside) => {
    const first = firstWith(kind, findings);
    return first?.against && placeTitle(first.against, first.lie);
  };
  return { whole: titleOf('gemeente') ?? wholeWords, place: titleOf('referentie') ?? titleOf('plaats') };
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

/** Where the table stands: a page repeats headings on a narrow screen, and has room for the earlier wave. */
interface Setting {
  readonly area: Pick<Column, 'text' | 'short'>;
  readonly page: boolean;
}

type Names = Pick<SiteNames, 'source' | 'onderzoek'>;

/** The full table of one area (H05, H06): every indicator with everything that is known of it. */
export function fullTable(gebied: Gebied, names: Names, findings: readonly Finding[]): PageTable {
  const area = { text: `${gebied.naam}, met marge`, short: 'Cijfer, met marge' };
  return {
    id: 'tabel-alle-cijfers',
    // Year and series stand here once where they are the same for every row.
    caption: `Schattingen voor ${gebied.naam}. Meting ${wavesOf(findings, inBrackets).join(', ')}. ${ABOUT}`,
    ...contentOf(names, findings, { area, page: true }),
  };
}

/** The same for paper, where columns are narrow: what all rows share is told once. */
export function paperTable(gebied: Gebied, names: SiteNames, findings: readonly Finding[]): PageTable {
  const { the, one } = wordsOf(names, gebied);
  const waves = wavesOf(findings, inWords);
  return {
    id: 'alle-cijfers',
    caption: [
      `Schattingen voor ${gebied.naam}.`,
      ABOUT,
      ...(waves.length === 1 ? [`Meting: ${waves[0]}.`] : []),
    ].join(' '),
    ...contentOf(names, findings, {
      area: { text: `${the === 'de' ? 'Deze' : 'Dit'} ${one}, met marge` },
      page: false,
    }),
  };
}

const ABOUT = 'Percentages van de bewoners die de vraag beantwoordden. De marge staat achter het cijfer.';

function contentOf(
  names: Names,
  findings: readonly Finding[],
  setting: Setting,
): Omit<PageTable, 'id' | 'caption'> {
  const columns = columnsOf(names, findings, setting);
  const rowOf = (finding: Finding): TableRow => ({
    ...(setting.page ? { id: `cijfer-${finding.indicator.code}` } : {}),
    header: finding.indicator.naam,
    cells: columns.map(({ text, short = text, numeric, cell }) => ({
      ...cell(finding),
      numeric,
      column: short,
    })),
  });
  return {
    corner: 'Onderwerp',
    columns: columns.map(({ text, numeric }) => ({ text, numeric })),
    groups: byTheme(findings, names.onderzoek).map((group) => ({
      title: themaOf(names.onderzoek, group.thema).titel,
      rows: group.findings.map(rowOf),
    })),
  };
}

function columnsOf({ source }: Names, findings: readonly Finding[], setting: Setting): readonly Column[] {
  return [
    { ...setting.area, numeric: true, cell: ({ measure }) => ({ ...valueCell(measure, ''), own: true }) },
    ...BESIDE.flatMap((kind) => valueColumn(kind, findings)),
    ...comparedKinds(findings, setting).flatMap((kind) => comparedColumn(kind, findings, setting)),
    ...beforeColumns(findings, setting),
    { text: 'Antwoorden', numeric: true, cell: ({ measure }) => ({ text: respondentsWords(measure) }) },
    ...waveColumn(findings, sourcesOf(findings, source), source),
  ];
}

type Beside = (typeof BESIDE)[number];
/** Areas beside the own one, from near to far (C05). */
const BESIDE = ['gemeente', 'plaats', 'referentie', 'land'] as const;

function firstWith(kind: Beside, findings: readonly Finding[]): Comparison | undefined {
  return findings.flatMap(({ comparisons }) => comparisons[kind] ?? [])[0];
}

function valueColumn(kind: Beside, findings: readonly Finding[]): readonly Column[] {
  const first = firstWith(kind, findings);
  if (!first?.against) return [];
  return [
    {
      text: placeTitle(first.against, first.lie),
      numeric: true,
      cell: ({ comparisons }) => plainCell(comparisons[kind]?.other),
    },
  ];
}

/** The whole, else land; a page has room for one more place. */
function comparedKinds(findings: readonly Finding[], { page }: Setting): readonly Beside[] {
  const main = firstWith('gemeente', findings) ? 'gemeente' : 'land';
  return page ? [main, 'plaats', 'referentie'] : [main];
}

function comparedColumn(kind: Beside, findings: readonly Finding[], setting: Setting): readonly Column[] {
  const first = firstWith(kind, findings);
  if (!first) return [];
  const other = otherWords(first).replace(/^de hele /, 'de ');
  return [
    {
      text: `Vergeleken met ${other}`,
      ...(setting.page ? { short: `Met ${other}` } : {}),
      numeric: false,
      cell: ({ comparisons }) => outcome(comparisons[kind], setting),
    },
  ];
}

/** How it compares with the last wave; on a page beside the figure of then, which a text may tell (H11). */
function beforeColumns(findings: readonly Finding[], setting: Setting): readonly Column[] {
  const years = beforeYears(findings);
  const then: Column = {
    text: years.length === 1 ? `In ${years[0]}` : 'Vorige meting',
    numeric: true,
    cell: ({ comparisons }) => plainCell(comparisons.vorige?.other),
  };
  const compared: Column = {
    text: 'Vergeleken met de vorige meting',
    ...(setting.page ? { short: 'Met vorige meting' } : {}),
    numeric: false,
    cell: ({ comparisons }) => outcome(comparisons.vorige, setting),
  };
  if (setting.page) return years.length > 0 ? [then, compared] : [];
  return findings.some(({ comparisons }) => comparisons.vorige) ? [compared] : [];
}

/** Wave, series and source of each row, where they are not all the same. */
function waveColumn(
  findings: readonly Finding[],
  sources: readonly string[],
  fallback: string,
): readonly Column[] {
  if (wavesOf(findings, inWords).length < 2 && sources.length < 2) return [];
  const cell = (finding: Finding) => ({ text: waveWords(finding, sources, fallback) });
  return [{ text: 'Meting', numeric: false, cell }];
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

/** On paper, that a figure is an indication stands beside it already. */
function outcome(
  comparison: Comparison | undefined,
  { page }: Setting,
): Omit<PageCell, 'column' | 'numeric'> {
  if (!comparison) return { text: DASH };
  return { text: !page && comparison.klasse === 'indicatief' ? 'niet vergeleken' : klasseWords(comparison) };
}

/** Year and series of the measures, each once. */
function wavesOf(findings: readonly Finding[], words: (measure: Measure) => string): readonly string[] {
  return [...new Set(findings.map(({ measure }) => words(measure)))];
}

const inBrackets = ({ jaar, reeks }: Measure) => `${jaar} (reeks ${reeks})`;
const inWords = ({ jaar, reeks }: Measure) => `${jaar}, ${reeks}`;

/** Where there are several sources with the number of the source below the table. */
function waveWords(finding: Finding, sources: readonly string[], fallback: string): string {
  const number = sources.indexOf(sourceOf(finding, fallback)) + 1;
  const wave = inWords(finding.measure);
  return sources.length > 1 ? `${wave} [${number}]` : wave;
}
