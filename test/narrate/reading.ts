/** How a text reads: what is counted of its sentences. */
import type { Paragraph, Sentence } from '../../src/domain/narrative.ts';

const split = ({ text }: Sentence) => text.replaceAll('\u00A0', ' ').split(/(?<=[.?:]) (?=\p{Lu})/u);
export const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;
/** Names behind an opening are no sentences: they stand there without a verb. */
const isSpoken = ({ listed }: Sentence) => listed === undefined || listed === 'figure';

export interface Reading {
  readonly words: number;
  /** Words per sentence. */
  readonly lengths: readonly number[];
  readonly mean: number;
  /** How often the commonest two first words open a sentence; figures count as one. */
  readonly commonest: { readonly opening: string; readonly times: number; readonly of: number };
  /** Sentences said before. */
  readonly repeated: readonly string[];
  readonly about: number;
  /** Forms that stand behind themselves. */
  readonly neighbours: readonly string[];
}

/** `isOneTheme`: every item of its lists begins with the name of that theme, so that only running text is counted. */
export function readingOf(paragraphs: readonly Paragraph[], isOneTheme = false): Reading {
  const sentences = paragraphs.flat();
  const opened = sentences.filter(({ listed }) => (isOneTheme ? !listed : listed !== 'name'));
  const texts = sentences.flatMap(split);
  const spoken = sentences.filter(isSpoken).flatMap(split);
  const lengths = spoken.map(wordsIn);
  const openings = new Map<string, number>();
  for (const text of opened.flatMap(split)) {
    const opening = text.split(' ').slice(0, 2).join(' ').replace(/\d+/g, 'N');
    openings.set(opening, (openings.get(opening) ?? 0) + 1);
  }
  const [opening = '', times = 0] = [...openings].sort(([, a], [, b]) => b - a)[0] ?? [];
  const running = sentences.filter(({ listed }) => !listed).map(({ phrase }) => phrase);
  return {
    words: total(texts.map(wordsIn)),
    lengths,
    mean: total(lengths) / lengths.length,
    commonest: { opening, times, of: opened.flatMap(split).length },
    repeated: texts.filter((text, at) => texts.indexOf(text) !== at),
    about: texts.join(' ').match(/ongeveer/gi)?.length ?? 0,
    neighbours: running.filter((phrase, at) => phrase === running[at - 1]),
  };
}

const total = (all: readonly number[]) => all.reduce((sum, length) => sum + length, 0);
