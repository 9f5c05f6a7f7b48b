/** Groups of words by the name that stands for them in seeds/regels. */
import {
  FEELING,
  IS,
  NEIGHBOURHOOD,
  NUMBER,
  OFFENCE,
  ORDINAL,
  PEOPLE,
  PLACE,
  TOPIC,
  TRAFFIC,
} from './vocabulary.ts';
import {
  AGAINST_AVERAGE,
  CHANGE_NOUN,
  CHANGE_PHRASES,
  CHANGED,
  COMPARATIVE,
  OPINION_COMPARATIVE,
  PERHAPS,
  SMALL,
} from './vocabulary-change.ts';

export const VOCABULARY: Readonly<Record<string, string | readonly string[]>> = {
  misdrijf: OFFENCE,
  onderwerp: TOPIC,
  plek: PLACE,
  buurt: NEIGHBOURHOOD,
  mensen: PEOPLE,
  getal: NUMBER,
  rangtelwoord: ORDINAL,
  is: IS,
  gevoel: FEELING,
  verkeer: TRAFFIC,
  vergrotend: COMPARATIVE,
  'vergrotend-oordeel': OPINION_COMPARATIVE,
  veranderd: CHANGED,
  verandering: CHANGE_PHRASES,
  veranderwoord: CHANGE_NOUN,
  gemiddelde: AGAINST_AVERAGE,
  beetje: SMALL,
  misschien: PERHAPS,
};
