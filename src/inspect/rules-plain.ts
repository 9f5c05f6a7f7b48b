/** T14, P04, C10: plain words, neutral headings, calm pictures. */

import { sentenceLength } from './readability.ts';
import type { TextRule } from './rule.ts';
import { HARD_WORDS, ruleOfWords, strictByBook, strictnessOf, termsOf } from './rule-book.ts';
import { termRule } from './term-rule.ts';

/** Longest sentence that most readers take in at once (method.md 4). */
export const LONGEST_SENTENCE = 20;

const PLAIN = ['T14', 'plain words and short sentences'] as const;

const HARD_WHY = 'Dit woord is moeilijk voor veel lezers (niveau B1).';

const hardWords = termRule(...PLAIN, strictnessOf(...PLAIN), [
  ...HARD_WORDS.map(({ patterns, better }) => ({
    unless: ['verborgen slachtofferschap'],
    patterns,
    why: HARD_WHY,
    better: `Schrijf ‘${better}’.`,
    // What stands between brackets is for the writer.
    instead: [better.replace(/ \(.*\)$/, '')],
  })),
  ...termsOf(...PLAIN),
]);

export const plainLanguage: TextRule = {
  ...hardWords,
  check(sentence, block, passage, around) {
    const hits = hardWords.check(sentence, block, passage, around);
    const length = sentenceLength(sentence);
    // Who speaks makes long sentences: they are told of as one piece of advice in the report's readability.
    if (length <= LONGEST_SENTENCE || block.kind === 'heading' || passage.origin === 'interview') return hits;
    const opening = sentence.words
      .slice(0, 6)
      .map(({ raw }) => raw)
      .join(' ');
    return [
      ...hits,
      {
        found: `${opening} …`,
        line: sentence.line,
        explanation: `Deze zin heeft ${length} woorden. Lange zinnen zijn moeilijk te lezen.`,
        proposal: `Maak er twee zinnen van, elk met hoogstens ${LONGEST_SENTENCE} woorden.`,
      },
    ];
  },
};

const headingTerms = ruleOfWords('P04', 'neutral headings');

/** Titles of charts say no more than T01 and T02 allow (C09). */
export const neutralChartTitles: TextRule = {
  ...strictByBook({ ...headingTerms, id: 'C09', name: 'chart titles claim nothing' }),
  check: (sentence, block, passage, around) =>
    passage.origin === 'title' && passage.chart !== undefined
      ? headingTerms.check(sentence, block, passage, around)
      : [],
};

/** Headings in text, and titles of blocks. */
export const neutralHeadings: TextRule = {
  ...headingTerms,
  check: (sentence, block, passage, around) =>
    block.kind === 'heading' || (passage.origin === 'title' && passage.chart === undefined)
      ? headingTerms.check(sentence, block, passage, around)
      : [],
};

const pictures = ruleOfWords('C10', 'calm pictures');

export const calmPictures: TextRule = {
  ...pictures,
  check: (sentence, block, passage, around) =>
    passage.origin === 'alt' ? pictures.check(sentence, block, passage, around) : [],
};
