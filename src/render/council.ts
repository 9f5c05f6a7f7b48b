import { openTemplates } from '../../.eleventy.ts';
import type { CouncilEdition } from '../domain/council.ts';
import type { DocumentMeta } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import { chapterOf, chapterStyle } from './edition.ts';
import { headerOf } from './running-lines.ts';

type Lines = NonNullable<DocumentMeta['chapters']>[number];

interface CouncilChapter extends Lines {
  readonly id: string;
  readonly title: string;
  readonly style: string;
  /** The kernrapport, which was poured already; the template sets the others. */
  readonly html?: string;
}

/** A part whose pages tell what the site doesn't says so above each of them. */
const INTERNAL = 'INTERN · ';

/** The edition for council and driehoek as one document: its markup, and its parts with their running lines. */
export function councilEdition(
  site: Site,
  view: CouncilEdition,
  kernrapport: Lines & { readonly body: string },
  footer: string,
): { readonly body: string; readonly chapters: readonly CouncilChapter[] } {
  const { policy, brief, briefTitle, mark } = view;
  const own = (id: string, title: string, begin = '') => ({
    id,
    title,
    header: headerOf(site, `${begin}${title} · ${view.title}`),
    footer,
  });
  const parts = [
    { id: 'kernrapport', title: 'Kernrapport', header: kernrapport.header, footer: kernrapport.footer },
    ...(policy ? [own('doelen', 'Doelen en afspraken', mark === undefined ? '' : INTERNAL)] : []),
    ...(brief.length > 0 ? [own('kort', briefTitle)] : []),
    own('verantwoording', 'Verantwoording'),
  ];
  const chapters = parts.map((part, at) => ({
    ...part,
    style: chapterStyle(at),
    ...(at === 0 ? { html: chapterOf({ id: part.id, body: kernrapport.body }, at) } : {}),
  }));
  return { body: openTemplates().render('pdf/raad.njk', { site, view, chapters }), chapters };
}
