import { type Cell, groepKey } from '../../domain/survey.ts';

/** Indicators that there is room for in a key; it stays a small integer up to half a million areas. */
const INDICATORS = 2 ** 12;

/** Cells of one year, series and group, by area and indicator. */
type Wave = Map<number, Cell>;

/**
 * Cells by key. The key is a small integer within its wave instead of a text: a million texts would cost seconds
 * and hundreds of megabytes.
 */
export class CellIndex {
  readonly #areas = new Map<string, number>();
  readonly #indicators = new Map<string, number>();
  readonly #waves = new Map<string, Wave>();
  /** The last wave looked up: rows of one wave follow each other. */
  #last: { readonly cell: Cell; readonly wave: Wave } | undefined;

  /** Adds a cell; returns the one that already had its key, which stays. */
  add(cell: Cell): Cell | undefined {
    const wave = this.#waveOf(cell);
    const key = this.#key(cell);
    const first = wave.get(key);
    if (!first) wave.set(key, cell);
    return first;
  }

  /** The cell of the same area, indicator, year and series without a group. */
  totalOf(cell: Cell): Cell | undefined {
    return this.#waves.get(`${cell.jaar}\t${cell.reeks}\t`)?.get(this.#key(cell));
  }

  /** The cell of another indicator beside this one: the same area, year, series and group. */
  besideOf(cell: Cell, indicator: string): Cell | undefined {
    return this.#waveOf(cell).get(this.#key({ gebied: cell.gebied, indicator }));
  }

  #key(cell: Pick<Cell, 'gebied' | 'indicator'>): number {
    return numberOf(this.#areas, cell.gebied) * INDICATORS + numberOf(this.#indicators, cell.indicator);
  }

  #waveOf(cell: Cell): Wave {
    const last = this.#last;
    if (last && sameWave(last.cell, cell)) return last.wave;
    const name = `${cell.jaar}\t${cell.reeks}\t${groepKey(cell.groep)}`;
    const wave = this.#waves.get(name) ?? new Map();
    this.#waves.set(name, wave);
    this.#last = { cell, wave };
    return wave;
  }
}

function sameWave(a: Cell, b: Cell): boolean {
  return a.jaar === b.jaar && a.reeks === b.reeks && a.groep === b.groep;
}

function numberOf(numbers: Map<string, number>, text: string): number {
  let number = numbers.get(text);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(text, number);
  }
  return number;
}
