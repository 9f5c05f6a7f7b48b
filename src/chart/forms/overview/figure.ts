import type { Domain } from '../../domains.ts';
import type { TopicRow } from '../../figure-words.ts';

/** Several indicators of one theme and one unit, each with the same owners. */
export interface OverviewFigure {
  readonly domain: Domain;
  readonly rows: readonly TopicRow[];
}
