/** Fixed Dutch words of pages and tables. Sentences about figures are not made here: those are narrate's. */

import type { MarkKind } from '../domain/figure.ts';
import type { Comparison, Finding, Klasse, PrecisionSource } from '../domain/finding.ts';
import { formatNumber, type Shown } from '../domain/format.ts';
import type { Niveau } from '../domain/gebied.ts';
import type { Eenheid } from '../domain/indicator.ts';
import type { LargeNumber } from '../domain/page-blocks.ts';
import { placeText } from '../domain/place-words.ts';
import { outOf } from '../domain/unit-words.ts';

/** "1 onderwerp", "3 onderwerpen". */
export function count(number: number, one: string, more: string): string {
  return `${formatNumber(number, 0)} ${number === 1 ? one : more}`;
}

export const EXAMPLE_STRIP = 'Voorbeeld met verzonnen cijfers. Gemeente, wijken en bewoners bestaan niet.';

export const NOT_ASKED = 'niet gevraagd';
export const NO_DATA = 'geen cijfer';
export const MARGIN_UNKNOWN = 'marge onbekend';
export const NOT_COMPARABLE = 'niet te vergelijken';
export const DASH = '–';

/** Why a page or sheet gives no number of answers: all figures that carry one are hidden, or none was delivered. */
export function noAnswersWords(findings: readonly Finding[]): 'niet getoond' | 'onbekend' {
  const kinds = findings.map(({ measure }) => measure.estimate.kind);
  return kinds.includes('suppressed') && !kinds.includes('published') ? 'niet getoond' : 'onbekend';
}

/** An area without a page; `last`: the last wave of which there are figures. */
export function noFiguresWords(editie: number, last: number | undefined): string {
  if (last === undefined) return 'geen pagina: er zijn geen cijfers van geleverd';
  return `geen pagina: van ${editie} zijn er geen cijfers, de laatste zijn van ${last}`;
}

/** The whole in a table's head: "hele gemeente", "Nederland". */
export function wholeWords(whole: { readonly niveau: Niveau; readonly naam: string }): string {
  return whole.niveau === 'gemeente' ? 'hele gemeente' : whole.naam;
}

/** The kernrapport in menus: "De hele gemeente", "Nederland". */
export function wholeLinkWords(whole: { readonly niveau: Niveau; readonly naam: string }): string {
  return whole.niveau === 'gemeente' ? 'De hele gemeente' : whole.naam;
}

/** A comparison's outcome for the table; favour in brackets, so that direction is never colour alone. */
export function klasseWords(comparison: Comparison): string {
  const { klasse, favour, indicator } = comparison;
  if (klasse === 'hoger' || klasse === 'lager') {
    return favour === undefined || favour === 'neutraal' ? klasse : `${klasse} (${favour})`;
  }
  if (klasse === 'ongeveer_evenveel' && indicator.eenheid !== 'procent') return 'ongeveer even hoog';
  return KLASSE_WORDS[klasse];
}

const KLASSE_WORDS: Readonly<Record<Klasse, string>> = {
  onderdrukt: 'geen cijfer',
  niet_vergelijkbaar: NOT_COMPARABLE,
  indicatief: 'indicatie: niet vergeleken',
  niet_getoetst: 'niet getoetst',
  hoger: 'hoger',
  lager: 'lager',
  ongeveer_evenveel: 'ongeveer evenveel',
  geen_duidelijk_verschil: 'geen duidelijk verschil',
};

/** Other side of a comparison, as a noun: "de hele gemeente", "de vorige meting (2023)". */
export function otherWords({ kind, other, against, lie }: Comparison): string {
  switch (kind) {
    case 'gemeente':
    case 'land':
    case 'plaats':
    case 'referentie':
      return against?.niveau === 'land' ? against.naam : against ? placeText(against, lie) : NO_DATA;
    case 'vorige':
      return other ? `de vorige meting (${other.jaar})` : 'de vorige meting';
    case 'totaal':
      return 'alle bewoners samen';
  }
}

export const TEST_WORDS: Readonly<Record<'onafhankelijk' | 'deel-geheel', string>> = {
  onafhankelijk: 'twee groepen die los van elkaar staan',
  'deel-geheel': 'een deel met het geheel waar het bij hoort',
};

export const PRECISION_WORDS: Readonly<Record<PrecisionSource, string>> = {
  se: 'standaardfout van het onderzoek',
  grenzen: 'marge van het onderzoek',
  deff: 'aantal antwoorden en ontwerpeffect',
  aanname: 'aantal antwoorden, met een aangenomen ontwerpeffect',
  onbekend: MARGIN_UNKNOWN,
};

/** A difference in the unit of its indicator: "een verschil van 6 van de 100", "een verschil van 0,4". */
export function differenceWords(difference: number, eenheid: Eenheid): string {
  const unit = outOf(eenheid);
  return `een verschil van ${formatNumber(difference, unit === '' ? 1 : 0)}${unit === '' ? '' : ` ${unit}`}`;
}

/** A large number with the words before and behind it: "ongeveer" 18 "van de 100", "minder dan" 1 "van de 100". */
export function largeNumber({ edge, bare, eenheid }: Shown): Omit<LargeNumber, 'predicate'> {
  const unit = outOf(eenheid);
  const about = unit === '' ? 'ongeveer een' : 'ongeveer';
  return { about: edge?.about ?? about, number: edge?.limit ?? bare, unit };
}

/** How the areas of a chart are called in its legend. */
export interface MarkNames {
  readonly area: string;
  readonly whole: string;
  readonly place?: string | undefined;
}

/** Legend texts; thresholds are filled in. */
export function markWords(mark: MarkKind, names: MarkNames & { readonly indicatief: string }): string {
  switch (mark) {
    case 'wijk':
      return `${names.area}, met marge`;
    case 'gemeente':
      return `${capitalize(names.whole)}, met marge`;
    case 'plaats':
      return `${capitalize(names.place ?? 'andere plaats')}, met marge`;
    case 'land':
      return 'Nederland';
    case 'zero':
      return 'Nul of bijna nul';
    case 'suppressed':
      return 'Niet getoond: te weinig antwoorden, of privacy';
    case 'bound':
      return 'Niet getoond: het cijfer ligt ergens in dit vak';
    case 'missing':
      return 'Niet gevraagd';
    case 'indicative':
      return `Indicatie: ${names.indicatief}`;
    case 'margin-unknown':
      return 'Marge onbekend';
    case 'margin-narrow':
      return 'Streepje door het teken: de marge is te smal om te tekenen';
    case 'break':
      return 'Andere meetmethode';
  }
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without spaces that don't break: for files that are no pages. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}
