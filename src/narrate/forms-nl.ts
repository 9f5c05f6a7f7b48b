/**
 * The forms in which a figure and a comparison are said: at least four each, taken in turn by rank (voice.ts), the
 * same ones for favourable and unfavourable (H01). A form of more than 20 words, or for which the catalogue has no
 * words, drops out. Of a part and its whole the whole is the subject: "In de hele gemeente zijn dat er minder".
 */
import { SLOT } from '../domain/indicator.ts';
import { asked, capitalized, unmarked } from './marks.ts';
import { type Direction, inverted, type Phrase } from './phrases-nl.ts';

const LONGEST = 20;

type Form = readonly [label: string, text: string | undefined];

/** A phrase of labelled forms; the shortest stays where none fits. */
export function forms(name: string, ...given: readonly Form[]): Phrase {
  const known = given.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }]));
  const fits = known.filter(({ text }) => isShort(text));
  const shortest = [...known].sort((a, b) => wordCount(a.text) - wordCount(b.text)).slice(0, 1);
  const kept = fits.length > 0 ? fits : shortest;
  const [first = '', ...others] = kept.map(({ text }) => text);
  return { name, variants: [first, ...others], labels: kept.map(({ label }) => label), spare: [] };
}

/** A form with a clause is taken only where it stays this short. */
const LONGEST_CLAUSE = 13;
const whenBrief = (text: string | undefined) =>
  text !== undefined && wordCount(text) <= LONGEST_CLAUSE ? text : undefined;

/** The forms of `spare` are taken only when every other one was said on this page. */
export const orElse = (main: Phrase, spare: Phrase): Phrase => ({
  ...main,
  labels: [...(main.labels ?? []), ...(spare.labels ?? [])],
  spare: spare.variants,
});

/** All of them in turn. */
const both = (one: Phrase, two: Phrase): Phrase => ({
  ...one,
  variants: [...one.variants, ...two.variants],
  labels: [...(one.labels ?? []), ...(two.labels ?? [])],
});

const wordCount = (text: string) => unmarked(text).split(/\s+/).length;

/** Two places fit in one sentence while it stays this short: it counts for two in the mean. */
const LONGEST_JOINED = 15;
const isBrief = (text: string): boolean => wordCount(text) <= LONGEST_JOINED;

/** The forms of two places in one sentence that stay brief; undefined where the first does not. */
export function brief(phrase: Phrase | undefined): Phrase | undefined {
  if (!phrase || !isBrief(phrase.variants[0])) return undefined;
  const { name, variants, labels = [], spare } = phrase;
  const kept = [...variants, ...spare].map((text, at) => [labels[at] ?? '', text] as const);
  const [main, more] = [kept.slice(0, variants.length), kept.slice(variants.length)].map((some) =>
    some.filter(([, text]) => isBrief(text)),
  );
  const first = forms(name, ...(main ?? []));
  return more && more.length > 0 ? orElse(first, forms(name, ...more)) : first;
}

/** Short enough for several names in one sentence. */
const LONGEST_ROW = 15;
export const isInOneBreath = (text: string): boolean => wordCount(text) <= LONGEST_ROW;

/** Every sentence of it has at most 20 words. */
export function isShort(text: string): boolean {
  return text.split(/(?<=[.?]) (?=\p{Lu})/u).every((sentence) => wordCount(sentence) <= LONGEST);
}

const NUMBERS = 'geen één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');

/** "drie", "13": numbers to twelve in words. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);

/** "één onderwerp", "drie onderwerpen" */
export const topicsWord = (count: number): string =>
  `${numberWord(count)} ${count === 1 ? 'onderwerp' : 'onderwerpen'}`;

// ---------------------------------------------------------------- levels

export interface Asked {
  /** The topic as a phrase: "veel overlast van horeca". */
  readonly topic: string;
  readonly zin?: { readonly plural: string; readonly singular: string };
  readonly vooraan?: { readonly plural: string; readonly singular: string };
  readonly bijzin?: string;
  readonly who: string;
}

export interface Figure {
  /** "ongeveer 18 van de 100" */
  readonly about: string;
  /** "18 van de 100" */
  readonly words: string;
  /** "ongeveer 18" */
  readonly number: string;
  readonly said: 'some' | 'most' | 'half';
}

const isPlain = (who: string) => !who.includes(' ');

/** A share that takes a plural verb. */
export function levelForms(a: Asked, f: Figure): Phrase {
  if (!a.zin) return topicForms(a, f);
  const { plural, singular } = a.zin;
  const [, ...others] = predicated(a, f, 'plural');
  const opening = {
    some: `${capitalized(f.about)} ${a.who} ${plural}.`,
    most: `De meeste ${a.who} (${f.about}) ${plural}.`,
    half: isPlain(a.who)
      ? `Ongeveer de helft van de ${a.who} (${f.words}) ${singular}.`
      : `${capitalized(f.about)} ${a.who} ${plural}.`,
  };
  return forms('level', ['A', opening[f.said]], ...others);
}

/** So many of a hundred and what the catalogue says of them; no clause of one or nobody, since that is of "zij". */
export function predicated(
  { zin, vooraan, bijzin, who }: Asked,
  { about, number }: Pick<Figure, 'about' | 'number'>,
  verb: 'plural' | 'singular',
): readonly Form[] {
  if (!zin) return [];
  const figure = `${capitalized(about)} ${who}`;
  return [
    ['A', `${figure} ${zin[verb]}.`],
    ['B', vooraan && `${capitalized(filled(vooraan[verb], `${about} ${who}`))}.`],
    ['C', isPlain(who) ? `${inverted(`Van de 100 ${who}`, `er ${number}`, zin[verb])}.` : undefined],
    ['D', verb === 'plural' ? whenBrief(bijzin && `${figure} zeggen dat ${bijzin}.`) : undefined],
  ];
}

/** An own indicator without words. */
const topicForms = (a: Asked, f: Figure) =>
  forms(
    'level',
    ['A', `${capitalized(a.topic)}: dat geldt voor ${f.about} ${a.who}.`],
    ['B', `Voor ${f.about} ${a.who} geldt: ${a.topic}.`],
    ['C', `Dit geldt voor ${f.about} ${a.who}: ${a.topic}.`],
    ['D', `Van de 100 ${a.who} geldt dit voor ${f.number}: ${a.topic}.`],
  );

/** The words of the catalogue around what stands at its place for the figure. */
export function filled(vooraan: string, figure: string): string {
  const [before = '', after = ''] = unmarked(vooraan).split(SLOT);
  return `${asked(before.trim())} ${figure}${after.trim() === '' ? '' : `${/^[,:]/.test(after) ? '' : ' '}${asked(after.trim())}`}`;
}

/** A mean: "Bewoners geven de leefbaarheid van hun buurt gemiddeld een 7,5." `figure`: the bare number. */
export const scoreForms = (a: Asked, figure: string, isGrade: boolean): Phrase =>
  forms(
    'score',
    ['A', isGrade && a.zin ? `Bewoners ${a.zin.plural} gemiddeld een ${figure}.` : undefined],
    ['B', a.vooraan && `${capitalized(filled(a.vooraan.plural, figure))}.`],
    ['C', isGrade ? `Voor ${a.topic} geven bewoners gemiddeld een ${figure}.` : undefined],
    ['D', isGrade ? `Het gemiddelde cijfer voor ${a.topic} is een ${figure}.` : undefined],
    ['E', isGrade && !a.zin ? `Gemiddeld geven bewoners een ${figure} voor ${a.topic}.` : undefined],
    ['F', isGrade && !a.vooraan ? `Het cijfer voor ${a.topic} is gemiddeld een ${figure}.` : undefined],
    ['G', isGrade ? undefined : `Voor ${a.topic} is het gemiddelde ${figure}.`],
    ['H', isGrade ? undefined : `Het gemiddelde voor ${a.topic} is ${figure}.`],
    ['I', isGrade ? undefined : `Het cijfer voor ${a.topic} is gemiddeld ${figure}.`],
    ['J', isGrade || a.vooraan ? undefined : `Gemiddeld is het cijfer voor ${a.topic} ${figure}.`],
  );

/** A rate of events or persons. */
export const rateForms = (a: Asked, about: string): Phrase =>
  forms(
    'rate',
    ['A', `${capitalized(a.topic)}: het gaat om ${about}.`],
    ['B', `Het gaat bij ${a.topic} om ${about}.`],
    ['C', `Bij ${a.topic} gaat het om ${about}.`],
    ['D', `Het cijfer voor ${a.topic} is ${about}.`],
  );

// ---------------------------------------------------------------- complements

/** The other side, behind its level: "De andere 74 voelen zich daar niet onveilig." */
export const complementForms = (rest: string, plural: string, who: string): Phrase =>
  orElse(
    forms(
      'complement',
      ['A', `De andere ${rest} ${plural}.`],
      ['B', `De overige ${rest} ${plural}.`],
      // Of misdrijven there are no "anderen".
      ['E', who.startsWith('bewoners') ? `De ${rest} anderen ${plural}.` : undefined],
    ),
    forms(
      'complement',
      ['C', `De andere ${rest} van de 100 ${plural}.`],
      ['D', `De overige ${rest} van de 100 ${plural}.`],
    ),
  );

// ---------------------------------------------------------------- comparisons of shares

export interface Other {
  /** "de hele gemeente" */
  readonly place: string;
  /** "ongeveer 15", "een 7,6" */
  readonly number: string;
  /** "ongeveer 15 van de 100", where that takes a plural verb. */
  readonly about?: string;
}

/** What the other side is, when our own is `hoger` or `lager`. */
const THERE: Readonly<Record<Direction, string>> = { hoger: 'minder', lager: 'meer' };
/** The part of all residents there. */
const SHARE: Readonly<Record<Direction, string>> = { hoger: 'kleiner', lager: 'groter' };
const THERE_SCORE: Readonly<Record<Direction, string>> = { hoger: 'lager', lager: 'hoger' };

interface Places {
  /** "in de hele gemeente", "in de hele gemeente (ongeveer 20) en in heel Nederland (ongeveer 17)" */
  readonly where: string;
  /** " (ongeveer 15)", " (ongeveer 15)" of both; empty where the numbers stand behind their place. */
  readonly tail: string;
}

/** Where it is so, and how many there are: of two places in one sentence, since both lie on the same side. */
function placesOf({ place, number }: Other, also: Other | undefined): Places {
  if (!also) return { where: `in ${place}`, tail: ` (${number})` };
  if (also.number === number) return { where: `in ${place} en ${also.place}`, tail: ` (${number})` };
  return { where: `in ${place} (${number}) en ${also.place} (${also.number})`, tail: '' };
}

/** Straight behind the level: "dat" is the level. */
export function clearForms(direction: Direction, o: Other, also?: Other): Phrase {
  const word = THERE[direction];
  const own = THERE_SCORE[direction];
  const { where, tail } = placesOf(o, also);
  const [one, two] = [
    forms(
      'clear',
      ['A', `${capitalized(where)} zijn dat er ${word}${tail}.`],
      ['B', `Dat zijn er ${where} ${word}${tail}.`],
    ),
    forms(
      'clear',
      ['C', `${capitalized(where)} ligt dat ${own}${tail}.`],
      ['D', `Dat ligt ${where} ${own}${tail}.`],
    ),
  ];
  return also ? orElse(one, two) : both(one, two);
}

/** Where and when were said just before: "voelen zich weleens onveilig" of "… in hun buurt". */
export const briefly = (predicate: string): string =>
  asked(
    unmarked(predicate)
      .replace(/,? in (hun|de) buurt of ergens anders/, ', waar dan ook')
      .replace(/,? in (hun|de) buurt(?=[ ,]|$)/, '')
      .replace(/ in 12 maanden(?=[ ,]|$)/, ''),
  );

/** Behind the complement: what was asked is said again, so that "dat" can't mean the complement. */
export function clearAgainForms(direction: Direction, a: Asked, o: Other, also?: Other): Phrase {
  const word = THERE[direction];
  const { where, tail } = placesOf(o, also);
  const { zin, topic } = a;
  if (!zin) {
    return forms(
      'clearAgain',
      ['E', `${capitalized(topic)}: ${where} zijn dat er ${word}${tail}.`],
      ['F', `Bij ${topic} zijn het er ${where} ${word}${tail}.`],
      ['G', `${capitalized(topic)}: dat zijn er ${where} ${word}${tail}.`],
      ['H', `${capitalized(where)} zijn het er bij ${topic} ${word}${tail}.`],
    );
  }
  const share = SHARE[direction];
  return againForms('clearAgain', a, { where, tail, count: word, share, ...(also ? {} : { other: o }) });
}

interface Again extends Places {
  /** "minder", "ongeveer evenveel": how many residents there. */
  readonly count: string;
  /** "kleiner": which part of all. */
  readonly share: string;
  /** The place whose own figure may be told instead. */
  readonly other?: Other;
}

/**
 * What was asked, said again of another place: "In heel Nederland voelen minder bewoners zich weleens onveilig"; longer
 * ones only where the page said the others.
 */
function againForms(name: 'clearAgain' | 'evenAgain', { zin, bijzin, who }: Asked, again: Again): Phrase {
  const { where, tail, count, share, other } = again;
  const start = capitalized(where);
  const [plural = '', singular = ''] = zin ? [briefly(zin.plural), briefly(zin.singular)] : [];
  const clause = whenBrief(bijzin && `${start} zeggen ${count} ${who} dat ${briefly(bijzin)}`);
  const figure = other?.about && inverted(start, `${other.about} ${who}`, plural);
  const longer: readonly Form[] = [
    ['B', clause && `${clause}${tail}.`],
    ['C', figure && `${figure}: ${name === 'evenAgain' ? count : `dat zijn er ${count}`}.`],
    ['D', `${inverted(`Van alle ${who} ${where}`, `een ${share} deel`, singular)}${tail}.`],
  ];
  const short = longer.filter(([, text]) => text !== undefined && isShort(text));
  const main = forms(name, ['A', `${inverted(start, `${count} ${who}`, plural)}${tail}.`]);
  return short.length > 0 ? orElse(main, forms(name, ...short)) : main;
}

/** Behind another comparison. */
export function clearAlsoForms(direction: Direction, o: Other, same: boolean): Phrase {
  const word = THERE[direction];
  const also = same ? 'ook ' : '';
  return forms(
    'clearAlso',
    ['A', `In ${o.place} zijn het er ${also}${word} (${o.number}).`],
    [
      'B',
      `${same ? `Ook in ${o.place} zijn het er` : `In ${o.place} zijn het er duidelijk`} ${word} (${o.number}).`,
    ],
    ['C', `In ${o.place} (${o.number}) zijn het er ${also}${word}.`],
    [
      'D',
      `${same ? `Ook in ${o.place} (${o.number}) zijn het er` : `In ${o.place} (${o.number}) zijn het er duidelijk`} ${word}.`,
    ],
  );
}

/** The last wave: "In 2023 waren het er hier minder (ongeveer 14)." */
export function changeForms(direction: Direction, year: number, number: string): Phrase {
  return changed('change', 'waren het er', THERE[direction], year, number);
}

/** Of shares and scores: `was` is "waren het er" or "was het cijfer". */
const changed = (name: string, was: string, word: string, year: number, number: string): Phrase =>
  orElse(
    forms(
      name,
      ['A', `In ${year} ${was} hier ${word} (${number}).`],
      ['B', `Hier ${was} in ${year} ${word} (${number}).`],
    ),
    forms(
      name,
      ['C', `Bij de vorige meting (${year}) ${was} hier ${word}: ${number}.`],
      ['D', `Toen wij dit in ${year} vroegen, ${was} hier ${word} (${number}).`],
    ),
  );

export const evenForms = (o: Other): Phrase =>
  forms(
    'even',
    ['A', `In ${o.place} zijn dat er ongeveer evenveel.`],
    ['B', `Dat zijn er ongeveer evenveel als in ${o.place}.`],
    ['C', `Dat ligt dicht bij het cijfer van ${o.place}.`],
    ['D', `Het cijfer van ${o.place} ligt daar dicht bij.`],
  );

export const evenAgainForms = (a: Asked, o: Other): Phrase => {
  const { zin, topic, who } = a;
  const there = `In ${o.place}`;
  if (!zin) {
    return forms(
      'evenAgain',
      ['E', `${capitalized(topic)}: in ${o.place} geldt dat voor ongeveer evenveel ${who}.`],
      ['F', `Bij ${topic} zijn het er in ${o.place} ongeveer evenveel.`],
      ['G', `${there} zijn het er bij ${topic} ongeveer evenveel.`],
      ['H', `${capitalized(topic)}: dat zijn er in ${o.place} ongeveer evenveel.`],
    );
  }
  const even = { count: 'ongeveer evenveel', share: 'ongeveer even groot' };
  return againForms('evenAgain', a, { where: `in ${o.place}`, tail: '', other: o, ...even });
};

/**
 * Of shares and scores alike; always in the same words, "geen duidelijk verschil" (T02). With its number only where the
 * page said all that has none, and where "dat" can't mean the complement (`behind`).
 */
export function unclearForms(o: Other, isShare: boolean, behind: 'level' | 'other'): Phrase {
  const main = forms(
    'unclear',
    ['A', `Er is geen duidelijk verschil met ${o.place}.`],
    ['B', `Wij zien geen duidelijk verschil met ${o.place}.`],
    ['C', `Vergeleken met ${o.place} is er geen duidelijk verschil.`],
    ['D', `Met ${o.place} is er geen duidelijk verschil.`],
  );
  if (behind === 'other') return main;
  const verb = isShare ? 'zijn' : 'is';
  const er = isShare ? ' er' : '';
  return orElse(
    main,
    forms(
      'unclear',
      ['E', `Dat ${verb}${er} in ${o.place} ${o.number}: geen duidelijk verschil.`],
      ['F', `In ${o.place} ${verb} dat${er} ${o.number}: geen duidelijk verschil.`],
    ),
  );
}

// ---------------------------------------------------------------- comparisons of scores

export function scoreClearForms(direction: Direction, o: Other, also?: Other): Phrase {
  const word = THERE_SCORE[direction];
  const { where, tail } = placesOf(o, also);
  return forms(
    'scoreClear',
    ['A', `${capitalized(where)} is het cijfer ${word}${tail}.`],
    ['B', `Bewoners geven ${where} een ${word} cijfer${tail}.`],
    ['C', `Dat is ${where} ${word}${tail}.`],
    ['D', also ? `Het cijfer is ${where} ${word}${tail}.` : `Het cijfer van ${o.place} is ${word}${tail}.`],
  );
}

export function scoreAlsoForms(direction: Direction, o: Other, same: boolean): Phrase {
  const word = THERE_SCORE[direction];
  const also = same ? 'ook ' : '';
  return forms(
    'scoreAlso',
    ['A', `In ${o.place} is het ${also}${word} (${o.number}).`],
    ['B', `Het cijfer is in ${o.place} ${also}${word} (${o.number}).`],
    ['C', `Het cijfer van ${o.place} is ${also}${word} (${o.number}).`],
    ['D', `Bewoners geven ${also}in ${o.place} een ${word} cijfer (${o.number}).`],
  );
}

export function scoreChangeForms(direction: Direction, year: number, number: string): Phrase {
  return changed('scoreChange', 'was het cijfer', THERE_SCORE[direction], year, number);
}

export const scoreEvenForms = (o: Other): Phrase =>
  forms(
    'scoreEven',
    ['A', `In ${o.place} is dat ongeveer even hoog (${o.number}).`],
    ['B', `Dat is ongeveer even hoog als in ${o.place} (${o.number}).`],
    ['C', `Het cijfer is ongeveer even hoog als in ${o.place} (${o.number}).`],
    ['D', `Het cijfer van ${o.place} is ongeveer even hoog (${o.number}).`],
  );

// ---------------------------------------------------------------- lists of clear differences

/** What a tested comparison means to residents, in words; `anders` where it means neither. */
export type Outcome = 'gunstiger' | 'ongunstiger' | 'anders';

/** Heading of a list. `withWhat`: "de hele gemeente", "2023"; `further`: figures of the theme were told before. */
export function listForms(
  outcome: Outcome,
  count: number,
  withWhat: readonly string[],
  further: boolean,
): Phrase {
  const one = count === 1;
  const other = further ? (one ? 'ander ' : 'andere ') : '';
  const figures = `${numberWord(count)} ${other}${one ? 'cijfer' : 'cijfers'}`;
  const verb = one ? 'is' : 'zijn';
  const than = `in ${withWhat.join(' en ')}`;
  return forms(
    'list',
    ['A', `${capitalized(figures)} ${verb} ${outcome} dan ${than}:`],
    ['B', `${capitalized(figures)} ${one ? 'valt' : 'vallen'} ${outcome} uit dan ${than}:`],
    [
      'C',
      `Bij ${numberWord(count)} ${other}${one ? 'onderwerp' : 'onderwerpen'} is het cijfer ${outcome} dan ${than}:`,
    ],
    ['D', `Vergeleken met ${withWhat.join(' en ')} ${verb} ${figures} ${outcome}:`],
  );
}

/** One topic of a list: "Veel overlast van horeca: ongeveer 11 van de 100 bewoners (gemeente 5, Nederland 4)." */
export const listItem = (topic: string, figure: string, beside: readonly string[]): Phrase =>
  forms('listItem', ['', `${capitalized(topic)}: ${figure} (${beside.join(', ')}).`]);

/** Clear differences that a list leaves out (H02b). */
export const listRest = (count: number): Phrase =>
  forms('listRest', ['', `Nog ${count} ${count === 1 ? 'staat' : 'staan'} in de tabel.`]);

// ---------------------------------------------------------------- below the overview

/** The topics in the table above the sentence. */
export interface Whole {
  readonly total: number;
  /** The first time they are called "hoofdonderwerpen", as in the table. */
  readonly isFirst: boolean;
}

/** "vier van de acht hoofdonderwerpen", "vier van de acht" */
export function ofTopics(count: number, { total, isFirst }: Whole): string {
  if (total === 1) return 'het hoofdonderwerp';
  const of =
    count === total ? `alle ${numberWord(total)}` : `${numberWord(count)} van de ${numberWord(total)}`;
  return isFirst ? `${of} hoofdonderwerpen` : of;
}

/** Heads the list of those that changed in one direction: "Bij vier van de acht hoofdonderwerpen is het cijfer gunstiger dan in 2023:" */
export const overviewCount = (outcome: Outcome, count: number, whole: Whole, than: string): Phrase =>
  forms(
    'overviewCount',
    ['A', `Bij ${ofTopics(count, whole)} is het cijfer ${outcome} dan in ${than}:`],
    ['B', `Vergeleken met ${than} is het cijfer ${outcome} bij ${ofTopics(count, whole)}:`],
    ['C', `Het cijfer is ${outcome} dan in ${than} bij ${ofTopics(count, whole)}:`],
    ['D', `Sinds ${than} is het cijfer ${outcome} geworden bij ${ofTopics(count, whole)}:`],
  );

/** None of them changed clearly. */
export function noneChanged({ total, isFirst }: Whole, year: number): Phrase {
  if (total === 1) return forms('noneChanged', ...unchangedIn('het hoofdonderwerp', year));
  const which = `geen van de ${numberWord(total)}${isFirst ? ' hoofdonderwerpen' : ''}`;
  return forms(
    'noneChanged',
    ['A', `Bij ${which} is er een duidelijk verschil met ${year}.`],
    ['B', `Met ${year} is er bij ${which} een duidelijk verschil.`],
    ['C', `Bij ${which} zien wij een duidelijk verschil met ${year}.`],
    ['D', `Vergeleken met ${year} is er bij ${which} een duidelijk verschil.`],
  );
}

/** Behind those that did: `all` when these are all the others. */
export function othersUnchanged(count: number, all: boolean, year: number): Phrase {
  const which =
    count === 1
      ? `${all ? 'het andere' : 'één ander'} onderwerp`
      : `${all ? 'de andere ' : ''}${numberWord(count)}${all ? '' : ' andere'}`;
  return forms('othersUnchanged', ...unchangedIn(which, year));
}

const unchangedIn = (which: string, year: number): readonly Form[] => [
  ['A', `Bij ${which} is er geen duidelijk verschil met ${year}.`],
  ['B', `Met ${year} is er bij ${which} geen duidelijk verschil.`],
  ['C', `Bij ${which} zien wij geen duidelijk verschil met ${year}.`],
  ['D', `Vergeleken met ${year} is er bij ${which} geen duidelijk verschil.`],
];

/** "Veel overlast van verkeer: in 2023 ongeveer 20 van de 100 bewoners, nu ongeveer 27." */
export const changeItem = (topic: string, year: number, then: string, now: string): Phrase =>
  forms('changeItem', ['', `${capitalized(topic)}: in ${year} ${then}, nu ${now}.`]);

/** Topics that differ clearly and stand below the overview; `from`: "de hele gemeente", "2023". */
export const remainder = (count: number, from: readonly string[]): Phrase => {
  const places = `van ${from.join(', ').replace(/, (?=[^,]*$)/, ' of ')}`;
  return forms('remainder', [
    '',
    count === 1
      ? `Nog één onderwerp verschilt duidelijk ${places}. U leest het hieronder.`
      : `Nog ${numberWord(count)} onderwerpen verschillen duidelijk ${places}. U leest ze hieronder.`,
  ]);
};
