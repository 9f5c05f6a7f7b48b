import { isFigure } from '../figures/parse-number.ts';
import { folded } from '../names/folded.ts';
import { type CellValue, HEAD_ROWS, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { AREA_HEADING, YEAR_HEADING } from './dimension-headings.ts';
import { isPlainHeading, parseHeading, yearIn } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';
import { byFoldedName } from './layout-context.ts';
import { findLongHeader, isNote } from './layout-long.ts';
import { ruleFor } from './source-rules.ts';
import { indicatorIn } from './wide-table.ts';

/** Cells of a row that is a title above a table at most. */
const MAX_TITLE = 2;

/**
 * The tables of sheets that have several below one another, each as a sheet of its own: read as one, the figures of the
 * second would go to the columns of the first. A table begins at its titles, above a row that is a header by itself.
 * Other sheets come back as they are.
 */
export function tablesOn(sheets: readonly Sheet[], context: LayoutContext): readonly Sheet[] {
  return sheets.flatMap((sheet) => {
    const rule = ruleFor(context.rules, sheet);
    // Long tables repeat their header, which their reader sees; where the row of the header is told, that is the table.
    if (rule?.kop !== undefined || findLongHeader(sheet, rule)) return [sheet];
    const indicators = byFoldedName(rule?.indicatoren ?? {});
    const areas = byFoldedName(rule?.gebieden ?? {});
    const starts = startsOf(sheet, {
      isIndicator: (text) => indicatorIn(text, indicators, context).code !== undefined,
      areaOf: (text) => areas.get(folded(text)) ?? codeOf(text, context),
    });
    return starts.length === 0 ? [sheet] : divided(sheet, starts);
  });
}

function codeOf(text: string, { areas }: LayoutContext): string | undefined {
  const match = areas.find(text);
  return match.kind === 'found' ? match.item.code : undefined;
}

interface Names {
  readonly isIndicator: (text: string) => boolean;
  readonly areaOf: (text: string) => string | undefined;
}

/** First rows of every table but the first. */
function startsOf(sheet: Sheet, names: Names): readonly number[] {
  const starts: number[] = [];
  let [hasFigures, wasHeader] = [false, false];
  let title: number | undefined;
  sheet.each((cells, row) => {
    const isHeader = isHeaderRow(cells, names);
    if (isHeader && hasFigures) {
      starts.push(title ?? row);
      hasFigures = false;
    }
    if (isHeader) wasHeader = true;
    const isData = cells.some((cell, at) => at > 0 && isFigure(cell));
    // Numbers above the first header are no table of it.
    if (isData && wasHeader) hasFigures = true;
    if (isData || isHeader || isNote(cells)) title = undefined;
    else if (isTitle(cells)) title ??= row;
  });
  return starts;
}

function isTitle(cells: readonly CellValue[]): boolean {
  return cells.filter((cell) => textOf(cell) !== '').length <= MAX_TITLE;
}

function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text);
}

/**
 * A row of names without figures: indicators behind a heading for areas or an empty cell, or several areas with nothing
 * among them but years and what the numbers are.
 */
function isHeaderRow(cells: readonly CellValue[], { isIndicator, areaOf }: Names): boolean {
  const texts = cells.map(textOf);
  const own = texts.slice(1).filter((text) => text !== '');
  if (own.length === 0 || cells.some(isFigure)) return false;
  const first = texts.find((text) => text !== '') ?? '';
  const isLead = texts[0] === '' || AREA_HEADING.test(first) || YEAR_HEADING.test(first);
  if (isLead && own.some(isIndicator)) return true;
  if (isIndicator(texts[0] ?? '')) return false;
  const found = own.map((text) =>
    parseHeading(text)
      .names.map(areaOf)
      .find((code) => code !== undefined),
  );
  const isKnown = own.every((text, at) => found[at] !== undefined || isMeasure(text));
  return isKnown && new Set(found.filter((code) => code !== undefined)).size > 1;
}

function isMeasure(text: string): boolean {
  return isYear(text) || isPlainHeading(text) || parseHeading(text).measure !== 'waarde';
}

/** Each table with its own head; a year that only the title of the sheet tells holds for those below too. */
function divided(sheet: Sheet, starts: readonly number[]): readonly Sheet[] {
  const bounds = [0, ...starts, Number.POSITIVE_INFINITY];
  const heads = bounds.slice(1).map((): SheetRow[] => []);
  const partOf = (row: number) => bounds.findLastIndex((start) => row >= start);
  sheet.each((cells, row) => {
    const head = heads[partOf(row)];
    if (head && head.length < HEAD_ROWS) head.push({ row, cells: [...cells] });
  });
  const title = heads[0]?.find(({ cells }) => isTitle(cells) && yearIn(cells.map(textOf).join(' ')));
  return heads.map((head, at) => ({
    ...sheet,
    notes: at === 0 ? sheet.notes : sheet.notes.ofNextTable(),
    head: at === 0 || !title || tellsYear(head) ? head : [title, ...head],
    each: (visit) =>
      sheet.each((cells, row) => {
        if (partOf(row) === at) visit(cells, row);
      }),
  }));
}

function tellsYear(head: readonly SheetRow[]): boolean {
  const at = head.findIndex(({ cells }) => cells.some((cell, index) => index > 0 && isFigure(cell)));
  return head
    .slice(0, Math.max(1, at))
    .some(({ cells }) => cells.some((cell) => /(19|20)\d\d/.test(textOf(cell))));
}
