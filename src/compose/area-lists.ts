/** Lists of areas, each level by itself and alphabetical (P05), and the way back to them. */
import type { Gebied } from '../domain/gebied.ts';
import type { Link, LinkList } from '../domain/page-blocks.ts';
import { HOME, linkFrom, listAnchor } from './address.ts';
import { listOf, pathOfArea, type SiteNames } from './site-names.ts';
import { capitalize } from './words-nl.ts';

/** From the front page to the list in which an area stands; the whole stands in none. */
export function crumbsTo(names: SiteNames, area: Gebied, path: string): readonly Link[] {
  const home = { text: 'Wijkprofielen', href: linkFrom(path, HOME) };
  const list = listOf(names, area.code);
  if (!list) return [home];
  const anchor = listAnchor(list, list === names.lists[0]);
  return [home, { text: capitalize(list.words.more), href: `${linkFrom(path, HOME)}#${anchor}` }];
}

/** All areas, a list per level; the one of this page is marked. `keep`: which areas are named. */
export function linkLists(
  names: SiteNames,
  path: string,
  { current, to = (area) => pathOfArea(names, area), keep = () => true }: Listed = {},
): readonly LinkList[] {
  return names.lists
    .map(({ words, areas }) => ({
      title: capitalize(words.more),
      links: areas.filter(keep).map((area) => ({
        text: area.naam,
        href: linkFrom(path, to(area)),
        ...(area.code === current ? { current: true } : {}),
      })),
    }))
    .filter(({ links }) => links.length > 0);
}

interface Listed {
  readonly current?: string;
  readonly to?: (area: Gebied) => string;
  readonly keep?: (area: Gebied) => boolean;
}
