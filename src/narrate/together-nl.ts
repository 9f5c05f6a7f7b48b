/** Topics that are named together behind one opening, without figures: in a sentence where that is short, else a list. */
import { capitalized, forms, isShort, numberWord, topicsWord } from './forms-nl.ts';
import { topic, unmarked } from './marks.ts';
import { listOf, type Phrase } from './phrases-nl.ts';

/** What an opening is made of. */
interface Named {
  readonly count: number;
  /** "drie onderwerpen", or the only one by its name. */
  readonly topics: string;
  /** With what was compared, or where. */
  readonly place: string;
  /** Of how many, where that is said. */
  readonly total: number;
}

type Opening = (named: Named) => string;

/** `place`: the waves that were tested. */
function trendOpenings(outcome: string): readonly Opening[] {
  return [
    ({ place, topics }) => `Over ${place} werd het cijfer ${outcome} bij ${topics}`,
    ({ place, topics }) => `Bij ${topics} werd het cijfer ${outcome} over ${place}`,
    ({ place, topics }) => `Het cijfer werd ${outcome} over ${place} bij ${topics}`,
    ({ place, topics }) => `Gerekend over ${place} werd het cijfer ${outcome} bij ${topics}`,
  ];
}

/** Openings in turn; what stands behind them are the names. */
const FRAMES = {
  unclear: [
    ({ place, topics }) => `Geen duidelijk verschil met ${place} is er bij ${topics}`,
    ({ place, topics }) => `Een duidelijk verschil met ${place} is er niet bij ${topics}`,
    ({ place, topics }) => `Bij ${topics} is er geen duidelijk verschil met ${place}`,
    ({ place, topics }) => `Wij zien geen duidelijk verschil met ${place} bij ${topics}`,
  ],
  even: [
    ({ place, topics }) => `Ongeveer evenveel als in ${place} zijn het er bij ${topics}`,
    ({ place, topics }) => `Het zijn er ongeveer evenveel als in ${place} bij ${topics}`,
    ({ place, topics }) => `Bij ${topics} ligt het cijfer dicht bij dat van ${place}`,
    ({ place, topics }) => `Het cijfer ligt dicht bij dat van ${place} bij ${topics}`,
  ],
  evenScore: [
    ({ place, topics }) => `Ongeveer even hoog als in ${place} is het cijfer bij ${topics}`,
    ({ place, topics }) => `Bij ${topics} ligt het cijfer dicht bij dat van ${place}`,
  ],
  indicative: [
    ({ topics }) => `Een indicatie is het cijfer bij ${topics}`,
    ({ topics }) => `Weinig antwoorden, dus een indicatie, zijn er bij ${topics}`,
  ],
  inChart: [
    ({ topics }) => `In de tabel leest u ook over ${topics}`,
    ({ topics }) => `De tabel laat ook ${topics} zien`,
  ],
  untold: [
    ({ topics }) => `Wij konden ${topics} niet vergelijken`,
    ({ topics }) => `Geen vergelijking is er bij ${topics}`,
  ],
  hidden: [
    ({ topics }) => `Te weinig antwoorden zijn er bij ${topics}`,
    ({ topics }) => `Bij ${topics} zijn er te weinig antwoorden`,
    ({ topics }) => `Er zijn te weinig antwoorden bij ${topics}`,
    ({ topics }) => `Over ${topics} zijn er te weinig antwoorden`,
  ],
  private: [
    ({ topics }) => `Het cijfer over ${topics} laten wij niet zien`,
    ({ topics }) => `Over ${topics} laten wij het cijfer niet zien`,
    ({ topics }) => `Wij laten het cijfer over ${topics} niet zien`,
  ],
  bound: [({ topics }) => `Dat geldt ook voor ${topics}`, ({ topics }) => `Net zo is het bij ${topics}`],
  missing: [
    ({ place, topics }) => `${capitalized(place)} is er geen cijfer over ${topics}`,
    ({ place, topics }) => `Geen cijfer is er ${place} over ${topics}`,
  ],
  trendGood: trendOpenings('gunstiger'),
  trendBad: trendOpenings('ongunstiger'),
  trendOther: trendOpenings('anders'),
  land: [
    ({ place, count, total }) =>
      `${capitalized(numberWord(count))} van de ${numberWord(total)} onderwerpen ${count === 1 ? 'verschilt' : 'verschillen'} duidelijk van ${place}`,
  ],
} as const satisfies Readonly<Record<string, readonly Opening[]>>;

export type FrameName = keyof typeof FRAMES;

/** More names than this are a list. */
const MOST_IN_SENTENCE = 2;

/** The opening with the names behind it, while that is a short sentence; else without: its list follows. */
export function together(frame: FrameName, names: readonly string[], place: string, total: number): Together {
  const count = names.length;
  const openingsOf = (topics: string) =>
    FRAMES[frame].map((open: Opening) => open({ count, topics, place, total }));
  const [only = ''] = names;
  const alone = count === 1 && !COUNTED.has(frame) ? openingsOf(only) : [];
  if (alone.some(isShort)) return { phrase: inTurn(frame, alone, '.'), opensList: false };
  const openings = openingsOf(topicsWord(count));
  const sentences = openings.map((opening) => `${opening}: ${listOf(withoutShared(names))}.`);
  const opensList = count > MOST_IN_SENTENCE || !sentences.some(isShort);
  return {
    phrase: opensList ? inTurn(frame, openings, ':') : inTurn(frame, sentences, ''),
    opensList,
  };
}

/** Frames that say of how many they speak, also of one. */
const COUNTED: ReadonlySet<FrameName> = new Set(['land']);

const inTurn = (frame: FrameName, texts: readonly string[], end: string): Phrase =>
  forms(frame, ...texts.map((text, at) => [String.fromCharCode(65 + at), `${text}${end}`] as const));

export interface Together {
  readonly phrase: Phrase;
  /** The names are items below it. */
  readonly opensList: boolean;
}

/** One topic of such a list, in the words that it does not share with the one before it. */
export function topicItem(name: string, before: string | undefined): TopicItem {
  const shared = before === undefined ? 0 : sharedStart(unmarked(name), unmarked(before));
  const said = shared > 0 ? topic(unmarked(name).slice(shared)) : name;
  return { phrase: forms('topicItem', ['', `${said}.`]), listed: shared > 0 ? 'also' : 'name' };
}

/** "veel overlast van parkeren", and behind it "hondenpoep". */
export interface TopicItem {
  readonly phrase: Phrase;
  readonly listed: 'name' | 'also';
}

/** "slachtoffer van vernieling en online criminaliteit"; a name that has an "en" of its own stays whole. */
function withoutShared(names: readonly string[]): readonly string[] {
  if (names.some((name) => /, | en /.test(name))) return names;
  return names.map((name, at) => {
    const shared = at === 0 ? 0 : sharedStart(unmarked(name), unmarked(names[at - 1] ?? ''));
    return shared > 0 ? topic(unmarked(name).slice(shared)) : name;
  });
}

/** Words that a left out beginning may end with: what follows is a whole group of words. */
const PREPOSITIONS = new Set(['van', 'over', 'in', 'op', 'bij', 'door', 'aan', 'met']);

/** Length in characters of the words that both start with, up to a preposition; 0 where that is none. */
function sharedStart(name: string, before: string): number {
  const [own, other] = [name.split(' '), before.split(' ')];
  const differing = own.findIndex((word, at) => word !== other[at]);
  const shared = own.slice(0, differing < 0 ? own.length - 1 : differing);
  const end = shared.findLastIndex((word) => PREPOSITIONS.has(word)) + 1;
  return end < 2 ? 0 : own.slice(0, end).join(' ').length + 1;
}

/** More hidden topics than are named. */
export function hiddenCount(frame: 'hidden' | 'private' | 'missing', count: number, here: string): Phrase {
  const topics = topicsWord(count);
  switch (frame) {
    case 'hidden':
      return forms(
        'hiddenCount',
        ['A', `Bij ${topics} zijn er te weinig antwoorden.`],
        ['B', `Te weinig antwoorden zijn er bij ${topics}.`],
        ['C', `Over ${topics} zijn er te weinig antwoorden.`],
        ['D', `Er zijn te weinig antwoorden bij ${topics}.`],
      );
    case 'private':
      return forms(
        'privateCount',
        ['A', `Bij ${topics} laten wij het cijfer niet zien.`],
        ['B', `Geen cijfer laten wij zien bij ${topics}.`],
        ['C', `Van ${topics} laten wij het cijfer niet zien.`],
        ['D', `Wij laten het cijfer niet zien bij ${topics}.`],
      );
    case 'missing':
      return forms(
        'missingCount',
        ['A', `Over ${topics} is er ${here} geen cijfer.`],
        ['B', `Geen cijfer is er ${here} over ${topics}.`],
      );
  }
}
