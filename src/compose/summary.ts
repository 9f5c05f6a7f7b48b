import type { ChartFigure } from '../domain/figure.ts';
import type { Paragraph, Summary, SummaryItem } from '../domain/narrative.ts';
import { textOf } from '../domain/narrative.ts';
import type { SummaryBlock } from '../domain/page-blocks.ts';
import type { Profile } from '../domain/profile.ts';
import { placeFigure } from './figures.ts';
import { largeNumber } from './words-nl.ts';

/**
 * "In één oogopslag", and the figures that it takes from the themes: each figure stands once on the page. A
 * pictogram goes to its summary block; a level chart too, when its theme keeps a chart of its own.
 */
export function composeSummary(
  summary: Summary,
  figures: readonly ChartFigure[],
): { readonly summary: Profile['summary']; readonly taken: ReadonlySet<string> } {
  const taken = new Set<string>();
  const blocks = summary.items.map((item) => {
    const figure = figureFor(item, figures, taken);
    if (figure) taken.add(figure.id);
    return blockOf(item, figure);
  });
  return {
    summary: {
      opening: textOf(summary.opening),
      blocks: withSpans(blocks),
      also: bySubject(summary.also),
      ...(summary.remainder ? { remainder: summary.remainder.text } : {}),
    },
    taken,
  };
}

function figureFor(
  item: SummaryItem,
  figures: readonly ChartFigure[],
  taken: ReadonlySet<string>,
): ChartFigure | undefined {
  const own = figures.filter((figure) => figure.indicator === item.indicator);
  const pictogram = own.find((figure) => figure.form === 'pictogram');
  if (pictogram) return pictogram;
  const level = own.find((figure) => figure.form === 'level');
  const left = figures.filter(
    (figure) => figure.thema === level?.thema && figure !== level && !taken.has(figure.id),
  );
  return level && left.length > 0 ? level : undefined;
}

/** Sentences on one indicator form a paragraph; a sentence without one goes on with the last. */
function bySubject(sentences: Paragraph): readonly string[] {
  const paragraphs: { subject: string | undefined; texts: string[] }[] = [];
  for (const { text, claims } of sentences) {
    const subject = claims.find((claim) => claim.indicator !== undefined)?.indicator;
    const last = paragraphs.at(-1);
    if (last && (subject === undefined || subject === last.subject)) last.texts.push(text);
    else paragraphs.push({ subject, texts: [text] });
  }
  return paragraphs.map(({ texts }) => texts.join(' '));
}

function blockOf(item: SummaryItem, figure: ChartFigure | undefined): Omit<SummaryBlock, 'span'> {
  const { shown, complement } = item;
  return {
    label: item.label,
    ...largeNumber(shown),
    predicate: item.predicate,
    ...(complement
      ? { complement: { ...largeNumber(complement.shown), predicate: complement.predicate } }
      : {}),
    sentences: item.sentences.map((sentence) => sentence.text),
    ...(figure ? { figure: placeFigure(figure, figure.form !== 'pictogram') } : {}),
  };
}

/** Two blocks a row: seven columns for a pictogram and five beside it, else six and six. */
function withSpans(blocks: readonly Omit<SummaryBlock, 'span'>[]): readonly SummaryBlock[] {
  return blocks.map((block, at) => {
    const neighbor = blocks[at % 2 === 0 ? at + 1 : at - 1];
    if (isWide(block) === isWide(neighbor)) return { ...block, span: 6 };
    return { ...block, span: isWide(block) ? 7 : 5 };
  });
}

function isWide(block: Omit<SummaryBlock, 'span'> | undefined): boolean {
  return block?.figure?.figure.form === 'pictogram';
}
