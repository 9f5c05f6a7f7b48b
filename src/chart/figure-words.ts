/** Words that several forms share: about one indicator, or about several of one theme. */
import type { Indicator } from '../domain/indicator.ts';
import type { FigureWords } from './form.ts';
import type { Reading } from './reading.ts';
import { cellsOf, tableOf } from './table.ts';
import {
  type About,
  captionOf,
  fullName,
  shortName,
  spokenFor,
  unitSentence,
  valueColumn,
} from './words-nl.ts';

/** Figures of one indicator, each with the name that stands before it. */
export interface TopicRow {
  readonly indicator: Indicator;
  readonly readings: readonly Reading[];
}

/** One indicator, a row per area or group. */
export function single(
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

/** Several indicators of one theme and one unit. */
export function several(
  rows: readonly TopicRow[],
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
