/** "Twee maten": what residents feel and went through beside what the police count, each in itself. */

import { formatNumber } from '../domain/format.ts';
import type { MeasureText, TwoMeasuresText } from '../domain/narrative.ts';
import type { TablesPage, TablesSection } from '../domain/profile.ts';
import { TWO_MEASURES } from './address.ts';
import { sourceLines } from './background.ts';
import { sourcesOf, valueCell } from './full-table.ts';
import type { Parts } from './parts.ts';
import type { SiteNames } from './site-names.ts';
import { simpleTable, tablesPage } from './tables-page.ts';

/** The page; none where the survey names no such questions, or the police's counts are not there. */
export function composeTwoMeasures(parts: Parts, names: SiteNames): readonly TablesPage[] {
  const { survey, narratives } = parts;
  const { gemeente, onderzoek } = survey;
  const counted = countedSection(parts, names);
  if (!narratives.twoMeasures || !onderzoek.tweeMaten || !counted) return [];
  return [
    tablesPage(gemeente, {
      path: TWO_MEASURES,
      heading: 'Twee maten: gevoel en misdrijven',
      description: `Wat bewoners van ${gemeente.naam} voelen en meemaken, naast wat de politie telt.`,
      lead: 'Hoe kan het dat de politie minder misdrijven telt, en bewoners zich niet veiliger voelen? Of andersom? Deze pagina legt uit waarom dat kan.',
      sections: [
        askedSection(parts, names, narratives.twoMeasures),
        counted,
        ...narratives.twoMeasures.context.map(({ title, paragraphs, source }, at) => ({
          id: `uitleg-${at + 1}`,
          title,
          paragraphs,
          sources: [source],
        })),
      ],
    }),
  ];
}

/** Every wave of each question; a wave of another series is marked, for it can't be compared. */
function askedSection(parts: Parts, names: SiteNames, { measures }: TwoMeasuresText): TablesSection {
  const years = [
    ...new Set(measures.flatMap(({ finding }) => finding.series.map(({ jaar }) => jaar))),
  ].sort();
  return {
    id: 'bewoners',
    title: 'Wat bewoners voelen en meemaken',
    paragraphs: parts.survey.onderzoek.tweeMaten?.uitleg ?? [],
    list: measures.flatMap(outcomeOf),
    table: simpleTable({
      id: 'tabel-bewoners',
      caption: `${names.whole.naam}, elke meting. De marge staat achter het cijfer. Cijfers uit een andere reeks zijn anders gemeten: vergelijk die niet.`,
      corner: 'Onderwerp',
      columns: years.map((jaar) => ({ text: String(jaar), numeric: true })),
      rows: measures.map((measure) => ({ header: measure.topic, cells: waveCells(measure, years) })),
    }),
    sources: sourcesOf(
      measures.map(({ finding }) => finding),
      names.source,
    ).map((source) => `Bron: ${source}.`),
  };
}

function waveCells({ finding }: MeasureText, years: readonly number[]) {
  return years.map((jaar) => {
    const measure = finding.series.findLast((one) => one.jaar === jaar);
    const { column: _column, numeric: _numeric, ...cell } = valueCell(measure, '');
    if (!measure || measure.reeks === finding.measure.reeks) return cell;
    return { ...cell, detail: [cell.detail, `reeks ${measure.reeks}`].filter(Boolean).join(', ') };
  });
}

function countedSection(parts: Parts, names: SiteNames): TablesSection | undefined {
  const { context, gemeente } = parts.survey;
  const figures = (context?.figures ?? [])
    .filter(
      ({ gebied, topic, soort }) =>
        gebied === names.whole.code && topic === 'misdrijven' && soort === undefined,
    )
    .filter(({ jaar }) => jaar <= gemeente.editie)
    .toSorted((a, b) => a.jaar - b.jaar);
  const note = context?.topics.get('misdrijven')?.uitleg;
  if (figures.length === 0 || note === undefined) return undefined;
  return {
    id: 'politie',
    title: 'Wat de politie telt',
    paragraphs: [note, 'Dit zijn getelde misdrijven, en geen schatting. Zij zijn niet getoetst.'],
    table: simpleTable({
      id: 'tabel-politie',
      caption: `Misdrijven in ${names.whole.naam} die bij de politie bekend zijn.`,
      corner: 'Bron',
      columns: figures.map(({ jaar }) => ({ text: String(jaar), numeric: true })),
      rows: [
        {
          header: 'Misdrijven bekend bij de politie',
          cells: figures.map(({ value, provisional }) => ({
            text: formatNumber(value, 0),
            ...(provisional ? { detail: 'voorlopig' } : {}),
          })),
        },
      ],
    }),
    sources: sourceLines(parts, figures),
  };
}

/** "Weleens onveilig, vergeleken met 2023: het verschil is te klein om zeker te zijn." */
function outcomeOf({ finding, topic, outcome }: MeasureText): readonly string[] {
  const year = finding.comparisons.vorige?.other?.jaar;
  return outcome === undefined || year === undefined
    ? []
    : [`${topic}, vergeleken met ${year}: ${lowerFirst(outcome)}`];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
