import type { ShownBound } from '../../../domain/format.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { themaOf } from '../../../domain/thema.ts';
import { single } from '../../figure-words.ts';
import type { FigureWords, Form } from '../../form.ts';
import type { Reading } from '../../reading.ts';
import { readingsOf } from '../../readings.ts';
import { type About, fullName } from '../../words-nl.ts';
import type { PictogramFigure } from './figure.ts';
import { PICTOGRAM_PRINT_WIDTH, pictogramSpec } from './spec.ts';

/** What opens a theme that has people: for a wijk whose share is known. */
export const pictogram: Form<PictogramFigure> = {
  name: 'pictogram',
  placement: { page: 'own', summary: 'wide', pdf: 'highlight', sheet: 'highlight', inFullTable: true },
  printWidth: PICTOGRAM_PRINT_WIDTH,
  when: {
    kern(view, finding, isFirst) {
      const { indicator } = finding;
      const { mensen } = themaOf(view.content.survey.onderzoek, indicator.thema);
      if (view.isWhole || !isFirst || !mensen) return [];
      const [reading] = readingsOf(view, finding);
      const isKnown = reading?.state === 'value' || reading?.state === 'zero';
      return isKnown && indicator.eenheid === 'procent' ? [{ indicator, reading }] : [];
    },
  },
  spec: pictogramSpec,
  entries: (figure) => [figure],
  words: ({ indicator, reading }, about) => pictogramWords(indicator, reading, about),
};

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
