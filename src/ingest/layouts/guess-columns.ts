import { parseNumber } from '../figures/parse-number.ts';
import type { Field } from '../figures/raw-figure.ts';
import { type CellValue, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { AREA_HEADING, GROUP_HEADING, YEAR_HEADING } from './dimension-headings.ts';
import { type Measure, ownPart, parseHeading } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';
import { isNote } from './layout-long.ts';
import { isRespondentsLabel } from './respondents-row.ts';
import { joinHeaders } from './wide-header.ts';

/** What a column of an unknown table probably is, and what that rests on. */
export interface ColumnGuess {
  readonly index: number;
  readonly heading: string;
  /** `figures`: the figures of one subject, in a table with a column for each. */
  readonly field: Field | 'figures';
  /** Dutch. */
  readonly why: string;
}

/** The table below a header that was guessed. */
export interface TableGuess {
  /** Row that `kop` names: the upper one of two. */
  readonly headerRow: number;
  readonly columns: readonly ColumnGuess[];
  /** All rows below the header, notes left out. */
  readonly rows: readonly SheetRow[];
}

const TOPIC_HEADING = /^(onderwerp|indicator|vraag|variabele|item|stelling|label|omschrijving)/i;
const VALUE_HEADING = /waarde|uitkomst|perc|%|score|gemiddelde|cijfer|aandeel/i;
const COUNT_HEADING = /aantal|respond|ongewogen|^n\b/i;
/** Said of who answered, and of nothing that is asked. */
const RESPONSE =
  /^((netto|totale?)\s+)?(aantal\s+)?((ingevulde\s+)?(enqu[e\u00EA]tes|vragenlijsten)|deelnemers|respons|steekproef|invullers)(\s*\(?n\)?)?$/i;
const YEAR = /^(19|20)\d\d(JJ00)?\*{0,2}$/;
/** Signs that stand where a figure would. */
const SIGN = /^([.xX*-]|\u2013)?$/;

/** The header and the columns of a table that no layout fits; undefined when nothing looks like a header. */
export function guessTable(sheet: Sheet, context: LayoutContext): TableGuess | undefined {
  const all: SheetRow[] = [];
  sheet.each((cells, row) => {
    all.push({ row, cells });
  });
  const at = all.findIndex((row, index) => isHeader(row, all[index + 1]));
  const header = all[at];
  if (!header) return undefined;
  const above = all[at - 1];
  const double = above && isUpperHeader(above, header) ? above : undefined;
  const rows = all.slice(at + 1).filter(({ cells }) => !isNote(cells));
  const headings = (double ? joinHeaders(double, header) : header).cells.map(textOf);
  return { headerRow: (double ?? header).row, columns: guessColumns(headings, rows, context), rows };
}

/** A row with at least two texts, above a row that has a number below one of them. */
function isHeader({ cells }: SheetRow, below: SheetRow | undefined): boolean {
  const texts = cells.flatMap((cell, index) => (isText(cell) ? [index] : []));
  return texts.length >= 2 && texts.some((index) => isFigure(below?.cells[index]));
}

/** Headings that span several columns stand in the row above, in fewer cells, and not in a title of one cell. */
function isUpperHeader(above: SheetRow, { row, cells }: SheetRow): boolean {
  const filled = above.cells.flatMap((cell, index) => (isText(cell) ? [index] : []));
  const own = cells.filter(isText).length;
  return above.row === row - 1 && filled.length < own && filled.some((index) => index > 0);
}

function isText(cell: CellValue | undefined): boolean {
  const text = textOf(cell);
  return text !== '' && (YEAR.test(text) || parseNumber(text, 'decimal') === undefined);
}

/** A number that is no year. */
function isFigure(cell: CellValue | undefined): boolean {
  return cell !== undefined && !YEAR.test(textOf(cell)) && parseNumber(cell, 'decimal') !== undefined;
}

/** What the cells of a column have in common. */
interface Column {
  readonly index: number;
  readonly heading: string;
  /** Distinct filled cells. */
  readonly cells: ReadonlySet<string>;
  readonly numeric: boolean;
}

function guessColumns(
  headings: readonly string[],
  rows: readonly SheetRow[],
  context: LayoutContext,
): ColumnGuess[] {
  const columns = headings.flatMap((heading, index): Column[] => {
    const cells = rows.map((row) => row.cells[index] ?? '').filter((cell) => textOf(cell) !== '');
    const numeric =
      cells.filter((cell) => isFigure(cell) || SIGN.test(textOf(cell))).length > cells.length / 2;
    return heading === '' || cells.length === 0
      ? []
      : [{ index, heading, cells: new Set(cells.map(textOf)), numeric }];
  });
  const taken = new Map<number, ColumnGuess>();
  const take = (column: Column | undefined, field: ColumnGuess['field'], why: string) => {
    if (column) taken.set(column.index, { index: column.index, heading: column.heading, field, why });
  };
  const free = () => columns.filter(({ index }) => !taken.has(index));
  const texts = () => free().filter(({ numeric }) => !numeric);

  const area = best(texts(), (column) => count(column, (cell) => context.areas.find(cell).kind === 'found'));
  if (area) take(area, 'gebied', 'hier staan namen of codes uit gebieden.csv');
  else
    take(
      texts().find(({ heading }) => AREA_HEADING.test(heading)),
      'gebied',
      'de kop lijkt op een gebied',
    );
  const years = free().find((column) => count(column, (cell) => YEAR.test(cell)) === column.cells.size);
  if (years) take(years, 'jaar', 'hier staan alleen jaartallen');
  else
    take(
      free().find(({ heading }) => YEAR_HEADING.test(heading)),
      'jaar',
      'de kop lijkt op een jaar',
    );
  take(
    texts().find(({ heading }) => GROUP_HEADING.test(heading)),
    'groep',
    'de kop lijkt op groepen van bewoners',
  );
  const topic = best(texts(), (column) =>
    count(column, (cell) => context.indicators.find(cell).kind === 'found'),
  );
  if (topic) take(topic, 'indicator', 'hier staan bekende indicatoren');
  else
    take(
      texts().find(({ heading }) => TOPIC_HEADING.test(heading)),
      'indicator',
      'de kop lijkt op een onderwerp',
    );
  if ([...taken.values()].some(({ field }) => field === 'indicator')) guessMeasures(free, take);
  else guessFigures(free, take);
  return [...taken.values()].sort((a, b) => a.index - b.index);
}

/** Value, n and margins of a table with one figure a row. */
function guessMeasures(
  free: () => readonly Column[],
  take: (column: Column | undefined, field: Field, why: string) => void,
): void {
  for (const column of free()) {
    const { measure } = parseHeading(column.heading);
    if (!column.numeric || !isField(measure)) continue;
    take(column, measure, 'zo heet de kop');
  }
  const numbers = () => free().filter(({ numeric }) => numeric);
  const value =
    numbers().find(({ heading }) => VALUE_HEADING.test(heading) && !COUNT_HEADING.test(heading)) ??
    numbers().find(({ heading }) => !COUNT_HEADING.test(heading));
  take(value, 'waarde', 'hier staan getallen, en de kop past bij een uitkomst');
  take(
    numbers().find(({ heading }) => COUNT_HEADING.test(heading)),
    'n',
    'de kop lijkt op een aantal bewoners',
  );
}

/**
 * Columns of a table with a column for each subject. One that only says "n" counts the residents of the area; more of
 * them, and margins, belong to the figures beside them by their place.
 */
function guessFigures(
  free: () => readonly Column[],
  take: (column: Column | undefined, field: ColumnGuess['field'], why: string) => void,
): void {
  const numbers = free().filter(({ numeric }) => numeric);
  const counts = numbers.filter(
    ({ heading, cells }) => isCount(ownPart(heading)) && [...cells].every(isWhole),
  );
  if (counts.length === 1 && numbers.length > 1) take(counts[0], 'n', 'de kop lijkt op een aantal bewoners');
  for (const column of numbers) {
    const { measure, names } = parseHeading(ownPart(column.heading));
    const isBeside = counts.includes(column) || (measure !== 'waarde' && names.length === 0);
    if (!isBeside || numbers.length === 1) take(column, 'figures', 'hier staan getallen');
  }
}

/** A number of people; a response as a percentage mostly is none. */
function isWhole(cell: string): boolean {
  const number = parseNumber(cell, 'thousands');
  return SIGN.test(cell) || (number !== undefined && Number.isInteger(number.value));
}

/** Whether a heading says no more than that it counts who answered. */
function isCount(heading: string): boolean {
  const { measure, names } = parseHeading(heading);
  return (measure === 'n' && names.length === 0) || isRespondentsLabel(heading) || RESPONSE.test(heading);
}

/** Whether a measure has a field of its own in the long table. */
function isField(measure: Measure): measure is Measure & Field {
  return ['n', 'se', 'ondergrens', 'bovengrens'].includes(measure);
}

function count({ cells }: Column, holds: (cell: string) => boolean): number {
  return [...cells].filter(holds).length;
}

/** The column with the highest count above 0. */
function best(columns: readonly Column[], counted: (column: Column) => number): Column | undefined {
  return columns
    .map((column) => ({ column, hits: counted(column) }))
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.hits - a.hits)[0]?.column;
}
