/** What changed since an edition that is out already: on the pages concerned, and in full in the colophon. */
import type { Change } from '../domain/change.ts';
import { changedTitle } from '../domain/change-words.ts';
import type { Notice } from '../domain/page-blocks.ts';
import { COLOPHON, linkFrom } from './address.ts';
import { escapeHtml } from './markdown.ts';
import type { Parts } from './parts.ts';

/** Anchor in the colophon. */
export const CHANGED = 'gewijzigd';

/** What figures that changed are about, each topic once. */
export function changedTopics({ erratum }: Parts, concerns: (change: Change) => boolean): readonly string[] {
  const changes = (erratum?.changes ?? []).filter(concerns);
  return [...new Set(changes.map(({ indicator }) => indicator?.naam ?? ''))];
}

/** Why the page differs from the one that readers may know; nothing where nothing of it changed. */
export function changedNotice(
  parts: Parts,
  path: string,
  concerns: (change: Change) => boolean,
): readonly Notice[] {
  const topics = changedTopics(parts, concerns);
  if (topics.length === 0) return [];
  const items = topics.map((topic) => `<li>${escapeHtml(topic)}</li>`).join('');
  const href = `${linkFrom(path, COLOPHON)}#${CHANGED}`;
  return [
    {
      title: changedTitle(parts.erratum?.since),
      html: `<p>Op deze pagina zijn cijfers gewijzigd over:</p><ul>${items}</ul><p><a class="nl-link" href="${href}">Lees wat er anders is</a></p>`,
    },
  ];
}
