import type { OutputFile, PrintedFile } from '../domain/document.ts';
import { WOO_INDEX, wooPublisher } from '../domain/woo.ts';
import { type Html, html } from '../html.ts';
import type { Publication } from './publication.ts';

const SITEMAP = 'sitemap-onderzoeksrapporten.xml';
const TOOI = 'https://identifier.overheid.nl/tooi/def/thes/kern/';

/**
 * The PDFs of the site for the Woo-index: a sitemap with DiWoo metadata (standaarden.overheid.nl/diwoo/metadata, the
 * required elements in the order of its schema) and the index that its harvester looks for. Documents in which someone
 * is named are left out: what a resident takes back can't be called back from an index of others. No `lastmod`: the
 * program has no clock, and without it the harvester looks again.
 */
export function wooIndex({
  printed,
  survey: { gemeente },
  embargo,
}: Pick<Publication, 'printed' | 'survey' | 'embargo'>): readonly OutputFile[] {
  const found = wooPublisher(gemeente, embargo);
  const listed = printed.filter(({ onSite, named }) => onSite !== undefined && !named);
  if (!found || listed.length === 0) return [];
  const { publisher, root } = found;
  const documents = listed.map((file) => entry(file, { root, publisher, ...gemeente }));
  return [
    {
      path: `site/${WOO_INDEX}`,
      bytes: xml(html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>${root}${SITEMAP}</loc></sitemap>
</sitemapindex>
`),
    },
    {
      path: `site/${SITEMAP}`,
      bytes: xml(
        html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:diwoo="https://standaarden.overheid.nl/diwoo/metadata/">
${documents}</urlset>
`,
      ),
    },
  ];
}

interface Publisher {
  readonly root: string;
  readonly publisher: string;
  readonly naam: string;
  readonly datum: string;
}

function entry({ onSite = '', title }: PrintedFile, { root, publisher, naam, datum }: Publisher): Html {
  return html`<url>
<loc>${root}${onSite}</loc>
<diwoo:Document><diwoo:DiWoo>
<diwoo:publisher resource="${publisher}">${naam}</diwoo:publisher>
<diwoo:titelcollectie><diwoo:officieleTitel>${title}</diwoo:officieleTitel></diwoo:titelcollectie>
<diwoo:classificatiecollectie><diwoo:informatiecategorieen>
<diwoo:informatiecategorie resource="${TOOI}c_fdaee95e">onderzoeksrapporten</diwoo:informatiecategorie>
</diwoo:informatiecategorieen></diwoo:classificatiecollectie>
<diwoo:creatiedatum>${datum}</diwoo:creatiedatum>
<diwoo:documenthandelingen><diwoo:documenthandeling>
<diwoo:soortHandeling resource="${TOOI}c_641ecd76">vaststelling</diwoo:soortHandeling>
<diwoo:atTime>${datum}T00:00:00</diwoo:atTime>
</diwoo:documenthandeling></diwoo:documenthandelingen>
</diwoo:DiWoo></diwoo:Document>
</url>
`;
}

function xml(markup: Html): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup.text}`;
}
