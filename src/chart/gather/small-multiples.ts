import type { Measure } from '../../domain/finding.ts';
import { type Gebied, NIVEAUS, type Niveau } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Content, findingIn } from '../content.ts';
import type { SmallMultiplesFigure } from '../figures.ts';
import { readingOf } from '../reading.ts';
import { wholeName } from '../words-nl.ts';

/** One figure per level, so that a stadsdeel never stands among wijken. Areas alphabetical (P05). */
export function smallMultiplesFigure(
  content: Content,
  indicator: Indicator,
): readonly SmallMultiplesFigure[] {
  const levelOf = (gebied: Gebied) => levelIn(content, gebied);
  const niveaus = [...new Set(content.profiles.map(levelOf))].toSorted(
    (a, b) => NIVEAUS.indexOf(a) - NIVEAUS.indexOf(b),
  );
  return niveaus.map((niveau) => ({
    form: 'small-multiples',
    indicator,
    niveau,
    domain: content.domains.level(indicator),
    areas: content.profiles
      .filter((gebied) => levelOf(gebied) === niveau)
      .map((gebied) => readingOf(measureIn(content, gebied, indicator), 'wijk', gebied.naam)),
    whole: wholeReading(content, indicator),
  }));
}

/** A reporting area that was made of wijken stands among the wijken. */
function levelIn({ survey }: Content, { niveau, delen }: Gebied): Niveau {
  const part = survey.gebieden.get(delen?.[0] ?? '');
  return niveau === 'eigen' && part ? part.niveau : niveau;
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
  return measure && readingOf(measure, 'gemeente', wholeName(content.whole));
}
