/** The national index of documents that governments make public (Wet open overheid). */
import type { Embargo } from './embargo.ts';
import type { Gemeente } from './gemeente.ts';
import { tooiOfGemeente } from './tooi.ts';

/** Name that the index asks for: 015 are reports of research. Below the site's root. */
export const WOO_INDEX = 'sitemapindex-diwoo-infocat015.xml';

/** Who publishes, and where the site stands; undefined where the index can't know them, or nothing may be public yet. */
export function wooPublisher(
  { code, site }: Gemeente,
  embargo: Embargo | undefined,
): { readonly publisher: string; readonly root: string } | undefined {
  const publisher = tooiOfGemeente(code);
  return publisher && site.adres && !embargo
    ? { publisher, root: site.adres.replace(/\/*$/, '/') }
    : undefined;
}
