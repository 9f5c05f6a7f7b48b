/** Every Dutch word around a chart: titles, captions, names and descriptions for a listener. All neutral (P04, C09). */
import type { Comparison } from '../domain/finding.ts';
import { hiddenWords } from '../domain/hidden-words.ts';
import type { Eenheid, Indicator } from '../domain/indicator.ts';
import { type Onderzoek, sourceOf } from '../domain/onderzoek.ts';
import type { Groep } from '../domain/survey.ts';
import { type Themas, themaOf } from '../domain/thema.ts';
import type { Reading } from './reading.ts';

const NBSP = '\u00A0';

/** Title of a figure about one indicator: its full name, without the technical addition in brackets. */
export function fullName(indicator: Indicator): string {
  return indicator.naam.replace(/\s*\([^()]*\)$/, '');
}

/** Name in a list under a title: the short one of the catalogue, else the full one. */
export function shortName(indicator: Indicator): string {
  return indicator.kort ?? indicator.naam;
}

/** What words are about: an area, in a survey. */
export interface About {
  readonly area: string;
  readonly onderzoek: Onderzoek;
}

/** Who was counted, in the plural. */
function baseWords(code: string, { basis }: Onderzoek): string {
  if (code === 'alle') return 'bewoners';
  const known = basis.find((one) => one.code === code)?.kort;
  return known ?? `bewoners (${code.replaceAll('-', ' ')})`;
}

/** "Van de 100 bewoners, met marge. 2025." */
export function unitSentence(
  { eenheid, basis }: Indicator,
  year: number | undefined,
  readings: readonly Reading[],
  onderzoek: Onderzoek,
): string {
  const margin = readings.some((reading) => reading.margin) ? ', met marge.' : '.';
  const tail = `${margin}${year === undefined ? '' : ` ${year}.`}`;
  switch (eenheid) {
    case 'procent':
      return `Van de${NBSP}100 ${baseWords(basis, onderzoek)}${tail}`;
    case 'rapportcijfer':
      return `Gemiddeld rapportcijfer van 1 tot 10${tail}`;
    case 'schaalscore':
      return `Gemiddelde op een schaal van 0 tot 10${tail}`;
    case 'somscore':
      return `Gemiddeld aantal${tail}`;
    case 'per1000':
      return `Per 1.000 ${baseWords(basis, onderzoek)}${tail}`;
  }
}

/** Title of a table column with values. */
export function valueColumn(eenheid: Eenheid): string {
  switch (eenheid) {
    case 'procent':
      return `Van de${NBSP}100`;
    case 'rapportcijfer':
      return 'Rapportcijfer';
    case 'schaalscore':
      return 'Score';
    case 'somscore':
      return 'Aantal';
    case 'per1000':
      return 'Per 1.000';
  }
}

export function overviewTitle({ thema, eenheid }: Indicator, themas: Themas): string {
  const { titel } = themaOf(themas, thema);
  return eenheid === 'procent' ? `${titel} per onderwerp` : `${titel}: gemiddelden`;
}

export function developmentTitle(indicator: Indicator, years: readonly number[]): string {
  return `${fullName(indicator)}, ${years[0]} tot en met ${years.at(-1)}`;
}

/** "18 van de 100, marge 13 tot 25", or why there is no figure. For a listener. */
export function spoken(reading: Reading): string {
  const { state, bound, measure } = reading;
  if (bound) return plain(bound.words);
  if (measure.estimate.kind === 'suppressed') return hiddenWords(measure.estimate.reason);
  if (state === 'missing' || !measure.shown) return 'niet gevraagd';
  const margin = measure.interval
    ? `, marge ${measure.interval.shown.lower.bare} tot ${measure.interval.shown.upper.bare}`
    : ', marge onbekend';
  const indication = measure.estimate.kind === 'published' && measure.estimate.indicative;
  const note = `${indication ? ', een indicatie' : ''}${state === 'incomparable' ? ', niet te vergelijken' : ''}`;
  return `${plain(measure.shown.words)}${margin}${note}`;
}

/** "De Kersentuin 18 van de 100, marge 13 tot 25." */
export function spokenFor(reading: Reading, name = reading.name): string {
  return `${name} ${spoken(reading)}.`;
}

/** "212 antwoorden in De Kersentuin. Bron: … 2025." */
export function captionOf(readings: readonly Reading[], { area, onderzoek }: About, extra = ''): string {
  return [answersSentence(readings, area), extra, sourceSentence(readings, onderzoek)]
    .filter(Boolean)
    .join(' ');
}

/** "82 tot 350 antwoorden per wijk. Bron: …" */
export function captionPerArea(readings: readonly Reading[], niveau: string, onderzoek: Onderzoek): string {
  return [
    answersSentence(readings, '').replace(/\.$/, ` per ${niveau}.`),
    sourceSentence(readings, onderzoek),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Number of answers; for several indicators the range of them. Nothing for hidden figures. */
function answersSentence(readings: readonly Reading[], name: string): string {
  const counts = readings.flatMap(({ measure: { estimate } }) =>
    estimate.kind === 'published' && estimate.n !== undefined ? [estimate.n] : [],
  );
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length === 0) return '';
  const words = low === high ? grouped(high) : `${grouped(low)} tot ${grouped(high)}`;
  return `${words} antwoorden${name === '' ? '' : ` in ${name}`}.`;
}

/** "Bron: … 2017, 2019 en 2021." Sources that differ by their year only are told together. */
function sourceSentence(readings: readonly Reading[], onderzoek: Onderzoek): string {
  const years = new Map<string, Set<string>>();
  for (const { measure } of readings) {
    const source = measure.bron ?? sourceOf(onderzoek, measure.jaar);
    const [, stem = source, year] = /^(.*\S)\s+(\d{4})$/.exec(source) ?? [];
    const known = years.get(stem) ?? new Set();
    if (year !== undefined) known.add(year);
    years.set(stem, known);
  }
  const sources = [...years].map(([stem, known]) => `${stem} ${listed([...known].toSorted())}`.trim());
  return sources.length === 0 ? '' : `Bron: ${sources.join('; ').replace(/\.$/, '')}.`;
}

/** "a, b en c" */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`;
}

export const BREAK_SENTENCE =
  'De stippellijn is een andere meetmethode. U kunt de cijfers links en rechts ervan niet vergelijken.';

/** Names of groups: "leeftijd=15-24" is "15 tot en met 24 jaar". */
export function groupName({ kenmerk, waarde }: Groep): string {
  if (kenmerk !== 'leeftijd') return GROUPS[waarde] ?? waarde.charAt(0).toUpperCase() + waarde.slice(1);
  const range = /^(\d+)\s*[-–]\s*(\d+)$/.exec(waarde);
  if (range) return `${range[1]} tot en met ${range[2]} jaar`;
  const open = /^(\d+)\s*(?:\+|-|plus|en ouder|jaar en ouder)$/.exec(waarde);
  return open ? `${open[1]} jaar en ouder` : waarde;
}

const GROUPS: Readonly<Record<string, string>> = { man: 'Mannen', vrouw: 'Vrouwen' };

/** How a group compares with all residents: also that there was a test, and that it found nothing clear. */
export function groupOutcome(comparison: Pick<Comparison, 'klasse'> | undefined): string {
  if (!comparison) return 'niet gevraagd';
  switch (comparison.klasse) {
    case 'hoger':
    case 'lager':
      return `getoetst: ${comparison.klasse}`;
    case 'ongeveer_evenveel':
      return 'getoetst: ongeveer evenveel';
    case 'geen_duidelijk_verschil':
      return 'getoetst: geen duidelijk verschil';
    case 'indicatief':
      return 'een indicatie: niet vergeleken';
    case 'onderdrukt':
    case 'niet_vergelijkbaar':
    case 'niet_getoetst':
      return 'niet vergeleken';
  }
}

export function kenmerkName(kenmerk: string): string {
  return kenmerk.charAt(0).toUpperCase() + kenmerk.slice(1).replaceAll('-', ' ');
}

function plain(text: string): string {
  return text.replaceAll(NBSP, ' ');
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
