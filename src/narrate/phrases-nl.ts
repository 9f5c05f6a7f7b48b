/**
 * All generated Dutch wording, and nothing else. A phrase is a list of ways to say one thing: the first is the
 * standard wording of method.md section 4; a voice takes the next one when a theme already said it (voice.ts).
 * Rules: at most 20 words a sentence, B1, "ongeveer" in front of each survey estimate, never a direction word
 * outside the functions that take a `Direction` (T01). Favourable and unfavourable have the same shape (H01).
 */
import type { SuppressionReason } from '../domain/estimate.ts';
import type { Favour } from '../domain/finding.ts';
import type { Niveau } from '../domain/gebied.ts';
import { LEVEL_WORDS } from '../domain/place-words.ts';
import { area, asked, capitalized, unmarked } from './marks.ts';

/** Ways to say one thing, by the name under which sentences and tests know it. */
export interface Phrase {
  readonly name: string;
  /** Taken in turn. */
  readonly variants: readonly [string, ...string[]];
  /** Names of the variants, where some can drop out. */
  readonly labels?: readonly string[];
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
const orElse = (first: Phrase, ...spare: readonly string[]): Phrase => ({ ...first, spare });

/** How an area is called in its own text. */
export interface PlaceWords {
  /** "in deze wijk" */
  readonly here: string;
  /** "buiten de wijk" */
  readonly outside: string;
  /** "de wijk", in front of a name that starts with a preposition */
  readonly kind: string;
}

/** Wording per level; the whole of a national report is the land itself. */
export function placeWords(niveau: Niveau): PlaceWords {
  const { the, one } = LEVEL_WORDS[niveau];
  const kind = `${the} ${one}`;
  if (niveau === 'land') return { here: 'in Nederland', outside: 'buiten Nederland', kind };
  const here = niveau === 'gemeente' ? `in ${kind}` : `in ${the === 'de' ? 'deze' : 'dit'} ${one}`;
  return { here, outside: `buiten ${kind}`, kind };
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

// ---------------------------------------------------------------- about one figure

/** The same, beside a large figure. */
export const marginShort = (lower: string, upper: string, percent: boolean) =>
  phrase(
    'marginShort',
    `Het echte cijfer ligt waarschijnlijk tussen ${lower} en ${upper}${percent ? ' van de 100' : ''}.`,
  );

/** Both ends show as one number: "van 7,3 tot 7,3" would say nothing. */
export const marginNarrow = () => phrase('marginNarrow', 'De marge van dit cijfer is heel klein.');

export function marginUnknown(count: number): Phrase {
  const [figures, differences] = count === 1 ? ['dit cijfer', 'verschil'] : ['deze cijfers', 'verschillen'];
  return phrase(
    'marginUnknown',
    `De marge van ${figures} is onbekend. Daarom toetsen wij geen ${differences}.`,
    `Van ${figures} is de marge onbekend. Dan toetsen wij geen ${differences}.`,
    `Wij weten de marge van ${figures} niet. Wij toetsen dus geen ${differences}.`,
    `De marge van ${figures} weten wij niet. Wij kunnen dan geen ${differences} toetsen.`,
  );
}

/** Sentence 10 of method.md; `n` is one number or a range, absent when unknown. */
export function indicative(n: string | undefined, labels: readonly string[]): Phrase {
  const one = labels.length === 1;
  const subject = `${one ? 'dit cijfer is' : 'deze cijfers zijn'} een indicatie`;
  if (n === undefined) {
    return orElse(
      phrase('indicative', `${capitalized(subject)}.`),
      `Ook ${subject}.`,
      `Bij ${listOf(labels)} is het cijfer een indicatie.`,
      `Het cijfer is een indicatie bij ${listOf(labels)}.`,
    );
  }
  const questions = one ? 'deze vraag' : 'deze vragen';
  return orElse(
    phrase('indicative', `${capitalized(subject)}, want ${n} bewoners beantwoordden ${questions}.`),
    `Ook dit cijfer is een indicatie, met ${n} antwoorden.`,
    `Bij ${listOf(labels)} is het cijfer een indicatie, met ${n} antwoorden.`,
    `Met ${n} antwoorden is ook dit cijfer een indicatie.`,
  );
}

/** Sentence 22 of method.md. `whole`: "de hele gemeente", where its own mean of these waves is compared with. */
export function pooled(years: readonly number[], whole: string | undefined): Phrase {
  const mean = `het gemiddelde van ${years.join(' en ')}`;
  const alike = whole === undefined ? '' : ` Wij vergelijken het met hetzelfde gemiddelde van ${whole}.`;
  return orElse(
    phrase('pooled', `Dit is ${mean}. Zo zijn er genoeg antwoorden voor een betrouwbaar cijfer.${alike}`),
    `Ook dit is ${mean}.`,
    `Dit cijfer is ook ${mean}.`,
    `Ook hier gaat het om ${mean}.`,
  );
}

export const modelled = () =>
  orElse(
    phrase('modelled', 'Dit cijfer is met een rekenmodel geschat.'),
    'Ook dit cijfer komt uit een rekenmodel.',
    'Een rekenmodel heeft ook dit cijfer geschat.',
    'Ook hier komt het cijfer uit een rekenmodel.',
  );

export const provisional = () =>
  orElse(
    phrase('provisional', 'Dit cijfer is voorlopig.'),
    'Ook dit cijfer is nog voorlopig.',
    'Dit cijfer staat ook nog niet vast.',
    'Ook hier staat het cijfer nog niet vast.',
  );

/** The reference year of victimisation has no place: the home address counts (method.md 1.2). */
export const elsewhere = (outside: string) =>
  orElse(
    phrase('elsewhere', `Het kan ook ${outside} zijn gebeurd.`),
    `Ook ${outside} kan dat zijn gebeurd.`,
    `Dat kan ook ${outside} zijn gebeurd.`,
    `Ook wat ${outside} gebeurde, telt mee.`,
  );

/** The survey's own words for whom it counted. */
export const whoTheyAre = (uitleg: string) => phrase('whoTheyAre', asked(uitleg));

// ---------------------------------------------------------------- what can't be told

/** Why a bound is told and not the figure; once per page. */
export const boundWhy = () => phrase('boundWhy', 'Het precieze cijfer laten wij niet zien, voor de privacy.');

/** On a page where every figure is an indication. */
export const othersInTable = () =>
  phrase('othersInTable', 'De andere onderwerpen staan in de grafieken en in de tabel.');

/** The reason of a class, in the words of the comparison. */
export const reasonSentence = (reason: string) => phrase('reason', reason);

/** "geluid, stank en horeca" */
export const listOf = (labels: readonly string[]) => enumerate(labels);

/** "a, b en c" */
function enumerate(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} en ${last}` : last;
}

/** Behind topics that are counted; once per page. */
export const whichInTable = () => phrase('whichInTable', 'In de tabel ziet u welke onderwerpen dat zijn.');

/** Hidden although enough residents answered: the figure would tell of a few people, or undo another hidden one. */
const NOBODY_TRACED = 'Zo kan niemand zien wat één bewoner heeft geantwoord.';

/** Sentence 11 of method.md, fixed. */
export const seriesBreak = (year: number) =>
  phrase(
    'seriesBreak',
    `De cijfers van voor ${year} zijn op een andere manier gemeten. U kunt ze niet vergelijken met de cijfers van nu.`,
  );

// ---------------------------------------------------------------- summary

/** Outcomes of the overview that are no difference, in the words of a table. */
export const OUTCOMES = {
  missing: 'niet gevraagd',
  onderdrukt: 'niet vergeleken',
  niet_vergelijkbaar: 'niet te vergelijken',
  indicatief: 'een indicatie',
  niet_getoetst: 'niet vergeleken',
  ongeveer_evenveel: 'ongeveer evenveel',
  even_hoog: 'ongeveer even hoog',
  geen_duidelijk_verschil: 'geen duidelijk verschil',
} as const;

/** "minder: ongunstiger", "hoger: gunstiger", "meer" */
export function outcomeClear(klasse: Direction, isShare: boolean, favour: Favour): string {
  const word = isShare ? MORE[klasse] : klasse;
  return favour === 'neutraal' ? word : `${word}: ${favour}er`;
}

/** Of a share: hoger is more of a hundred. */
export const MORE: Readonly<Record<Direction, string>> = { hoger: 'meer', lager: 'minder' };

// ---------------------------------------------------------------- opening, newsletter, press

/** Names that start with a preposition ("Aan de Maas"), or are a common noun ("Binnenstad"), need their kind in front. */
export function inNamed(name: string, kind: string): string {
  const preposition = /^(aan|achter|bij|boven|buiten|in|langs|om|onder|op|over|rond|tegen|tussen|voor)\b/i;
  const noun =
    /^(?!de |het |['’]t ).*(binnenstad|stad|centrum|centrum-\w+|haven|dorp|gebied|polder|wijk|buurt|kwartier|terrein|eiland)$/i;
  return preposition.test(name) || noun.test(name) ? `in ${kind} ${area(name)}` : `in ${area(name)}`;
}

export const question = (inName: string) => phrase('question', `Hoe is het wonen ${inName}?`);

/** `survey`: "de Buurtenquête" */
export const respondents = (year: number, count: string | undefined, survey: string) =>
  phrase(
    'respondents',
    count
      ? `In ${year} vulden ${count} bewoners een vragenlijst in. Die heet ${survey}.`
      : `In ${year} vulden bewoners een vragenlijst in. Die heet ${survey}.`,
  );

export const onlyIndications = () =>
  phrase('onlyIndications', 'Dat zijn weinig antwoorden. Daarom zijn de cijfers een indicatie.');

/** What that is, on a page of its own. */
export const indicationMeans = () =>
  phrase('indicationMeans', 'Een indicatie geeft een beeld, maar is te onzeker om te vergelijken.');

export const estimates = (margins: boolean) =>
  phrase(
    'estimates',
    margins
      ? 'Alle cijfers zijn een schatting, met een marge. Een marge is speling. Het echte cijfer kan iets afwijken.'
      : 'Alle cijfers zijn een schatting.',
  );

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

/** How many kernindicatoren differ in one way, before they are named; `where`: "in de hele gemeente", "in 2023". */
export const namedCount = (favour: Favoured, topics: string, isOne: boolean, where: string) =>
  phrase('namedCount', ...countedForms(favour, topics, isOne, where, '.'));

/** One of them, by its name. */
export const namedOne = (favour: Favoured, topics: string, label: string, where: string) =>
  phrase('namedOne', ...countedForms(favour, topics, true, where, `: ${label}.`));

function countedForms(favour: Favoured, topics: string, isOne: boolean, where: string, end: string) {
  return [
    `Bij ${topics} is het cijfer ${favour} dan ${where}${end}`,
    `Het cijfer is ${favour} dan ${where} bij ${topics}${end}`,
    `${capitalized(topics)} ${isOne ? 'heeft' : 'hebben'} een ${favour} cijfer dan ${where}${end}`,
    `Er ${isOne ? 'is' : 'zijn'} ${topics} met een ${favour} cijfer dan ${where}${end}`,
  ] as const;
}

/** Which topics they are; `part`: the how manieth sentence of names it is. */
export function namedTopics(labels: readonly string[], part: number): Phrase {
  const names = listOf(labels);
  if (part > 0) {
    return phrase(
      'namedMore',
      `Ook gaat het om ${names}.`,
      `Dat geldt ook voor ${names}.`,
      `Het gaat ook om ${names}.`,
      `Dat zien wij ook bij ${names}.`,
    );
  }
  return phrase(
    'named',
    `Het gaat om ${names}.`,
    `Dat geldt voor ${names}.`,
    `Dat zien wij bij ${names}.`,
    `Het gaat daarbij om ${names}.`,
  );
}

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

// ---------------------------------------------------------------- quotes of one figure

/** Of whom and when; `count` absent where nobody was asked, or it is not known how many. */
export const quoteOpening = (inName: string, years: readonly number[], count: string | undefined) =>
  phrase(
    'quoteOpening',
    count === undefined
      ? `Dit gaat over het wonen ${inName}, in ${years.join(' en ')}.`
      : `In ${years.join(' en ')} ${count === '1' ? 'beantwoordde 1 bewoner' : `beantwoordden ${count} bewoners`} ${inName} deze vraag.`,
  );

export const estimate = () => phrase('estimate', 'Dit cijfer is een schatting.');

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
