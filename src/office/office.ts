/** Documents for office programs: a Word edition per area, copy for papers, and what a meeting needs. */
import type { Cache } from '../cache.ts';
import type { OutputFile } from '../domain/document.ts';
import type { PressFormat } from '../domain/press.ts';
import type { Survey } from '../domain/survey.ts';
import { copyPackage } from './copy-package.ts';
import { meetingKit } from './meeting-kit.ts';
import type { OfficeParts } from './office-parts.ts';
import { wordEdition } from './word-edition.ts';

/** The formats among those ordered that are pages of a paper with people on them. */
export function papersOf({ gemeente, pressFormats }: Survey): readonly PressFormat[] {
  return gemeente.drukwerk
    .flatMap((name) => pressFormats.get(name) ?? [])
    .filter(({ soort, inhoud }) => (soort === 'krant' || soort === 'spread') && inhoud !== 'cijfers');
}

export { proofDocument } from './proof-document.ts';

/**
 * Every document, by its path below `output/`. The same parts give the same bytes: a document of which nothing changed
 * is as it was kept (decision 360).
 */
export async function office(parts: OfficeParts, cache: Cache): Promise<readonly OutputFile[]> {
  const { site, survey, papers } = parts;
  const files: OutputFile[] = [];
  // One after the other: a document with its pictures takes some megabytes.
  for (const profile of site.reports) files.push(await wordEdition(site, profile, cache));
  for (const profile of site.profiles) files.push(...(await meetingKit(site, profile, survey, cache)));
  for (const format of papers) files.push(...(await copyPackage(format, parts, cache)));
  return files;
}
