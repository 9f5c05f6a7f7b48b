/**
 * Words of difference and change, as patterns on the normalized word: comparatives, verbs in all their forms (the
 * separable ones whole and in two parts), nouns, and words that say such a thing by half.
 */
import { CHANGED_ONLY, CHANGING, SEPARABLE } from './language/word-classes.ts';

/** Comparatives that say something of people, places or figures. */
export const COMPARATIVE = '(meer|minder|vaker|zeldzamer|@vergrotend)';

/** Comparatives of feeling and opinion: of people, whatever else the sentence says. */
export const OPINION_COMPARATIVE =
  '((gunstig|ongunstig|positiev|negatiev|veilig|onveilig|tevreden|ontevreden|leefba(a)?rd|angstig)ere?)';

/** Forms of separable verbs in one word: "toeneemt", "toegenomen". */
const joined = SEPARABLE.flatMap(({ part, forms }) => forms.map((form) => `${part}${form}`));

/** Verbs of change in one word; "steeg" and "zak" are a street and a bag too: those count in the rules' own patterns. */
const CHANGES = [...CHANGING, ...CHANGED_ONLY, ...joined, 'teruggedrongen'].filter(
  (form) =>
    !/^(steeg|stegen|zak|zakken|kelder|kelders|kelderen|krimp|groei|slink|val|vlak|vlakte|vlakten|halveer)$/.test(
      form,
    ),
);

/** The same as one word pattern. */
export const CHANGED = `(${CHANGES.join('|')})`;

/** "neemt … toe": the forms of one separable verb, then its first part. */
const inTwo = SEPARABLE.map(
  ({ part, forms }) => `(${forms.filter((form) => !form.startsWith('ge')).join('|')}) ~6 ${part}`,
).filter((source) => !/ (op|af|in|terug)$/.test(source));

/** Separable verbs and fixed rows of words that say that something changes. */
export const CHANGE_PHRASES = [
  ...inTwo,
  '(neemt|nemen|nam|namen) ~6 af',
  '(loopt|lopen|liep|liepen) ~3 (terug|uiteen)',
  '(loopt|lopen|liep|liepen) ~5 op tot',
  '(gaat|gaan|ging|gingen) ~5 (omhoog|omlaag|vooruit|achteruit)',
  '(goede|verkeerde|slechte|juiste) kant op',
  '(staat|staan|stond|stonden) er ~5 (beter|slechter) voor',
  '(stijgende|dalende|toenemende|afnemende|groeiende|krimpende) \\w+',
];

/** Nouns of change. */
export const CHANGE_NOUN =
  '(stijging(en)?|daling(en)?|toename|afname|groei|verbetering(en)?|verslechtering(en)?|vermindering|vooruitgang|achteruitgang)';

/** Above or below what others have. */
export const AGAINST_AVERAGE = [
  '(boven|onder|beneden) {het}? {\\w+}? \\w*gemiddelden?',
  '(boven|onder|beneden)gemiddelde?',
];

/** Makes a difference small, right in front of it: "iets hoger". */
export const SMALL =
  '(iets|ietsje|ietwat|wat|licht|lichtjes|lichtelijk|enigszins|fractie|tikje|tikkeltje|beetje|marginaal|minimaal|mondjesmaat|nagenoeg|nauwelijks)';

/** Makes a difference uncertain, anywhere in front of or behind it: "vermoedelijk is … gedaald". */
export const PERHAPS =
  '(ogenschijnlijk|schijnbaar|vermoedelijk|waarschijnlijk|wellicht|mogelijk|misschien|kennelijk|voorzichtig|lijkt|lijken|leek|leken|schijnt|schijnen)';
