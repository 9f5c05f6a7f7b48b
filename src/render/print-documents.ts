import type { RenderedPage } from '@11ty/eleventy';
import type { CouncilEdition } from '../domain/council.ts';
import type { DocumentMeta, PrintDocument } from '../domain/document.ts';
import { formatDate } from '../domain/format.ts';
import type { Page, PressSheet, Profile, Site, ThemePage } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { councilEdition } from './council.ts';
import { type Chapter, editionBody, editionPages } from './edition.ts';
import { headerOf } from './running-lines.ts';
import { bundleStyles } from './stylesheet.ts';

/** Templates for paper come out under this address; they are no pages of the site. */
const FOLDER = '/druk/';

export function isPrintPage(page: RenderedPage): boolean {
  return typeof page.url === 'string' && page.url.startsWith(FOLDER);
}

/**
 * Documents to print: an accessible PDF per profile, the same in large print, all of them as one, the edition for
 * council and driehoek, and the press sheets.
 */
export async function printDocuments(
  site: Site,
  pages: readonly RenderedPage[],
  council?: CouncilEdition,
): Promise<readonly PrintDocument[]> {
  const bodies = new Map(pages.map((page) => [page.url, page.content]));
  const reports = site.reports.flatMap((profile) => {
    const body = bodies.get(`${FOLDER}toegankelijk/${profile.slug}/`);
    return body === undefined ? [] : [{ profile, body, ...runningLines(site, profile) }];
  });
  const whole = council && reports.find(({ profile }) => profile === council.whole);
  const forCouncil = whole && councilEdition(site, council, whole, editionFooter(site));
  const [css, largeCss, sheetCss] = await Promise.all([
    bundleStyles('pdf.css'),
    bundleStyles('groot.css'),
    bundleStyles('../druk/vel.css'),
  ]);
  // The gemeente itself first.
  const chapters = [
    ...reports.filter(({ profile }) => !site.profiles.includes(profile)),
    ...reports.filter(({ profile }) => site.profiles.includes(profile)),
  ].map(({ profile: { slug, naam }, ...rest }) => ({ id: slug, title: naam, ...rest }));
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
    ...(forCouncil ? [councilDocument(site, council, forCouncil, css)] : []),
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
    named: namesPeople(profile),
    body,
    css,
    meta: { ...metaOf(site, profile.title, profile.description), ...runningLines(site, profile) },
  };
}

/** One theme over all areas. */
function themeDocument(site: Site, theme: ThemePage, body: string, css: string): PrintDocument {
  const title = `${theme.heading} · ${site.naam} ${site.gemeente} ${site.editie}`;
  return {
    slug: theme.slug,
    kind: 'theme',
    onSite: besidePage(theme, `${theme.slug}.pdf`),
    body,
    css,
    meta: {
      ...metaOf(site, title, theme.description),
      header: headerOf(site, title),
      footer: editionFooter(site),
    },
  };
}

function namesPeople({ interviews, officer }: Profile): boolean {
  return interviews.length > 0 || officer !== undefined;
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
    named: namesPeople(profile),
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
    header: headerOf(site, `${profile.naam} · ${site.naam} ${site.gemeente} ${site.editie}`),
    footer: footer.filter(Boolean).join(' · '),
  };
}

function sourceLine({ bron, datum }: Site): readonly string[] {
  return [`bron: ${bron}`, formatDate(datum)];
}

/** Never part of the site: it may hold what is internal. */
function councilDocument(
  site: Site,
  { title, lead }: CouncilEdition,
  { body, chapters }: ReturnType<typeof councilEdition>,
  css: string,
): PrintDocument {
  return {
    slug: 'raadseditie',
    kind: 'council',
    body,
    css: `${css}${editionPages(chapters)}`,
    meta: {
      ...metaOf(site, title, lead),
      header: headerOf(site, title),
      footer: editionFooter(site),
      chapters: chapters.map(({ header, footer }) => ({ header, footer })),
    },
  };
}

/** Of documents about more than one area. */
function editionFooter(site: Site): string {
  const invented = site.voorbeeld?.split('.')[0];
  const footer = [invented, 'alle cijfers zijn een schatting', ...sourceLine(site), site.adres];
  return footer.filter(Boolean).join(' · ');
}

function editionDocument(site: Site, chapters: readonly Chapter[], css: string): PrintDocument {
  const title = `${site.naam} ${site.gemeente} ${site.editie}`;
  const slug = `${slugOf(site.gemeente)}-${site.editie}`;
  return {
    slug,
    kind: 'edition',
    onSite: `cijfers/${slug}.pdf`,
    named: site.reports.some(namesPeople),
    body: editionBody(site, chapters),
    css: `${css}${editionPages(chapters)}`,
    meta: {
      ...metaOf(site, title, site.home.description),
      header: headerOf(site, title),
      footer: editionFooter(site),
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
    format: site.embargo === undefined ? format : { ...format, embargo: site.embargo },
    body,
    css: site.embargo === undefined ? css : `${css}${embargoLine(site, site.embargo)}`,
    meta: metaOf(site, title, profile.description),
  };
}

/** Below the sheet, in the room that the press format keeps for it; in black alone. */
function embargoLine({ houseStyle }: Site, words: string): string {
  const font = `650 9pt/1 "${houseStyle.families.sans}"`;
  return `@page{@bottom-center{content:"${words}";color:#000;font:${font};white-space:nowrap}}`;
}

function metaOf(site: Site, title: string, subject: string): DocumentMeta {
  return { title, author: site.gemeente, subject, date: site.datum, header: '', footer: '' };
}
