import type { Niveau } from '../../../domain/gebied.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Domain } from '../../domains.ts';
import type { Reading } from '../../reading.ts';

/** One indicator for every area, alphabetical, each beside the whole. */
export interface SmallMultiplesFigure {
  readonly indicator: Indicator;
  readonly niveau: Niveau;
  readonly domain: Domain;
  readonly areas: readonly Reading[];
  readonly whole: Reading | undefined;
}
