import type { Level } from '../domain/remark.ts';
import type { InspectedParts } from './parts.ts';
import type { Hit } from './rule.ts';

/** A hit with the Dutch name of its place, and the file or chart that a waiver would name. */
export interface PlacedHit extends Hit {
  readonly place: string;
  readonly file?: string;
  readonly chart?: string;
}

/** A rule of prudence.md over everything that was made, not over one sentence. */
export interface WholeRule {
  readonly id: string;
  /** English name for tests and the report. */
  readonly name: string;
  readonly level: Level;
  check(parts: InspectedParts): readonly PlacedHit[];
}
