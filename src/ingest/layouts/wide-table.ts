import type { MatchedBy } from '../../domain/table-import.ts';
import { boundsIn } from '../cells/bounds.ts';
import { isSentinel } from '../cells/sentinel.ts';
import type { RawFigure } from '../figures/raw-figure.ts';
import { folded } from '../names/folded.ts';
import { type CellValue, textOf } from '../tables/sheet.ts';
import { type Heading, type Measure, parseHeading } from './heading.ts';
import { topicStem } from './indicator-synonyms.ts';
import type { LayoutContext } from './layout-context.ts';
import { contradicts, unitInHeading } from './units.ts';

/** A column of figures in a table that holds several figures a row. */
export interface FigureColumn {
  readonly index: number;
  /** As it stands in the file. */
  readonly heading: string;
  readonly measure: Measure;
  readonly year?: number;
  /** Code of the indicator or of the area that the column is about. */
  readonly subject: string;
  /** How the subject was matched; absent for a column about a year. */
  readonly by?: MatchedBy;
  /** Number of respondents that the heading gives. */
  readonly count?: number;
}

/** Columns about the same subject and year: one figure a row. */
export interface FigureColumns {
  readonly subject: string;
  readonly year: number | undefined;
  readonly byMeasure: ReadonlyMap<Measure, FigureColumn>;
}

/** Headings that can't be told apart: two columns of the same measure, subject and year. None of them is read. */
export function doubledHeadings(columns: readonly FigureColumn[]): ReadonlySet<string> {
  const seen = new Map<string, string[]>();
  for (const { measure, subject, year, heading } of columns) {
    const key = `${measure}\t${subject}\t${year ?? ''}`;
    seen.set(key, [...(seen.get(key) ?? []), heading]);
  }
  return new Set([...seen.values()].filter((headings) => headings.length > 1).flat());
}

/** Columns by subject and year, in the order of the table; what has no column with values is left out. */
export function groupColumns(columns: readonly FigureColumn[]): FigureColumns[] {
  const groups = new Map<
    string,
    { subject: string; year: number | undefined; byMeasure: Map<Measure, FigureColumn> }
  >();
  for (const column of columns) {
    const key = `${column.subject}\t${column.year ?? ''}`;
    const group = groups.get(key) ?? { subject: column.subject, year: column.year, byMeasure: new Map() };
    if (!group.byMeasure.has(column.measure)) group.byMeasure.set(column.measure, column);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ byMeasure }) => byMeasure.has('waarde'));
}

/** A topic of CBS OData: its title in one word, and a number that says nothing. */
const TOPIC_KEY = /^\p{Lu}[\p{L}\p{N}]*_\d+$/u;

/** The code of the indicator that a heading or label names, and the rest of what it says. */
export function indicatorIn(
  text: string,
  synonyms: ReadonlyMap<string, string>,
  context: LayoutContext,
): { readonly heading: Heading; readonly code: string | undefined; readonly by: MatchedBy } {
  const heading = parseHeading(text);
  // The bounds of a CBS table get their column from the value's: the same heading and one part more.
  const mapped = synonyms.get(folded(text.replace(/\/(onder|boven)grens$/, '')));
  if (mapped !== undefined) return { heading, code: mapped, by: 'bronnen.yaml' };
  const stems = heading.names.filter((name) => TOPIC_KEY.test(name)).map(topicStem);
  for (const name of [...heading.names, ...stems]) {
    const match = synonyms.get(folded(name)) ?? context.indicators.find(name);
    if (typeof match === 'string') return { heading, code: match, by: 'bronnen.yaml' };
    // Counts of residents below the name of a percentage are no figures of it.
    if (match.kind === 'found' && contradicts(unitInHeading(text), match.item)) break;
    if (match.kind === 'found') return { heading, code: match.item.code, by: match.by };
  }
  return { heading, code: undefined, by: 'naam' };
}

/** Value, n and margins of one row in a group of columns; a margin is half the interval, as in a tabellenboek. */
export function figureIn(cells: readonly CellValue[], { byMeasure }: FigureColumns) {
  const cell = (measure: Measure): CellValue => cells[byMeasure.get(measure)?.index ?? -1] ?? '';
  const waarde = cell('waarde');
  const bounds = boundsIn(waarde, cell('interval'), cell('marge'));
  return {
    waarde,
    n: byMeasure.has('n') ? cell('n') : (byMeasure.get('waarde')?.count ?? ''),
    se: cell('se'),
    ondergrens: bounds?.[0] ?? cell('ondergrens'),
    bovengrens: bounds?.[1] ?? cell('bovengrens'),
  };
}

/** Where the numbers of a row stand, for remarks; a margin stands for both bounds. */
export function columnsOf({ byMeasure }: FigureColumns): NonNullable<RawFigure['columns']> {
  const margin = byMeasure.get('interval') ?? byMeasure.get('marge');
  return Object.fromEntries(
    (['waarde', 'n', 'se', 'ondergrens', 'bovengrens'] as const).flatMap((field) => {
      const column = byMeasure.get(field) ?? (field.endsWith('grens') ? margin : undefined);
      return column === undefined ? [] : [[field, { name: column.heading, index: column.index }]];
    }),
  );
}

/** "GM0363    ", "2023JJ00": codes as CBS pads and writes them, without what is padding. */
export function yearOfPeriod(cell: CellValue): string {
  return /^\s*((?:19|20)\d\d)(JJ00|\*{1,2})?\s*$/.exec(String(cell))?.[1] ?? textOf(cell);
}

/** Numbers of KWB and police tables that stand for "no figure": -99995, -99997 and their kin. */
export function withoutSentinels(cell: CellValue): CellValue {
  return isSentinel(cell) ? '.' : cell;
}
