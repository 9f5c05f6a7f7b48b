/** Wording of a change over three or more waves; the word "trend" only from five on (C06). */
import { capitalized, forms, numberWord } from './forms-nl.ts';
import type { Direction, Phrase } from './phrases-nl.ts';

/** First and last year, and how many waves lie in it. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** "de drie metingen van 2021 tot en met 2025" */
export const periodWords = ({ from, to, count }: Period): string =>
  `de ${numberWord(count)} metingen van ${from} tot en met ${to}`;

const MORE: Readonly<Record<Direction, string>> = { hoger: 'meer', lager: 'minder' };

export const shareForms = (klasse: Direction, period: Period, isTrend: boolean, here: string): Phrase =>
  changeOver(
    'trend',
    { was: `werden het er ${MORE[klasse]}`, is: `het worden er ${MORE[klasse]}` },
    period,
    isTrend,
    here,
  );

export const scoreForms = (klasse: Direction, period: Period, isTrend: boolean, here: string): Phrase =>
  changeOver(
    'scoreTrend',
    { was: `werd het cijfer ${klasse}`, is: `het cijfer wordt ${klasse}` },
    period,
    isTrend,
    here,
  );

/** The same change with the verb in front of its subject, and behind it. */
interface Change {
  readonly was: string;
  readonly is: string;
}

function changeOver(
  name: string,
  { was, is }: Change,
  period: Period,
  isTrend: boolean,
  here: string,
): Phrase {
  const years = `van ${period.from} tot en met ${period.to}`;
  if (!isTrend) {
    return forms(
      name,
      ['A', `Over ${periodWords(period)} ${was}.`],
      ['B', `${capitalized(here)} ${was} over ${periodWords(period)}.`],
      ['C', `Alle metingen ${years} samen: ${here} ${was}.`],
      ['D', `Gerekend over ${periodWords(period)} ${was}.`],
    );
  }
  return forms(
    name,
    ['A', `De trend ${years}: ${is}.`],
    ['B', `${capitalized(here)} is de trend ${years}: ${is}.`],
    ['C', `Over ${periodWords(period)} is de trend: ${is}.`],
    ['D', `De trend over ${periodWords(period)}: ${is}.`],
  );
}
