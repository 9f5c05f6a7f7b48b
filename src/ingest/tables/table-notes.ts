import { type Cell, groepKey } from '../../domain/survey.ts';
import type {
  ImportedColumn,
  ImportedFigure,
  MatchedBy,
  NameMatch,
  RoundingStep,
  TableImport,
} from '../../domain/table-import.ts';
import { CellRoles } from '../cells/cell-roles.ts';
import { given } from '../given.ts';

/** Figures of a table that are shown as read. */
const FIRST_FIGURES = 12;
/** Rows and names that are listed as passed over; more would only bury the others. */
const MAX_SKIPPED = 100;
/** Longest piece of a cell that is repeated. */
const MAX_TEXT = 80;

type Understanding = Pick<TableImport, 'layout' | 'headerRow' | 'columns'>;

/** What the bytes told before anything was understood. */
export interface TableSource {
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly merged?: readonly string[];
}

/** A figure that was read: of the survey, or of another source. */
type FigureRead = Pick<Cell, 'gebied' | 'indicator' | 'jaar' | 'reeks' | 'groep'> & {
  readonly origin: Pick<Cell['origin'], 'row'>;
};

/** Gathers, while a table is read, how it was understood. Names and places only: no values, no numbers. */
export class TableNotes {
  readonly #source: TableSource;
  #understanding: Understanding = { columns: [] };
  readonly #matches = new Map<string, NameMatch>();
  readonly #settled = new Set<string>();
  readonly #skipped = new Map<string, string>();
  readonly #symbols = new Map<string, { meaning: string; count: number }>();
  readonly #first: ImportedFigure[] = [];
  #figures = 0;
  #rounding: readonly RoundingStep[] = [];
  /** What its columns, rows and cells were taken for. */
  readonly roles = new CellRoles();

  constructor(source: TableSource) {
    this.#source = source;
  }

  /** For another table on the same sheet. */
  ofNextTable(): TableNotes {
    return new TableNotes(this.#source);
  }

  /** Which layout the table has, where its header ends, and what each column is. */
  understood(layout: string, headerRow: number, columns: readonly ImportedColumn[]): void {
    const shown = columns.map((column) => ({ ...column, heading: withoutCounts(column.heading) }));
    this.#understanding = { layout, headerRow, columns: shown };
  }

  /** A name that a layout or bronnen.yaml turned into a code, before the figures were looked at. */
  settled(kind: NameMatch['kind'], found: string, code: string, by: MatchedBy): void {
    this.#settled.add(`${kind}\t${code}`);
    this.matched(kind, found, code, by);
  }

  matched(kind: NameMatch['kind'], found: string, code: string, by: MatchedBy): void {
    const key = `${kind}\t${found}`;
    if (!this.#matches.has(key)) this.#matches.set(key, { kind, found: withoutCounts(found), code, by });
  }

  isSettled(kind: NameMatch['kind'], code: string): boolean {
    return this.#settled.has(`${kind}\t${code}`);
  }

  skipped(what: string, why: string): void {
    if (this.#skipped.size < MAX_SKIPPED) this.#skipped.set(withoutCounts(what), why);
  }

  symbol(symbol: string, meaning: string, times = 1): void {
    if (times === 0) return;
    const use = this.#symbols.get(symbol) ?? { meaning, count: 0 };
    use.count += times;
    this.#symbols.set(symbol, use);
  }

  read({ origin: { row }, gebied, indicator, jaar, reeks, groep }: FigureRead): void {
    this.#figures += 1;
    if (this.#first.length >= FIRST_FIGURES) return;
    this.#first.push({ row, gebied, indicator, jaar, reeks, groep: groepKey(groep) });
  }

  /** In which steps the figures were rounded. */
  rounded(steps: readonly RoundingStep[]): void {
    this.#rounding = steps;
  }

  get format(): string {
    return this.#source.format;
  }

  get matches(): readonly NameMatch[] {
    return [...this.#matches.values()];
  }

  /** All of it, for the place where the table stands. */
  of({ file, sheet }: { readonly file: string; readonly sheet?: string }): Omit<TableImport, 'cells'> {
    return {
      file,
      ...given('sheet', sheet),
      merged: [],
      ...this.#source,
      ...this.#understanding,
      matches: this.matches,
      skipped: [...this.#skipped].map(([what, why]) => ({ what, why })),
      symbols: [...this.#symbols].map(([symbol, use]) => ({ symbol, ...use })),
      rounding: this.#rounding,
      figures: this.#figures,
      first: this.#first,
    };
  }
}

/**
 * Text of a heading or label without numbers of respondents ("Binnenstad (n=32)") and other figures: names and years
 * are shown, numbers may be hidden further on.
 */
export function withoutCounts(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/\bn\s*[=:]\s*[\d.]+/gi, 'n=…')
    .replace(/\(\s*(?!(?:19|20)\d\d\s*\))\d[\d.]*\s*\)/g, '(…)')
    .replace(/\d+[.,]\d+\s*%?/g, '…');
}
