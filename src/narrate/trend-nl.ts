/** Wording of a change over three or more waves; the word "trend" only from five on (C06). */
import { capitalized, forms, numberWord } from './forms-nl.ts';
import type { Direction, Phrase } from './phrases-nl.ts';

/** First and last year, and how many waves lie in it. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** "drie metingen sinds 2021" */
export const periodWords = ({ from, count }: Period): string => `${numberWord(count)} metingen sinds ${from}`;

const MORE: Readonly<Record<Direction, string>> = { hoger: 'meer', lager: 'minder' };

export const shareForms = (klasse: Direction, period: Period, isTrend: boolean): Phrase =>
  changeOver(
    'trend',
    { was: `werden het er hier ${MORE[klasse]}`, is: `het worden er ${MORE[klasse]}` },
    period,
    isTrend,
  );

export const scoreForms = (klasse: Direction, period: Period, isTrend: boolean): Phrase =>
  changeOver(
    'scoreTrend',
    { was: `werd het cijfer hier ${klasse}`, is: `het cijfer wordt ${klasse}` },
    period,
    isTrend,
  );

/** The same change with the verb in front of its subject, and behind it. */
interface Change {
  readonly was: string;
  readonly is: string;
}

function changeOver(name: string, { was, is }: Change, period: Period, isTrend: boolean): Phrase {
  const years = `van ${period.from} tot en met ${period.to}`;
  const waves = `${numberWord(period.count)} metingen`;
  if (!isTrend) {
    return forms(
      name,
      ['A', `Sinds ${period.from} ${was} (${waves}).`],
      ['B', `${capitalized(years)} ${was} (${waves}).`],
      ['C', `Gerekend over ${waves} sinds ${period.from} ${was}.`],
      ['D', `Over de ${waves} sinds ${period.from} ${was}.`],
    );
  }
  return forms(
    name,
    ['A', `De trend hier, ${years}: ${is}.`],
    ['B', `Hier is de trend ${years}: ${is}.`],
    ['C', `Over ${periodWords(period)} is de trend hier: ${is}.`],
    ['D', `De trend hier over ${periodWords(period)}: ${is}.`],
  );
}
