/** Benchmark and development of a kernrapport: the same rows in the same order, whatever their outcome (H09). */
import type { Comparison, Finding, Measure } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import type { PageCell, PageTable } from '../domain/page-blocks.ts';
import { placeTitle } from '../domain/place-words.ts';
import { segmentsOf } from '../domain/series.ts';
import { themaOf } from '../domain/thema.ts';
import { byTheme, valueCell } from './full-table.ts';
import type { SiteNames } from './site-names.ts';
import { DASH, klasseWords, NO_DATA, NOT_COMPARABLE, otherWords } from './words-nl.ts';

type Names = Pick<SiteNames, 'onderzoek'>;
type Kind = 'gemeente' | 'plaats' | 'referentie' | 'land';

/** From near to far, as everywhere (C05). */
const KINDS: readonly Kind[] = ['gemeente', 'plaats', 'referentie', 'land'];

interface Column {
  readonly text: string;
  readonly numeric: boolean;
  readonly cell: (finding: Finding) => Omit<PageCell, 'numeric' | 'column'>;
}

/** Kernindicatoren by theme; of a theme without one its first topic, so that no theme is left out. */
export function rowsOf(findings: readonly Finding[], { onderzoek }: Names) {
  return byTheme(
    findings.filter(({ indicator }) => !indicator.antwoord),
    onderzoek,
  ).map(({ thema, findings: own }) => {
    const kern = own.filter((finding) => finding.kern);
    return { title: themaOf(onderzoek, thema).titel, findings: kern.length > 0 ? kern : own.slice(0, 1) };
  });
}

/** Each topic here and elsewhere, with margins, and what the test says of each difference. */
export function benchmarkTable(area: Gebied, findings: readonly Finding[], names: Names): PageTable {
  const groups = rowsOf(findings, names);
  const all = groups.flatMap((group) => group.findings);
  return tableOf(
    {
      id: 'overzicht',
      caption: `${area.naam} vergeleken: zoveel van de 100 bewoners, of een gemiddelde. Het zijn schattingen, met een marge.`,
    },
    groups,
    [
      { text: 'Hier', numeric: true, cell: ({ measure }) => ({ ...valueCell(measure, ''), own: true }) },
      ...KINDS.flatMap((kind) => columnsFor(kind, all)),
    ],
  );
}

function columnsFor(kind: Kind, findings: readonly Finding[]): readonly Column[] {
  const first = findings.flatMap(({ comparisons }) => comparisons[kind] ?? [])[0];
  const { against } = first ?? {};
  if (!first || !against) return [];
  return [
    {
      text: placeTitle(against, first.lie),
      numeric: true,
      cell: ({ comparisons }) => valueCell(comparisons[kind]?.other, ''),
    },
    {
      text: `Vergeleken met ${otherWords(first)}`,
      numeric: false,
      cell: ({ comparisons }) => outcome(comparisons[kind]),
    },
  ];
}

function outcome(comparison: Comparison | undefined): { readonly text: string } {
  return { text: comparison ? klasseWords(comparison) : DASH };
}

/** Every wave of every series, oldest first; undefined where nothing was measured before. */
export function developmentTable(
  area: Gebied,
  findings: readonly Finding[],
  names: Names,
): PageTable | undefined {
  const groups = rowsOf(findings, names);
  const all = groups.flatMap((group) => group.findings);
  const years = [...new Set(all.flatMap(({ series }) => series.map(({ jaar }) => jaar)))].sort();
  if (years.length < 2) return undefined;
  return tableOf(
    {
      id: 'ontwikkeling-tabel',
      caption: `${area.naam} door de jaren. Wat op een andere manier is gemeten, is niet te vergelijken met nu.`,
    },
    groups,
    [
      ...years.map((jaar) => waveColumn(jaar, all)),
      {
        text: 'Vergeleken met de vorige meting',
        numeric: false,
        cell: ({ comparisons }) => outcome(comparisons.vorige),
      },
      ...(all.some(({ trend }) => trend) ? [{ text: 'Door de jaren', numeric: false, cell: trendCell }] : []),
    ],
  );
}

/**
 * The last figure of a year is that of the series that goes on. Where no figure of a year can be compared with now, its
 * heading says so, else the figure itself.
 */
function waveColumn(jaar: number, findings: readonly Finding[]): Column {
  const measureOf = ({ series }: Finding) => series.findLast((one) => one.jaar === jaar);
  const isOld = (finding: Finding) => {
    const measure = measureOf(finding);
    return measure !== undefined && isApart(measure, finding);
  };
  const measured = findings.filter((finding) => measureOf(finding));
  const allOld = measured.every(isOld);
  return {
    text: allOld ? `${jaar} (andere meetmethode)` : String(jaar),
    numeric: true,
    cell: (finding) => {
      const measure = measureOf(finding);
      if (!measure) return { text: DASH };
      const cell = valueCell(measure, '');
      const apart = !allOld && isOld(finding) ? NOT_COMPARABLE : undefined;
      const detail = [cell.detail, apart].filter(Boolean).join(', ');
      return { ...cell, ...(detail ? { detail } : {}) };
    },
  };
}

/** Before a break: of another series, base, division or question than the figure of now (C06). */
function isApart(measure: Measure, { series, indicator }: Finding): boolean {
  return !segmentsOf(series, indicator).at(-1)?.measures.includes(measure);
}

function trendCell({ trend }: Finding): { readonly text: string } {
  if (!trend) return { text: DASH };
  const outcomes = { hoger: 'hoger', lager: 'lager', geen_duidelijk_verschil: 'geen duidelijk verschil' };
  return { text: `${outcomes[trend.klasse]} (sinds ${trend.waves[0]?.jaar ?? NO_DATA})` };
}

function tableOf(
  head: Pick<PageTable, 'id' | 'caption'>,
  groups: ReturnType<typeof rowsOf>,
  columns: readonly Column[],
): PageTable {
  return {
    ...head,
    corner: 'Onderwerp',
    columns: columns.map(({ text, numeric }) => ({ text, numeric })),
    groups: groups.map(({ title, findings }) => ({
      title,
      rows: findings.map((finding) => ({
        id: `${head.id}-${finding.indicator.code}`,
        header: finding.indicator.naam,
        cells: columns.map(({ text, numeric, cell }) => ({ ...cell(finding), numeric, column: text })),
      })),
    })),
  };
}
