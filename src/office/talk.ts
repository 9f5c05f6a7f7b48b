import type { Profile, Site } from '../domain/profile.ts';

/** What one meeting is about. */
export interface Talk {
  readonly site: Site;
  readonly profile: Profile;
  /** Topics with the sentences that the page has of them, in the order of the page. */
  readonly topics: readonly { readonly name: string; readonly sentences: readonly string[] }[];
  /** ISO date of the meeting, where it is known. */
  readonly day?: string;
}

/** Date, time and place in one line. */
export function momentOf({ meeting }: Profile): string {
  return [meeting?.date, meeting?.time, meeting?.plaats].filter(Boolean).join(', ');
}
