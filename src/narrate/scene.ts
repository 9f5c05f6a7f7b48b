import type { Comparison, Finding, Measure } from '../domain/finding.ts';
import type { Gebied, Lie } from '../domain/gebied.ts';
import { basisOf, type Onderzoek } from '../domain/onderzoek.ts';
import { placeName, placeShort } from '../domain/place-words.ts';
import { themaOf } from '../domain/thema.ts';
import { area, topic } from './marks.ts';
import type { PlaceWords } from './phrases-nl.ts';
import type { Voice } from './voice.ts';

/** Where and with which voice is told. */
export interface Scene {
  /** Whose words are told: of its themes and of whom was counted. */
  readonly onderzoek: Onderzoek;
  readonly place: PlaceWords;
  readonly voice: Voice;
  /** Texts of notes that this page already shows. */
  readonly noted: Set<string>;
  /** First wave of the running series of an indicator, where older figures exist that can't be compared. */
  readonly breakOf: (finding: Finding) => number | undefined;
}

/** "de hele gemeente", "heel Nederland": an area as the whole that others are compared with. */
export function wholeWords(gebied: Gebied, lie?: Lie): string {
  const { words, name } = placeName(gebied, lie);
  return name === undefined ? words : `${words} ${area(name)}`;
}

/** The other area of a comparison in words; undefined where it has no figure. */
export function otherWords({
  own,
  other,
  lie,
}: Pick<Comparison, 'own' | 'other' | 'lie'>): string | undefined {
  if (!other) return undefined;
  const { niveau, naam } = other.gebied;
  // A gemeente within a larger area goes by its name alone, unless that is the name of both.
  const isPart = niveau === 'gemeente' && lie === 'inside' && !own.gebied.naam.includes(naam);
  return isPart ? area(naam) : wholeWords(other.gebied, lie);
}

/** "gemeente", "Nederland": the same beside a figure. */
export function otherShort(gebied: Gebied, lie: Lie | undefined): string {
  const short = placeShort(gebied, lie);
  return short === gebied.naam ? area(short) : short;
}

/** What is needed for the words of a topic. */
export type Told = Pick<Scene, 'onderzoek'>;

/** "verkeer" in a theme about nuisance → "overlast van verkeer": short names leave out what a chart's title says. */
function plainLabel({ indicator }: Pick<Finding, 'indicator'>, { onderzoek }: Told): string {
  const label = lowerFirst(indicator.kort ?? indicator.naam);
  const { onderwerp } = themaOf(onderzoek, indicator.thema);
  if (!onderwerp || onderwerp.behalve.some((word) => label.includes(word))) return label;
  return `${onderwerp.voor} ${label}`;
}

/** Who was counted, behind "van de 100"; an unknown basis is said in general terms. */
export function whoOf({ basis }: Pick<Measure, 'basis'>, { onderzoek }: Told): string {
  if (/^(alle|iedereen|)$/i.test(basis)) return 'bewoners';
  return basisOf(onderzoek, basis)?.wie ?? 'bewoners voor wie deze vraag gold';
}

/** The topic as a phrase that can stand in a list: the catalogue's, or the short name. */
export function topicNameOf(finding: Pick<Finding, 'indicator'>, told: Told): string {
  return topic(finding.indicator.zinsdeel ?? plainLabel(finding, told));
}

/** The same with a capital: a title. */
export function titleOf(finding: Pick<Finding, 'indicator'>, told: Told): string {
  return plainLabel(finding, told).replace(
    FIRST_LETTER,
    (_, before, letter) => `${before}${letter.toUpperCase()}`,
  );
}

/** Lower case first letter, except in abbreviations ("CBS"). */
export function lowerFirst(text: string): string {
  return text.replace(FIRST_LETTER, (_, before, letter) => `${before}${letter.toLowerCase()}`);
}

/** The letter that takes the capital, also behind an apostrophe ("’s Avonds"); not that of an abbreviation. */
const FIRST_LETTER = /^((?:['’]s )?)(\p{L})(?!\p{Lu})/u;
