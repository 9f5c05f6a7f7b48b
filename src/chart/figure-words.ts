/** The words around a figure, form by form. */
import type { ChartFigure } from '../domain/figure.ts';
import type { ShownBound } from '../domain/format.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { AnswersFigure, BreakdownFigure, DataFigure, DevelopmentFigure } from './figures.ts';
import type { Reading } from './reading.ts';
import { registeredWords } from './registered-words.ts';
import { answerEntries, cellsOf, type Entry, tableOf } from './table.ts';
import {
  type About,
  BREAK_SENTENCE,
  captionOf,
  captionPerArea,
  developmentTitle,
  fullName,
  listed,
  NIVEAU_WORDS,
  overviewTitle,
  shortName,
  spoken,
  spokenFor,
  unitSentence,
  valueColumn,
} from './words-nl.ts';

/** Title, caption, names and table of a figure, without its data as a file. */
export type FigureWords = Pick<
  ChartFigure,
  'id' | 'title' | 'question' | 'caption' | 'label' | 'description' | 'table'
> & {
  /** Absent where the figure is not of the survey alone: its numbers are not all in cijfers.csv. */
  readonly indicator?: string;
};

export function wordsOf(figure: DataFigure, about: About, entries: readonly Entry[]): FigureWords {
  const readings = entries.map(({ reading }) => reading);
  switch (figure.form) {
    case 'level':
      return single(figure.indicator, '', readings, about);
    case 'pictogram':
      return pictogramWords(figure.indicator, figure.reading, about);
    case 'breakdown':
      return breakdownWords(figure, readings, about);
    case 'small-multiples':
      return {
        ...single(figure.indicator, `-per-${figure.niveau}`, readings, about),
        title: `${fullName(figure.indicator)}, per ${NIVEAU_WORDS[figure.niveau].singular}`,
        caption: captionPerArea(figure.areas, NIVEAU_WORDS[figure.niveau].singular, about.onderzoek),
        label: `${fullName(figure.indicator)} in alle ${NIVEAU_WORDS[figure.niveau].plural}, op alfabet`,
      };
    case 'development':
      return developmentWords(figure, readings, about);
    case 'overview':
      return several(figure.rows, '-overzicht', about, (first) => overviewTitle(first, about.onderzoek));
    case 'reported':
      return several(figure.rows, '-gemeld', about, () => figure.titel);
    case 'answers':
      return answersWords(figure, entries, about);
    case 'registered':
      return registeredWords(figure, about);
  }
}

/** One indicator, a row per area or group. */
function single(
  indicator: Indicator,
  suffix: string,
  readings: readonly Reading[],
  about: About,
): FigureWords {
  const title = fullName(indicator);
  const [first] = readings;
  return {
    id: `fig-${indicator.code}${suffix}`,
    indicator: indicator.code,
    title,
    question: unitSentence(indicator, first?.measure.jaar, readings, about.onderzoek),
    caption: captionOf(readings.slice(0, 1), about),
    label: `${title}: ${about.area}`,
    description: readings.map((reading) => spokenFor(reading)).join(' '),
    table: tableOf(
      `${title}, ${first?.measure.jaar ?? ''}`,
      ['Gebied', valueColumn(indicator.eenheid), 'Marge', 'Antwoorden'],
      readings.map((reading) => ({ header: reading.name, cells: cellsOf(reading) })),
    ),
  };
}

/** Groups are told with what they are groups of: "Opleiding: Laag". */
function breakdownWords(figure: BreakdownFigure, readings: readonly Reading[], about: About): FigureWords {
  const { indicator, total, kenmerken } = figure;
  const words = single(indicator, '-groepen', readings, about);
  const rows = [
    { header: total.name, reading: total },
    ...kenmerken.flatMap(({ title, readings: groups }) =>
      groups.map((reading) => ({ header: `${title}: ${reading.name}`, reading })),
    ),
  ];
  return {
    ...words,
    title: `${words.title}, naar ${listed(kenmerken.map(({ title }) => title.toLowerCase()))}`,
    description: rows.map(({ header, reading }) => spokenFor(reading, header)).join(' '),
    table: tableOf(
      words.table.caption,
      ['Groep', ...words.table.columns.slice(1)],
      rows.map(({ header, reading }) => ({ header, cells: cellsOf(reading) })),
    ),
  };
}

/** Both sides are told where the catalogue has words for the other one (H04). */
function pictogramWords(indicator: Indicator, reading: Reading, about: About): FigureWords {
  const { shown, interval } = reading.measure;
  const filled = shown?.edge ? shown.number : (shown?.bare ?? '0');
  const name = fullName(indicator);
  const line = interval
    ? `De streep eronder is de marge: ${interval.shown.lower.bare} tot ${interval.shown.upper.bare}.`
    : 'De marge is onbekend.';
  return {
    ...single(indicator, '-honderd', [reading], about),
    label: `${name}: 100 bewoners, ${filled} ingekleurd`,
    description: [
      `Honderd getekende bewoners van ${about.area}.`,
      shown?.edge
        ? edgeOfHundred(shown.edge)
        : `${filled} zijn ingekleurd: zij ${indicator.zin?.plural ?? name}.`,
      ...(indicator.complement && shown && !shown.edge
        ? [`De andere ${100 - shown.number} ${indicator.complement.plural}.`]
        : []),
      line,
    ].join(' '),
  };
}

/** None of a hundred, or all of them, is not nobody and not everybody. */
function edgeOfHundred({ side, words }: ShownBound): string {
  return side === 'below'
    ? `Geen van hen is ingekleurd: het zijn er ${words}.`
    : `Zij zijn allemaal ingekleurd: het zijn er ${words}.`;
}

function developmentWords(
  figure: DevelopmentFigure,
  readings: readonly Reading[],
  about: About,
): FigureWords {
  const { indicator, waves, panels } = figure;
  const years = waves.map(({ jaar }) => jaar);
  const title = developmentTitle(indicator, years);
  const breaks = waves.filter(({ afterBreak }) => afterBreak);
  const own = panels[0]?.readings ?? [];
  const notes = [
    ...(breaks.length > 0 ? [BREAK_SENTENCE] : []),
    ...about.onderzoek.noten.filter(({ jaar }) => years.includes(jaar)).map(({ kort }) => kort),
  ];
  return {
    id: `fig-${indicator.code}-ontwikkeling`,
    indicator: indicator.code,
    title,
    question: unitSentence(indicator, undefined, readings, about.onderzoek),
    caption: captionOf(own, about, notes.join(' ')),
    label: `${fullName(indicator)} door de jaren: ${about.area}`,
    description: panels.map((panel) => panelSpoken(panel.name, panel.readings, panel.breaks)).join(' '),
    table: tableOf(
      title,
      ['Gebied en jaar', valueColumn(indicator.eenheid), 'Marge', 'Antwoorden'],
      readings.map((reading) => ({
        header: `${reading.name} ${reading.measure.jaar}`,
        cells: cellsOf(reading),
      })),
    ),
  };
}

/** "De Kersentuin: 2017 21 van de 100, …. Daarna een andere meetmethode. 2021 …" */
function panelSpoken(name: string, readings: readonly Reading[], breaks: readonly number[]): string {
  const parts = readings.map((reading) => {
    const { jaar } = reading.measure;
    const turn = breaks.includes(jaar) ? 'Andere meetmethode. ' : '';
    return `${turn}${jaar}: ${spoken(reading)}.`;
  });
  return `${name}. ${parts.join(' ')}`;
}

function several(
  rows: readonly { readonly indicator: Indicator; readonly readings: readonly Reading[] }[],
  suffix: string,
  about: About,
  titleFor: (first: Indicator) => string,
): FigureWords {
  const [first] = rows;
  if (!first) throw new Error('a figure without rows');
  const { indicator } = first;
  const title = titleFor(indicator);
  const year = first.readings[0]?.measure.jaar;
  return {
    id: `fig-${indicator.code}${suffix}`,
    indicator: indicator.code,
    title,
    question: unitSentence(
      indicator,
      year,
      rows.flatMap(({ readings }) => readings),
      about.onderzoek,
    ),
    caption: captionOf(
      rows.flatMap(({ readings }) => readings.slice(0, 1)),
      about,
    ),
    label: `${title}: ${about.area}`,
    description: rows
      .map(
        (row) =>
          `${shortName(row.indicator)}: ${row.readings.map((reading) => spokenFor(reading)).join(' ')}`,
      )
      .join(' '),
    table: tableOf(
      `${title}, ${year ?? ''}`,
      ['Onderwerp en gebied', valueColumn(indicator.eenheid), 'Marge', 'Antwoorden'],
      rows.flatMap((row) =>
        row.readings.map((reading) => ({
          header: `${shortName(row.indicator)}: ${reading.name}`,
          cells: cellsOf(reading),
        })),
      ),
    ),
  };
}

function answersWords(figure: AnswersFigure, entries: readonly Entry[], about: About): FigureWords {
  const [first] = figure.answers;
  if (!first) throw new Error('a question without answers');
  // Every answer is named after its question: "Prettig met elkaar omgaan: mee eens".
  const title = `${first.naam.split(':')[0]}: alle antwoorden`;
  const asked = first.vraag ? `‘${first.vraag}’ ` : '';
  const own = figure.rows[0]?.readings.filter((reading) => reading !== undefined) ?? [];
  return {
    id: `fig-${first.code}-antwoorden`,
    indicator: first.code,
    title,
    question: `${asked}Antwoorden van 100 bewoners. ${own[0]?.measure.jaar ?? ''}.`,
    caption: captionOf(
      own,
      about,
      'Door afronding telt het totaal niet altijd op tot 100. De marges staan in de tabel.',
    ),
    label: `${title}, ${about.area}`,
    description: figure.rows
      .map(
        (row) =>
          `${row.name}. ${answerEntries(figure.answers, row.readings)
            .map(({ indicator, reading }) => spokenFor(reading, `${shortName(indicator)}:`))
            .join(' ')}`,
      )
      .join(' '),
    table: tableOf(
      title,
      ['Antwoord en gebied', valueColumn('procent'), 'Marge', 'Antwoorden'],
      entries.map(({ indicator, reading }) => ({
        header: `${shortName(indicator)}: ${reading.name}`,
        cells: cellsOf(reading),
      })),
    ),
  };
}
