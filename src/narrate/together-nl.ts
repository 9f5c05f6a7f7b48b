/** Topics that are named together behind one opening, without figures: in a sentence where that is short, else a list. */
import { capitalized, forms, isShort, numberWord, topicsWord } from './forms-nl.ts';
import { listOf, type Phrase } from './phrases-nl.ts';

/** What an opening is made of. */
interface Named {
  readonly count: number;
  /** "drie onderwerpen" */
  readonly topics: string;
  /** With what was compared, or where. */
  readonly place: string;
  /** Of how many, where that is said. */
  readonly total: number;
}

type Opening = (named: Named) => string;

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
    ({ place, topics }) => `Bij ${topics} zijn het er ongeveer evenveel als in ${place}`,
    ({ place, topics }) => `Vergeleken met ${place} zijn het er ongeveer evenveel bij ${topics}`,
  ],
  evenScore: [
    ({ place, topics }) => `Ongeveer even hoog als in ${place} is het cijfer bij ${topics}`,
    ({ place, topics }) => `Bij ${topics} is het cijfer ongeveer even hoog als in ${place}`,
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
  ],
  private: [
    ({ topics }) => `Het cijfer laten wij niet zien bij ${topics}`,
    ({ topics }) => `Bij ${topics} laten wij het cijfer niet zien`,
  ],
  bound: [({ topics }) => `Dat geldt ook voor ${topics}`, ({ topics }) => `Net zo is het bij ${topics}`],
  missing: [
    ({ place, topics }) => `${capitalized(place)} is er geen cijfer over ${topics}`,
    ({ place, topics }) => `Geen cijfer is er ${place} over ${topics}`,
  ],
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
  const openings = FRAMES[frame].map((open: Opening) =>
    open({ count, topics: topicsWord(count), place, total }),
  );
  const sentences = openings.map((opening) => `${opening}: ${listOf(names)}.`);
  const opensList = count > MOST_IN_SENTENCE || !sentences.some(isShort);
  const texts = opensList ? openings.map((opening) => `${opening}:`) : sentences;
  return {
    phrase: forms(frame, ...texts.map((text, at) => [String.fromCharCode(65 + at), text] as const)),
    opensList,
  };
}

export interface Together {
  readonly phrase: Phrase;
  /** The names are items below it. */
  readonly opensList: boolean;
}

/** One topic of such a list. */
export const topicItem = (name: string): Phrase => forms('topicItem', ['', `${capitalized(name)}.`]);

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
        ['B', `Het cijfer laten wij niet zien bij ${topics}.`],
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
