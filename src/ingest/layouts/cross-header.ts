import type { MatchedBy } from '../../domain/table-import.ts';
import { given } from '../given.ts';
import { folded } from '../names/folded.ts';
import { type CellValue, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { countsAhead } from './bare-columns.ts';
import { headersFrom } from './header-rows.ts';
import { isPlainHeading, parseHeading, yearIn } from './heading.ts';
import { byFoldedName, type LayoutContext } from './layout-context.ts';
import { isRespondentsLabel } from './respondents-row.ts';
import type { SourceRule } from './source-rules.ts';
import {
  doubledHeadings,
  type FigureColumn,
  type FigureColumns,
  groupColumns,
  indicatorIn,
} from './wide-table.ts';
import { yearAround } from './year-around.ts';

/** Rows at the top among which the header is looked for. */
const HEADER_ROWS = 30;

/** A tabellenboek as it was understood: columns about an area, a year or both. */
export interface CrossTable {
  /** The last row of the header. */
  readonly row: number;
  /** Column with the names of the indicators. */
  readonly label: number;
  readonly groups: readonly FigureColumns[];
  /** Where the columns don't name it. */
  readonly area: string;
  readonly year: string;
  readonly headings: readonly string[];
  /** Headings of columns that can't be told apart. */
  readonly doubled: ReadonlySet<string>;
  readonly indicatorOf: (label: string) => ReturnType<typeof indicatorIn>;
}

/** The header of a table with indicators as rows: of one to three rows, whichever tells most; the first that fits. */
export function understandCross(
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): CrossTable | undefined {
  const rows = sheet.head.slice(0, HEADER_ROWS);
  for (const [at, { row }] of rows.entries()) {
    if (rule?.kop !== undefined && row !== rule.kop) continue;
    const tables = headersFrom(rows, at).flatMap((header) => {
      const table = understand(header, sheet, rule, context);
      return table ? [table] : [];
    });
    const [best] = tables.toSorted((a, b) => columnCount(b) - columnCount(a));
    if (best) return best;
  }
  return undefined;
}

function columnCount({ groups }: CrossTable): number {
  return groups.reduce((sum, { byMeasure }) => sum + byMeasure.size, 0);
}

function understand(
  header: SheetRow,
  sheet: Sheet,
  rule: SourceRule | undefined,
  context: LayoutContext,
): CrossTable | undefined {
  const synonyms = byFoldedName(rule?.indicatoren ?? {});
  const indicatorOf = (label: string) => indicatorIn(label, synonyms, context);
  const area = rule?.vast.gebied ?? areaAround(sheet, header.row, context);
  const columns = columnsOf(header, area !== '', byFoldedName(rule?.gebieden ?? {}), context);
  const doubled = doubledHeadings(columns);
  const groups = groupColumns(columns.filter(({ heading }) => !doubled.has(heading)));
  if (groups.length + doubled.size < (area === '' ? 2 : 1)) return undefined;
  const label = labelColumn(sheet, header, (text) => indicatorOf(text).code);
  if (label < 0) return undefined;
  const own = textOf(sheet.head.find(({ row }) => row === header.row)?.cells[label]);
  // A row that is about an indicator, or gives the respondents, belongs to the figures.
  if (indicatorOf(own).code !== undefined || isRespondentsLabel(own)) return undefined;
  const headings = header.cells.map(textOf);
  const ownYear = yearIn(headings[label] ?? '');
  const year = rule?.vast.jaar ?? (ownYear === undefined ? yearAround(sheet, header.row) : String(ownYear));
  return { row: header.row, headings, label, groups, area, year, doubled, indicatorOf };
}

type About = Pick<FigureColumn, 'subject' | 'year' | 'by'>;

/** Columns headed by an area, or by a year where the area is told elsewhere; a margin belongs to the one before it. */
function columnsOf(
  { cells }: SheetRow,
  hasArea: boolean,
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
): FigureColumn[] {
  const columns: FigureColumn[] = [];
  let about: About | undefined;
  cells.forEach((cell, index) => {
    const heading = textOf(cell);
    if (heading === '') return;
    const { measure, count } = parseHeading(heading);
    const own = aboutOf(heading, hasArea, synonyms, context);
    if (own) about = own;
    else if (measure === 'waarde') about = undefined;
    if (about) columns.push({ index, heading, measure, ...given('count', count), ...about });
  });
  placeCountsAhead(columns, cells, hasArea, synonyms, context);
  // Behind "Verschil" stand columns headed by years that hold signs.
  const signs = columns.findIndex(({ measure }) => measure === 'teken');
  return signs < 0 ? columns : columns.slice(0, signs);
}

/** Where every bare "n" stands ahead of its area, it belongs to the next one and not to the one before. */
function placeCountsAhead(
  columns: FigureColumn[],
  cells: readonly CellValue[],
  hasArea: boolean,
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
): void {
  const values = columns.filter(({ measure }) => measure === 'waarde');
  const counts = cells.flatMap((cell, index) => {
    const heading = textOf(cell);
    const isBare = heading !== '' && !aboutOf(heading, hasArea, synonyms, context);
    return isBare && parseHeading(heading).measure === 'n' ? [{ index, heading }] : [];
  });
  const ahead = countsAhead(counts, values);
  if (ahead === undefined) return;
  const isPlaced = ({ index }: { index: number }) => counts.some((count) => count.index === index);
  columns.splice(0, columns.length, ...columns.filter((column) => !isPlaced(column)));
  if (ahead === 'unclear') return;
  for (const { index, heading } of counts) {
    const { subject, year, by } = ahead.get(index) ?? {};
    if (subject !== undefined)
      columns.push({ index, heading, measure: 'n', subject, ...given('year', year), ...given('by', by) });
  }
}

/** The area and year that a heading names; undefined when it names none, or says more than is understood. */
function aboutOf(
  heading: string,
  hasArea: boolean,
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
): About | undefined {
  const { measure, year, names } = parseHeading(heading);
  const subject = areaIn(names, synonyms, context);
  const leaf = heading.split('/').at(-1) ?? '';
  const ofLeaf = parseHeading(leaf);
  const leafIsKnown =
    ofLeaf.measure !== 'waarde' ||
    isPlainHeading(leaf) ||
    areaIn(ofLeaf.names, synonyms, context) !== undefined;
  if (subject)
    return leafIsKnown ? { subject: subject.code, by: subject.by, ...given('year', year) } : undefined;
  if (!hasArea || !leafIsKnown) return undefined;
  const isYear = year !== undefined && names.every((name) => isPlainHeading(name));
  return isYear || (measure === 'waarde' && isPlainHeading(heading))
    ? { subject: '', ...given('year', year) }
    : undefined;
}

function areaIn(
  names: readonly string[],
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
): { readonly code: string; readonly by: MatchedBy } | undefined {
  return names.flatMap((name) => {
    const mapped = synonyms.get(folded(name));
    const match = context.areas.find(mapped ?? name);
    if (match.kind !== 'found') return [];
    return [{ code: match.item.code, by: mapped === undefined ? match.by : ('bronnen.yaml' as const) }];
  })[0];
}

/** Characters that the name of a sheet has at most: Excel cuts off the rest. */
const LONGEST_NAME = 31;

/** The only area that the sheet's name or title tells, perhaps beside other words: "Tabel 3: Binnenstad". */
function areaAround(sheet: Sheet, headerRow: number, context: LayoutContext): string {
  const titles = sheet.head.filter(({ row }) => row < headerRow).flatMap(({ cells }) => cells.map(textOf));
  const told = [sheet.sheet ?? '', ...titles];
  for (const pieces of [told, told.flatMap((title) => title.split(/[:;,|/]\s*|\.\s+|\s[-\u2013\u2014]\s/))]) {
    const found = pieces
      .map((piece) => context.areas.find(piece))
      .flatMap((match) => (match.kind === 'found' ? [match.item.code] : []));
    const [only, ...more] = new Set(found);
    if (only !== undefined) return more.length === 0 ? only : '';
  }
  const name = sheet.sheet ?? '';
  return name.length >= LONGEST_NAME ? (context.areas.beginningWith(name)?.code ?? '') : '';
}

/** The first column in which some cell below the header names a known indicator. */
function labelColumn(sheet: Sheet, header: SheetRow, codeOf: (label: string) => string | undefined): number {
  const below = sheet.head.filter(({ row }) => row > header.row);
  const names = (cells: readonly CellValue[], column: number) => codeOf(textOf(cells[column])) !== undefined;
  return [0, 1, 2].find((column) => below.some(({ cells }) => names(cells, column))) ?? -1;
}
