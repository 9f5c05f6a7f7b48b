/** Everything that stands beside a drawing: words, table, CSV and the marks to explain. */
import type { ChartFigure, MarkKind } from '../domain/figure.ts';
import { type Themas, themaOf } from '../domain/thema.ts';
import { type FigureWords, wordsOf } from './figure-words.ts';
import type { DataFigure } from './figures.ts';
import { marksOf, type Reading } from './reading.ts';
import { registeredCsv } from './registered-words.ts';
import { answerEntries, type Entry, figureCsv } from './table.ts';
import { type About, fullName } from './words-nl.ts';

/** A figure without its drawings. */
export type Described = FigureWords & Pick<ChartFigure, 'csv' | 'names' | 'areas' | 'marks'>;

export function describe(figure: DataFigure, about: About): Described {
  const entries = entriesOf(figure);
  const readings = entries.map(({ reading }) => reading);
  return {
    ...wordsOf(figure, about, entries),
    names: namesIn(figure, entries, about),
    areas: [...new Set([about.area, ...readings.map(ownerOf)])],
    csv: figure.form === 'registered' ? figureCsv(entries) + registeredCsv(figure) : figureCsv(entries),
    marks: [...new Set([...readings.flatMap(marksOf), ...breakMark(figure)])],
  };
}

/** Every figure that the drawing shows, in the order of the drawing. */
function entriesOf(figure: DataFigure): readonly Entry[] {
  switch (figure.form) {
    case 'level':
      return figure.readings.map((reading) => ({ indicator: figure.indicator, reading }));
    case 'overview':
    case 'reported':
      return figure.rows.flatMap(({ indicator, readings }) =>
        readings.map((reading) => ({ indicator, reading })),
      );
    case 'development':
      return figure.panels.flatMap(({ readings }) =>
        readings.map((reading) => ({ indicator: figure.indicator, reading })),
      );
    case 'pictogram':
    case 'registered':
      return [{ indicator: figure.indicator, reading: figure.reading }];
    case 'answers':
      return figure.rows.flatMap(({ readings }) => answerEntries(figure.answers, readings));
    case 'breakdown':
      return [figure.total, ...figure.kenmerken.flatMap(({ readings }) => readings)].map((reading) => ({
        indicator: figure.indicator,
        reading,
      }));
    case 'small-multiples':
      return [...figure.areas, ...(figure.whole ? [figure.whole] : [])].map((reading) => ({
        indicator: figure.indicator,
        reading,
      }));
  }
}

function breakMark(figure: DataFigure): readonly MarkKind[] {
  return figure.form === 'development' && figure.waves.some(({ afterBreak }) => afterBreak) ? ['break'] : [];
}

/** Everything in the words around a figure that is not ours, areas apart. */
function namesIn(figure: DataFigure, entries: readonly Entry[], { onderzoek }: About): readonly string[] {
  const kenmerken = figure.form === 'breakdown' ? figure.kenmerken.map(({ title }) => title) : [];
  const lower = kenmerken.map((title) => title.toLowerCase());
  return [...new Set([...kenmerken, ...lower, ...entries.flatMap((entry) => namesOf(entry, onderzoek))])];
}

/** The area of a reading; the whole has a name of its own in a chart ("Hele gemeente"). */
const ownerOf = ({ measure }: Reading) => measure.gebied.naam;

function namesOf({ indicator, reading: { name, measure } }: Entry, themas: Themas): readonly string[] {
  const { naam, kort, vraag, basis, thema } = indicator;
  return [
    name,
    naam,
    fullName(indicator),
    // Answers are named after their question: "Prettig met elkaar omgaan: mee eens".
    naam.split(':')[0] ?? '',
    kort ?? '',
    vraag ?? '',
    basis.replaceAll('-', ' '),
    themaOf(themas, thema).titel,
    measure.bron ?? '',
    (measure.bron ?? '').replace(/\s+\d{4}$/, ''),
  ];
}
