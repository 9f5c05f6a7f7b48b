import type { RenderedPage } from '@11ty/eleventy';
import type { PrintDocument } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import { bundleStyles, classesIn } from './stylesheet.ts';

/** Templates for paper come out under this address; they are no pages of the site. */
const FOLDER = '/druk/';

export function isPrintPage(page: RenderedPage): boolean {
  return typeof page.url === 'string' && page.url.startsWith(FOLDER);
}

/** Documents to print: an accessible PDF per profile, and each press sheet that has a template. */
export async function printDocuments(
  site: Site,
  pages: readonly RenderedPage[],
): Promise<readonly PrintDocument[]> {
  const bodies = new Map(pages.map((page) => [page.url, page.content]));
  const css = await bundleStyles('pdf.css', classesIn(pages.map((page) => page.content)));
  return site.profiles.flatMap((profile): readonly PrintDocument[] => {
    const body = bodies.get(`${FOLDER}toegankelijk/${profile.slug}/`);
    if (body === undefined) return [];
    return [
      {
        slug: profile.slug,
        kind: 'accessible',
        body,
        css,
        meta: {
          title: profile.title,
          author: site.gemeente,
          subject: profile.description,
          date: site.datum,
          header: `${profile.naam} · ${site.naam} ${site.gemeente} ${site.editie}`,
          footer: [site.voorbeeld ?? '', profile.meta].filter(Boolean).join(' '),
        },
      },
    ];
  });
}
