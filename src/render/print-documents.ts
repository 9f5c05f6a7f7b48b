import type { RenderedPage } from '@11ty/eleventy';
import type { DocumentMeta, PrintDocument } from '../domain/document.ts';
import { formatDate } from '../domain/format.ts';
import type { Page, PressSheet, Profile, Site, ThemePage } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { type Chapter, editionBody, editionPages } from './edition.ts';
import { bundleStyles, classesIn } from './stylesheet.ts';

/** Templates for paper come out under this address; they are no pages of the site. */
const FOLDER = '/druk/';

export function isPrintPage(page: RenderedPage): boolean {
  return typeof page.url === 'string' && page.url.startsWith(FOLDER);
}

/** Documents to print: an accessible PDF per profile, the same in large print, all of them as one, and the press sheets. */
export async function printDocuments(
  site: Site,
  pages: readonly RenderedPage[],
): Promise<readonly PrintDocument[]> {
  const bodies = new Map(pages.map((page) => [page.url, page.content]));
  const used = classesIn([...pages.map((page) => page.content), editionBody(site, [])]);
  const [css, largeCss, sheetCss] = await Promise.all([
    bundleStyles('pdf.css', used),
    bundleStyles('groot.css', used),
    bundleStyles('../druk/vel.css', used),
  ]);
  const reports = site.reports.flatMap((profile) => {
    const body = bodies.get(`${FOLDER}toegankelijk/${profile.slug}/`);
    return body === undefined ? [] : [{ profile, body, ...runningLines(site, profile) }];
  });
  const chapters = reports.filter(({ profile }) => site.profiles.includes(profile));
  return [
    ...reports.map(({ profile, body }) => profileDocument(site, profile, body, css)),
    ...reports.flatMap(({ profile }) => {
      const body = bodies.get(`${FOLDER}groot/${profile.slug}/`);
      return body === undefined ? [] : [largeDocument(site, profile, body, largeCss)];
    }),
    ...site.themes.flatMap((theme) => {
      const body = bodies.get(`${FOLDER}thema/${theme.slug}/`);
      return body === undefined ? [] : [themeDocument(site, theme, body, css)];
    }),
    ...(chapters.length > 1 ? [editionDocument(site, chapters, css)] : []),
    ...site.sheets.flatMap((sheet) => {
      const body = bodies.get(`${FOLDER}${sheet.format.naam}/${sheet.profile.slug}/`);
      return body === undefined ? [] : [sheetDocument(site, sheet, body, sheetCss)];
    }),
  ];
}

function profileDocument(site: Site, profile: Profile, body: string, css: string): PrintDocument {
  return {
    slug: profile.slug,
    kind: profile.report ? 'report' : 'accessible',
    onSite: besidePage(profile, `${profile.slug}.pdf`),
    body,
    css,
    meta: { ...metaOf(site, profile.title, profile.description), ...runningLines(site, profile) },
  };
}

/** One theme over all areas. */
function themeDocument(site: Site, theme: ThemePage, body: string, css: string): PrintDocument {
  const title = `${theme.heading} · ${site.naam} ${site.gemeente} ${site.editie}`;
  const invented = site.voorbeeld?.split('.')[0];
  const footer = [invented, 'alle cijfers zijn een schatting', ...sourceLine(site), site.adres];
  return {
    slug: theme.slug,
    kind: 'theme',
    onSite: besidePage(theme, `${theme.slug}.pdf`),
    body,
    css,
    meta: {
      ...metaOf(site, title, theme.description),
      header: title,
      footer: footer.filter(Boolean).join(' · '),
    },
  };
}

/** A file in the folder of a page. */
function besidePage({ path }: Page, name: string): string {
  return path.replace('index.html', name);
}

function largeDocument(site: Site, profile: Profile, body: string, css: string): PrintDocument {
  const title = `${profile.title} (grote letters)`;
  return {
    slug: profile.slug,
    kind: 'large',
    onSite: besidePage(profile, `${profile.slug}-grote-letters.pdf`),
    body,
    css,
    meta: { ...metaOf(site, title, profile.description), ...runningLines(site, profile) },
  };
}

/** On every page (P07): area, gemeente, edition; n, source, date and address. */
function runningLines(site: Site, profile: Profile): Pick<DocumentMeta, 'header' | 'footer'> {
  const invented = site.voorbeeld?.split('.')[0];
  const footer = [
    invented,
    profile.paper.answered,
    'schatting',
    ...sourceLine(site),
    profile.paper.address?.text,
  ];
  return {
    header: `${profile.naam} · ${site.naam} ${site.gemeente} ${site.editie}`,
    footer: footer.filter(Boolean).join(' · '),
  };
}

function sourceLine({ bron, datum }: Site): readonly string[] {
  return [`bron: ${bron}`, formatDate(datum)];
}

function editionDocument(site: Site, chapters: readonly Chapter[], css: string): PrintDocument {
  const title = `${site.naam} ${site.gemeente} ${site.editie}`;
  const invented = site.voorbeeld?.split('.')[0];
  const footer = [invented, 'alle cijfers zijn een schatting', ...sourceLine(site), site.adres];
  const slug = `${slugOf(site.gemeente)}-${site.editie}`;
  return {
    slug,
    kind: 'edition',
    onSite: `cijfers/${slug}.pdf`,
    body: editionBody(site, chapters),
    css: `${css}${editionPages(chapters)}`,
    meta: {
      ...metaOf(site, title, site.home.description),
      header: title,
      footer: footer.filter(Boolean).join(' · '),
      chapters: chapters.map(({ header, footer }) => ({ header, footer })),
    },
  };
}

function sheetDocument(site: Site, sheet: PressSheet, body: string, css: string): PrintDocument {
  const { profile, format } = sheet;
  const title = `${profile.naam} · ${site.naam} ${site.gemeente} ${site.editie} · ${format.naam}`;
  return {
    slug: profile.slug,
    kind: 'press',
    format,
    body,
    css,
    meta: metaOf(site, title, profile.description),
  };
}

function metaOf(site: Site, title: string, subject: string): DocumentMeta {
  return { title, author: site.gemeente, subject, date: site.datum, header: '', footer: '' };
}
