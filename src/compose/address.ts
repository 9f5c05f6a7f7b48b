import type { Gemeente } from '../domain/gemeente.ts';
import type { Link } from '../domain/page-blocks.ts';
import type { Page } from '../domain/profile.ts';

/** Prefix from a page below `site/` to the site's root: one step up for each folder. */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** Relative address of `to` as seen from the page at `from`; both below `site/`, with the file's name. */
export function linkFrom(from: string, to: string): string {
  return `${rootOf(from)}${to}`;
}

export const HOME = 'index.html';
export const DATA = 'cijfers/index.html';
export const METHOD = 'over-dit-onderzoek/index.html';
export const ACCESSIBILITY = 'toegankelijkheid/index.html';
export const PRIVACY = 'privacy/index.html';
export const COLOPHON = 'colofon/index.html';
export const SEARCH = 'zoeken/index.html';
export const OFFENCES = 'misdrijven/index.html';
export const TWO_MEASURES = 'twee-maten/index.html';
export const SOURCES = 'bronnen/index.html';
export const GOALS = 'doelen/index.html';
export const NOT_FOUND = '404.html';

/** The kernrapport of the gemeente. */
export const WHOLE = 'gemeente/index.html';
/** Name of its files, also where the whole is a land. */
export const WHOLE_SLUG = 'kernrapport';

/** The list of the areas of one level on the front page; the first one has the address that it always had. */
export function listAnchor(list: { readonly niveau: string }, first: boolean): string {
  return first ? 'wijken' : `niveau-${list.niveau}`;
}

/** Streets with one first letter, where the list is long. */
export function searchPath(letter: string): string {
  return `zoeken/${letter}/index.html`;
}

export function themePath(slug: string): string {
  return `thema/${slug}/index.html`;
}

/** What a page must say about itself before its own contents. */
export interface PageNames {
  readonly path: string;
  readonly heading: string;
  readonly description: string;
  readonly breadcrumbs: readonly Link[];
  readonly noindex?: boolean;
  /** Path below `site/` of the image that previews show. */
  readonly image?: string;
}

/** The fields that every page shares. Absolute addresses only where the site's address is known. */
export function pageOf(gemeente: Gemeente, names: PageNames): Page {
  const { adres } = gemeente.site;
  const site = `Wijkprofielen ${gemeente.naam} ${gemeente.editie}`;
  return {
    path: names.path,
    root: rootOf(names.path),
    title: names.path === HOME ? site : `${names.heading} · ${site}`,
    heading: names.heading,
    description: names.description,
    noindex: names.noindex ?? false,
    breadcrumbs: names.breadcrumbs,
    ...(adres ? { canonical: absolute(adres, names.path) } : {}),
    ...(adres && names.image ? { image: absolute(adres, names.image) } : {}),
  };
}

/** Absolute address: folders are named without `index.html`, as web servers show them. */
export function absolute(adres: string, path: string): string {
  return `${adres.replace(/\/*$/, '/')}${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The same where the address of the site is known; else `otherwise`, a path from where the reader is. */
export function absoluteOr({ site }: Gemeente, path: string, otherwise: string): string {
  return site.adres ? absolute(site.adres, path) : otherwise;
}

/** The same of a page right below the home page. */
export function pageBelowHome(gemeente: Gemeente, names: Omit<PageNames, 'breadcrumbs'>): Page {
  const { path, heading } = names;
  const breadcrumbs = [
    { text: 'Wijkprofielen', href: linkFrom(path, HOME) },
    { text: heading, href: '#inhoud', current: true },
  ];
  return pageOf(gemeente, { ...names, breadcrumbs });
}
