/** Everything with words in it, as passages: what people wrote, what was generated, what stands at charts. */
import type { ChartFigure } from '../domain/figure.ts';
import { compareNames, type Gebied } from '../domain/gebied.ts';
import type { Narrative, Narratives, Paragraph, Sentence, ThemeNarrative } from '../domain/narrative.ts';
import type { OwnSource } from '../domain/own-source.ts';
import type { Priority } from '../domain/policy.ts';
import type { Recognition } from '../domain/recognition.ts';
import type { Fault } from '../domain/remark.ts';
import { profileAreas, type Survey } from '../domain/survey.ts';
import type { AreaTexts, Interview, Markdown, Officer } from '../domain/texts.ts';
import { themaOf } from '../domain/thema.ts';
import { judgedText, withoutNames } from './own-words.ts';
import type { InspectedParts } from './parts.ts';
import type { Block, Origin, Passage } from './passage.ts';
import { readMarkdown } from './read-markdown.ts';
import { plainSentences, withClaims } from './words.ts';

/** All that the program wrote, in a fixed order. */
export function madePassages({ survey, narratives, charts }: InspectedParts): readonly Passage[] {
  return [...generatedPassages(survey, narratives), ...(charts ? chartPassages(survey, charts) : [])];
}

// ---------------------------------------------------------------- written by people

/** Texts of the gemeente and interviews, with their file and lines. */
export function writtenPassages(survey: Survey): readonly Passage[] {
  const { texts, gebieden } = survey;
  const { inleiding, onderzoek, weging, reactie, contact, themas } = texts;
  const standing = Object.values(survey.pageTexts).map(({ own }) => own);
  const general = [inleiding, onderzoek, weging, reactie, contact, ...themas.values(), ...standing];
  // The gemeente's own texts stand on, or one click from, the page of every area.
  const pages = profileAreas(survey, compareNames);
  return [
    ...general.flatMap((markdown) => (markdown ? [{ ...written(markdown, 'handwritten'), pages }] : [])),
    ...[...texts.areas].flatMap(([code, area]) => areaPassages(area, gebieden.get(code))),
    ...(survey.gemeente.bronnen ?? []).flatMap((source) => ownSourcePassages(source, pages)),
    ...(survey.policy?.priorities ?? []).flatMap((priority) => priorityPassages(priority, gebieden)),
  ];
}

/** What the gemeente says of a source of its own: it stands on the page of every area. */
function ownSourcePassages({ naam, uitleg }: OwnSource, pages: readonly Gebied[]): readonly Passage[] {
  const file = 'gemeente.yaml';
  const base = { file, place: file, pages };
  return [
    { ...base, origin: 'title', blocks: [plainBlock(naam)] },
    { ...base, origin: 'handwritten', blocks: [{ ...plainBlock(uitleg), sourced: true }] },
  ];
}

/** What the gemeente says it does, by whom and when: it stands on the page of the area. */
function priorityPassages(
  { gebied: code, actie, wie, wanneer, written: { file, row } }: Priority,
  gebieden: Survey['gebieden'],
): readonly Passage[] {
  const gebied = gebieden.get(code);
  const make = (text: string, column: string, more: Pick<Passage, 'fragment'> = {}): Passage => ({
    origin: 'handwritten',
    file,
    place: file,
    column,
    blocks: [plainBlock(text, row)],
    ...(gebied ? { gebied } : {}),
    ...more,
  });
  return [
    make(actie, 'actie'),
    make(wie, 'wie', { fragment: true }),
    make(wanneer, 'wanneer', { fragment: true }),
  ];
}

function areaPassages(area: AreaTexts, gebied: Gebied | undefined): readonly Passage[] {
  const own = [
    area.gemeenteDeed,
    area.politieDeed,
    area.wijkagent?.body,
    area.watKuntUDoen,
    area.bijeenkomst?.body,
    area.afspraken?.body,
    area.aandacht?.body,
  ];
  return [
    ...own.flatMap((markdown) => (markdown ? [written(markdown, 'handwritten', gebied)] : [])),
    ...area.interviews.flatMap((interview) => interviewPassages(interview, gebied)),
    ...(area.wijkagent ? officerPassages(area.wijkagent, gebied) : []),
    ...(area.herkenning ?? []).flatMap((answer) => recognitionPassages(answer, gebied)),
  ];
}

/** What stands in the front matter of a wijkagent; the text below it is one of the gemeente's own. */
function officerPassages(
  { naam, spreekuur, photo, body: { file }, lines }: Officer,
  gebied: Gebied | undefined,
): readonly Passage[] {
  const front = (text: string | undefined, origin: Origin, line = 1): readonly Passage[] =>
    text
      ? [
          {
            origin,
            file,
            place: file,
            blocks: [plainBlock(text, line)],
            fragment: true,
            ...(gebied ? { gebied } : {}),
          },
        ]
      : [];
  return [
    ...front(naam, 'interview', lines?.naam),
    ...front(spreekuur, 'handwritten', lines?.spreekuur),
    ...front(photo?.alt, 'alt', lines?.fotoAlt),
  ];
}

/** What was said in a conversation, as staff wrote it down: held to the rules of the page on which it stands. */
function recognitionPassages(
  { toelichting, written: { file, row } }: Recognition,
  gebied: Gebied | undefined,
): readonly Passage[] {
  if (toelichting === undefined) return [];
  const blocks = [plainBlock(toelichting, row)];
  return [
    {
      origin: 'handwritten',
      file,
      place: file,
      column: 'toelichting',
      blocks,
      ...(gebied ? { gebied } : {}),
    },
  ];
}

function written(markdown: Markdown, origin: Origin, gebied?: Gebied): Passage {
  return {
    origin,
    file: markdown.file,
    place: markdown.file,
    blocks: readMarkdown(markdown),
    ...(gebied ? { gebied } : {}),
  };
}

/** The body, and what stands in the front matter, each with its line. */
function interviewPassages(interview: Interview, gebied: Gebied | undefined): readonly Passage[] {
  const { naam, body, kort, kortKrant, quote, bijschrift, photo, lines } = interview;
  const front = (
    text: string | undefined,
    origin: Origin,
    line = 1,
    more: Pick<Passage, 'fragment'> = {},
  ): readonly Passage[] =>
    text
      ? [
          {
            origin,
            file: body.file,
            place: body.file,
            blocks: [plainBlock(text, line)],
            ...(gebied ? { gebied } : {}),
            ...more,
          },
        ]
      : [];
  return [
    ...[body, kort, kortKrant].flatMap((text) => (text ? [written(text, 'interview', gebied)] : [])),
    ...front(naam, 'interview', lines?.naam, { fragment: true }),
    ...front(quote, 'quote', lines?.quote),
    ...front(bijschrift, 'interview', lines?.bijschrift, { fragment: true }),
    ...front(photo?.alt, 'alt', lines?.fotoAlt),
  ];
}

function plainBlock(text: string, line = 1): Block {
  return { kind: 'text', sentences: plainSentences(text, line), line, sourced: false };
}

// ---------------------------------------------------------------- generated

/** Sentences of every profile and theme page, with what they claim. */
export function generatedPassages(survey: Survey, narratives: Narratives): readonly Passage[] {
  return [
    ...[...narratives.areas.values()].flatMap((narrative) => [
      ...narrativePassages(survey, narrative),
      ...quotePassages(survey, narrative),
    ]),
    ...[...narratives.themes.values()].flatMap((theme) => themePassages(survey, theme)),
  ];
}

/** How a generated sentence is read: for the rules without names, for readability as it stands on the page. */
export type ReadAs = (sentence: Sentence) => string;

const AS_WRITTEN: ReadAs = ({ text }) => text;

export function narrativePassages(
  survey: Survey,
  narrative: Narrative,
  readAs: ReadAs = judgedText,
): readonly Passage[] {
  const { gebied: code, summary, themes, press, newsletter } = narrative;
  const gebied = survey.gebieden.get(code);
  const name = `profiel ${gebied?.naam ?? code}`;
  const make = (
    place: string,
    blocks: readonly Block[],
    faultAt: (at: number) => Fault,
    origin: Origin = 'generated',
  ): Passage => ({ origin, place: `${name}, ${place}`, blocks, faultAt, ...(gebied ? { gebied } : {}) });
  const told = (paragraph: Paragraph) => spoken(paragraph, readAs);
  return [
    make('opening', [told(narrative.lead)], () => ({ block: 'lead', gebied: code })),
    make(
      'in één oogopslag',
      [
        ...summary.remarks.map(told),
        ...summary.items.map(({ sentences }) => told(sentences)),
        ...(summary.remainder ? [told([summary.remainder])] : []),
      ],
      (at) => ({ block: 'summary', gebied: code, at }),
    ),
    ...themes.flatMap(({ thema, paragraphs, notes }) => {
      const { titel } = themaOf(survey.onderzoek, thema);
      const whole = (): Fault => ({ block: 'theme', gebied: code, thema });
      return [
        make(titel, paragraphs.map(told), (at) => ({ block: 'theme', gebied: code, thema, at })),
        make(
          titel,
          notes.map(({ text }) => plainBlock(text)),
          whole,
        ),
        make(
          titel,
          notes.map(({ title }) => plainBlock(title)),
          whole,
          'title',
        ),
      ];
    }),
    make('nieuwsbrief', [told(newsletter)], () => ({ block: 'newsletter', gebied: code })),
    ...[...press].flatMap(([format, { intro, headline }]) => {
      const fault = (): Fault => ({ block: 'press', gebied: code, format });
      return [
        make(`krant ${format}`, [told(intro)], fault),
        make(`krant ${format}`, [told([headline])], fault, 'title'),
      ];
    }),
  ];
}

/** What may be quoted of single figures: on no page, so no part of how easy one is to read. */
function quotePassages(survey: Survey, { gebied: code, quotes }: Narrative): readonly Passage[] {
  const gebied = survey.gebieden.get(code);
  return [...quotes].map(([indicator, quote]) => ({
    origin: 'generated',
    place: `profiel ${gebied?.naam ?? code}, citaat ${indicator}`,
    blocks: [spoken(quote, judgedText)],
    faultAt: () => ({ block: 'quote', gebied: code, indicator }),
    ...(gebied ? { gebied } : {}),
  }));
}

/** What a theme page says: its paragraphs, its explanations, and their titles. */
export function themePassages(
  { onderzoek }: Survey,
  theme: ThemeNarrative,
  readAs: ReadAs = judgedText,
): readonly Passage[] {
  const place = `thema ${themaOf(onderzoek, theme.thema).titel}`;
  const { thema, paragraphs, context } = theme;
  const none = (): Fault => ({ block: 'none' });
  return [
    {
      origin: 'generated',
      place,
      blocks: paragraphs.map((paragraph) => spoken(paragraph, readAs)),
      faultAt: (at) => ({ block: 'theme-page', thema, at }),
    },
    {
      origin: 'generated',
      place,
      blocks: context.flatMap((one) =>
        one.paragraphs.map((text) => ({ ...plainBlock(text), sourced: true })),
      ),
      faultAt: none,
    },
    { origin: 'title', place, blocks: context.map(({ title }) => plainBlock(title)), faultAt: none },
  ];
}

/** Generated prose as readers get it, for readability. */
export function proseOf(survey: Survey, narrative: Narrative): readonly Passage[] {
  return narrativePassages(survey, narrative, AS_WRITTEN).filter(({ origin }) => origin === 'generated');
}

export function themeProseOf(survey: Survey, theme: ThemeNarrative): readonly Passage[] {
  return themePassages(survey, theme, AS_WRITTEN).filter(({ origin }) => origin === 'generated');
}

/** A generated paragraph: each sentence keeps its claims. */
function spoken(paragraph: Paragraph, readAs: ReadAs): Block {
  const sentences = paragraph.flatMap((sentence) =>
    plainSentences(readAs(sentence)).map((part) => withClaims(part, sentence)),
  );
  return { kind: 'text', sentences, line: 1, sourced: true };
}

// ---------------------------------------------------------------- charts

function chartPassages(survey: Survey, charts: NonNullable<InspectedParts['charts']>): readonly Passage[] {
  const areas = [...charts.areas].flatMap(([code, figures]) =>
    figures.flatMap((figure) => figurePassages(figure, code, survey.gebieden.get(code))),
  );
  const themes = [...charts.themes].flatMap(([thema, figures]) =>
    figures.flatMap((figure) => figurePassages(figure, thema, undefined)),
  );
  const locators = [...charts.locators].flatMap(([code, figure]) =>
    figurePassages(figure, code, survey.gebieden.get(code)),
  );
  return [...areas, ...themes, ...locators];
}

/** What `figurePassages` reads of the figures of pages. */
export function wordsByPage(pages: ReadonlyMap<string, ChartFigure | readonly ChartFigure[]>) {
  return [...pages].map(([page, figures]) => [
    page,
    ...[figures]
      .flat()
      .map(({ id, names, areas, ...figure }) => [
        id,
        names,
        areas,
        ...WORDS.map(([key]) => figure[key] ?? null),
      ]),
  ]);
}

/** Words of a figure, by who is spoken to in them. */
const WORDS = [
  ['title', 'title'],
  ['question', 'caption'],
  ['caption', 'caption'],
  ['label', 'caption'],
  ['description', 'caption'],
] as const satisfies readonly (readonly [keyof ChartFigure, Origin])[];

/** With the areas that a text names, told once. */
function named(block: Block, areas: readonly string[]): Block {
  const [first, ...others] = block.sentences;
  return first ? { ...block, sentences: [{ ...first, areas }, ...others] } : block;
}

/** `page`: code of the area or theme that the figure stands with. */
function figurePassages(figure: ChartFigure, page: string, gebied: Gebied | undefined): readonly Passage[] {
  const { id, names, areas } = figure;
  const where = gebied ? ` van ${gebied.naam}` : '';
  const make = (text: string | undefined, origin: Origin): readonly Passage[] =>
    text
      ? [
          {
            origin,
            place: `grafiek ${id}${where}`,
            chart: id,
            blocks: [named(plainBlock(withoutNames(text, [...names, ...areas])), areas)],
            faultAt: () => ({ block: 'figure', page, id }),
            ...(gebied ? { gebied } : {}),
          },
        ]
      : [];
  return WORDS.flatMap(([key, origin]) => make(figure[key], origin));
}
