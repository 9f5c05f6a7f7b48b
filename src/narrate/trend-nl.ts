/** Wording of a change over three or more waves; the word "trend" only from five on (C06). */
import { forms, numberWord } from './forms-nl.ts';
import { capitalized } from './marks.ts';
import { type Direction, MORE, type Phrase } from './phrases-nl.ts';

/** First and last year, and how many waves lie in it. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** "drie metingen sinds 2021" */
export const periodWords = ({ from, count }: Period): string => `${numberWord(count)} metingen sinds ${from}`;

/** How the change is told: with the word "trend", and behind a change since the last wave to the same side. */
export interface Manner {
  readonly isTrend: boolean;
  readonly isAlso: boolean;
}

export const shareForms = (klasse: Direction, period: Period, manner: Manner): Phrase =>
  changeOver(
    'trend',
    { was: `zijn het er hier ${MORE[klasse]} geworden`, is: `het worden er ${MORE[klasse]}` },
    period,
    manner,
  );

export const scoreForms = (klasse: Direction, period: Period, manner: Manner): Phrase =>
  changeOver(
    'scoreTrend',
    { was: `is het cijfer hier ${klasse} geworden`, is: `het cijfer wordt ${klasse}` },
    period,
    manner,
  );

/** The same change with the verb in front of its subject, and behind it. */
interface Change {
  readonly was: string;
  readonly is: string;
}

function changeOver(name: string, { was, is }: Change, period: Period, { isTrend, isAlso }: Manner): Phrase {
  const years = `van ${period.from} tot en met ${period.to}`;
  const waves = `${numberWord(period.count)} metingen`;
  const start = (text: string) => (isAlso ? `Ook ${text}` : capitalized(text));
  if (!isTrend) {
    return forms(
      name,
      ['A', `${start('sinds')} ${period.from} ${was} (${waves}).`],
      ['B', `${start('vanaf')} ${period.from} ${was} (${waves}).`],
      ['C', `${start('gerekend over')} ${waves} sinds ${period.from} ${was}.`],
      ['D', `${start('over')} ${waves} sinds ${period.from} ${was}.`],
    );
  }
  return forms(
    name,
    ['A', `De trend hier, ${years}: ${is}.`],
    ['B', `Hier is de trend ${years}: ${is}.`],
    ['C', `${start('over')} ${periodWords(period)} is de trend hier: ${is}.`],
    ['D', `De trend hier over ${periodWords(period)}: ${is}.`],
  );
}
