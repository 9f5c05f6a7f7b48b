/** Figures on a press sheet: one large one with its people, then topics with their charts. */
import type { ChartFigure, Placement } from '../domain/figure.ts';
import type { Finding } from '../domain/finding.ts';
import type { Narrative, Paragraph, Sentence, SummaryItem } from '../domain/narrative.ts';
import { type Onderzoek, valueOfTopic } from '../domain/onderzoek.ts';
import type { SheetHighlight, SheetPiece, SheetTopic } from '../domain/sheet.ts';
import { ORDER } from './sheet-order.ts';
import { largeNumber } from './words-nl.ts';

/** The item that has a drawing of its own beside its large number; without one the first of the fixed list. */
export function chooseHighlight(
  items: readonly SummaryItem[],
  figures: readonly ChartFigure[],
): SummaryItem | undefined {
  return items.find(({ indicator }) => figureOf(figures, indicator, 'highlight')) ?? items[0];
}

function figureOf(
  figures: readonly ChartFigure[],
  indicator: string,
  place: Placement['sheet'] & string,
): ChartFigure | undefined {
  return figures.find((figure) => figure.indicator === indicator && figure.placement.sheet === place);
}

/** `isNarrow`: the people stand in four rows, so that they stay people. */
export function highlightOf(
  item: SummaryItem,
  figures: readonly ChartFigure[],
  isNarrow: boolean,
): SheetHighlight {
  const people = figureOf(figures, item.indicator, 'highlight')?.drawings;
  return {
    label: item.label,
    ...largeNumber(item.shown),
    predicate: item.predicate,
    ...(item.complement
      ? {
          complement: { ...largeNumber(item.complement.shown), predicate: item.complement.predicate },
        }
      : {}),
    ...(people
      ? { people: { drawing: (isNarrow ? undefined : people.druk) ?? people.breed, order: ORDER.people } }
      : {}),
    pieces: item.sentences.map(highlightPiece),
  };
}

/** A newspaper page carries two or three charts beside its text. */
const KEY_CHARTS = 3;

/**
 * The other kernindicatoren with their level, in the order of the themes (P03), and the development of the large
 * figure after the first two.
 */
export function topicsOf(
  first: SummaryItem | undefined,
  kern: readonly Finding[],
  narrative: Narrative,
  figures: readonly ChartFigure[],
  { hasRoomForWide, onderzoek }: { readonly hasRoomForWide: boolean; readonly onderzoek: Onderzoek },
): readonly SheetTopic[] {
  const told = narrative.themes.flatMap(({ paragraphs }) => paragraphs.flatMap(runningText));
  const values = valuesOf(kern, onderzoek);
  const drawn = kern.flatMap(({ indicator }) => {
    const { code } = indicator;
    const level = figureOf(figures, code, 'topic');
    const sentences = told.filter(({ claims }) => claims[0]?.indicator === code);
    const value = values.get(code) ?? 1;
    return level && code !== first?.indicator ? [{ level, sentences, value }] : [];
  });
  const key = drawn
    .filter(({ sentences }) => sentences.some(isClear))
    .sort((a, b) => b.value - a.value)
    .slice(0, KEY_CHARTS);
  const topics = drawn.map((one) => topicOf(one, key.includes(one)));
  const development = first && hasRoomForWide ? figureOf(figures, first.indicator, 'wide') : undefined;
  if (!development) return topics;
  const wide = { ...topicOf({ level: development, sentences: [], value: 2 }, false), wide: true };
  return [...topics.slice(0, 2), wide, ...topics.slice(2)];
}

/**
 * The other topics of a theme in one chart, for a page with room to spare: all of them, whatever they tell. What is valued
 * most comes first, then the order of the themes (P03).
 */
export function spareTopics(figures: readonly ChartFigure[], onderzoek: Onderzoek): readonly SheetTopic[] {
  const value = ({ indicator = '', thema = '' }: ChartFigure) =>
    valueOfTopic(onderzoek, { code: indicator, thema });
  return figures
    .filter(({ placement }) => placement.sheet === 'spare')
    .sort((a, b) => value(b) - value(a))
    .map((level) => ({ ...topicOf({ level, sentences: [], value: 2 }, false) }));
}

/** Without lists and the sentences that open one: a sheet sets no half of them. */
function runningText(paragraph: Paragraph): Paragraph {
  return paragraph.filter(({ listed }, at) => !listed && !paragraph[at + 1]?.listed);
}

interface Drawn {
  readonly level: ChartFigure;
  readonly sentences: readonly Sentence[];
  /** How much gemeenten value it: 0 to 2. */
  readonly value: number;
}

/** So much less is valued what tells more of a theme that the sheet has already. */
const ONCE_MORE = 1 / 3;

/**
 * How much gemeenten value each topic. Of topics that are valued alike the first of its theme counts for more: else the
 * last theme of the page would be the one that a full sheet never tells. What is valued by itself is no second.
 */
function valuesOf(kern: readonly Finding[], onderzoek: Onderzoek): ReadonlyMap<string, number> {
  const told = new Set<string>();
  return new Map(
    kern.map(({ indicator: { code, thema } }) => {
      const name = onderzoek.waardering?.meest.includes(code) ? code : thema;
      const more = told.has(name) ? ONCE_MORE : 0;
      told.add(name);
      return [code, valueOfTopic(onderzoek, { code, thema }) - more];
    }),
  );
}

/** `isKey`: its chart goes after the others. */
function topicOf({ level: figure, sentences, value }: Drawn, isKey: boolean): SheetTopic {
  return {
    title: figure.title,
    ...(figure.question ? { question: figure.question } : {}),
    pieces: sentences.map(pieceOf),
    ...(figure.drawings.druk ? { drawing: figure.drawings.druk } : {}),
    ...byValue(orderOf(sentences.some(isClear), isKey), value),
    wide: false,
  };
}

/** Among topics that go at the same moment, what is valued least goes first; never before what goes earlier. */
function byValue(
  { drawingOrder, order }: ReturnType<typeof orderOf>,
  value: Drawn['value'],
): ReturnType<typeof orderOf> {
  const earlier = (2 - value) * A_LITTLE;
  return { drawingOrder: drawingOrder - earlier, order: order - earlier };
}

/** Orders are whole numbers: this keeps a topic in its own band. */
const A_LITTLE = 0.3;

function orderOf(
  isClearTopic: boolean,
  isKey: boolean,
): { readonly drawingOrder: number; readonly order: number } {
  if (isKey) return { drawingOrder: ORDER.keyDrawing, order: ORDER.keyTopic };
  return isClearTopic
    ? { drawingOrder: ORDER.drawing, order: ORDER.topic }
    : { drawingOrder: ORDER.calmTopic, order: ORDER.calmTopic };
}

/**
 * The margin stays within sight of a large number. A clear difference is told in the introduction too, which never
 * goes (H02): here it may go, as the very last.
 */
function highlightPiece(sentence: Sentence): SheetPiece {
  if (isMargin(sentence)) return { text: sentence.text };
  return isClear(sentence) ? { text: sentence.text, order: ORDER.toldAbove } : pieceOf(sentence);
}

/** A clear difference and what belongs to a number always stay; the rest may go. */
function pieceOf(sentence: Sentence): SheetPiece {
  const kept =
    isClear(sentence) || sentence.claims.some(({ kind }) => kind === 'level' || kind === 'complement');
  return kept ? { text: sentence.text } : { text: sentence.text, order: ORDER.aside };
}

function isMargin({ claims }: Sentence): boolean {
  return claims.some(({ kind }) => kind === 'margin');
}

function isClear({ claims }: Sentence): boolean {
  return claims.some(({ comparison }) => comparison?.klasse === 'hoger' || comparison?.klasse === 'lager');
}
