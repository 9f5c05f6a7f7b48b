import { formatNumber } from '../../domain/format.ts';
import type { RemarkList } from '../remark-list.ts';

/** What a sheet of Excel can hold at most; no table of this survey comes near. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Watches over the size of one table. The first row or column too many is an error, and nothing beyond it is read. */
export class TableLimits {
  readonly #place: { readonly file: string; readonly sheet?: string };
  readonly #remarks: RemarkList;
  exceeded = false;

  constructor(place: { readonly file: string; readonly sheet?: string }, remarks: RemarkList) {
    this.#place = place;
    this.#remarks = remarks;
  }

  /** Whether a row may be read. */
  allow(row: number, columns: number): boolean {
    if (this.exceeded) return false;
    if (row > MAX_ROWS) this.#refuse(row, 'rijen', row, MAX_ROWS);
    else if (columns > MAX_COLUMNS) this.#refuse(row, 'kolommen', columns, MAX_COLUMNS);
    return !this.exceeded;
  }

  #refuse(row: number, what: string, found: number, most: number): void {
    this.exceeded = true;
    this.#remarks.error({
      rule: 'tabel-te-groot',
      ...this.#place,
      row,
      found: `${formatNumber(found, 0)} ${what}`,
      explanation: `Deze tabel is te groot: hoogstens ${formatNumber(most, 0)} ${what} worden gelezen.`,
      proposal:
        'Verdeel de cijfers over meer bestanden, bijvoorbeeld één per meting, en haal lege cellen weg.',
    });
  }
}
