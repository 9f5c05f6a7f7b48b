import { type Cell, groepKey } from '../domain/survey.ts';

/** Room for distinct values of one part of the key: 2^20 areas, 2^12 indicators, 2^20 combinations of the rest. */
const INDICATORS = 2 ** 12;
const CONTEXTS = 2 ** 20;

/**
 * Cells by key. The key is one number instead of a text: a million texts would cost seconds and hundreds of
 * megabytes.
 */
export class CellIndex {
  readonly #areas = new Map<string, number>();
  readonly #indicators = new Map<string, number>();
  /** By year, series and group together. */
  readonly #contexts = new Map<string, number>();
  readonly #cells = new Map<number, Cell>();
  /** The last context worked out: rows of one wave follow each other. */
  #last: { readonly cell: Cell; readonly number: number } | undefined;

  /** Adds a cell; returns the one that already had its key, which stays. */
  add(cell: Cell): Cell | undefined {
    const key = this.#key(cell, this.#context(cell));
    const first = this.#cells.get(key);
    if (!first) this.#cells.set(key, cell);
    return first;
  }

  /** The cell of the same area, indicator, year and series without a group. */
  totalOf(cell: Cell): Cell | undefined {
    const context = this.#contexts.get(`${cell.jaar}\t${cell.reeks}\t`);
    return context === undefined ? undefined : this.#cells.get(this.#key(cell, context));
  }

  #key(cell: Cell, context: number): number {
    const area = numberOf(this.#areas, cell.gebied);
    const indicator = numberOf(this.#indicators, cell.indicator);
    return (area * INDICATORS + indicator) * CONTEXTS + context;
  }

  #context(cell: Cell): number {
    const last = this.#last;
    if (
      last &&
      last.cell.jaar === cell.jaar &&
      last.cell.reeks === cell.reeks &&
      last.cell.groep === cell.groep
    ) {
      return last.number;
    }
    const number = numberOf(this.#contexts, `${cell.jaar}\t${cell.reeks}\t${groepKey(cell.groep)}`);
    this.#last = { cell, number };
    return number;
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  let number = numbers.get(text);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(text, number);
  }
  return number;
}
