/** Wijken of the demo with what is hard to set: much, little, or not the same of both people. */
import { createHash } from 'node:crypto';
import { approvedForm, approvedText } from '../../src/domain/approved.ts';
import type { Change } from './print-folder.ts';

interface Written {
  readonly naam: string;
  readonly quote?: string;
  readonly bijschrift?: string;
  readonly kort?: string;
  readonly kortKrant?: string;
  readonly text: string;
}

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** An interview that was approved, with its shorter versions. */
function interview({ naam, quote, bijschrift, kort, kortKrant, text }: Written): string {
  const version = (key: string, words: string | undefined) =>
    words === undefined
      ? []
      : [`${key}:`, `  tekst: ${JSON.stringify(words)}`, `  akkoord: ${hash(approvedText(words))}`];
  return [
    '---',
    `naam: ${JSON.stringify(naam)}`,
    ...(quote ? [`quote: ${JSON.stringify(quote)}`] : []),
    ...(bijschrift ? [`bijschrift: ${JSON.stringify(bijschrift)}`] : []),
    `toestemming: { datum: 2026-01-13, tot: 2028-12-31, door: ${JSON.stringify(naam)} }`,
    ...version('kort', kort),
    ...version('kortKrant', kortKrant),
    `akkoord: ${hash(approvedForm({ text, quote, bijschrift }))}`,
    '---',
    text,
    '',
  ].join('\n');
}

const ANSWERS = [
  'Ik zet elke ochtend koffie voor wie langs komt.',
  'Mijn overbuurman veegt het pad, ook bij regen.',
  'Wij delen een ladder, twee kruiwagens en heel veel verhalen.',
  'De kinderen tekenen met krijt tot aan de brug.',
  'In het voorjaar planten wij bollen langs de stoep.',
  'Op vrijdag bakt iemand brood, en dan ruikt de hele straat ernaar.',
];

/** So many questions, each with an answer of some twenty-five words that no other has. */
function answers(who: string, questions: number): string {
  return Array.from({ length: questions }, (_, at) => {
    const told = [0, 1, 2].map((next) => ANSWERS[(at * 2 + next) % ANSWERS.length]).join(' ');
    return `## Vraag ${at + 1} aan ${who}?\n\n${told} Dat zei ${who} keer ${at + 1}.`;
  }).join('\n\n');
}

const folder = (slug: string, first: Written, second: Written): readonly Change[] => [
  { path: `wijken/${slug}/interview-1.md`, text: interview(first) },
  { path: `wijken/${slug}/interview-2.md`, text: interview(second) },
];

const QUOTE = 'Wie hier een ladder nodig heeft, hoeft alleen maar te roepen.';
const short = (who: string) =>
  `Bij ons staat de schuur altijd open. ${who} leent er een schop en brengt taart terug. Zo kennen wij elkaar.`;

export const HARD_WIJKEN = {
  'aan-de-maas': 'very long interviews with short versions',
  boschveld: 'long interviews, and a short version of one of them',
  'kapelveld-en-lindenhof': 'no quotes, versions for newspapers',
  'weerdpolder-zandakkers-en-buitengebied-oud-maasdrecht': 'a long name, long captions',
  't-hofke': 'long interviews, no quotes, no short versions',
} as const;

/** Little to tell: pages that could stay white. Oude Haven has too few answers, Molenakker one person. */
export const WHITE_WIJKEN = {
  'oude-haven': 'too few answers',
  molenakker: 'one interview',
  'de-kersentuin': 'no texts at all',
  tuinwijk: 'no interviews, no meeting',
  'sint-jansberg': 'one short interview without a photo or a quote, no meeting',
} as const;

export const HARD_CHANGES: readonly Change[] = [
  { path: 'wijken/de-kersentuin' },
  { path: 'wijken/tuinwijk/interview-1.md' },
  { path: 'wijken/tuinwijk/interview-2.md' },
  { path: 'wijken/sint-jansberg/interview-2.md' },
  { path: 'wijken/sint-jansberg/bijeenkomst.md' },
  {
    path: 'wijken/sint-jansberg/interview-1.md',
    text: interview({ naam: 'Gerda', text: answers('Gerda', 2) }),
  },
  ...folder(
    'aan-de-maas',
    { naam: 'Hetty Claessens', quote: QUOTE, kort: short('Hetty'), text: answers('Hetty', 9) },
    { naam: 'Joost Peeters', quote: `Ja! ${QUOTE}`, kort: short('Joost'), text: answers('Joost', 7) },
  ),
  ...folder(
    'boschveld',
    { naam: 'Farida', quote: QUOTE, kort: short('Farida'), text: answers('Farida', 6) },
    { naam: 'Cor', quote: `Nee. ${QUOTE}`, text: answers('Cor', 6) },
  ),
  ...folder(
    'kapelveld-en-lindenhof',
    {
      naam: 'Nasrin',
      kort: `${short('Nasrin')} ${ANSWERS.join(' ')}`,
      kortKrant: short('Nasrin'),
      text: answers('Nasrin', 5),
    },
    { naam: 'Peter', kortKrant: short('Peter'), text: answers('Peter', 4) },
  ),
  ...folder(
    'weerdpolder-zandakkers-en-buitengebied-oud-maasdrecht',
    {
      naam: 'Wilhelmina van Amerongen-Schimmelpenninck (87)',
      bijschrift: 'woont sinds haar trouwen in 1961 op de boerderij achter de derde dijk',
      quote: `${QUOTE} En wie een kruiwagen zoekt, loopt gewoon de stal in.`,
      text: answers('Wilhelmina', 3),
    },
    { naam: 'Bo', quote: 'Kom maar.', text: answers('Bo', 3) },
  ),
  ...folder(
    't-hofke',
    { naam: 'Wil', text: answers('Wil', 8) },
    { naam: 'Lotte', text: answers('Lotte', 8) },
  ),
];

/** Kinds of little: each lacks something else. */
export const SPARSE_WIJKEN = {
  binnenstad: 'two interviews without a photo or a quote, and many clear differences',
  'aan-de-maas': 'one interview, no meeting',
  boschveld: 'one short interview with a quote and without a photo',
  'kapelveld-en-lindenhof': 'two very short interviews',
  'weerdpolder-zandakkers-en-buitengebied-oud-maasdrecht': 'a long name, one interview, and nothing else',
  't-hofke': 'no texts at all, few answers',
  'de-kersentuin': 'one interview with a photo and a quote, and nothing else',
  tuinwijk: 'two short interviews, and nothing else',
  molenakker: 'one long interview, and one of an answer',
  'sint-jansberg': 'nothing but the meeting',
  'oude-haven': 'no texts, too few answers',
} as const;

const without = (slug: string, ...names: readonly string[]): readonly Change[] =>
  names.map((name) => ({ path: `wijken/${slug}/${name}.md` }));
const ACTION = ['gemeente-deed', 'wat-kunt-u-doen'];
const LONG_NAME = 'weerdpolder-zandakkers-en-buitengebied-oud-maasdrecht';

export const SPARSE_CHANGES: readonly Change[] = [
  ...folder(
    'binnenstad',
    { naam: 'Amina', text: answers('Amina', 4) },
    { naam: 'Bram', text: answers('Bram', 3) },
  ),
  ...without('aan-de-maas', 'interview-2', 'bijeenkomst'),
  ...without('boschveld', 'interview-2'),
  {
    path: 'wijken/boschveld/interview-1.md',
    text: interview({ naam: 'Farida', quote: QUOTE, text: answers('Farida', 1) }),
  },
  ...folder(
    'kapelveld-en-lindenhof',
    { naam: 'Nasrin', text: answers('Nasrin', 1) },
    { naam: 'Peter', text: answers('Peter', 1) },
  ),
  {
    path: `wijken/${LONG_NAME}/interview-1.md`,
    text: interview({
      naam: 'Wilhelmina van Amerongen-Schimmelpenninck (87)',
      quote: QUOTE,
      text: answers('Wilhelmina', 3),
    }),
  },
  ...without(LONG_NAME, 'bijeenkomst', ...ACTION),
  { path: 'wijken/t-hofke' },
  ...without(
    'de-kersentuin',
    'interview-2',
    'bijeenkomst',
    'politie-deed',
    'afspraken',
    'wijkagent',
    ...ACTION,
  ),
  ...folder(
    'tuinwijk',
    { naam: 'Ineke', quote: QUOTE, text: answers('Ineke', 2) },
    { naam: 'Yusuf', quote: QUOTE, text: answers('Yusuf', 2) },
  ),
  ...without('tuinwijk', ...ACTION),
  ...folder(
    'molenakker',
    { naam: 'Truus', quote: QUOTE, text: answers('Truus', 9) },
    { naam: 'Bo', quote: 'Kom maar.', text: answers('Bo', 1) },
  ),
  ...without('sint-jansberg', 'interview-1', 'interview-2', 'afspraken', ...ACTION),
  { path: 'wijken/oude-haven' },
];
