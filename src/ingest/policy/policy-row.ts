/** What rows of `doelen.csv` and `prioriteiten.csv` have in common. */
import type { Gebied } from '../../domain/gebied.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Remark } from '../../domain/remark.ts';
import type { Match } from '../areas/name-lookup.ts';
import type { FigureNames } from '../figures/figure-parser.ts';
import type { RemarkList } from '../remark-list.ts';
import type { TableRow } from '../tables/read-table.ts';

/** Years in which there can be a survey. */
const FIRST_YEAR = 1980;
const LAST_YEAR = 2999;

/** Reads the cells of one row; what is wrong becomes an error at its cell. */
export class PolicyRow<C extends string> {
  readonly #row: TableRow<C>;
  readonly #file: string;
  readonly #rule: string;
  readonly #remarks: RemarkList;

  constructor(row: TableRow<C>, file: string, rule: string, remarks: RemarkList) {
    this.#row = row;
    this.#file = file;
    this.#rule = rule;
    this.#remarks = remarks;
  }

  get place(): { readonly file: string; readonly row: number } {
    return { file: this.#file, row: this.#row.row };
  }

  text(column: C): string {
    return this.#row.cell(column).normalize('NFC');
  }

  refuse(column: C, explanation: string, proposal: string): undefined {
    this.#remarks.error(this.#remark(column, explanation, proposal));
    return undefined;
  }

  warn(column: C, explanation: string, proposal: string): void {
    this.#remarks.warn(this.#remark(column, explanation, proposal));
  }

  #remark(column: C, explanation: string, proposal: string): Omit<Remark, 'level'> {
    return { rule: this.#rule, ...this.place, column, found: this.text(column), explanation, proposal };
  }

  area(column: C, { areas }: Pick<FigureNames, 'areas'>): Gebied | undefined {
    return this.#named(column, areas.find(this.text(column)), 'gebied', 'gebieden/gebieden.csv');
  }

  indicator(column: C, { indicators }: FigureNames): Indicator | undefined {
    return this.#named(column, indicators.find(this.text(column)), 'onderwerp', 'de lijst van indicatoren');
  }

  #named<T>(column: C, match: Match<T>, what: string, list: string): T | undefined {
    if (match.kind === 'found') return match.item;
    if (match.kind === 'ambiguous') {
      return this.refuse(
        column,
        `"${this.text(column)}" kan meer dan één ${what} zijn: ${match.codes.join(', ')}.`,
        'Vul de code in.',
      );
    }
    return this.refuse(
      column,
      this.text(column) === ''
        ? `De kolom "${column}" is leeg; die is verplicht.`
        : `Het ${what} "${this.text(column)}" staat niet in ${list}.`,
      match.nearest === undefined ? 'Vul een code in die daar staat.' : `Bedoelt u ${match.nearest}?`,
    );
  }

  /** A year in which there can be a survey; an empty cell is an error too. */
  year(column: C): number | undefined {
    const year = /^\d{4}$/.test(this.text(column)) ? Number(this.text(column)) : Number.NaN;
    if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
    return this.refuse(
      column,
      `In de kolom "${column}" staat geen jaar van een meting.`,
      'Vul een jaartal in, zoals 2025.',
    );
  }

  /** A text that must be there. */
  filled(column: C): string | undefined {
    const text = this.text(column);
    if (text !== '') return text;
    return this.refuse(column, `De kolom "${column}" is leeg; die is verplicht.`, `Vul "${column}" in.`);
  }

  /** One of the known words; an empty cell is the first of them where `first` says so. */
  word<W extends string>(column: C, known: readonly W[], first?: W): W | undefined {
    const found = this.text(column).toLowerCase().replace(/\s+/g, '-');
    if (found === '' && first !== undefined) return first;
    const word = known.find((one) => one === found);
    if (word !== undefined) return word;
    return this.refuse(
      column,
      `In de kolom "${column}" staat ${found === '' ? 'niets' : `"${this.text(column)}"`}. Verwacht: ${known.join(', ')}.`,
      `Vul in: ${known.join(', ')}.`,
    );
  }
}
