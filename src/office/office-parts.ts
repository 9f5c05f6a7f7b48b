import type { PaperPhoto } from '../domain/asset.ts';
import type { PressFormat } from '../domain/press.ts';
import type { Site } from '../domain/profile.ts';
import type { Survey } from '../domain/survey.ts';

/** What documents are made of; no clock, no browser. */
export interface OfficeParts {
  readonly site: Site;
  /** After suppression, and without what is held back or internal. */
  readonly survey: Survey;
  /** Photos at the size at which they came, by path. */
  readonly photos: ReadonlyMap<string, PaperPhoto>;
  /** Formats of papers that get copy as well. */
  readonly papers: readonly PressFormat[];
}
