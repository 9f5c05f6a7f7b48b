/** Documents for office programs: a Word edition per area, copy for papers, and what a meeting needs. */
import type { OutputFile } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import type { Survey } from '../domain/survey.ts';
import { wordEdition } from './word-edition.ts';

/** What documents are made of; no clock, no browser. */
export interface OfficeParts {
  readonly site: Site;
  /** After suppression, and without what is held back or internal. */
  readonly survey: Survey;
}

/** Every document, by its path below `output/`. The same parts give the same bytes. */
export async function office({ site }: OfficeParts): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  // One after the other: a document with its pictures takes some megabytes.
  for (const profile of site.reports) files.push(await wordEdition(site, profile));
  return files;
}
