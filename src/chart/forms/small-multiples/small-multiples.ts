import type { Measure } from '../../../domain/finding.ts';
import { type Gebied, listedLevel, NIVEAUS } from '../../../domain/gebied.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { LEVEL_WORDS, placeTitle } from '../../../domain/place-words.ts';
import { type Content, findingIn } from '../../content.ts';
import { single } from '../../figure-words.ts';
import type { FigureWords, Form } from '../../form.ts';
import { type Reading, readingOf } from '../../reading.ts';
import { captionPerArea, fullName } from '../../words-nl.ts';
import type { SmallMultiplesFigure } from './figure.ts';
import { smallMultiplesSpec } from './spec.ts';

/** The page of a theme: its kernindicatoren over all areas. */
export const smallMultiples: Form<SmallMultiplesFigure> = {
  name: 'small-multiples',
  placement: { page: 'own', inFullTable: false },
  when: { areas: figuresOf },
  spec: smallMultiplesSpec,
  entries: (figure) => readingsIn(figure).map((reading) => ({ indicator: figure.indicator, reading })),
  words(figure, about): FigureWords {
    const { indicator, niveau, areas } = figure;
    const { one, more } = LEVEL_WORDS[niveau];
    return {
      ...single(indicator, `-per-${niveau}`, readingsIn(figure), about),
      title: `${fullName(indicator)}, per ${one}`,
      caption: captionPerArea(areas, one, about.onderzoek),
      label: `${fullName(indicator)} in alle ${more}, op alfabet`,
    };
  },
};

function readingsIn({ areas, whole }: SmallMultiplesFigure): readonly Reading[] {
  return [...areas, ...(whole ? [whole] : [])];
}

/** One figure per level, so that a stadsdeel never stands among wijken. Areas alphabetical (P05). */
function figuresOf(content: Content, indicator: Indicator): readonly SmallMultiplesFigure[] {
  const levelOf = (gebied: Gebied) => listedLevel(content.survey.gebieden, gebied);
  const niveaus = [...new Set(content.profiles.map(levelOf))].toSorted(
    (a, b) => NIVEAUS.indexOf(a) - NIVEAUS.indexOf(b),
  );
  return niveaus.map((niveau) => ({
    indicator,
    niveau,
    domain: content.domains.level(indicator),
    areas: content.profiles
      .filter((gebied) => levelOf(gebied) === niveau)
      .map((gebied) => readingOf(measureIn(content, gebied, indicator), 'wijk', gebied.naam)),
    whole: wholeReading(content, indicator),
  }));
}

/** An area without a row for this indicator stays in the figure: no silent gap (H06). */
function measureIn(content: Content, gebied: Gebied, indicator: Indicator): Measure {
  return (
    findingIn(content.findings, gebied.code, indicator.code)?.measure ?? {
      gebied,
      jaar: content.survey.gemeente.editie,
      reeks: '',
      basis: indicator.basis,
      estimate: { kind: 'missing' },
      precision: 'onbekend',
    }
  );
}

function wholeReading(content: Content, indicator: Indicator) {
  const measure = findingIn(content.findings, content.whole.code, indicator.code)?.measure;
  return measure && readingOf(measure, 'gemeente', placeTitle(content.whole));
}
