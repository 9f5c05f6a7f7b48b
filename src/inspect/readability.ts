/** How easy the text of a page is: sentence length, passive, hard words  */
import type { HardWordCount, Readability } from '../domain/readability.ts';
import type { Passage, SentenceText } from './passage.ts';
import { compile, lexicon } from './pattern.ts';
import { HARD_WORDS } from './rule-book.ts';

/** Words as a reader counts them: "18 van de 100" is four, "(ongeveer" one. */
export function sentenceLength({ words }: SentenceText): number {
  return words.length;
}

const PARTICIPLE = '(ge|be|ver|ont|her|er)?\\w*(ge\\w{2,}|be\\w{3,}|ver\\w{3,}|ont\\w{3,})(d|t|en)';
const passiveVoice = lexicon(
  [`(wordt|worden|werd|werden) ~8 ${PARTICIPLE}`, `${PARTICIPLE} (wordt|worden|werd|werden)`].map((source) =>
    compile(source, true as const),
  ),
);
const hardWords = lexicon(
  HARD_WORDS.flatMap(({ patterns, better }) => patterns.map((source) => compile(source, better))),
);

/** Becoming a victim is no passive voice in Dutch, though it looks like one. */
function isPassive(sentence: SentenceText): boolean {
  return !/\bslachtoffer\b/.test(sentence.text) && passiveVoice.find(sentence).length > 0;
}

const LONGEST = 20;

/** Readability over the running text of passages that stand on one page. */
export function readabilityOf(
  kind: Readability['kind'],
  place: string,
  passages: readonly Passage[],
): Readability {
  const sentences = passages
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind }) => kind === 'text')
    .flatMap((block) => block.sentences);
  const words = sentences.reduce((sum, sentence) => sum + sentenceLength(sentence), 0);
  return {
    place,
    kind,
    sentences: sentences.length,
    words,
    meanLength: sentences.length ? Math.round((10 * words) / sentences.length) / 10 : 0,
    long: sentences.filter((sentence) => sentenceLength(sentence) > LONGEST).map(({ text }) => text),
    passive: sentences.filter(isPassive).map(({ text }) => text),
    hardWords: countHardWords(sentences),
  };
}

function countHardWords(sentences: readonly SentenceText[]): readonly HardWordCount[] {
  const counts = new Map<string, HardWordCount>();
  for (const { found, meaning } of sentences.flatMap((sentence) => hardWords.find(sentence))) {
    const word = found.toLowerCase();
    counts.set(word, { word, better: meaning, count: (counts.get(word)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'nl'));
}
