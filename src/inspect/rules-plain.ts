/** T14, P04, C10: plain words, neutral headings, calm pictures. */

import { HARD_WORDS } from './hard-words-nl.ts';
import { sentenceLength } from './readability.ts';
import { strict, type TextRule } from './rule.ts';
import { termRule } from './term-rule.ts';
import { NUMBER, PEOPLE, TOPIC } from './vocabulary.ts';
import { CHANGE_NOUN, CHANGED } from './vocabulary-change.ts';

/** Longest sentence that most readers take in at once (method.md 4). */
export const LONGEST_SENTENCE = 20;

const HARD_WHY = 'Dit woord is moeilijk voor veel lezers (niveau B1).';

const INSTITUTION =
  '(ons|gemeente|politie|college|wethouder|burgemeester|wijkagent|wijkteam|raad|woningcorporatie|corporatie|boas)';

const hardWords = termRule(
  'T14',
  'plain words and short sentences',
  strict('warn', { alt: 'off', caption: 'off' }),
  [
    ...HARD_WORDS.map(({ patterns, better }) => ({
      unless: ['verborgen slachtofferschap'],
      patterns,
      why: HARD_WHY,
      better: `Schrijf ‘${better}’.`,
    })),
    {
      patterns: [`de (wijk|buurt|straat|stad) (vindt|voelt|vond|ervaart|wil)`],
      why: 'Een wijk vindt niets: bewoners vinden iets.',
      better: 'Schrijf ‘bewoners vinden’.',
    },
    {
      // Who writes hides behind "worden … door": the sentence says it itself with "wij".
      patterns: [
        `(wordt|worden|werd|werden) ~5 door {de}? {het}? ${INSTITUTION} ~6 \\w*ge\\w+(d|t|en)`,
        `(wordt|worden|werd|werden) ~6 \\w*ge\\w+(d|t|en) door {de}? {het}? ${INSTITUTION}`,
      ],
      why: 'Deze zin is lijdend. Wie iets doet, staat liever voorop.',
      better: 'Begin met wie het doet: ‘Wij plaatsen …’, ‘De gemeente plaatst …’.',
    },
    {
      patterns: ['(iedereen|niemand)'],
      needsTopic: true,
      unless: [
        'bewoners die meededen',
        'van de bewoners',
        'niemand hoeft',
        '(anders|verschillend|eigen)',
        '(welkom|kan|mag|hoeft|kunnen|wil|willen|wilt|graag)',
      ],
      why: 'Dat is bijna nooit waar: een steekproef laat zien hoe veel bewoners het ongeveer zijn.',
      better: 'Schrijf ‘bijna alle bewoners’ of ‘minder dan 1 van de 100 bewoners’.',
    },
  ],
);

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

const HEADING_WHY =
  'Een kop noemt het onderwerp of stelt een vraag. De conclusie staat in de tekst, met de marge erbij.';
const HEADING_BETTER =
  'Schrijf alleen het onderwerp: ‘Overlast van verkeer’, niet ‘Meer overlast van verkeer’.';

const headingTerms = termRule('P04', 'neutral headings', strict('error', { interview: 'off' }), [
  {
    patterns: [
      `${NUMBER} (procent|keer|meldingen|inbraken|misdrijven|aangiftes)`,
      '\\d+([.,]\\d+)?\\s?%',
      'een \\d+,\\d',
      `${NUMBER} van de ${NUMBER}`,
      `${NUMBER} op {de}? ${NUMBER}`,
      `${NUMBER} ${PEOPLE} ~3 ${TOPIC}`,
    ],
    why: HEADING_WHY,
    better: HEADING_BETTER,
  },
  {
    patterns: [
      // "Buurt vooruitgegaan" is what a question asks, not what the figures say.
      `(?!(vooruit|achteruit)gegaan$)(${CHANGED}|${CHANGE_NOUN}|verdubbeld|gehalveerd)`,
      '(neemt|nemen) ~2 (toe|af)',
      `(meer|minder|vaker) ${PEOPLE} ~2 ${TOPIC}`,
      `(meer|minder|vaker) (last|hinder)`,
      `(meer|minder|vaker) ~2 ${TOPIC}`,
      '(steeds|veel) (meer|minder|vaker|veiliger|onveiliger)',
      '(wordt|worden|is|zijn) ~2 (veiliger|onveiliger|beter|slechter)',
      `${TOPIC} ~2 {gaat}? (omhoog|omlaag|vooruit|achteruit)`,
      `${TOPIC} ~3 in (de|een) (lift|slop|dal)`,
    ],
    unless: ['een of meer'],
    why: HEADING_WHY,
    better: HEADING_BETTER,
  },
]);

/** Titles of charts say no more than T01 and T02 allow (C09). */
export const neutralChartTitles: TextRule = {
  ...headingTerms,
  id: 'C09',
  name: 'chart titles claim nothing',
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

const pictures = termRule('C10', 'calm pictures', strict('warn'), [
  {
    patterns: [
      '(sirene|sirenes|zwaailicht|zwaailichten|zwaailampen|handboei|handboeien|politielint|afzetlint|bivakmuts|bivakmutsen|inbreker|inbrekers|gemaskerde?|politie(auto|wagen|bus|busje)s?|boeien|arrestatie|vuurwapen|pistool|mes|boef|boeven)',
      'roodwitte? {\\w+}? (lint|linten)',
      'lint van de politie',
    ],
    why: 'Zo’n beeld maakt bang en zegt niets over de wijk.',
    better: 'Kies een foto van bewoners, een straat of een plek in de wijk.',
  },
]);

export const calmPictures: TextRule = {
  ...pictures,
  check: (sentence, block, passage, around) =>
    passage.origin === 'alt' ? pictures.check(sentence, block, passage, around) : [],
};
