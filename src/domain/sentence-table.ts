import { type Narrative, type Narratives, type Paragraph, textOf } from './narrative.ts';
import type { Table, TableValue } from './tables.ts';

/** Where the table stands in `output/`. */
export const SENTENCES = 'rapport/zinnen.csv';

export const SENTENCE_COLUMNS = ['gebied', 'plaats', 'zin'] as const;

/** A theme page is about all areas: its sentences stand under this in the column `gebied`. */
export const ALL_AREAS = 'alle gebieden';

/**
 * Every generated sentence of the pages by where it stands: for who signs off a text, and for comparing two builds.
 * Sheets are left out: they are shorter layers of the same sentences.
 */
export function sentenceTable({ areas, themes }: Narratives): Table {
  const perArea = [...areas.values()].flatMap(rowsOfArea);
  const perTheme = [...themes.values()].flatMap(({ thema, paragraphs }) =>
    rowsOf(ALL_AREAS, `thema ${thema}`, paragraphs),
  );
  return { columns: SENTENCE_COLUMNS, rows: [...perArea, ...perTheme] };
}

function rowsOfArea({
  gebied,
  lead,
  summary,
  themes,
  newsletter,
  quotes,
}: Narrative): readonly (readonly TableValue[])[] {
  const overview = summary.overview.map(({ topic, outcome }) => [
    gebied,
    'overzicht',
    `${topic}: ${outcome}`,
  ]);
  const remainder = summary.remainder ? [[gebied, 'overzicht', summary.remainder.text]] : [];
  return [
    ...rowsOf(gebied, 'opening', [lead]),
    ...overview,
    ...rowsOf(gebied, 'overzicht', summary.remarks),
    ...remainder,
    ...themes.flatMap(({ thema, paragraphs }) => rowsOf(gebied, `thema ${thema}`, paragraphs)),
    [gebied, 'nieuwsbrief', textOf(newsletter)],
    ...[...quotes].map(([indicator, quote]) => [gebied, `citaat ${indicator}`, textOf(quote)]),
  ];
}

function rowsOf(
  gebied: string,
  place: string,
  paragraphs: readonly Paragraph[],
): readonly (readonly TableValue[])[] {
  return paragraphs.flat().map(({ text }) => [gebied, place, text]);
}
