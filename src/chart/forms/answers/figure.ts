import type { Indicator } from '../../../domain/indicator.ts';
import type { Owner } from '../../../domain/scene.ts';
import type { Reading } from '../../reading.ts';

/** The answers to one question, as parts of a hundred, per owner. */
export interface AnswersFigure {
  /** From most unfavourable to most favourable; "weet niet" last. */
  readonly answers: readonly Indicator[];
  /** Widest sides over all areas, in points left and right of the middle of neutral (C03). */
  readonly reach: { readonly left: number; readonly right: number };
  readonly rows: readonly {
    readonly owner: Owner;
    readonly name: string;
    /** Same order as `answers`; undefined where there is no figure. */
    readonly readings: readonly (Reading | undefined)[];
  }[];
}
