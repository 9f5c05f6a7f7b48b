import type { Indicator } from '../../../domain/indicator.ts';
import type { Owner } from '../../../domain/scene.ts';
import type { Domain } from '../../domains.ts';
import type { Reading } from '../../reading.ts';

/** One indicator through the waves, a panel per owner. */
export interface DevelopmentFigure {
  readonly indicator: Indicator;
  readonly domain: Domain;
  /** Every wave of any owner, oldest first. */
  readonly waves: readonly Wave[];
  readonly panels: readonly DevelopmentPanel[];
}

export interface Wave {
  readonly jaar: number;
  /** Some panel breaks before this wave: all of them leave room there, so that years stay in line. */
  readonly afterBreak: boolean;
}

export interface DevelopmentPanel {
  readonly owner: Owner;
  readonly name: string;
  readonly readings: readonly Reading[];
  /** Years that are not comparable with the wave before: lines stop, and a dotted line stands between. */
  readonly breaks: readonly number[];
  /** Runs of comparable waves that a line may join (C06), as years. */
  readonly lines: readonly (readonly number[])[];
}
