import type { ChartFigure } from '../domain/figure.ts';
import type { Summary, SummaryItem } from '../domain/narrative.ts';
import type { PageTable, SummaryBlock } from '../domain/page-blocks.ts';
import type { Profile } from '../domain/profile.ts';
import { placeFigure } from './figures.ts';
import { overviewTable } from './overview-table.ts';
import { textBlocks } from './text-block.ts';
import { largeNumber } from './words-nl.ts';

/** "In één oogopslag": the overview of the page, and the large figures with their charts for paper. */
export function composeSummary(
  summary: Summary,
  figures: readonly ChartFigure[],
  benchmark?: PageTable,
): Profile['summary'] {
  const taken = new Set<string>();
  const blocks = summary.items.map((item) => {
    const figure = figureFor(item, figures, taken);
    if (figure) taken.add(figure.id);
    return blockOf(item, figure);
  });
  return {
    ...overviewOf(summary, benchmark),
    remarks: summary.remarks.flatMap(textBlocks),
    ...(summary.remainder ? { remainder: summary.remainder.text } : {}),
    blocks: withSpans(blocks),
  };
}

/** A kernrapport has its benchmark there: more columns, with margins. */
function overviewOf(
  summary: Summary,
  benchmark: PageTable | undefined,
): Pick<Profile['summary'], 'overview'> {
  if (benchmark) return { overview: benchmark };
  return summary.overview.length > 0 ? { overview: overviewTable(summary) } : {};
}

function figureFor(
  item: SummaryItem,
  figures: readonly ChartFigure[],
  taken: ReadonlySet<string>,
): ChartFigure | undefined {
  const own = figures.filter((figure) => figure.indicator === item.indicator);
  const wide = own.find(({ placement }) => placement.summary === 'wide');
  if (wide) return wide;
  const narrow = own.find(({ placement }) => placement.summary === 'narrow');
  const left = figures.filter(
    (figure) => figure.thema === narrow?.thema && figure !== narrow && !taken.has(figure.id),
  );
  return narrow && left.length > 0 ? narrow : undefined;
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
    ...(figure ? { figure: placeFigure(figure, figure.placement.summary !== 'wide') } : {}),
  };
}

/** Two blocks a row: seven columns for a wide figure and five beside it, else six and six. */
function withSpans(blocks: readonly Omit<SummaryBlock, 'span'>[]): readonly SummaryBlock[] {
  return blocks.map((block, at) => {
    const neighbor = blocks[at % 2 === 0 ? at + 1 : at - 1];
    if (isWide(block) === isWide(neighbor)) return { ...block, span: 6 };
    return { ...block, span: isWide(block) ? 7 : 5 };
  });
}

function isWide(block: Omit<SummaryBlock, 'span'> | undefined): boolean {
  return block?.figure?.figure.placement.summary === 'wide';
}
