import type { Site } from '../domain/profile.ts';

/** What stands above every page of a document: until when it may not be made public, and what it is. */
export function headerOf({ embargo }: Pick<Site, 'embargo'>, words: string): string {
  return embargo === undefined ? words : `${embargo} · ${words}`;
}
