import type { FigureWords } from '../../form.ts';
import { cellsOf, type Entry, tableOf } from '../../table.ts';
import { type About, captionOf, shortName, spokenFor, valueColumn } from '../../words-nl.ts';
import type { AnswersFigure } from './figure.ts';

export function answersEntries(figure: AnswersFigure): readonly Entry[] {
  return figure.rows.flatMap((row) => entriesOf(figure, row));
}

/** The answers of one row that have a figure. */
function entriesOf(
  { answers }: AnswersFigure,
  { readings }: AnswersFigure['rows'][number],
): readonly Entry[] {
  return answers.flatMap((indicator, index) => {
    const reading = readings[index];
    return reading ? [{ indicator, reading }] : [];
  });
}

export function answersWords(figure: AnswersFigure, about: About): FigureWords {
  const [first] = figure.answers;
  if (!first) throw new Error('a question without answers');
  // Every answer is named after its question: "Prettig met elkaar omgaan: mee eens".
  const title = `${first.naam.split(':')[0]}: alle antwoorden`;
  const asked = first.vraag ? `‘${first.vraag}’ ` : '';
  const own = figure.rows[0]?.readings.filter((reading) => reading !== undefined) ?? [];
  return {
    id: `fig-${first.code.replace('=', '-')}-antwoorden`,
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
          `${row.name}. ${entriesOf(figure, row)
            .map(({ indicator, reading }) => spokenFor(reading, `${shortName(indicator)}:`))
            .join(' ')}`,
      )
      .join(' '),
    table: tableOf(
      title,
      ['Antwoord en gebied', valueColumn('procent'), 'Marge', 'Antwoorden'],
      answersEntries(figure).map(({ indicator, reading }) => ({
        header: `${shortName(indicator)}: ${reading.name}`,
        cells: cellsOf(reading),
      })),
    ),
  };
}
