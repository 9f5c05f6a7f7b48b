/** Follows every link of the site's files, as a crawler would from file:// or any sub-folder. */
import { posix } from 'node:path';

export type Files = ReadonlyMap<string, Uint8Array | string>;

/** Files that print lays beside the pages. */
export const LAID_LATER = /\.pdf$/;

interface Found {
  readonly page: string;
  readonly address: string;
}

/** Links that break a rule: not relative, no file named, or a file or an id that is not there. */
export function brokenLinks(files: Files, later: RegExp = LAID_LATER): readonly string[] {
  const ids = idsByPage(files);
  return linksOf(files).flatMap(({ page, address }) => {
    const problem = problemOf(page, address, files, ids, later);
    return problem ? [`${page} → ${address}: ${problem}`] : [];
  });
}

export function pagesOf(files: Files): readonly (readonly [path: string, html: string])[] {
  return [...files].flatMap(([path, bytes]) =>
    path.endsWith('.html') ? [[path, String(bytes)] as const] : [],
  );
}

function linksOf(files: Files): readonly Found[] {
  return pagesOf(files)
    .filter(([page]) => !page.endsWith('/404.html'))
    .flatMap(([page, html]) =>
      [...html.matchAll(/\s(?:href|src|xlink:href)="([^"]*)"/g), ...srcsets(html)].map(
        ([, address = '']) => ({
          page,
          address,
        }),
      ),
    )
    .filter(({ address }) => !/^(mailto|tel):/.test(address));
}

function srcsets(html: string): readonly (readonly [string, string])[] {
  return [...html.matchAll(/\ssrcset="([^"]*)"/g)].flatMap(([, list = '']) =>
    list.split(',').map((entry) => ['', entry.trim().split(' ')[0] ?? ''] as const),
  );
}

function idsByPage(files: Files): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    pagesOf(files).map(([path, html]) => [
      path,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
    ]),
  );
}

function problemOf(
  page: string,
  address: string,
  files: Files,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  later: RegExp,
): string | undefined {
  if (/^[a-z]+:|^\//i.test(address)) {
    return /^https?:/.test(address) ? undefined : 'not relative';
  }
  const [file = '', anchor] = address.split('#');
  const target = file === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURI(file)));
  if (target.endsWith('/')) return 'names no file';
  if (!files.has(target)) return later.test(target) ? undefined : 'no such file';
  return anchor && !ids.get(target)?.has(anchor) ? 'no such place on the page' : undefined;
}
