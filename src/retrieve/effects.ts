import type { Effects } from '../effects.ts';

/** What fetching needs of its surroundings; clock and patience come in, so that tests wait for nothing. */
export interface RetrieveEffects extends Pick<Effects, 'log' | 'cacheDir'> {
  /** Sleeps so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** ISO date of today, for the provenance. */
  readonly today: string;
  /** Milliseconds without a byte after which an answer counts as stuck. */
  readonly patience: number;
}
