/**
 * The forms in which a figure and a comparison are said: at least four each, taken in turn by rank (voice.ts), the
 * same ones for favourable and unfavourable (H01). A form of more than 20 words, or for which the catalogue has no
 * words, drops out. Of a part and its whole the whole is the subject: "In de hele gemeente zijn dat er minder".
 */
import { SLOT } from '../domain/indicator.ts';
import { asked, unmarked } from './marks.ts';
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

/** Two places fit in one sentence while it stays this short. */
const LONGEST_JOINED = 16;

/** Short enough to say of two places at once. */
export const isBrief = (text: string): boolean => wordCount(text) <= LONGEST_JOINED;

/** A form that begins with a clause is taken only where it stays this short. */
const LONGEST_CLAUSE = 13;
const whenBrief = (text: string | undefined) =>
  text !== undefined && wordCount(text) <= LONGEST_CLAUSE ? text : undefined;

const wordCount = (text: string) => unmarked(text).split(/\s+/).length;

/** Every sentence of it has at most 20 words. */
export function isShort(text: string): boolean {
  return text.split(/(?<=[.?]) (?=\p{Lu})/u).every((sentence) => wordCount(sentence) <= LONGEST);
}

/** Capital first letter, also behind marks and in "’s avonds"; "één" loses the accent of that letter. */
export function capitalized(text: string): string {
  if (text.startsWith('één')) return `Eén${text.slice(3)}`;
  return text.replace(
    /^([\uE000-\uE002]?(?:’s )?)(\p{L})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
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
  const opening = {
    some: `${capitalized(f.about)} ${a.who} ${plural}.`,
    most: `De meeste ${a.who} (${f.about}) ${plural}.`,
    half: isPlain(a.who)
      ? `Ongeveer de helft van de ${a.who} (${f.words}) ${singular}.`
      : `${capitalized(f.about)} ${a.who} ${plural}.`,
  };
  return forms(
    'level',
    ['A', opening[f.said]],
    ['B', a.vooraan && `${capitalized(filled(a.vooraan.plural, `${f.about} ${a.who}`))}.`],
    ['C', isPlain(a.who) ? `${inverted(`Van de 100 ${a.who}`, `er ${f.number}`, plural)}.` : undefined],
    ['D', whenBrief(a.bijzin && `Dat ${a.bijzin}, zeggen ${f.about} ${a.who}.`)],
  );
}

/** An own indicator without words. */
const topicForms = (a: Asked, f: Figure) =>
  forms(
    'level',
    ['A', `${capitalized(a.topic)}: dat geldt voor ${f.about} ${a.who}.`],
    ['B', `Voor ${f.about} ${a.who} geldt: ${a.topic}.`],
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
    ['C', isGrade ? `Als cijfer voor ${a.topic} geven bewoners gemiddeld een ${figure}.` : undefined],
    [
      'D',
      isGrade
        ? `Gemiddeld een ${figure}: dat is het cijfer voor ${a.topic}.`
        : `Voor ${a.topic} is het gemiddelde ${figure}.`,
    ],
  );

/** A rate of events or persons. */
export const rateForms = (a: Asked, about: string): Phrase =>
  forms(
    'rate',
    ['A', `${capitalized(a.topic)}: het gaat om ${about}.`],
    ['B', `Het gaat bij ${a.topic} om ${about}.`],
  );

// ---------------------------------------------------------------- complements

/** The other side, behind its level: "De andere 74 voelen zich daar niet onveilig." */
export const complementForms = (rest: string, plural: string): Phrase =>
  forms(
    'complement',
    ['A', `De andere ${rest} ${plural}.`],
    ['B', `De overige ${rest} ${plural}.`],
    ['C', `En ${rest} van de 100 ${plural}.`],
    ['D', `De overige ${rest} van de 100 ${plural}.`],
  );

// ---------------------------------------------------------------- comparisons of shares

export interface Other {
  /** "de hele gemeente" */
  readonly place: string;
  /** "ongeveer 15", "een 7,6" */
  readonly number: string;
}

/** What the other side is, when our own is `hoger` or `lager`. */
const THERE: Readonly<Record<Direction, string>> = { hoger: 'minder', lager: 'meer' };
const THERE_SCORE: Readonly<Record<Direction, string>> = { hoger: 'lager', lager: 'hoger' };

const likewise = (also: Other | undefined) => (also ? `, net als in ${also.place} (${also.number})` : '');

/** Straight behind the level: "dat" is the level. */
export function clearForms(direction: Direction, o: Other, also?: Other): Phrase {
  const word = THERE[direction];
  const tail = `${word} (${o.number})${likewise(also)}.`;
  return forms(
    'clear',
    ['A', `In ${o.place} zijn dat er ${tail}`],
    ['B', `Dat zijn er in ${o.place} ${tail}`],
    ['C', `Voor ${o.place} zijn dat er ${tail}`],
    ['D', `${capitalized(word)} zijn het er in ${o.place}: ${o.number}${likewise(also)}.`],
  );
}

/** Behind the complement: what was asked is said again, so that "dat" can't mean the complement. */
export function clearAgainForms(direction: Direction, a: Asked, o: Other, also?: Other): Phrase {
  const word = THERE[direction];
  const tail = `(${o.number})${likewise(also)}.`;
  const { zin, bijzin } = a;
  return forms(
    'clearAgain',
    ['A', zin && `${inverted(`In ${o.place}`, `${word} ${a.who}`, zin.plural)} ${tail}`],
    ['B', `${capitalized(a.topic)}: in ${o.place} zijn dat er ${word} ${tail}`],
    ['C', `${capitalized(a.topic)}: dat zijn er in ${o.place} ${word} ${tail}`],
    ['D', whenBrief(bijzin && `Dat ${bijzin}, zeggen in ${o.place} ${word} ${a.who} ${tail}`)],
  );
}

/** Behind another comparison. */
export function clearAlsoForms(direction: Direction, o: Other, same: boolean): Phrase {
  const word = THERE[direction];
  return forms(
    'clearAlso',
    ['A', `In ${o.place} zijn het er ${same ? 'ook ' : ''}${word} (${o.number}).`],
    ['B', `${same ? 'Ook voor' : 'Voor'} ${o.place} zijn het er ${word} (${o.number}).`],
    ['C', `${capitalized(word)} zijn het er ${same ? 'ook ' : ''}in ${o.place}: ${o.number}.`],
    ['D', `Dat zijn er in ${o.place} ${same ? 'ook ' : ''}${word}: ${o.number}.`],
  );
}

/** The last wave: "In 2023 waren het er in deze wijk minder (ongeveer 14)." */
export function changeForms(direction: Direction, year: number, here: string, number: string): Phrase {
  const word = THERE[direction];
  return forms(
    'change',
    ['A', `In ${year} waren het er ${here} ${word} (${number}).`],
    ['B', `${capitalized(here)} waren het er in ${year} ${word}: ${number}.`],
    ['C', `Bij de meting van ${year} waren het er ${here} ${word}: ${number}.`],
    ['D', `Toen wij dit in ${year} vroegen, waren het er ${here} ${word} (${number}).`],
  );
}

export const evenForms = (o: Other): Phrase =>
  forms(
    'even',
    ['A', `In ${o.place} zijn dat er ongeveer evenveel.`],
    ['B', `Dat zijn er ongeveer evenveel als in ${o.place}.`],
    ['C', `Ongeveer evenveel zijn het er in ${o.place}.`],
    ['D', `Dat ligt dicht bij het cijfer van ${o.place}.`],
  );

export const evenAgainForms = (a: Asked, o: Other): Phrase =>
  forms(
    'evenAgain',
    ['A', a.zin && `${inverted(`In ${o.place}`, `ongeveer evenveel ${a.who}`, a.zin.plural)}.`],
    ['B', `${capitalized(a.topic)}: in ${o.place} geldt dat voor ongeveer evenveel ${a.who}.`],
    ['C', a.zin && `Ongeveer evenveel ${a.who} als in ${o.place} ${a.zin.plural}.`],
    [
      'D',
      a.bijzin === undefined
        ? undefined
        : `Dat ${a.bijzin}, zeggen in ${o.place} ongeveer evenveel ${a.who}.`,
    ],
  );

/** Of shares and scores alike. */
export const unclearForms = (o: Other): Phrase =>
  forms(
    'unclear',
    ['A', `Met ${o.place} is dat geen duidelijk verschil.`],
    ['B', `Wij zien geen duidelijk verschil met ${o.place}.`],
    ['C', `Het verschil met ${o.place} is te klein om zeker te zijn.`],
    ['D', `Een duidelijk verschil met ${o.place} zien wij niet.`],
    ['E', `Een verschil met ${o.place} is niet zeker.`],
    ['F', `Het verschil met ${o.place} is niet duidelijk.`],
  );

/** Behind the complement, which has a number of its own. */
export const unclearAgainForms = (a: Asked, o: Other): Phrase =>
  forms(
    'unclearAgain',
    ['A', `Met ${o.place} zien wij daarin geen duidelijk verschil.`],
    ['B', `Een duidelijk verschil met ${o.place} is er niet.`],
    ['C', `${capitalized(a.topic)}: met ${o.place} zien wij geen duidelijk verschil.`],
    ['D', `Het verschil met ${o.place} is te klein om zeker te zijn.`],
  );

// ---------------------------------------------------------------- comparisons of scores

export function scoreClearForms(direction: Direction, o: Other, also?: Other): Phrase {
  const tail = `${THERE_SCORE[direction]} (${o.number})${likewise(also)}.`;
  return forms(
    'scoreClear',
    ['A', `In ${o.place} is het cijfer ${tail}`],
    ['B', `Het gemiddelde in ${o.place} is ${tail}`],
    ['C', `Dat is in ${o.place} ${tail}`],
    ['D', `Het cijfer van ${o.place} is ${tail}`],
  );
}

export function scoreAlsoForms(direction: Direction, o: Other, same: boolean): Phrase {
  const word = THERE_SCORE[direction];
  const also = same ? 'ook ' : '';
  return forms(
    'scoreAlso',
    ['A', `In ${o.place} is het ${also}${word} (${o.number}).`],
    ['B', `Het cijfer van ${o.place} is ${also}${word}: ${o.number}.`],
    ['C', `Dat is in ${o.place} ${also}${word} (${o.number}).`],
    ['D', `${same ? 'Ook voor' : 'Voor'} ${o.place} is het ${word}: ${o.number}.`],
  );
}

export function scoreChangeForms(direction: Direction, year: number, here: string, number: string): Phrase {
  const word = THERE_SCORE[direction];
  return forms(
    'scoreChange',
    ['A', `In ${year} was het cijfer ${here} ${word} (${number}).`],
    ['B', `${capitalized(here)} was het cijfer in ${year} ${word}: ${number}.`],
    ['C', `Bij de meting van ${year} was het cijfer ${here} ${word}: ${number}.`],
    ['D', `Toen wij dit in ${year} vroegen, was het cijfer ${here} ${word} (${number}).`],
  );
}

export const scoreEvenForms = (o: Other): Phrase =>
  forms(
    'scoreEven',
    ['A', `In ${o.place} is dat ongeveer even hoog (${o.number}).`],
    ['B', `Dat is ongeveer even hoog als in ${o.place} (${o.number}).`],
    ['C', `Ongeveer even hoog is het cijfer in ${o.place}: ${o.number}.`],
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
  const than = withWhat.map((where) => `in ${where}`).join(' en ');
  return forms(
    'list',
    ['A', `${capitalized(figures)} ${verb} ${outcome} dan ${than}:`],
    ['B', `${capitalized(outcome)} dan ${than} ${verb} ${figures}:`],
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

/** Every topic of the overview differs clearly from land: no need to name them again. */
export const landAll = (total: number, place: string): Phrase =>
  forms('landAll', [
    '',
    total === 1
      ? `Met ${place} is het verschil duidelijk.`
      : `Met ${place} is het verschil bij alle ${numberWord(total)} duidelijk.`,
  ]);

/** One sentence for all topics of the overview. */
export function changedCount(year: number, changed: number, total: number): Phrase {
  const text =
    total === 1
      ? `Er is ${changed === 0 ? 'geen' : 'een'} duidelijk verschil met ${year}.`
      : changed === 0
        ? `Bij geen van de ${numberWord(total)} is er een duidelijk verschil met ${year}.`
        : `Bij ${numberWord(changed)} van de ${numberWord(total)} is er een duidelijk verschil met ${year}.`;
  return forms('changedCount', ['', text]);
}

/** "Veel overlast van verkeer is ongunstiger: toen ongeveer 20, nu ongeveer 27." */
export const changeItem = (topic: string, outcome: Outcome, now: string, then: string): Phrase =>
  forms(
    'changeItem',
    ['A', `${capitalized(topic)} is ${outcome}: toen ${then}, nu ${now}.`],
    ['B', `${capitalized(topic)}: toen ${then}, nu ${now}. Dat is ${outcome}.`],
  );

/** Topics that differ clearly and stand below the overview. */
export const remainder = (count: number): Phrase =>
  forms('remainder', [
    '',
    count === 1
      ? 'Nog één onderwerp laat een duidelijk verschil zien. U leest het hieronder.'
      : `Nog ${numberWord(count)} onderwerpen laten een duidelijk verschil zien. U leest ze hieronder.`,
  ]);
