/** Names of folders and addresses (contract: data/wijken/<slug>/). */
import type { Niveau } from './gebied.ts';

const MAX_LENGTH = 60;
/** Device names that Windows refuses as a file name, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Lower case, diacritics stripped, every run of other characters a hyphen; at most 60 characters. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');
}

/**
 * A slug per area, in the order given: a second area with the same slug, an empty slug or a reserved device
 * name gets the code behind it.
 */
export function slugsOf(areas: Iterable<{ code: string; naam: string }>): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { code, naam } of areas) {
    const plain = slugOf(naam);
    const own = plain === '' || RESERVED.test(plain) || taken.has(plain);
    const slug = own ? [plain, slugOf(code)].filter(Boolean).join('-') : plain;
    taken.add(slug);
    slugs.set(code, slug);
  }
  return slugs;
}

/**
 * Folder of an area's page below the site's root. A wijk and a buurt, and an area that reports for several of them,
 * have the address that stands on paper already; any other level says its own name (contract, second part).
 */
export function areaFolder(niveau: Niveau, slug: string): string {
  return niveau === 'wijk' || niveau === 'buurt' ? `wijk/${slug}` : `gebied/${niveau}/${slug}`;
}
