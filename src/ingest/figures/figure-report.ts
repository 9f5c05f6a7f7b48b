import type { RemarkList } from '../remark-list.ts';
import { textOf } from '../tables/sheet.ts';
import { placeOfField } from './cell-place.ts';
import type { Field, RawFigure, RawFigures } from './raw-figure.ts';

/** What is wrong with one field of a figure. */
export interface FieldProblem {
  readonly rule: string;
  readonly explanation: string;
  readonly proposal: string;
}

/** Longest piece of a cell that a remark repeats. */
const MAX_FOUND = 80;

/** Reports what is wrong with the figures of one sheet, each with its place, and remembers that it did. */
export class FigureReport {
  readonly #source: RawFigures;
  readonly #remarks: RemarkList;
  /** Whether anything was wrong since the last reset. */
  failed = false;

  constructor(source: RawFigures, remarks: RemarkList) {
    this.#source = source;
    this.#remarks = remarks;
  }

  error(figure: RawFigure, field: Field, problem: FieldProblem): void {
    this.failed = true;
    const found = textOf(figure[field]);
    this.#remarks.error({
      ...problem,
      ...placeOfField(this.#source, field, figure),
      ...(found === '' ? {} : { found: found.slice(0, MAX_FOUND) }),
    });
  }
}
