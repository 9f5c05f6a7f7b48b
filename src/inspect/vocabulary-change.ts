/**
 * Words of difference and change, as patterns on the normalized word: comparatives, verbs in all their forms (the
 * separable ones whole and in two parts), nouns, and words that say such a thing by half.
 */

/** Comparatives that say something of people, places or figures. */
export const COMPARATIVE =
  '(meer|minder|vaker|zeldzamer|(hog|lag|bet|slecht|grot|klein|erg|gunstig|ongunstig|positiev|negatiev|prettig|onprettig|rustig|onrustig|veilig|onveilig|tevreden|ontevreden|leefba(a)?rd|sterk|zwak(k)?|banger|angstig|schon|viez)ere?)';

/** Comparatives of feeling and opinion: of people, whatever else the sentence says. */
export const OPINION_COMPARATIVE =
  '((gunstig|ongunstig|positiev|negatiev|veilig|onveilig|tevreden|ontevreden|leefba(a)?rd|angstig)ere?)';

/** Verbs of change in one word; not "verbeteren" and its like, which are mostly plans ("zo verminderen wij …"). */
const CHANGES = [
  // "Steeg" is a street too: it counts behind a word for a figure only.
  '(stijg|stijgt|stijgen|gestegen|daal|daalt|dalen|daalde|daalden|gedaald)',
  '(verslechtert|verslechteren|(verbeter|verslechter|verminder|vermeerder)(de|den)|(versterk|verzwak)(te|ten))',
  '(verbeterd|verslechterd|verminderd|vermeerderd|gegroeid|groeit|groeide|groeiden|gekrompen|krimpt|kromp|gezakt|zakt|zakte|zakten|gekelderd|keldert|kelderde)',
  '(toeneemt|toenemen|toenam|toenamen|toegenomen|afneemt|afnemen|afnam|afnamen|afgenomen)',
  '(terugloopt|teruglopen|terugliep|terugliepen|teruggelopen|opgelopen|teruggedrongen|(vooruit|achteruit)(gaat|gaan|ging|gingen|gegaan))',
];

/** The same as one word pattern. */
export const CHANGED = `(${CHANGES.join('|')})`;

/** Separable verbs and fixed rows of words that say that something changes. */
export const CHANGE_PHRASES = [
  '(neemt|nemen|nam|namen) ~6 (toe|af)',
  '(loopt|lopen|liep|liepen) ~3 terug',
  '(gaat|gaan|ging|gingen) ~5 (omhoog|omlaag|vooruit|achteruit)',
  '(blijft|blijven|bleef|bleven) ~3 achter',
  '(achterblijft|achterblijven|achterbleef|achtergebleven)',
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
