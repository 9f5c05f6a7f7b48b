import type { Indicator } from '../../../domain/indicator.ts';
import type { Reading } from '../../reading.ts';

/** A share as people: so many of a hundred, with the margin as a line under them. */
export interface PictogramFigure {
  readonly indicator: Indicator;
  readonly reading: Reading;
}
