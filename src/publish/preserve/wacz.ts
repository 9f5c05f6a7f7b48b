/** What stands beside the records of a web archive (WACZ 1.1.1): index, list of pages, and a package with checksums. */
import type { OutputFile } from '../../domain/document.ts';
import { bytesOf, sha256 } from '../contents.ts';
import type { Placed, Resource } from './warc.ts';

/** CDXJ: a line per address, sorted, with the place of its record. */
export function cdxOf(placed: readonly Placed[], moment: string): string {
  const timestamp = moment.replace(/\D/g, '');
  const lines = placed.map(({ url, type, ...place }) => {
    const mime = type.split(';')[0];
    const record = { url, mime, status: '200', ...place, filename: 'site.warc.gz' };
    return `${searchKey(url)} ${timestamp} ${JSON.stringify(record)}\n`;
  });
  return lines.sort((a, b) => (a < b ? -1 : 1)).join('');
}

/** "nl,gemeente,www)/wijk/": the host turned around, so that what belongs together stands together. */
function searchKey(url: string): string {
  const { hostname, port, pathname, search } = new URL(url);
  const host = hostname.split('.').reverse().join(',');
  return `${host}${port ? `:${port}` : ''})${pathname}${search}`.toLowerCase();
}

/** The pages that a reader of the archive can open, each with its title. */
export function pagesOf(resources: readonly Resource[], moment: string): string {
  const pages = resources.filter(({ path }) => path.endsWith('.html') && path !== '404.html');
  const lines = pages.map(({ url, bytes }) => ({
    id: sha256(Buffer.from(url)).slice(0, 16),
    url: url.replace(/\/index\.html$/, '/'),
    ts: moment,
    title: titleOf(bytes),
  }));
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'Alle pagina’s' };
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function titleOf(page: Uint8Array): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(Buffer.from(page).toString('utf8')) ?? [];
  return title
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** What is in it, with checksums, and the checksum of that. */
export function packageOf(
  parts: readonly OutputFile[],
  { root, moment, software }: { readonly root: string; readonly moment: string; readonly software: string },
): readonly OutputFile[] {
  const record = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    software,
    created: moment,
    mainPageUrl: root,
    mainPageDate: moment,
    resources: parts.map((file) => {
      const bytes = bytesOf(file);
      const name = file.path.split('/').at(-1);
      return { name, path: file.path, hash: `sha256:${sha256(bytes)}`, bytes: bytes.length };
    }),
  };
  const text = `${JSON.stringify(record, undefined, 2)}\n`;
  const digest = { path: 'datapackage.json', hash: `sha256:${sha256(Buffer.from(text))}` };
  return [
    { path: 'datapackage.json', bytes: text },
    { path: 'datapackage-digest.json', bytes: `${JSON.stringify(digest, undefined, 2)}\n` },
  ];
}
