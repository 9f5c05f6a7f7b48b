import { readFileSync } from 'node:fs';
import type { OutputFile } from '../domain/document.ts';
import type { Site } from '../domain/profile.ts';
import { hashedName } from './stylesheet.ts';

/** The only script of the site, as it stands in `templates/scripts/`. */
const SCRIPT = readFileSync(new URL('../../templates/scripts/zoeken.js', import.meta.url), 'utf8');

/** Addresses of the search page's script and of the streets that it reads; absent without the page. */
export function searchPaths(site: Site): {
  readonly search?: { readonly script: string; readonly data: string };
} {
  if (site.searchData === undefined) return {};
  return {
    search: {
      script: hashedName('zoeken', 'js', SCRIPT),
      data: hashedName('adressen', 'js', dataScript(site)),
    },
  };
}

export function searchFiles(site: Site): readonly OutputFile[] {
  const { search } = searchPaths(site);
  if (!search) return [];
  return [
    { path: `site/${search.script}`, bytes: SCRIPT },
    { path: `site/${search.data}`, bytes: dataScript(site) },
  ];
}

/** Data as a script: under the strict policy a page may load scripts of its own site and fetch nothing. */
function dataScript({ searchData = '{}' }: Site): string {
  return `window.wijkprofielenAdressen=${searchData};\n`;
}
