/** Every word around the figure that sets the survey beside what the police registered (T11). */
import type { RegisteredCrime } from '../../../domain/context.ts';
import { csvLines } from '../../../domain/csv.ts';
import { formatCsvNumber, formatNumber } from '../../../domain/format.ts';
import { cellsOf, tableOf } from '../../table.ts';
import { type About, captionOf, spokenFor } from '../../words-nl.ts';
import type { RegisteredFigure } from './figure.ts';

export const REGISTERED_WORDS = {
  registered: 'Misdrijven bekend bij de politie',
  ofHundred: 'van de 100 bewoners',
  perThousand: 'per 1.000 inwoners',
} as const;

const APART = 'De twee cijfers zijn op een andere manier geteld. U kunt ze niet met elkaar vergelijken.';

/** Why the count stands without a number per 1.000. */
export function whyNot({ why, least }: RegisteredCrime): string {
  switch (why) {
    case 'klein-aantal':
      return 'Kleine aantallen noemen wij niet.';
    case 'weinig-inwoners':
      return `Niet per 1.000 inwoners: daarvoor wonen hier te weinig mensen (minder dan ${formatNumber(least, 0)}).`;
    case 'inwoners-onbekend':
      return 'Niet per 1.000 inwoners: het aantal inwoners is niet bekend.';
    default:
      return '';
  }
}

/** Title, caption, description and table: the claim is made by no one. */
export function registeredWords(figure: RegisteredFigure, about: About) {
  const { indicator, reading, count, rate, why, crime, topic, beside } = figure;
  const { jaar, provisional } = crime.figure;
  const year = provisional ? `${jaar}, voorlopig` : String(jaar);
  const counted = `Bij de politie bekend: ${count} misdrijven in ${year}.`;
  const perThousand = rate ? `Dat is ${rate.label} per 1.000 inwoners.` : why;
  return {
    id: `fig-${indicator.code}-politie`,
    title: beside.titel,
    question: 'Twee manieren van tellen, elk met een eigen schaal.',
    caption: `${captionOf([reading], about)} ${topic.uitleg} Bron: ${topic.bron}, ${jaar}.`,
    label: `${beside.titel}: ${about.area}`,
    description: `${spokenFor(reading)} ${counted} ${perThousand} ${topic.uitleg} ${APART}`,
    table: tableOf(
      beside.titel,
      ['Wat is geteld', 'Waarde', 'Marge', 'Antwoorden', 'Jaar'],
      [
        {
          header: `${beside.wie}, ${REGISTERED_WORDS.ofHundred}`,
          cells: [...cellsOf(reading), { text: String(reading.measure.jaar), numeric: true }],
        },
        ...[
          [REGISTERED_WORDS.registered, count],
          ...(rate ? [[`${REGISTERED_WORDS.registered}, ${REGISTERED_WORDS.perThousand}`, rate.label]] : []),
        ].map(([header = '', value = '']) => ({
          header,
          cells: [value, 'geteld, geen marge', '', year].map((text) => ({ text, numeric: true })),
        })),
      ],
    ),
  };
}

/** Rows below those of the survey, in the columns of a chart's CSV. */
export function registeredCsv({ crime, rate, reading }: RegisteredFigure): string {
  const { figure, below } = crime;
  const { code, naam } = reading.measure.gebied;
  const key = (what: string) => [code, naam, what, figure.jaar, 'politie', ''];
  const status = figure.provisional ? 'voorlopig' : 'geteld';
  const count =
    below === undefined
      ? [figure.value, '', '', '', status, '', '']
      : ['', '', '', '', 'onderdrukt', 'herleidbaarheid', `<${below}`];
  const rows = [
    [...key('misdrijven'), ...count],
    ...(rate
      ? [[...key('misdrijven-per-1000'), formatCsvNumber(rate.value, 1), '', '', '', status, '', '']]
      : []),
  ];
  return csvLines(rows);
}
