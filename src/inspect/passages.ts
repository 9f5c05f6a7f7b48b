/** Everything with words in it, as passages: what people wrote, what was generated, what stands at charts. */
import type { ChartFigure } from '../domain/figure.ts';
import { compareNames, type Gebied } from '../domain/gebied.ts';
import type { Narrative, Narratives, Paragraph, ThemeNarrative } from '../domain/narrative.ts';
import { profileAreas, type Survey } from '../domain/survey.ts';
import type { AreaTexts, Interview, Markdown } from '../domain/texts.ts';
import { themaOf } from '../domain/thema.ts';
import type { InspectedParts } from './parts.ts';
import type { Block, Origin, Passage } from './passage.ts';
import { readMarkdown } from './read-markdown.ts';
import { plainSentences, withClaims } from './words.ts';

/** All passages of a build, in a fixed order. */
export function passagesOf(parts: InspectedParts): readonly Passage[] {
  return [
    ...writtenPassages(parts.survey),
    ...generatedPassages(parts.survey, parts.narratives),
    ...(parts.charts ? chartPassages(parts.survey, parts.charts) : []),
  ];
}

// ---------------------------------------------------------------- written by people

/** Texts of the gemeente and interviews, with their file and lines. */
export function writtenPassages(survey: Survey): readonly Passage[] {
  const { texts, gebieden } = survey;
  const { inleiding, onderzoek, weging, reactie, contact, themas } = texts;
  const general = [inleiding, onderzoek, weging, reactie, contact, ...themas.values()];
  // The gemeente's own texts stand on, or one click from, the page of every area.
  const pages = profileAreas(survey, compareNames);
  return [
    ...general.flatMap((markdown) => (markdown ? [{ ...written(markdown, 'handwritten'), pages }] : [])),
    ...[...texts.areas].flatMap(([code, area]) => areaPassages(area, gebieden.get(code))),
  ];
}

function areaPassages(area: AreaTexts, gebied: Gebied | undefined): readonly Passage[] {
  const own = [area.gemeenteDeed, area.watKuntUDoen, area.bijeenkomst?.body, area.afspraken?.body];
  return [
    ...own.flatMap((markdown) => (markdown ? [written(markdown, 'handwritten', gebied)] : [])),
    ...area.interviews.flatMap((interview) => interviewPassages(interview, gebied)),
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
  const { naam, body, quote, bijschrift, photo, lines } = interview;
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
    written(body, 'interview', gebied),
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
    ...[...narratives.areas.values()].flatMap((narrative) => narrativePassages(survey, narrative)),
    ...[...narratives.themes.values()].flatMap((theme) => themePassages(theme)),
  ];
}

export function narrativePassages(survey: Survey, narrative: Narrative): readonly Passage[] {
  const gebied = survey.gebieden.get(narrative.gebied);
  const name = `profiel ${gebied?.naam ?? narrative.gebied}`;
  const make = (place: string, blocks: readonly Block[], origin: Origin = 'generated'): Passage => ({
    origin,
    place: `${name}, ${place}`,
    blocks,
    ...(gebied ? { gebied } : {}),
  });
  const { summary, themes, press } = narrative;
  return [
    make('opening', [spoken(narrative.lead)]),
    make('in één oogopslag', [
      spoken(summary.opening),
      ...summary.items.map(({ sentences }) => spoken(sentences)),
      spoken(summary.also),
      ...(summary.remainder ? [spoken([summary.remainder])] : []),
    ]),
    make(
      'in één oogopslag',
      summary.items.map(({ label }) => plainBlock(label)),
      'title',
    ),
    ...themes.flatMap((theme) => [
      make(themaOf(theme.thema).titel, theme.paragraphs.map(spoken)),
      make(
        themaOf(theme.thema).titel,
        theme.notes.map(({ text }) => plainBlock(text)),
      ),
      make(
        themaOf(theme.thema).titel,
        theme.notes.map(({ title }) => plainBlock(title)),
        'title',
      ),
    ]),
    make('nieuwsbrief', [newsletterBlock(narrative)]),
    ...[...press].flatMap(([format, text]) => [
      make(`krant ${format}`, [spoken(text.intro)]),
      make(`krant ${format}`, [plainBlock(text.headline)], 'title'),
    ]),
  ];
}

/** What a theme page says: its paragraphs, its explanations, and their titles. */
export function themePassages(theme: ThemeNarrative): readonly Passage[] {
  const place = `thema ${themaOf(theme.thema).titel}`;
  const { paragraphs, context } = theme;
  return [
    { origin: 'generated', place, blocks: paragraphs.map(spoken) },
    {
      origin: 'generated',
      place,
      blocks: context.flatMap((one) =>
        one.paragraphs.map((text) => ({ ...plainBlock(text), sourced: true })),
      ),
    },
    { origin: 'title', place, blocks: context.map(({ title }) => plainBlock(title)) },
  ];
}

/** The newsletter repeats the summary's counts and what a kernindicator says, so it rests on their claims. */
function newsletterBlock({ newsletter, summary, themes }: Narrative): Block {
  const told = [...summary.opening, ...themes.flatMap(({ paragraphs }) => paragraphs.flat())];
  const claims = told.flatMap((sentence) => sentence.claims);
  const sentences = plainSentences(newsletter).map((sentence) => withClaims(sentence, claims));
  return { kind: 'text', sentences, line: 1, sourced: true };
}

/** A generated paragraph: each sentence keeps its claims. */
function spoken(paragraph: Paragraph): Block {
  const sentences = paragraph.flatMap(({ text, claims }) =>
    plainSentences(text).map((sentence) => withClaims(sentence, claims)),
  );
  return { kind: 'text', sentences, line: 1, sourced: true };
}

// ---------------------------------------------------------------- charts

function chartPassages(survey: Survey, charts: NonNullable<InspectedParts['charts']>): readonly Passage[] {
  const areas = [...charts.areas].flatMap(([code, figures]) =>
    figures.flatMap((figure) => figurePassages(figure, survey.gebieden.get(code))),
  );
  const themes = [...charts.themes.values()].flat().flatMap((figure) => figurePassages(figure, undefined));
  const locators = [...charts.locators].flatMap(([code, figure]) =>
    figurePassages(figure, survey.gebieden.get(code)),
  );
  return [...areas, ...themes, ...locators];
}

function figurePassages(figure: ChartFigure, gebied: Gebied | undefined): readonly Passage[] {
  const where = gebied ? ` van ${gebied.naam}` : '';
  const make = (text: string | undefined, origin: Origin): readonly Passage[] =>
    text
      ? [
          {
            origin,
            place: `grafiek ${figure.id}${where}`,
            chart: figure.id,
            blocks: [plainBlock(text)],
            ...(gebied ? { gebied } : {}),
          },
        ]
      : [];
  return [
    ...make(figure.title, 'title'),
    ...make(figure.question, 'caption'),
    ...make(figure.caption, 'caption'),
    ...make(figure.label, 'caption'),
    ...make(figure.description, 'caption'),
  ];
}
