/**
 * All generated Dutch wording, and nothing else. A phrase is a list of ways to say one thing: the first is the
 * standard wording of method.md section 4; a voice takes the next one when a theme already said it (voice.ts).
 * Rules: at most 20 words a sentence, B1, "ongeveer" in front of each survey estimate, never a direction word
 * outside the functions that take a `Direction` (T01). Favourable and unfavourable have the same shape (H01).
 */
import type { SuppressionReason } from '../domain/estimate.ts';
import type { ShownBound } from '../domain/format.ts';
import type { Niveau } from '../domain/gebied.ts';
import type { Predicate } from '../domain/indicator.ts';
import { area, asked, unmarked } from './marks.ts';

/** Ways to say one thing, by the name under which sentences and tests know it. */
export interface Phrase {
  readonly name: string;
  /** Taken in turn. */
  readonly variants: readonly [string, ...string[]];
  /** Taken in this order when the theme already said every variant. */
  readonly spare: readonly string[];
  /** The first wording always comes first, whatever the theme. */
  readonly standardFirst?: true;
}

/** Of a tested comparison; the only source of difference words. */
export type Direction = 'hoger' | 'lager';
/** What a tested comparison means to residents, in words. */
export type Favoured = 'gunstiger' | 'ongunstiger';

const phrase = (name: string, ...variants: readonly [string, ...string[]]): Phrase => ({
  name,
  variants,
  spare: [],
});
const standardFirst = (first: Phrase): Phrase => ({ ...first, standardFirst: true });
const orElse = (first: Phrase, ...spare: readonly string[]): Phrase => ({ ...first, spare });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How an area is called in its own text. */
export interface PlaceWords {
  /** "in deze wijk" */
  readonly here: string;
  /** "buiten de wijk" */
  readonly outside: string;
  /** "de hele gemeente", when others are compared with it */
  readonly whole: string;
  /** "de wijk", in front of a name that starts with a preposition */
  readonly kind: string;
}

const REGION: PlaceWords = {
  here: 'in deze regio',
  outside: 'buiten de regio',
  whole: 'de hele regio',
  kind: 'de regio',
};

/** Wording per level; the whole of a national report is the land itself. */
export const PLACES: Readonly<Record<Niveau, PlaceWords>> = {
  land: { here: 'in Nederland', outside: 'buiten Nederland', whole: 'heel Nederland', kind: 'het land' },
  provincie: {
    here: 'in deze provincie',
    outside: 'buiten de provincie',
    whole: 'de hele provincie',
    kind: 'de provincie',
  },
  'regionale-eenheid': REGION,
  district: { ...REGION, here: 'in dit district', outside: 'buiten het district', kind: 'het district' },
  basisteam: { ...REGION, here: 'in dit gebied', outside: 'buiten het gebied', kind: 'het gebied' },
  gemeente: {
    here: 'in de gemeente',
    outside: 'buiten de gemeente',
    whole: 'de hele gemeente',
    kind: 'de gemeente',
  },
  stadsdeel: {
    here: 'in dit stadsdeel',
    outside: 'buiten het stadsdeel',
    whole: 'het hele stadsdeel',
    kind: 'het stadsdeel',
  },
  wijk: { here: 'in deze wijk', outside: 'buiten de wijk', whole: 'de hele wijk', kind: 'de wijk' },
  buurt: { here: 'in deze buurt', outside: 'buiten de buurt', whole: 'de hele buurt', kind: 'de buurt' },
  eigen: {
    here: 'in dit gebied',
    outside: 'buiten het gebied',
    whole: 'het hele gebied',
    kind: 'het gebied',
  },
};

/** Short names in charts leave out what the theme's title says; in running text it is put back. */
const TOPICS: readonly (readonly [thema: string, except: RegExp, before: string])[] = [
  ['overlast', /overlast/, 'overlast van '],
  ['slachtofferschap', /slachtoffer|melding|aangifte|meldde/, 'slachtoffer van '],
  ['respectloos-gedrag', /respect|discrimin/, 'respectloos gedrag van '],
  ['onveilige-plekken', /onveilig/, 'veiligheidsgevoel: '],
];

/** "verkeer" in theme overlast → "overlast van verkeer". */
export function topicOf(thema: string, label: string): string {
  const topic = TOPICS.find(([code, except]) => code === thema && !except.test(label));
  return `${topic?.[2] ?? ''}${label}`;
}

/** Who was counted, by the catalogue's `basis`; the first word group stands behind "van de 100". */
const BASES: readonly (readonly [pattern: RegExp, who: string])[] = [
  [/^(alle|iedereen|)$/, 'bewoners'],
  [/delict|misdrijven/, 'misdrijven'],
  [/slachtoffer/, 'bewoners die slachtoffer werden'],
  [/contact/, 'bewoners die contact hadden met de politie'],
  [/mening|oordeel/, 'bewoners met een mening'],
  [/bezoek/, 'bezoekers'],
  [/toepassing/, 'bewoners voor wie dit geldt'],
];

/** Subject behind "van de 100" for a basis; an unknown basis is said in general terms. */
export function whoOf(basis: string): string {
  const code = basis.toLowerCase();
  return BASES.find(([pattern]) => pattern.test(code))?.[1] ?? 'bewoners voor wie deze vraag gold';
}

/** Two verbs that share a subject: "lopen of rijden vaak om". */
const TWO_VERBS = /^(\p{L}+ (?:of|en) \p{L}+(?:en|t)) (.+)$/u;

/** Dutch verb second: "voelen zich weleens onveilig" → "voelen", "zich weleens onveilig". */
function splitVerb(predicate: string): { verb: string; rest: string } {
  const plain = unmarked(predicate);
  const [, verbs, tail] = TWO_VERBS.exec(plain) ?? [];
  if (verbs !== undefined && tail !== undefined) return { verb: asked(verbs), rest: asked(tail) };
  const [verb = '', ...rest] = plain.split(' ');
  return { verb: asked(verb), rest: asked(rest.join(' ')) };
}

/** `start` in front of a sentence whose verb then moves before its subject. */
export function inverted(start: string, subject: string, predicate: string): string {
  const { verb, rest } = splitVerb(predicate);
  return `${start} ${verb} ${subject} ${rest}`.trimEnd();
}

export interface LevelWords {
  /** "ongeveer 18 van de 100" */
  readonly about: string;
  /** "18 van de 100" */
  readonly words: string;
  readonly who: string;
  readonly plural: string;
  readonly singular: string;
}

// ---------------------------------------------------------------- levels of percentages

export const level = (w: LevelWords) => phrase('level', `${capital(w.about)} ${w.who} ${w.plural}.`);

/** Opens a paragraph: the standard wording first, then in turn with the place in front. */
export const levelOpening = (w: LevelWords, here: string): Phrase => ({
  ...phrase(
    'levelOpening',
    `${capital(w.about)} ${w.who} ${w.plural}.`,
    `${inverted(capital(here), `${w.about} ${w.who}`, w.plural)}.`,
    `${capital(w.about)} ${w.who} ${w.plural}.`,
  ),
  standardFirst: true,
});

export const levelLinked = (w: LevelWords, link: string) =>
  phrase('levelLinked', `${inverted(link, `${w.about} ${w.who}`, w.plural)}.`);

export const levelMost = (w: LevelWords) =>
  phrase('levelMost', `De meeste ${w.who} (${w.about}) ${w.plural}.`);

export const levelHalf = (w: LevelWords) =>
  phrase('levelHalf', `Ongeveer de helft van de ${w.who} (${w.words}) ${w.singular}.`);

export const levelOne = (w: LevelWords) => phrase('levelOne', `${capital(w.about)} ${w.who} ${w.singular}.`);

export const levelUnderOne = (w: LevelWords) =>
  phrase('levelUnderOne', `${capital(w.about)} ${w.who} ${w.singular}.`);

/** Nobody in the sample is not nobody in the area: the sentence says who was asked. */
export function levelNone(w: LevelWords): Phrase {
  const group = w.who === 'bewoners' ? 'bewoners die meededen' : w.who;
  const said = unmarked(w.singular).replace(/^heeft (?=veel (overlast|last) )/, 'noemde ');
  return phrase('levelNone', `${inverted(`Van de ${group}`, 'niemand', said)}.`);
}

export const levelOver99 = (w: LevelWords) =>
  phrase('levelOver99', `Bijna alle ${w.who} (${w.about}) ${w.plural}.`);

export function levelAll(w: LevelWords): Phrase {
  const group = w.who === 'bewoners' ? 'bewoners die meededen' : w.who;
  return phrase('levelAll', `Alle ${group} ${w.plural}.`);
}

/** Without a predicate in the catalogue: the topic and the figure. */
export const levelTopic = (label: string, about: string, who: string) =>
  phrase('levelTopic', `Bij ‘${label}’ gaat het om ${about} ${who}.`);

/** Bound of a hidden small cell (method.md 2.8, 4). */
export function levelBound(bound: ShownBound, who: string, predicate: Predicate): Phrase {
  const single = bound.side === 'below' && bound.value === 1;
  const says = single ? predicate.singular : predicate.plural;
  return phrase('levelBound', `${capital(bound.words)} ${who} ${says}.`);
}

/** The same bound for an indicator without a predicate; `who`: those counted, where persons are. */
export const boundTopic = (bound: string, label: string, who: string | undefined) =>
  phrase('boundTopic', `Bij ‘${label}’ gaat het om ${bound}${who === undefined ? '' : ` ${who}`}.`);

/** Several topics with one bound, each by itself. */
export const boundTogether = (labels: readonly string[]) =>
  standardFirst(
    phrase('boundTogether', `Dat geldt ook voor ${listOf(labels)}.`, `Het geldt ook voor ${listOf(labels)}.`),
  );

export const boundWhy = (count: number) =>
  count === 1
    ? phrase(
        'boundWhy',
        'Het precieze cijfer laten wij niet zien. Zo blijven antwoorden van bewoners geheim.',
      )
    : phrase(
        'boundWhy',
        'De precieze cijfers laten wij niet zien. Zo blijven antwoorden van bewoners geheim.',
      );

// ---------------------------------------------------------------- complements (H04, T15)

export const complement = (rest: string, plural: string, who: string) =>
  orElse(
    phrase(
      'complement',
      `Ongeveer ${rest} van de 100 ${plural}.`,
      `De andere ${rest} van de 100 ${plural}.`,
      `Ongeveer ${rest} van de 100 ${who} ${plural}.`,
    ),
    `De andere ${rest} van de 100 ${who} ${plural}.`,
    `De overige ${rest} van de 100 ${plural}.`,
  );

/** The same where other figures stand between it and its level: then it says of which residents it is. */
export const complementApart = (rest: string, plural: string, who: string, here: string) =>
  phrase(
    'complementApart',
    shortest(
      `Ongeveer ${rest} van de 100 ${who} ${here} ${plural}.`,
      `Ongeveer ${rest} van de 100 ${who} ${plural}.`,
    ),
  );

/** The first wording, or the second where the first passes 20 words. */
const shortest = (full: string, brief: string) => (full.split(/\s+/).length <= LONGEST ? full : brief);
const LONGEST = 20;

export const complementOne = (singular: string, who: string) =>
  phrase('complementOne', `Ongeveer 1 van de 100 ${singular}.`, `Ongeveer 1 van de 100 ${who} ${singular}.`);

/** `rest`: "minder dan 1 van de 100" */
export const complementUnderOne = (rest: string, singular: string) =>
  phrase('complementUnderOne', `${capital(rest)} ${singular}.`);

/** `rest`: "meer dan 99 van de 100" */
export const complementOver99 = (rest: string, plural: string, who: string) =>
  phrase('complementOver99', `Bijna alle ${who} (${rest}) ${plural}.`);

// ---------------------------------------------------------------- scores

export const score = (predicate: string, figure: string) =>
  phrase('score', `Bewoners ${predicate} gemiddeld een ${figure}.`);

export const scoreTopic = (label: string, figure: string, scale: string) =>
  phrase('scoreTopic', `Voor ‘${label}’ is het cijfer gemiddeld ${figure}${scale}.`);

export const per1000Topic = (label: string, about: string) =>
  phrase('per1000Topic', `Bij ‘${label}’ gaat het om ${about}.`);

// ---------------------------------------------------------------- comparisons of percentages

/** The other side of a comparison in words. */
export interface OtherWords {
  /** "in de hele gemeente" */
  readonly inPlace: string;
  /** "de hele gemeente" */
  readonly place: string;
  /** "ongeveer 15 van de 100" */
  readonly about: string;
  /** Takes a singular verb: "ongeveer 1 van de 100". */
  readonly single: boolean;
  readonly who: string;
  /** "in deze wijk" */
  readonly here: string;
  readonly label: string;
}

/** How a comparison relates to the one said just before it. */
export type Relation = 'eerste' | 'zelfde' | 'anders';

const MORE: Readonly<Record<Direction, string>> = { hoger: 'meer', lager: 'minder' };
const HIGHER: Readonly<Record<Direction, string>> = { hoger: 'hoger', lager: 'lager' };
const LINK: Readonly<Record<Relation, string>> = { eerste: '', zelfde: 'ook ', anders: 'wel ' };

/** Straight behind the level sentence: "Dat" is the level. */
export const clearDirect = (direction: Direction, single: boolean, o: OtherWords) =>
  orElse(
    single
      ? phrase('clearDirect', `Dat is ${MORE[direction]} dan ${o.inPlace} (${o.about}).`)
      : phrase(
          'clearDirect',
          `Dat zijn ${MORE[direction]} ${o.who} dan ${o.inPlace} (${o.about}).`,
          `Dat zijn er ${MORE[direction]} dan ${o.inPlace} (${o.about}).`,
        ),
    `Bij ‘${o.label}’ zijn het er ${MORE[direction]} dan ${o.inPlace} (${o.about}).`,
  );

/** Behind the complement: the other side is said in full, so that "dat" can't mean the complement. */
export const clearFull = (direction: Direction, o: OtherWords, predicate: string) =>
  orElse(
    phrase(
      'clearFull',
      `${inverted(capital(o.inPlace), `${o.about} ${o.who}`, predicate)}. ${capital(o.here)} zijn dat er ${MORE[direction]}.`,
      `Het eerste aantal is ${HIGHER[direction]} dan ${o.inPlace} (${o.about}).`,
    ),
    `Bij ‘${o.label}’ is het aantal ${HIGHER[direction]} dan ${o.inPlace} (${o.about}).`,
  );

/** Whether a comparison spoke of a number ("het eerste aantal") and not of residents. */
export const speaksOfNumber = (text: string) => /\baantal is\b|\bis het aantal\b/.test(text);

/** Behind another comparison; "het" goes on about what was just compared: residents, or their `number`. */
export const clearNext = (direction: Direction, relation: Relation, number: boolean, o: OtherWords) =>
  orElse(
    phrase(
      'clearNext',
      relation === 'zelfde' && number
        ? `Het is ook ${HIGHER[direction]} dan ${o.inPlace} (${o.about}).`
        : relation === 'zelfde'
          ? `Het zijn er ook ${MORE[direction]} dan ${o.inPlace} (${o.about}).`
          : `${capital(o.here)} zijn het er ${LINK[relation]}${MORE[direction]} dan ${o.inPlace} (${o.about}).`,
    ),
    `Bij ‘${o.label}’ zijn het er ${LINK[relation]}${MORE[direction]} dan ${o.inPlace} (${o.about}).`,
  );

export const evenDirect = (o: OtherWords) =>
  orElse(
    phrase(
      'evenDirect',
      `Dat zijn er ongeveer evenveel als ${o.inPlace} (${o.about}).`,
      `${capital(o.inPlace)} zijn dat er ongeveer evenveel (${o.about}).`,
    ),
    `Bij ‘${o.label}’ zijn het er ongeveer evenveel als ${o.inPlace} (${o.about}).`,
  );

export const evenFull = (o: OtherWords, predicate: string) =>
  phrase('evenFull', `Ongeveer evenveel ${o.who} als ${o.inPlace} ${predicate}.`);

export const evenNext = (o: OtherWords) =>
  phrase(
    'evenNext',
    `${capital(o.here)} zijn het er ongeveer evenveel als ${o.inPlace} (${o.about}).`,
    `Vergeleken met ${o.place} (${o.about}) zijn het er ongeveer evenveel.`,
  );

export const unclearDirect = (o: OtherWords) =>
  orElse(
    phrase(
      'unclearDirect',
      `${capital(o.inPlace)} ${o.single ? 'is' : 'zijn'} dat ${o.about} ${o.who}. Het verschil is te klein om zeker te zijn.`,
      `Met ${o.place} (${o.about}) zien wij geen duidelijk verschil.`,
      `${capital(o.inPlace)} ${o.single ? 'is' : 'zijn'} het er ${o.about}. Dat is geen duidelijk verschil.`,
      `Het verschil met ${o.place} (${o.about}) is te klein om zeker te zijn.`,
    ),
    `Bij ‘${o.label}’ zien wij geen duidelijk verschil met ${o.place} (${o.about}).`,
  );

export const unclearFull = (o: OtherWords, predicate: string) =>
  phrase(
    'unclearFull',
    `${inverted(capital(o.inPlace), `${o.about} ${o.who}`, predicate)}. Het verschil is te klein om zeker te zijn.`,
    `${inverted(capital(o.inPlace), `${o.about} ${o.who}`, predicate)}. Dat is geen duidelijk verschil.`,
  );

export const unclearNext = (relation: Relation, o: OtherWords) =>
  relation === 'zelfde'
    ? orElse(
        phrase(
          'unclearNext',
          `Ook met ${o.place} (${o.about}) zien wij geen duidelijk verschil.`,
          `Het verschil met ${o.place} (${o.about}) is ook te klein om zeker te zijn.`,
        ),
        `Bij ‘${o.label}’ is er ook met ${o.place} (${o.about}) geen duidelijk verschil.`,
      )
    : orElse(
        phrase(
          'unclearNext',
          `Met ${o.place} (${o.about}) zien wij geen duidelijk verschil.`,
          `Het verschil met ${o.place} (${o.about}) is te klein om zeker te zijn.`,
        ),
        `Bij ‘${o.label}’ zien wij geen duidelijk verschil met ${o.place} (${o.about}).`,
      );

/** A figure beside it, without a word on the difference: nothing was tested. */
export const untested = (o: OtherWords) =>
  orElse(
    phrase(
      'untested',
      `${capital(o.inPlace)} ${o.single ? 'is' : 'zijn'} dat ${o.about} ${o.who}. Of dat een duidelijk verschil is, konden wij niet uitrekenen.`,
      `${capital(o.inPlace)} ${o.single ? 'is' : 'zijn'} het er ${o.about}. Of het verschil duidelijk is, konden wij niet uitrekenen.`,
    ),
    `Bij ‘${o.label}’ ${o.single ? 'is' : 'zijn'} het er ${o.inPlace} ${o.about}. Of dat een duidelijk verschil is, weten wij niet.`,
  );

/** The other figure and no more: the theme says that margins are unknown. */
export const besideIt = (o: OtherWords) =>
  phrase(
    'besideIt',
    `${capital(o.inPlace)} ${o.single ? 'is' : 'zijn'} dat ${o.about} ${o.who}.`,
    `${capital(o.inPlace)} ${o.single ? 'is' : 'zijn'} het er ${o.about}.`,
  );

export const scoreBesideIt = (o: OtherWords) =>
  phrase('scoreBesideIt', `${capital(o.inPlace)} is dat ${o.about}.`);

export const incomparable = (o: OtherWords) =>
  orElse(
    phrase('incomparable', `Met ${o.place} is dit cijfer niet te vergelijken.`),
    `Bij ‘${o.label}’ is het cijfer niet te vergelijken met ${o.place}.`,
  );

// ---------------------------------------------------------------- changes since the last wave

export const changeDirect = (direction: Direction, year: number, single: boolean, o: OtherWords) =>
  orElse(
    single
      ? phrase('changeDirect', `Dat is ${MORE[direction]} dan in ${year}. Toen ${then(o)} ${o.about}.`)
      : phrase(
          'changeDirect',
          `Dat zijn ${MORE[direction]} ${o.who} dan in ${year}. Toen ${then(o)} ${o.about}.`,
          `Dat zijn er ${MORE[direction]} dan in ${year}. Toen ${then(o)} ${o.about}.`,
        ),
    `Vergeleken met ${year} (${o.about}) zijn het er ${MORE[direction]}.`,
    `Bij ‘${o.label}’ zijn het er ${MORE[direction]} dan in ${year} (${o.about}).`,
  );

export const changeNext = (direction: Direction, relation: Relation, year: number, o: OtherWords) =>
  orElse(
    phrase(
      'changeNext',
      `${capital(o.here)} zijn het er ${LINK[relation]}${MORE[direction]} dan in ${year}. Toen ${then(o)} ${o.about}.`,
      `Vergeleken met ${year} (${o.about}) zijn het er ${LINK[relation]}${MORE[direction]}.`,
    ),
    `Bij ‘${o.label}’ zijn het er ${LINK[relation]}${MORE[direction]} dan in ${year} (${o.about}).`,
  );

const then = (o: OtherWords) => (o.single ? 'was het' : 'waren het er');

export const changeEven = (relation: Relation, year: number, o: OtherWords) =>
  orElse(
    phrase(
      'changeEven',
      `In ${year} waren het er ${relation === 'zelfde' ? 'ook ' : ''}ongeveer evenveel (${o.about}).`,
    ),
    `Bij ‘${o.label}’ waren het er in ${year} ongeveer evenveel (${o.about}).`,
  );

export const changeUnclear = (relation: Relation, year: number, o: OtherWords) =>
  relation === 'zelfde'
    ? orElse(
        phrase(
          'changeUnclear',
          `Ook met ${year} zien wij geen duidelijk verschil. Toen ${then(o)} ${o.about}.`,
          `Het verschil met ${year} (${o.about}) is ook te klein om zeker te zijn.`,
          `In ${year} ${then(o)} ${o.about}. Ook dat is geen duidelijk verschil.`,
        ),
        `Bij ‘${o.label}’ is er ook met ${year} (${o.about}) geen duidelijk verschil.`,
      )
    : orElse(
        phrase(
          'changeUnclear',
          `Met ${year} zien wij geen duidelijk verschil. Toen ${then(o)} ${o.about}.`,
          `Het verschil met ${year} (${o.about}) is te klein om zeker te zijn.`,
          `In ${year} ${then(o)} ${o.about}. Dat is geen duidelijk verschil.`,
        ),
        `Bij ‘${o.label}’ zien wij geen duidelijk verschil met ${year} (${o.about}).`,
      );

// ---------------------------------------------------------------- comparisons of scores

export const scoreClearDirect = (direction: Direction, o: OtherWords) =>
  orElse(
    phrase(
      'scoreClearDirect',
      `Dat cijfer is ${HIGHER[direction]} dan ${o.inPlace} (${o.about}).`,
      `Dat is een ${HIGHER[direction]} cijfer dan ${o.inPlace} (${o.about}).`,
    ),
    `Bij ‘${o.label}’ is het cijfer ${HIGHER[direction]} dan ${o.inPlace} (${o.about}).`,
  );

export const scoreClearNext = (direction: Direction, relation: Relation, o: OtherWords) =>
  orElse(
    phrase(
      'scoreClearNext',
      relation === 'zelfde'
        ? `Het is ook ${HIGHER[direction]} dan ${o.inPlace} (${o.about}).`
        : `${capital(o.here)} is het cijfer ${LINK[relation]}${HIGHER[direction]} dan ${o.inPlace} (${o.about}).`,
    ),
    `Bij ‘${o.label}’ is het cijfer ${LINK[relation]}${HIGHER[direction]} dan ${o.inPlace} (${o.about}).`,
  );

export const scoreEven = (o: OtherWords) =>
  orElse(
    phrase(
      'scoreEven',
      `${capital(o.inPlace)} is dat ${o.about}. Dat is ongeveer even hoog.`,
      `Dat is ongeveer even hoog als ${o.inPlace} (${o.about}).`,
    ),
    `Bij ‘${o.label}’ is het cijfer ongeveer even hoog als ${o.inPlace} (${o.about}).`,
  );

export const scoreUnclear = (relation: Relation, o: OtherWords) =>
  relation === 'zelfde'
    ? orElse(
        phrase('scoreUnclear', `Ook met ${o.place} (${o.about}) is er geen duidelijk verschil.`),
        `Bij ‘${o.label}’ is er ook met ${o.place} (${o.about}) geen duidelijk verschil.`,
      )
    : orElse(
        phrase(
          'scoreUnclear',
          `${capital(o.inPlace)} is dat ${o.about}. Het verschil is te klein om zeker te zijn.`,
          `Met ${o.place} (${o.about}) is er geen duidelijk verschil.`,
        ),
        `Bij ‘${o.label}’ is er geen duidelijk verschil met ${o.place} (${o.about}).`,
      );

export const scoreUntested = (o: OtherWords) =>
  orElse(
    phrase(
      'scoreUntested',
      `${capital(o.inPlace)} is dat ${o.about}. Of dat een duidelijk verschil is, konden wij niet uitrekenen.`,
    ),
    `Bij ‘${o.label}’ is het cijfer ${o.inPlace} ${o.about}. Of dat een duidelijk verschil is, weten wij niet.`,
  );

export const scoreChange = (
  direction: Direction,
  relation: Relation,
  direct: boolean,
  year: number,
  o: OtherWords,
) =>
  phrase(
    'scoreChange',
    direct
      ? `Dat cijfer is ${HIGHER[direction]} dan in ${year}. Toen was het ${o.about}.`
      : `${capital(o.here)} is het cijfer ${LINK[relation]}${HIGHER[direction]} dan in ${year}. Toen was het ${o.about}.`,
  );

export const scoreChangeEven = (relation: Relation, year: number, o: OtherWords) =>
  phrase(
    'scoreChangeEven',
    `In ${year} was het cijfer ${relation === 'zelfde' ? 'ook ' : ''}ongeveer even hoog (${o.about}).`,
  );

export const scoreChangeUnclear = (relation: Relation, year: number, o: OtherWords) =>
  orElse(
    phrase(
      'scoreChangeUnclear',
      `${relation === 'zelfde' ? 'Ook met' : 'Met'} ${year} is er geen duidelijk verschil. Toen was het ${o.about}.`,
    ),
    `Bij ‘${o.label}’ is er ${relation === 'zelfde' ? 'ook ' : ''}geen duidelijk verschil met ${year} (${o.about}).`,
  );

// ---------------------------------------------------------------- about one figure

/** Sentence 8 of method.md. */
export const margin = (lower: string, upper: string, percent: boolean) =>
  phrase(
    'margin',
    `Door de marge kan dit cijfer in werkelijkheid tussen ${lower} en ${upper}${percent ? ' van de 100' : ''} liggen.`,
  );

/** The same behind the complement, which has a number of its own. */
export const marginFirst = (lower: string, upper: string, percent: boolean) =>
  phrase(
    'marginFirst',
    `Door de marge kan het eerste cijfer in werkelijkheid tussen ${lower} en ${upper}${percent ? ' van de 100' : ''} liggen.`,
  );

/** The same, beside a large figure. */
export const marginShort = (lower: string, upper: string, percent: boolean) =>
  phrase('marginShort', `De marge loopt van ${lower} tot ${upper}${percent ? ' van de 100' : ''}.`);

/** Both ends show as one number: "van 7,3 tot 7,3" would say nothing. `first`: behind the complement. */
export const marginNarrow = (first: boolean) =>
  phrase('marginNarrow', `De marge van ${first ? 'het eerste' : 'dit'} cijfer is heel klein.`);

export const marginUnknown = (count: number) =>
  count === 1
    ? phrase('marginUnknown', 'De marge van dit cijfer is onbekend. Daarom toetsen wij geen verschil.')
    : phrase('marginUnknown', 'De marge van deze cijfers is onbekend. Daarom toetsen wij geen verschillen.');

/** Sentence 10 of method.md; `n` is one number or a range, absent when unknown. */
export function indicative(n: string | undefined, labels: readonly string[]): Phrase {
  const one = labels.length === 1;
  const subject = one ? 'Dit cijfer is een indicatie' : 'Deze cijfers zijn een indicatie';
  if (n === undefined) return phrase('indicative', `${subject}.`);
  const questions = one ? 'deze vraag' : 'deze vragen';
  return orElse(
    phrase('indicative', `${subject}, want ${n} bewoners beantwoordden ${questions}.`),
    `Ook dit cijfer is een indicatie, met ${n} antwoorden.`,
    `Bij ${listOf(labels)} is het cijfer een indicatie, met ${n} antwoorden.`,
  );
}

/** Sentence 22 of method.md. */
export const pooled = (years: readonly number[]) =>
  orElse(
    phrase(
      'pooled',
      `Dit is het gemiddelde van ${years.join(' en ')}. Zo zijn er genoeg antwoorden voor een betrouwbaar cijfer.`,
    ),
    `Ook dit is het gemiddelde van ${years.join(' en ')}.`,
  );

export const modelled = () =>
  orElse(
    phrase('modelled', 'Dit cijfer is met een rekenmodel geschat.'),
    'Ook dit cijfer komt uit een rekenmodel.',
  );

export const provisional = () =>
  orElse(phrase('provisional', 'Dit cijfer is voorlopig.'), 'Ook dit cijfer is nog voorlopig.');

/** The reference year of victimisation has no place: the home address counts (method.md 1.2). */
export const elsewhere = (outside: string) => phrase('elsewhere', `Dat kan ook ${outside} zijn gebeurd.`);

// ---------------------------------------------------------------- what can't be told

/** "‘geluid’, ‘stank’ en ‘horeca’" */
export const listOf = (labels: readonly string[]) => enumerate(labels.map((label) => `‘${label}’`));

/** "a, b en c" */
function enumerate(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} en ${last}` : last;
}

export const askedAbout = (labels: readonly string[], also: boolean) =>
  phrase('askedAbout', `De vragen gingen ${also ? 'ook ' : ''}over ${listOf(labels)}.`);

/** A topic that no longer fits in that sentence. */
export const alsoAsked = (label: string) => phrase('alsoAsked', `Er was ook een vraag over ‘${label}’.`);

/** Sentence 9 of method.md, fixed. */
export const tooFew = (count: number) =>
  count === 1
    ? phrase('tooFew', 'Voor dit onderwerp zijn er te weinig antwoorden. Daarom laten wij geen cijfer zien.')
    : phrase(
        'tooFew',
        'Voor deze onderwerpen zijn er te weinig antwoorden. Daarom laten wij geen cijfers zien.',
      );

/** The same for more topics than a sentence can name. */
export const tooFewCounted = (count: number) =>
  phrase(
    'tooFewCounted',
    `Voor ${count} onderwerpen zijn er te weinig antwoorden. Daarom laten wij geen cijfers zien. ${IN_TABLE}`,
  );

const IN_TABLE = 'In de tabel ziet u welke onderwerpen dat zijn.';

/** Hidden although enough residents answered: the figure would tell of a few people, or undo another hidden one. */
const NOBODY_TRACED = 'Zo kan niemand zien wat één bewoner heeft geantwoord.';

export const keptPrivate = (count: number) =>
  phrase(
    'keptPrivate',
    count === 1
      ? `Het cijfer daarover laten wij niet zien. ${NOBODY_TRACED}`
      : `De cijfers daarover laten wij niet zien. ${NOBODY_TRACED}`,
  );

/** The same for more topics than a sentence can name. `further`: behind topics with too few answers. */
export const keptPrivateCounted = (count: number, further: boolean, tableSaid: boolean) =>
  phrase(
    'keptPrivateCounted',
    `Over ${further ? 'nog ' : ''}${count} onderwerpen laten wij de cijfers niet zien. ${NOBODY_TRACED}${tableSaid ? '' : ` ${IN_TABLE}`}`,
  );

export const noFigure = (labels: readonly string[], here: string) =>
  phrase('noFigure', `Over ${listOf(labels)} is er ${here} geen cijfer.`);

export const noFigureCounted = (count: number, here: string) =>
  phrase('noFigureCounted', `Over ${count} onderwerpen is er ${here} geen cijfer.`);

/** Sentence 11 of method.md, fixed. */
export const seriesBreak = (year: number) =>
  phrase(
    'seriesBreak',
    `De cijfers van voor ${year} zijn op een andere manier gemeten. U kunt ze niet vergelijken met de cijfers van nu.`,
  );

// ---------------------------------------------------------------- the rest of a theme

export const noneOfTheseDiffer = (count: number, place: string) =>
  count === 1
    ? phrase(
        'noneOfTheseDiffer',
        `Het verschil met ${place} is te klein om zeker te zijn.`,
        `Dat is geen duidelijk verschil met ${place}.`,
      )
    : phrase(
        'noneOfTheseDiffer',
        `Bij deze ${count} onderwerpen zien wij geen duidelijk verschil met ${place}.`,
      );

export const evenThat = (about: string, label: string) =>
  orElse(
    phrase('evenThat', `Dat zijn er ${about}.`, `Het gaat om ${about}.`),
    `Bij ‘${label}’ gaat het om ${about}.`,
  );

export const notTestedGroup = (count: number, place: string) =>
  count === 1
    ? phrase('notTestedGroup', `Of er een duidelijk verschil is met ${place}, konden wij niet uitrekenen.`)
    : phrase('notTestedGroup', `Of er duidelijke verschillen zijn met ${place}, konden wij niet uitrekenen.`);

/** Announces what a theme leaves out: clear differences apart from the rest (H03). */
export function restInTable(differences: number, others: number): Phrase {
  const left = [
    differences === 1 ? '1 verschil' : differences > 1 ? `${differences} verschillen` : '',
    others === 1 ? '1 onderwerp' : others > 1 ? `${others} onderwerpen` : '',
  ].filter(Boolean);
  const verb = differences + others === 1 ? 'staat' : 'staan';
  return phrase('restInTable', `Nog ${left.join(' en ')} ${verb} in de tabel.`);
}

/** Links between topics in one paragraph; the empty one starts with the figure. */
export const LINKS = ['Daarnaast', '', 'Verder', ''] as const;

export const evenTogether = (count: number, place: string) =>
  phrase('evenTogether', `Bij deze ${count} onderwerpen zijn het er ongeveer evenveel als in ${place}.`);

// ---------------------------------------------------------------- summary

export const compared = (count: number, place: string) =>
  phrase(
    'compared',
    count === 1
      ? `Wij vergelijken 1 hoofdonderwerp met ${place}.`
      : `Wij vergelijken ${count} hoofdonderwerpen met ${place}.`,
  );

const topics = (count: number) => (count === 1 ? '1 onderwerp' : `${count} onderwerpen`);

export const countFavourable = (count: number) =>
  phrase('countFavourable', `Op ${topics(count)} is het cijfer gunstiger.`);

export const countUnfavourable = (count: number) =>
  phrase('countUnfavourable', `Op ${topics(count)} is het cijfer ongunstiger.`);

export const countNeutral = (count: number) =>
  phrase('countNeutral', `Op ${topics(count)} is het cijfer anders, maar niet gunstig of ongunstig.`);

export const countEven = (count: number) =>
  phrase('countEven', `Op ${topics(count)} is het cijfer ongeveer even hoog.`);

export const countUnclear = (count: number) =>
  phrase('countUnclear', `Op ${topics(count)} zien wij geen duidelijk verschil.`);

export const countUntold = (count: number) =>
  phrase('countUntold', `Op ${topics(count)} konden wij niet vergelijken.`);

export const allUnclear = (count: number, place: string) =>
  count === 1
    ? phrase('allUnclear', `Op het hoofdonderwerp zien wij geen duidelijk verschil met ${place}.`)
    : phrase(
        'allUnclear',
        `Op alle ${count} hoofdonderwerpen zien wij geen duidelijk verschil met ${place}.`,
      );

export const noneCompared = (place: string) =>
  phrase('noneCompared', `Wij konden de hoofdonderwerpen niet vergelijken met ${place}.`);

export const changesCounted = (favourable: number, unfavourable: number) => {
  const better = `op ${topics(favourable)} gunstiger`;
  const worse = `op ${topics(unfavourable)} ongunstiger`;
  const both = [favourable ? better : '', unfavourable ? worse : ''].filter(Boolean).join(' en ');
  return phrase('changesCounted', `Vergeleken met de vorige meting is het cijfer ${both}.`);
};

/** Sentence 20 of method.md; "nog" only where the summary itself told a difference (`further`). */
export const remainder = (count: number, further: boolean) => {
  const differences = count === 1 ? '1 verschil' : `${count} verschillen`;
  return phrase(
    'remainder',
    further
      ? `Nog ${differences} ${count === 1 ? 'staat' : 'staan'} in de tabel.`
      : `De tabel laat bij andere onderwerpen ${differences} zien.`,
  );
};

// ---------------------------------------------------------------- opening, newsletter, press

/** Names that start with a preposition ("Aan de Maas"), or are a common noun ("Binnenstad"), need their kind in front. */
export function inNamed(name: string, kind: string): string {
  const preposition = /^(aan|achter|bij|boven|buiten|in|langs|om|onder|op|over|rond|tegen|tussen|voor)\b/i;
  const noun =
    /^(?!de |het |['’]t ).*(binnenstad|stad|centrum|centrum-\w+|haven|dorp|gebied|polder|wijk|buurt|kwartier|terrein|eiland)$/i;
  return preposition.test(name) || noun.test(name) ? `in ${kind} ${area(name)}` : `in ${area(name)}`;
}

export const question = (inName: string) => phrase('question', `Hoe is het wonen ${inName}?`);

export const respondents = (year: number, count: string | undefined) =>
  phrase(
    'respondents',
    count
      ? `In ${year} vulden ${count} bewoners de vragen van de Veiligheidsmonitor in.`
      : `In ${year} vulden bewoners de vragen van de Veiligheidsmonitor in.`,
  );

export const onlyIndications = () =>
  phrase('onlyIndications', 'Dat zijn weinig bewoners. Daarom zijn de cijfers een indicatie.');

/** `apart`: other words stand between it and the residents, and "zij" would mean something else. */
export const whatFollows = (apart: boolean) =>
  phrase('whatFollows', `Hier leest u wat ${apart ? 'deze bewoners' : 'zij'} antwoordden.`);

export const estimates = (margins: boolean) =>
  phrase('estimates', `Alle cijfers zijn een schatting${margins ? ', met een marge' : ''}.`);

/** A page without a single figure: too few answered, all of it could tell of one person, or nothing was delivered. */
export const nothingToShow = (name: string, year: number, why: SuppressionReason | 'missing') =>
  phrase('nothingToShow', NOTHING[why](area(name), year));

/** Older figures and other sources may well be shown: only this year's answers are left out. */
const NOTHING: Readonly<Record<SuppressionReason | 'missing', (name: string, year: number) => string>> = {
  betrouwbaarheid: (name, year) =>
    `Voor ${name} zijn er te weinig antwoorden. Daarom laten wij geen cijfers uit de vragenlijst van ${year} zien.`,
  herleidbaarheid: (name, year) =>
    `Van ${name} laten wij geen cijfers uit de vragenlijst van ${year} zien. ${NOBODY_TRACED}`,
  missing: (name) => `Van ${name} zijn er nog geen cijfers.`,
};

export const newsletterOpening = (inName: string, year: number, count: string | undefined) =>
  phrase(
    'newsletterOpening',
    `Hoe is het wonen ${inName}? Dat vertelden ${count ? `${count} bewoners` : 'bewoners'} in ${year}.`,
  );

export function newsletterCounts(
  total: number,
  favourable: number,
  unfavourable: number,
  place: string,
): Phrase {
  if (favourable + unfavourable === 0) {
    return phrase(
      'newsletterCounts',
      total === 1
        ? `Op het hoofdonderwerp zien wij geen duidelijk verschil met ${place}.`
        : `Op geen van de ${total} hoofdonderwerpen zien wij een duidelijk verschil met ${place}.`,
    );
  }
  if (total === 1) {
    const only = favourable ? 'gunstiger' : 'ongunstiger';
    return phrase('newsletterCounts', `Op het hoofdonderwerp is het cijfer ${only} dan in ${place}.`);
  }
  const [count, word] = favourable ? [favourable, 'gunstiger'] : [unfavourable, 'ongunstiger'];
  const other = favourable && unfavourable ? `, op ${unfavourable} ongunstiger` : '';
  return phrase(
    'newsletterCounts',
    `Op ${count} van de ${total} hoofdonderwerpen is het cijfer ${word} dan in ${place}${other}.`,
  );
}

export const newsletterClose = () =>
  phrase('newsletterClose', 'Lees verder over deze schattingen in het wijkprofiel.');

/** Where the longer one would push out what residents share: "ongeveer" says there that it is an estimate. */
export const newsletterCloseShort = () => phrase('newsletterCloseShort', 'Lees verder in het wijkprofiel.');

/** How many kernindicatoren differ in one way, before they are named. */
export const namedCount = (favour: Favoured, count: number, inPlaces: readonly string[]) =>
  phrase('namedCount', `Bij ${topics(count)} is het cijfer ${favour} dan ${enumerate(inPlaces)}.`);

/** One of them, by its name. */
export const namedOne = (favour: Favoured, label: string, inPlaces: readonly string[]) =>
  phrase(
    'namedOne',
    shortest(
      `Bij ‘${label}’ is het cijfer ${favour} dan ${enumerate(inPlaces)}.`,
      `Bij ‘${label}’ is het cijfer ${favour} dan ${enumerate(inPlaces.slice(0, -1))}. Het is ook ${favour} dan ${inPlaces.at(-1)}.`,
    ),
  );

export const namedTopics = (labels: readonly string[], further: boolean) =>
  phrase('named', further ? `Het geldt ook voor ${listOf(labels)}.` : `Dat geldt voor ${listOf(labels)}.`);

// ---------------------------------------------------------------- groups, told for the whole only

const GROUPS: Readonly<Record<string, string>> = {
  man: 'mannen',
  vrouw: 'vrouwen',
  mannen: 'mannen',
  vrouwen: 'vrouwen',
};

/** "bewoners van 15 t/m 24 jaar", "vrouwen"; undefined where there is no wording. */
export function groupWho(kenmerk: string, waarde: string): string | undefined {
  if (kenmerk === 'geslacht') return GROUPS[waarde.toLowerCase()];
  if (kenmerk !== 'leeftijd') return undefined;
  const range = /^(\d+)\s*[-–]\s*(\d+)$/.exec(waarde);
  if (range) return `bewoners van ${range[1]} t/m ${range[2]} jaar`;
  const open = /^(\d+)\s*\+$/.exec(waarde);
  return open ? `bewoners van ${open[1]} jaar en ouder` : undefined;
}

export const groupLevel = (about: string, who: string, plural: string) =>
  phrase('groupLevel', `${capital(about)} ${who} ${plural}.`);

export const groupClear = (direction: Direction, who: string, about: string) =>
  orElse(
    phrase(
      'groupClear',
      `In deze groep zijn het er ${MORE[direction]} dan bij alle bewoners samen (${about}).`,
    ),
    `Bij ${who} zijn het er ${MORE[direction]} dan bij alle bewoners samen (${about}).`,
  );

export const groupComplement = (rest: number, who: string, plural: string) =>
  orElse(
    phrase('groupComplement', `De andere ${rest} van de 100 ${plural}.`),
    `Ongeveer ${rest} van de 100 ${who} ${plural}.`,
  );

// ---------------------------------------------------------------- notes in the margin column

export interface Note {
  readonly title: string;
  readonly text: string;
}

export const noteAnswers = (n: string, year: number): Note => ({
  title: 'Aantal antwoorden',
  text: `${n} bewoners beantwoordden deze vragen in ${year}. Alle cijfers zijn een schatting.`,
});

export const noteMargin = (): Note => ({
  title: 'Wat is een marge?',
  text: 'Niet alle bewoners vulden de vragen in. Het echte cijfer ligt waarschijnlijk binnen de marge.',
});

export const noteUnclear = (): Note => ({
  title: 'Geen duidelijk verschil',
  text: 'Misschien is er een verschil, maar wij weten het niet zeker.',
});

export const noteBreak = (year: number): Note => ({
  title: 'Andere meetmethode',
  text: `De cijfers van voor ${year} zijn op een andere manier gemeten. U kunt ze niet vergelijken met de cijfers van nu.`,
});

export const noteCorona = (): Note => ({
  title: 'Coronatijd',
  text: 'In 2021 was het coronatijd. Misschien gaven bewoners daarom andere antwoorden.',
});

/** What words in the questions mean, by theme. */
export const THEME_NOTES: Readonly<Record<string, Note>> = {
  overlast: {
    title: 'Veel overlast',
    text: 'Bewoners konden kiezen: geen overlast, een beetje overlast of veel overlast.',
  },
  veiligheidsbeleving: { title: 'Weleens', text: 'Dat is vaak, soms of zelden.' },
  'onveilige-plekken': {
    title: 'Bezoekers',
    text: 'Dat zijn bewoners die weleens op die plek komen. Wie er nooit komt, telt niet mee.',
  },
  slachtofferschap: {
    title: 'Van bewoners zelf',
    text: 'Dit vertelden bewoners zelf. Niet elk misdrijf wordt gemeld bij de politie.',
  },
  'politie-en-gemeente': {
    title: 'Geen mening',
    text: 'Bewoners zonder mening tellen mee in de 100. Veel bewoners hebben geen contact met de politie.',
  },
  preventie: {
    title: 'Niet gunstig of ongunstig',
    text: 'Wie veel maatregelen neemt, kan dat om verschillende redenen doen.',
  },
};

// ---------------------------------------------------------------- theme pages

export const aboutWhole = (place: string, year: number, count: string | undefined) =>
  phrase(
    'aboutWhole',
    count
      ? `Deze cijfers gaan over ${place}. In ${year} vulden ${count} bewoners de vragen in.`
      : `Deze cijfers gaan over ${place}, in ${year}.`,
  );

export const noOrder = () =>
  phrase('noOrder', 'De gebieden staan op alfabet. Wij maken geen lijst van hoog naar laag.');

export interface ContextText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly source: string;
}

/** As shown: "18 van de 100"; as published: "18,1"; and 100 minus what is shown. */
export interface ContextFigure {
  readonly words: string;
  readonly published: string;
  readonly rest: string;
}

/** Figures of the seed's table VM2015. */
export interface ContextFigures {
  readonly all: ContextFigure;
  readonly victims: ContextFigure;
  readonly violence: ContextFigure;
}

/** Seed facts as context, never beside figures of now (method.md 5). */
export const contextFeeling = (f: ContextFigures | undefined): ContextText => ({
  title: 'Waarom vragen wij dit?',
  paragraphs: [
    'Hoe veilig mensen zich voelen, zegt niet hoe veilig een plek is. Het zegt wel iets over hoe prettig zij er wonen. De gemeente wil dat weten, ook van mensen die nooit een melding doen.',
    ...(f
      ? [
          `De vraag is ook in heel Nederland gesteld. In 2015 voelden ongeveer ${f.all.words} mensen zich weleens onveilig in hun buurt. Ongeveer ${f.all.rest} van de 100 voelden zich daar niet onveilig. Daarna is anders gemeten.`,
        ]
      : []),
  ],
  source: f ? `Bron: CBS, Veiligheidsmonitor 2015 (${f.all.published}%).` : 'Bron: CBS, Veiligheidsmonitor.',
});

export const contextHidden = (f: ContextFigures | undefined): ContextText => ({
  title: 'Waarom tellen bewoners mee die geen melding doen?',
  paragraphs: [
    'Veel slachtoffers melden een misdrijf niet bij de politie. Zij staan dus niet in de cijfers van de politie. Dat heet verborgen slachtofferschap. Daarom vraagt dit onderzoek het aan bewoners zelf.',
    ...(f
      ? [
          `Een misdrijf en het gevoel van veiligheid hebben met elkaar te maken. In 2015 voelden in heel Nederland ongeveer ${f.all.words} mensen zich weleens onveilig in hun buurt. Ongeveer ${f.all.rest} van de 100 voelden zich daar niet onveilig.`,
          `Van de mensen die in 12 maanden slachtoffer werden, waren dat er ongeveer ${f.victims.words}. De andere ${f.victims.rest} van de 100 voelden zich niet onveilig in hun buurt. Van de slachtoffers van geweld waren het er ongeveer ${f.violence.words}. De andere ${f.violence.rest} van de 100 voelden zich daar niet onveilig. Daarna is anders gemeten.`,
        ]
      : []),
  ],
  source: f
    ? `Bron: CBS, Veiligheidsmonitor 2015 (${f.all.published}%, ${f.victims.published}% en ${f.violence.published}%).`
    : 'Bron: CBS, Veiligheidsmonitor.',
});

export const contextPolice = (): ContextText => ({
  title: 'Waarom zijn dit geen cijfers van de politie?',
  paragraphs: [
    'Dit onderzoek en de politie tellen niet hetzelfde. De politie telt wat mensen melden of aangeven. Dit onderzoek telt wat bewoners zelf vertellen, ook als zij niets meldden.',
    'De omschrijving van een misdrijf is niet altijd dezelfde. Bewoners antwoorden bovendien over de laatste 12 maanden. De politie telt per kalenderjaar.',
    'Soms denkt iemand dat een misdrijf korter geleden gebeurde dan in werkelijkheid. De vragen zijn zo gemaakt dat dit niet vaak gebeurt. Beide soorten cijfers zijn nuttig.',
  ],
  source: 'Bron: CBS, CCV en Platform31, Wegwijzer van veiligheidscijfers naar beleid (2016).',
});

export const contextNuisance = (): ContextText => ({
  title: 'Waarom gaat het over veel overlast?',
  paragraphs: [
    'Bewoners zeggen eerst of iets weleens voorkomt. Daarna zeggen zij of zij er geen, een beetje of veel overlast van hebben. Wij tellen het antwoord ‘veel overlast’, van alle bewoners.',
  ],
  source: 'Bron: CBS, Veiligheidsmonitor.',
});
