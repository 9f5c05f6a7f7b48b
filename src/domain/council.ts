import type { PageTable, PolicyBlock } from './page-blocks.ts';
import type { Profile, TextPage } from './profile.ts';

/**
 * What councillors and the driehoek get on paper, in one document: the kernrapport, goals and agreements, the wijken in
 * brief and how the figures were made. It may hold what is for the house alone, so it is never part of `Site`.
 */
export interface CouncilEdition {
  readonly title: string;
  readonly lead: string;
  /** Above the cover and each part that holds what the site doesn't; absent where nothing does. */
  readonly mark?: string;
  /** The kernrapport. */
  readonly whole: Profile;
  /** Absent where the gemeente wrote neither goals nor agreements. */
  readonly policy?: CouncilPolicy;
  /** "De wijken in het kort", alphabetical; empty where no area below the whole has a profile. */
  readonly briefTitle: string;
  /** Where what is left out of a part in brief stands. */
  readonly briefLead: string;
  readonly brief: readonly Profile[];
  readonly method: TextPage;
}

export interface CouncilPolicy {
  readonly lead: string;
  /** Every goal with its verdict, by area; absent where there are agreements alone. */
  readonly overview?: PageTable;
  readonly areas: readonly {
    readonly title: string;
    /** What the site shows too. */
    readonly open?: PolicyBlock;
    /** What it doesn't. */
    readonly internal?: PolicyBlock;
  }[];
}
