/** What changed since an edition that is out already: on the pages concerned, and in full in the colophon. */
import type { Change } from '../domain/change.ts';
import { changedTitle } from '../domain/change-words.ts';
import type { Notice } from '../domain/page-blocks.ts';
import { COLOPHON, linkFrom } from './address.ts';
import { escapeHtml } from './markdown.ts';
import type { Parts } from './parts.ts';

/** Anchor in the colophon. */
export const CHANGED = 'gewijzigd';

/** Why the page differs from the one that readers may know; nothing where nothing of it changed. */
export function changedNotice(
  { erratum }: Parts,
  path: string,
  concerns: (change: Change) => boolean,
): readonly Notice[] {
  const topics = new Set(
    (erratum?.changes ?? []).filter(concerns).map(({ indicator }) => indicator?.naam ?? ''),
  );
  if (topics.size === 0) return [];
  const items = [...topics].map((topic) => `<li>${escapeHtml(topic)}</li>`).join('');
  const href = `${linkFrom(path, COLOPHON)}#${CHANGED}`;
  return [
    {
      title: changedTitle(erratum?.since),
      html: `<p>Op deze pagina zijn cijfers gewijzigd over:</p><ul>${items}</ul><p><a class="nl-link" href="${href}">Lees wat er anders is</a></p>`,
    },
  ];
}
