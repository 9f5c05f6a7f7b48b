/** Everything that stands beside a drawing: words, table, CSV and the marks to explain. */
import type { ChartFigure } from '../domain/figure.ts';
import { type Themas, themaOf } from '../domain/thema.ts';
import type { Figure, FigureWords } from './form.ts';
import { marksOf, type Reading } from './reading.ts';
import { type Entry, figureCsv } from './table.ts';
import { type About, fullName } from './words-nl.ts';

/** A figure without its drawings. */
export type Described = FigureWords &
  Pick<ChartFigure, 'form' | 'placement' | 'csv' | 'names' | 'areas' | 'marks' | 'ofRegister'>;

export function describe({ form, content }: Figure, about: About): Described {
  const entries = form.entries(content);
  const readings = entries.map(({ reading }) => reading);
  const register = form.registerCsv?.(content);
  return {
    ...form.words(content, about),
    form: form.name,
    placement: form.placement,
    names: [
      ...new Set([
        ...(form.names?.(content) ?? []),
        ...entries.flatMap((entry) => namesOf(entry, about.onderzoek)),
      ]),
    ],
    areas: [...new Set([about.area, ...readings.map(ownerOf)])],
    csv: figureCsv(entries) + (register ?? ''),
    marks: [...new Set([...readings.flatMap(marksOf), ...(form.marks?.(content) ?? [])])],
    ...(register === undefined ? {} : { ofRegister: true }),
  };
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
