import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleAsync, type Selector, transform } from 'lightningcss';
import type { HouseStyle } from '../domain/house-style.ts';

/** Where styles and fonts stand below the site's root. */
export const ASSETS = 'assets';

const resolvePackage = createRequire(import.meta.url).resolve;
/** Lightning CSS counts versions in one number: browsers since spring 2022, which know cascade layers. */
const TARGETS = { chrome: 99 << 16, firefox: 97 << 16, safari: (15 << 16) | (4 << 8) };

/**
 * One style sheet with its imports, from `templates/styles/`; packages are imported by name. With `used`, rules for
 * other classes are left out; without it a document's sheet does not depend on what other documents hold.
 */
export async function bundleStyles(file: string, used?: ReadonlySet<string>): Promise<string> {
  const { code } = await bundleAsync({
    filename: fileURLToPath(new URL(`../../templates/styles/${file}`, import.meta.url)),
    minify: true,
    targets: TARGETS,
    resolver: {
      resolve: (specifier, from) =>
        specifier.startsWith('@') ? resolvePackage(specifier) : join(dirname(from), specifier),
    },
  });
  return used ? dropUnused(code, used) : new TextDecoder().decode(code);
}

/**
 * Leaves out rules for classes that no page has: of the component library's 400 kB, a few remain. Only whole
 * selectors go, and only by class: what is written without a class stays.
 */
function dropUnused(code: Uint8Array, used: ReadonlySet<string>): string {
  const lives = (selector: Selector): boolean =>
    selector.every((part) => {
      if (part.type === 'class') return used.has(part.name);
      if (part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where')) {
        return part.selectors.some(lives);
      }
      return true;
    });
  const { code: kept } = transform({
    filename: 'site.css',
    code,
    minify: true,
    targets: TARGETS,
    visitor: {
      Rule: {
        style: (rule) => (rule.value.selectors.some(lives) ? undefined : []),
      },
      Selector: (selector) => (lives(selector) ? undefined : []),
    },
  });
  return new TextDecoder().decode(kept);
}

/** Class names in the HTML of all pages. */
export function classesIn(pages: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const page of pages) {
    for (const [, list = ''] of page.matchAll(/\sclass="([^"]*)"/g)) {
      for (const name of list.split(/\s+/)) names.add(name);
    }
  }
  return names;
}

/** Custom properties of the tokens package that the rules read: a package has thousands. */
export function tokenRule(houseStyle: HouseStyle, css: string): string {
  const wanted = new Set<string>();
  const want = (text: string) => {
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (wanted.has(name)) continue;
      wanted.add(name);
      want(houseStyle.tokens.get(name) ?? '');
    }
  };
  want(css);
  const lines = [...houseStyle.tokens]
    .filter(([name]) => wanted.has(name))
    .map(([name, value]) => `${name}:${value}`);
  return lines.length > 0 ? `@layer tokens{:root{${lines.join(';')}}}` : '';
}

/** `assets/site.<hash>.css`: a new name for new contents, so that servers may cache it for long. */
export function hashedName(stem: string, extension: string, contents: string | Uint8Array): string {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10);
  return `${ASSETS}/${stem}.${hash}.${extension}`;
}
