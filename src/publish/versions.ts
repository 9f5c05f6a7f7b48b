import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Packages whose version can change a byte of the output. */
const PACKAGES = [
  '@11ty/eleventy',
  '@e965/xlsx',
  '@sparticuz/chromium',
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

/** Installed versions by name, this program's own first. Node and the system stand in `rapport/duur.json`. */
export async function versionsOf(own: string): Promise<Record<string, string>> {
  const versions: Record<string, string> = { wijkprofielen: own };
  for (const name of PACKAGES) {
    const text = await readFile(join(packagesDir, name, 'package.json'), 'utf8');
    versions[name] = String(JSON.parse(text).version);
  }
  return versions;
}
