import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import { area, topic } from './marks.ts';
import { PLACES, type PlaceWords, topicOf } from './phrases-nl.ts';
import type { Voice } from './voice.ts';

/** Where and with which voice is told. */
export interface Scene {
  readonly place: PlaceWords;
  readonly voice: Voice;
  /** Texts of notes that this page already shows. */
  readonly noted: Set<string>;
  /** First wave of the running series of an indicator, where older figures exist that can't be compared. */
  readonly breakOf: (finding: Finding) => number | undefined;
}

/** "de hele gemeente", "heel Nederland": an area as the whole that others are compared with. */
export function wholeWords(gebied: Gebied): string {
  return gebied.niveau === 'land' ? `heel ${area(gebied.naam)}` : PLACES[gebied.niveau].whole;
}

/** "gemeente", "Nederland": the same beside a figure. */
export function wholeShort(gebied: Gebied): string {
  return gebied.niveau === 'land'
    ? area(gebied.naam)
    : PLACES[gebied.niveau].whole.replace(/^(de|het) hele /, '');
}

function plainLabel({ indicator }: Pick<Finding, 'indicator'>): string {
  return topicOf(indicator.thema, lowerFirst(indicator.kort ?? indicator.naam));
}

/** The topic as a phrase that can stand in a list: the catalogue's, or the short name. */
export function topicNameOf(finding: Pick<Finding, 'indicator'>): string {
  return topic(finding.indicator.zinsdeel ?? plainLabel(finding));
}

/** The same with a capital: a title. */
export function titleOf(finding: Pick<Finding, 'indicator'>): string {
  return plainLabel(finding).replace(FIRST_LETTER, (_, before, letter) => `${before}${letter.toUpperCase()}`);
}

/** Lower case first letter, except in abbreviations ("CBS"). */
export function lowerFirst(text: string): string {
  return text.replace(FIRST_LETTER, (_, before, letter) => `${before}${letter.toLowerCase()}`);
}

/** The letter that takes the capital, also behind an apostrophe ("’s Avonds"); not that of an abbreviation. */
const FIRST_LETTER = /^((?:['’]s )?)(\p{L})(?!\p{Lu})/u;
