/** Topics that are named together behind one opening, without figures: in a sentence where that is short, else a list. */
import { forms, isInOneBreath, isShort, ofTopics, topicsWord, type Whole } from './forms-nl.ts';
import { capitalized, topic, unmarked } from './marks.ts';
import { listOf, type Phrase } from './phrases-nl.ts';

/** What an opening is made of. */
interface Named {
  readonly count: number;
  /** "drie onderwerpen", or the only one by its name. */
  readonly topics: string;
  /** With what was compared, or where. */
  readonly place: string;
  /** Of how many, where that is said. */
  readonly whole: Whole;
}

type Opening = (named: Named) => string;

/** `place`: the waves that were tested, "drie metingen sinds 2021". */
function trendOpenings(outcome: string): readonly Opening[] {
  return [
    ({ place, topics }) => `Over ${place} is het cijfer ${outcome} geworden bij ${topics}`,
    ({ place, topics }) => `Bij ${topics} is het cijfer ${outcome} geworden over ${place}`,
    ({ place, topics }) => `Het cijfer is ${outcome} geworden over ${place} bij ${topics}`,
    ({ place, topics }) => `Gerekend over ${place} is het cijfer ${outcome} geworden bij ${topics}`,
  ];
}

/** How many kernindicatoren of all differ from a place, in one direction. */
function placeOpenings(outcome: string): readonly Opening[] {
  return [
    ({ place, count, whole }) =>
      `Vergeleken met ${place} is het cijfer ${outcome} bij ${ofTopics(count, whole)}`,
    ({ place, count, whole }) => `Bij ${ofTopics(count, whole)} is het cijfer ${outcome} dan in ${place}`,
    ({ place, count, whole }) => `Het cijfer is ${outcome} dan in ${place} bij ${ofTopics(count, whole)}`,
    ({ place, count, whole }) =>
      `Bij ${ofTopics(count, whole)} is het cijfer ${outcome}, vergeleken met ${place}`,
  ];
}

/** Openings in turn; what stands behind them are the names. "Geen duidelijk verschil" is said in these words alone. */
const FRAMES = {
  unclear: [
    ({ place, topics }) => `Bij ${topics} is er geen duidelijk verschil met ${place}`,
    ({ place, topics }) => `Wij zien geen duidelijk verschil met ${place} bij ${topics}`,
    ({ place, topics }) => `Er is geen duidelijk verschil met ${place} bij ${topics}`,
    ({ place, topics }) => `Bij ${topics} zien wij geen duidelijk verschil met ${place}`,
  ],
  even: [
    ({ place, topics }) => `Bij ${topics} zijn het er ongeveer evenveel als in ${place}`,
    ({ place, topics }) => `Bij ${topics} ligt het cijfer dicht bij dat van ${place}`,
    ({ place, topics }) => `Het cijfer ligt dicht bij dat van ${place} bij ${topics}`,
    ({ place, topics }) => `Het cijfer is ongeveer hetzelfde als in ${place} bij ${topics}`,
  ],
  evenScore: [
    ({ place, topics }) => `Het cijfer voor ${topics} is ongeveer even hoog als in ${place}`,
    ({ place, topics }) => `Het cijfer voor ${topics} ligt dicht bij dat van ${place}`,
    ({ place, topics }) => `In ${place} is het cijfer voor ${topics} ongeveer even hoog`,
    ({ place, topics }) => `Vergeleken met ${place} is het cijfer voor ${topics} ongeveer even hoog`,
  ],
  indicative: [
    ({ topics }) => `Bij ${topics} is het cijfer een indicatie, want er zijn weinig antwoorden`,
    ({ topics }) => `Het cijfer is een indicatie bij ${topics}`,
    ({ topics }) => `Bij ${topics} is het cijfer alleen een indicatie`,
    ({ topics }) => `Het cijfer is alleen een indicatie bij ${topics}`,
  ],
  inChart: [
    ({ topics }) => `In de tabel leest u ook over ${topics}`,
    ({ topics }) => `De tabel laat ook ${topics} zien`,
    ({ topics }) => `Over ${topics} leest u in de tabel`,
    ({ topics }) => `U leest in de tabel ook over ${topics}`,
  ],
  untold: [
    ({ topics }) => `Wij konden ${topics} niet vergelijken`,
    ({ topics }) => `Bij ${topics} konden wij niet vergelijken`,
    ({ topics }) => `Vergelijken kon niet bij ${topics}`,
    ({ topics }) => `Een vergelijking was niet mogelijk bij ${topics}`,
  ],
  hidden: [
    ({ topics }) => `Bij ${topics} zijn er te weinig antwoorden voor een cijfer`,
    ({ topics }) => `Er zijn te weinig antwoorden voor een cijfer over ${topics}`,
    ({ topics }) => `Over ${topics} zijn er te weinig antwoorden voor een cijfer`,
    ({ topics }) => `Over ${topics} gaven te weinig bewoners antwoord`,
  ],
  private: [
    ({ topics }) => `Over ${topics} laten wij geen cijfer zien, voor de privacy`,
    ({ topics }) => `Voor de privacy laten wij geen cijfer zien over ${topics}`,
    ({ topics }) => `Bij ${topics} laten wij geen cijfer zien, voor de privacy`,
    ({ topics }) => `Wij laten geen cijfer zien over ${topics}, voor de privacy`,
  ],
  bound: [
    ({ topics }) => `Dat geldt ook voor ${topics}`,
    ({ topics }) => `Net zo is het bij ${topics}`,
    ({ topics }) => `Hetzelfde geldt voor ${topics}`,
    ({ topics }) => `Ook voor ${topics} geldt dat`,
  ],
  missing: [
    ({ place, topics }) => `${capitalized(place)} is er geen cijfer over ${topics}`,
    ({ place, topics }) => `Over ${topics} is er ${place} geen cijfer`,
    ({ place, topics }) => `Er is ${place} geen cijfer over ${topics}`,
    ({ place, topics }) => `Bij ${topics} is er ${place} geen cijfer`,
  ],
  trendGood: trendOpenings('gunstiger'),
  trendBad: trendOpenings('ongunstiger'),
  trendOther: trendOpenings('anders'),
  placeGood: placeOpenings('gunstiger'),
  placeBad: placeOpenings('ongunstiger'),
  placeOther: placeOpenings('anders'),
} as const satisfies Readonly<Record<string, readonly Opening[]>>;

export type FrameName = keyof typeof FRAMES;

/** Above a list of which an item names several: who counts the items would find another number. */
const THESE = 'deze onderwerpen';

/** More names than this are a list. */
const MOST_IN_SENTENCE = 2;

/** The opening with the names behind it, while that is a short sentence; else without: its list follows. */
export function together(frame: FrameName, names: readonly string[], place: string, whole: Whole): Together {
  const count = names.length;
  const openingsOf = (topics: string) =>
    FRAMES[frame].map((open: Opening) => open({ count, topics, place, whole }));
  const isCounted = COUNTED.has(frame);
  const items = isCounted ? names.map((name) => ({ name, count: 1 })) : withSharedStart(names);
  const [only, ...more] = items;
  const alone = only && more.length === 0 && !isCounted ? aloneOf(only, openingsOf) : [];
  if (alone.some((text) => isShort(text) && (count === 1 || isInOneBreath(text))))
    return { phrase: inTurn(frame, alone, '.'), items: [] };
  const openings = openingsOf(topicsWord(count));
  if (isCounted && count === whole.total) return { phrase: inTurn(frame, openings, '.'), items: [] };
  const isOneRow = items.length === 1 || (items.length <= MOST_IN_SENTENCE && !items.some(hasComma));
  const sentences = openings.map((opening) => `${opening}: ${listOf(items.map(({ name }) => name))}.`);
  return isOneRow && sentences.some(count <= MOST_IN_SENTENCE ? isShort : isInOneBreath)
    ? { phrase: inTurn(frame, sentences, ''), items: [] }
    : { phrase: inTurn(frame, items.length === count ? openings : openingsOf(THESE), ':'), items };
}

/**
 * The only name in its sentence. "Bij zich thuis voelen" is no Dutch: what is no noun for certain stands behind "één
 * onderwerp".
 */
function aloneOf({ name, count }: NamedItem, openingsOf: (topics: string) => readonly string[]) {
  if (count > 1 || IS_NOUN.test(unmarked(name))) return openingsOf(name);
  return openingsOf(topicsWord(1)).map((opening) => `${opening}: ${name}`);
}

/** "veel overlast van parkeren", "de omgang met elkaar"; not "de fiets in een stalling zetten". */
const IS_NOUN = /^(veel|een|genoeg|extra|geen|wat) |^(de|het) .*(?<!en)$/;

/** Frames that say of how many they speak, also of one; all of them need no names. */
const COUNTED: ReadonlySet<FrameName> = new Set(['placeGood', 'placeBad', 'placeOther']);

const inTurn = (frame: FrameName, texts: readonly string[], end: string): Phrase =>
  forms(frame, ...texts.map((text, at) => [String.fromCharCode(65 + at), `${text}${end}`] as const));

export interface Together {
  readonly phrase: Phrase;
  /** Items below it; none where the names stand in the sentence. */
  readonly items: readonly NamedItem[];
}

/** One or several topics by name. */
export interface NamedItem {
  readonly name: string;
  /** How many topics. */
  readonly count: number;
}

export const topicItem = ({ name }: NamedItem): Phrase => forms('topicItem', ['', `${name}.`]);

/** "veel overlast van parkeren, hondenpoep en horeca": topics behind one another that begin alike are one item. */
export function withSharedStart(names: readonly string[]): readonly NamedItem[] {
  const groups: string[][] = [];
  for (const name of names.map(unmarked)) {
    const last = groups.at(-1);
    if (last && last.length < MOST_IN_ITEM && sharedStart([...last, name]) > 0) last.push(name);
    else groups.push([name]);
  }
  return groups.map((group) => {
    const start = group.length > 1 ? sharedStart(group) : 0;
    const [first = ''] = group;
    const rest = group.map((name) => name.slice(start));
    return { name: topic(`${first.slice(0, start)}${listOf(rest)}`), count: group.length };
  });
}

const MOST_IN_ITEM = 6;

const hasComma = ({ name }: NamedItem) => name.includes(',');

/** Words with which what differs may begin: a whole group of words. */
const PREPOSITIONS = new Set(['van', 'over', 'in', 'op', 'bij', 'door', 'aan', 'met', 'waar']);

/**
 * Length in characters of the words that all start with, up to behind a preposition or, where each has another one,
 * in front of it; 0 where they share too little, or where one of them is itself an enumeration.
 */
function sharedStart(names: readonly string[]): number {
  const split = names.map((name) => name.split(' '));
  const [first = []] = split;
  const differing = first.findIndex((word, at) => split.some((words) => words[at] !== word));
  const shared = first.slice(0, differing < 0 ? first.length - 1 : differing);
  const inFront = split.every((words) => PREPOSITIONS.has(words[shared.length] ?? ''));
  const end = inFront ? shared.length : shared.findLastIndex((word) => PREPOSITIONS.has(word)) + 1;
  if (end < 2) return 0;
  const length = first.slice(0, end).join(' ').length + 1;
  return names.some((name) => /, | en /.test(name.slice(length))) ? 0 : length;
}

/** More hidden topics than are named. */
export function hiddenCount(frame: 'hidden' | 'private' | 'missing', count: number, here: string): Phrase {
  const topics = topicsWord(count);
  switch (frame) {
    case 'hidden':
      return forms(
        'hiddenCount',
        ['A', `Bij ${topics} zijn er te weinig antwoorden voor een cijfer.`],
        ['B', `Er zijn te weinig antwoorden voor een cijfer over ${topics}.`],
        ['C', `Over ${topics} zijn er te weinig antwoorden voor een cijfer.`],
        ['D', `Over ${topics} gaven te weinig bewoners antwoord.`],
      );
    case 'private':
      return forms(
        'privateCount',
        ['A', `Over ${topics} laten wij geen cijfer zien, voor de privacy.`],
        ['B', `Voor de privacy laten wij geen cijfer zien over ${topics}.`],
        ['C', `Bij ${topics} laten wij geen cijfer zien, voor de privacy.`],
        ['D', `Wij laten geen cijfer zien over ${topics}, voor de privacy.`],
      );
    case 'missing':
      return forms(
        'missingCount',
        ['A', `Over ${topics} is er ${here} geen cijfer.`],
        ['B', `${capitalized(here)} is er geen cijfer over ${topics}.`],
        ['C', `Er is ${here} geen cijfer over ${topics}.`],
        ['D', `Bij ${topics} is er ${here} geen cijfer.`],
      );
  }
}
