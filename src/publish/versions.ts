import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../error.ts';

/** Comes along for linux-x64 alone, where a version was made to be carried. */
const BROWSER = '@sparticuz/chromium';

/** Packages whose version can change a byte of the output. */
const PACKAGES = [
  '@11ty/eleventy',
  '@e965/xlsx',
  BROWSER,
  '@utrecht/component-library-css',
  'axe-core',
  'fflate',
  'lightningcss',
  'markdown-it',
  'nunjucks',
  'pdfjs-dist',
  'sharp',
  'subset-font',
  'vega',
  'vega-lite',
  'yazl',
];

const packagesDir = join(import.meta.dirname, '..', '..', 'node_modules');

/**
 * Installed versions by name, this program's own first; without the browser where none comes along. Node and the system
 * stand in `rapport/duur.json`.
 */
export async function versionsOf(own: string): Promise<Record<string, string>> {
  const versions: Record<string, string> = { wijkprofielen: own };
  for (const name of PACKAGES) {
    const text = await readFile(join(packagesDir, name, 'package.json'), 'utf8').catch((cause) => {
      if (name === BROWSER && systemCode(cause) === 'ENOENT') return undefined;
      throw cause;
    });
    if (text !== undefined) versions[name] = String(JSON.parse(text).version);
  }
  return versions;
}
