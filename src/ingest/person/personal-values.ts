/** Values that belong to one person, by their form. Source of the test on numbers: Wet algemene bepalingen burgerservicenummer. */

/** Weights of the nine digits in the eleven-test of the burgerservicenummer; the last one counts against. */
const ELEVEN_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Whether nine digits pass the eleven-test of the burgerservicenummer. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^(\d)\1{8}$/.test(digits)) return false;
  const sum = ELEVEN_WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return sum % 11 === 0;
}

/** The groups of nine digits that a text holds, also with points or blanks between. */
export function nineDigits(text: string): readonly string[] {
  const bare = text.match(/(?<![\d.,])\d{9}(?![\d]|[.,]\d)/g) ?? [];
  const spaced =
    text.match(/(?<!\d)\d{3}[. ]\d{3}[. ]\d{3}(?!\d)|(?<!\d)\d{4}[. ]\d{2}[. ]\d{3}(?!\d)/g) ?? [];
  return [...bare, ...spaced.map((group) => group.replace(/\D/g, ''))];
}

export type PersonalKind =
  | 'bsn'
  | 'number'
  | 'email'
  | 'telephone'
  | 'postcode'
  | 'birthday'
  | 'name'
  | 'numbered';

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.[\p{L}\d.-]+/u;
const TELEPHONE = /(?<!\d)(?:\+31|0031|0)[\s-]?6(?:[\s-]?\d){8}(?!\d)/;
const POSTCODE = /^[1-9]\d{3}\s?[A-Za-z]{2}$/;
const DAY = /^(?:((?:19|20)\d\d)-\d\d-\d\d|\d{1,2}[-/.]\d{1,2}[-/.]((?:19|20)\d\d))$/;
/** "respondent 1043", "bewoner nr. 7". */
const NUMBERED =
  /\b(?:respondent|deelnemer|bewoner|melder|persoon|ge\u00EFnterviewde)\s*(?:nr\.?|nummer|id|code|:|#|=)?\s*[\p{L}-]{0,3}\d+\b/iu;

const TITLED =
  /(?:^|[\s(,;])(?:[Dd]hr|[Dd]e heer|[Mm]eneer|[Mm]evr|[Mm]evrouw|[Mm]w|[Dd]rs|[Ii]ng|[Ff]am|[Ff]amilie)\.?\s+(?:\p{Lu}|van |de |den |der )/u;
const PARTICLES = "(?:(?:van|de|der|den|ten|ter|het|'t|in|op|la|el|al)\\s+)*";
const INITIALS = new RegExp(
  `^(?:\\p{Lu}\\.\\s?){1,5}${PARTICLES}\\p{Lu}[\\p{L}'-]+(?:-\\p{Lu}\\p{L}+)?$`,
  'u',
);
const FULL = new RegExp(`^(\\p{Lu}\\p{L}+)\\s+${PARTICLES}\\p{Lu}[\\p{L}'-]+$`, 'u');
/** First names that are borne most (Meertens Instituut, Nederlandse Voornamenbank): a name of two words begins with one. */
const FIRST_NAMES = new Set(
  'jan johannes cornelis hendrik willem pieter gerrit petrus peter johan hans kees piet henk wim gerard frans joop ton theo rob ruud jeroen marcel erik martijn mark thomas tim lars daan sem lucas bas sander dennis patrick michael robert richard marco ronald mohamed mohammed ahmed ali mehmet mustafa fatima aisha maria johanna anna cornelia elisabeth wilhelmina catharina hendrika adriana petra ingrid marian marianne monique linda esther sandra karin anja ellen els ans riet truus wil joke ria tineke lisa laura emma julia sophie eva sara sanne anouk kim iris femke marieke inge saskia'.split(
    ' ',
  ),
);

/** Whether a text is a person's name: with a title, with initials, or with a common first name before it. */
export function isName(text: string): boolean {
  if (/\b(gemeente|bureau|onderzoek|monitor|research|stichting|politie|cbs|ggd|bv|b\.v)\b/i.test(text))
    return false;
  const first = FULL.exec(text)?.[1]?.toLowerCase();
  return TITLED.test(text) || INITIALS.test(text) || (first !== undefined && FIRST_NAMES.has(first));
}

/** Looks ahead, so that in "Volgens Jan de Vries" the name is not lost behind the first capital. */
const FULL_WITHIN = new RegExp(`(?<!\\p{L})(?=((\\p{Lu}\\p{L}+)\\s+${PARTICLES}\\p{Lu}[\\p{L}'-]+))`, 'gu');
const INITIALS_WITHIN = new RegExp(
  `(?<![\\p{L}.])(?:\\p{Lu}\\.\\s?){1,5}${PARTICLES}\\p{Lu}[\\p{L}'-]+`,
  'u',
);
/** Streets, schools and houses are called after people. */
const PLACE =
  /(straat|str|laan|weg|plein|hof|park|kade|dijk|pad|singel|dreef|steeg|gracht|brug|school|huis|kerk|zaal|tuin|centrum|college|stichting)$/iu;

/** Whether a name of a person stands within a text, by the same signs as `isName`; a place with such a name is none. */
export function holdsName(text: string): boolean {
  const full = [...text.matchAll(FULL_WITHIN)].some(
    ([, whole = '', first = '']) => FIRST_NAMES.has(first.toLowerCase()) && !PLACE.test(whole),
  );
  const initials = INITIALS_WITHIN.exec(text)?.[0];
  return TITLED.test(text) || full || (initials !== undefined && !PLACE.test(initials));
}

/** What of one person a text holds, whatever the column. Names are looked for apart: areas and streets bear them too. */
export function personalKinds(text: string): readonly PersonalKind[] {
  const day = DAY.exec(text);
  return [
    ...(text.length < 9 ? [] : longKinds(text)),
    ...(POSTCODE.test(text) ? (['postcode'] as const) : []),
    ...(day && Number(day[1] ?? day[2]) < LAST_BIRTH ? (['birthday'] as const) : []),
  ];
}

/** Who fills in a survey of residents of 15 years and older is born before this year. */
const LAST_BIRTH = 2016;

function longKinds(text: string): readonly PersonalKind[] {
  const digits = nineDigits(text);
  const found: readonly (readonly [PersonalKind, boolean])[] = [
    ['bsn', digits.some(isBsn)],
    ['number', digits.length > 0],
    ['email', text.includes('@') && EMAIL.test(text)],
    ['telephone', TELEPHONE.test(text)],
    ['numbered', NUMBERED.test(text)],
  ];
  return found.flatMap(([kind, isThere]) => (isThere ? [kind] : []));
}
