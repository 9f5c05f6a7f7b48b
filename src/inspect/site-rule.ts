import type { Site } from '../domain/profile.ts';
import type { Level } from '../domain/remark.ts';
import type { PlacedHit } from './whole-rule.ts';

/** A rule over everything that the templates read. */
export interface SiteRule {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  check(site: Site): readonly PlacedHit[];
}
