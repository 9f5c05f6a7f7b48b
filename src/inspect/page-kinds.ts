import type { OutputFile } from '../domain/document.ts';
import type { Page, Site } from '../domain/profile.ts';

/** The page that stands for all of its kind. */
export interface Kind {
  readonly name: string;
  readonly path: string;
  readonly html: string;
}

/** One page of every kind, the one with the most markup: it has the most that can go wrong. */
export function kindsOf(site: Site, files: readonly OutputFile[]): readonly Kind[] {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const htmlOf = ({ path }: Page) => {
    const bytes = byPath.get(`site/${path}`);
    if (typeof bytes !== 'string') throw new Error(`render left out ${path}`);
    return bytes;
  };
  return groupsOf(site).flatMap(([name, pages]) => {
    const all = pages.map((page) => ({ name, path: page.path, html: htmlOf(page) }));
    const [largest] = all.sort((a, b) => b.html.length - a.html.length || (a.path < b.path ? -1 : 1));
    return largest ? [largest] : [];
  });
}

function groupsOf(site: Site): readonly (readonly [name: string, pages: readonly Page[]])[] {
  return [
    ['Voorpagina', [site.home]],
    ['Profiel', site.profiles],
    ['Kernrapport', site.reports.filter(({ report }) => report)],
    ['Door de jaren', site.years],
    ['Cijfers van een gebied', site.figures],
    ['Thema', site.themes],
    ['Cijfers', [site.data]],
    ['Tabellen', site.tables],
    ['Cijfers van een thema', site.themeData],
    ['Doelen', site.goals],
    ['Zoeken', site.search],
    ...site.texts.map((page) => [page.heading, [page]] as const),
  ];
}
