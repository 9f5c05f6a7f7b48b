import { type Address, houseNumberWords } from '../domain/address.ts';
import { compareNames, type Gebied } from '../domain/gebied.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Link } from '../domain/page-blocks.ts';
import type { SearchEntry, SearchPage, SearchPlace, Site } from '../domain/profile.ts';
import { slugOf } from '../domain/slug.ts';
import { HOME, linkFrom, pageOf, SEARCH, searchPath } from './address.ts';
import type { Parts } from './parts.ts';
import { pathOfArea, type SiteNames } from './site-names.ts';
import { areasWithoutFigures, pageAreaOf, partsWithoutPage } from './together.ts';
import { capitalize } from './words-nl.ts';

/** More streets than this are spread over a page for each letter, so that every page stays light. */
const MOST_ON_A_PAGE = 400;

/** Where a resident ends up from an address: words and path of the page, if there is one. */
type Finder = (code: string) => { readonly text: string; readonly path?: string };

/** Pages to find your wijk by street, postcode or name, and what their script reads; none without addresses. */
export function composeSearch(parts: Parts, names: SiteNames): Pick<Site, 'search' | 'searchData'> {
  const addresses = parts.survey.addresses ?? [];
  if (addresses.length === 0) return { search: [] };
  const find = finderOf(parts, names);
  const streets = [...groupBy(addresses, ({ straat }) => straat)].sort(([a], [b]) => byLetter(a, b));
  const letters = [...groupBy(streets, ([straat]) => letterOf(straat))];
  const spread = streets.length > MOST_ON_A_PAGE;
  const pathOf = (letter: string) => (spread ? searchPath(slugOf(letter)) : SEARCH);
  const compose = (path: string, shown: typeof letters): SearchPage => ({
    ...pageNames(parts, names, path),
    letters: letters.map(([letter]) => letterLink(letter, path, pathOf(letter))),
    groups: shown.map(([letter, group]) => ({
      id: idOf(letter),
      title: letter,
      entries: group.map(([name, rows]) => ({ name, places: placesOf(rows, find, path) })),
    })),
    areas: path === SEARCH ? areaEntries(parts, names, path) : [],
    areasTitle: capitalize(names.areaWords.more),
    postcodes: path === SEARCH ? postcodeEntries(addresses, find, path) : [],
  });
  return {
    search: [
      compose(SEARCH, spread ? [] : letters),
      ...(spread ? letters.map(([letter, group]) => compose(pathOf(letter), [[letter, group]])) : []),
    ],
    searchData: dataOf(addresses, find, areaEntries(parts, names, SEARCH)),
  };
}

function pageNames(parts: Parts, names: SiteNames, path: string) {
  const { gemeente } = parts.survey;
  const { one } = names.areaWords;
  return {
    ...pageOf(gemeente, {
      path,
      heading: `Zoek uw ${one}`,
      description: `Vind uw ${one} in ${gemeente.naam} met uw straat of postcode.`,
      breadcrumbs: [
        { text: 'Wijkprofielen', href: linkFrom(path, HOME) },
        { text: `Zoek uw ${one}`, href: '#inhoud', current: true },
      ],
      noindex: gemeente.site.noindex || path !== SEARCH,
    }),
    lead: `Weet u niet in welke ${one} u woont? Zoek op uw straat of uw postcode.`,
  };
}

function finderOf({ survey }: Parts, names: SiteNames): Finder {
  const known = new Map<string, ReturnType<Finder>>();
  return (code) => {
    const found = known.get(code) ?? placeOf(survey.gebieden.get(code), pageAreaOf(survey, names, code));
    known.set(code, found);
    return found;
  };

  function placeOf(own: Gebied | undefined, page: Gebied | undefined): ReturnType<Finder> {
    if (page) return { text: page.naam, path: pathOfArea(names, page) };
    return { text: own?.naam ?? '' };
  }
}

const byName = (a: string, b: string) => a.localeCompare(b, 'nl');

/** As people look for a street: by its first letter, where "De" counts and an apostrophe or capital does not. */
function byLetter(a: string, b: string): number {
  return byName(letterOf(a), letterOf(b)) || byName(slugOf(a), slugOf(b)) || byName(a, b);
}

/** "A" to "Z" without diacritics; all else stands together. */
function letterOf(name: string): string {
  const first = slugOf(name).charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '0-9';
}

const idOf = (letter: string) => `letter-${slugOf(letter)}`;

function letterLink(letter: string, from: string, to: string): Link {
  if (from === to)
    return { text: letter, href: `#${idOf(letter)}`, ...(to === SEARCH ? {} : { current: true }) };
  return { text: letter, href: `${linkFrom(from, to)}#${idOf(letter)}` };
}

/** The areas of one street, each once; which part is said where there is more than one. */
function placesOf(rows: readonly Address[], find: Finder, from: string): readonly SearchPlace[] {
  const byPage = [...groupBy(rows, ({ gebied }) => find(gebied).text)];
  return byPage.map(([, own]) => ({
    ...linkTo(own[0]?.gebied ?? '', find, from),
    ...(byPage.length > 1 ? { part: own.map(partWords).filter(Boolean).join(', ') } : {}),
  }));
}

function partWords({ huisnummers, postcode }: Address): string {
  return [huisnummers ? houseNumberWords(huisnummers) : '', postcode].filter(Boolean).join(', ');
}

function linkTo(code: string, find: Finder, from: string): SearchPlace {
  const { text, path } = find(code);
  return { text, ...(path === undefined ? {} : { href: linkFrom(from, path) }) };
}

/** Per four digits the areas, with the letters where there is more than one. */
function postcodeEntries(addresses: readonly Address[], find: Finder, from: string): readonly SearchEntry[] {
  const withCode = addresses.flatMap(({ postcode, gebied }) => {
    const [digits, letters] = (postcode ?? '').split(' ');
    return digits ? [{ digits, letters, gebied }] : [];
  });
  return [...groupBy(withCode, ({ digits }) => digits)]
    .sort(([a], [b]) => byName(a, b))
    .map(([name, rows]) => {
      const byPage = [...groupBy(rows, ({ gebied }) => find(gebied).text)].sort(([a], [b]) =>
        compareNames(a, b),
      );
      const places = byPage.map(([, own]) => {
        const letters = [...new Set(own.flatMap((row) => row.letters ?? []))].sort();
        return {
          ...linkTo(own[0]?.gebied ?? '', find, from),
          ...(byPage.length > 1 && letters.length > 0 ? { part: letters.join(', ') } : {}),
        };
      });
      return { name, places };
    });
}

/** Every area by name, also those that share the page of a merged area. */
function areaEntries({ survey }: Parts, names: SiteNames, from: string): readonly SearchEntry[] {
  const hrefOf = (area: Gebied) => linkFrom(from, pathOfArea(names, area));
  return [
    ...names.areas.map((area) => ({ name: area.naam, href: hrefOf(area), places: [] })),
    ...partsWithoutPage(survey, names).map(({ part, whole }) => ({
      name: part.naam,
      places: [{ text: whole.naam, href: hrefOf(whole) }],
    })),
    ...areasWithoutFigures(survey, names).map(({ area }) => ({
      name: area.naam,
      places: [{ text: area.naam }],
    })),
  ].sort((a, b) => compareNames(a.name, b.name));
}

/**
 * Areas once, names and streets by their place in that list: `[street, postcode, house numbers, area]`. Ten thousand
 * streets stay under half a megabyte, and come only when somebody searches.
 */
function dataOf(addresses: readonly Address[], find: Finder, areas: readonly SearchEntry[]): string {
  const pages: (readonly [text: string, path: string])[] = [];
  const places = new Map<string, number>();
  const placeOf = (text: string, path = '') => {
    const key = `${path}\t${text}`;
    const place = places.get(key) ?? pages.push([text, path]) - 1;
    places.set(key, place);
    return place;
  };
  const names = areas.map(({ name, href, places: [place = { text: name, href }] }) => [
    name,
    placeOf(place.text, bare(place.href)),
  ]);
  const streets = addresses.map(({ straat, postcode = '', huisnummers, gebied }) => {
    const { text, path } = find(gebied);
    return [straat, postcode, huisnummers ? houseNumberWords(huisnummers) : '', placeOf(text, path)];
  });
  return JSON.stringify({ areas: pages, names, streets });
}

/** The path below the site's root of an address that is relative to a page. */
const bare = (href = '') => href.replace(/^(\.\.\/)+/, '');
