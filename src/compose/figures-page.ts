import type { Finding } from '../domain/finding.ts';
import type { Gebied } from '../domain/gebied.ts';
import { textOf } from '../domain/narrative.ts';
import { withArticle } from '../domain/onderzoek.ts';
import type { FiguresPage } from '../domain/profile.ts';
import { linkFrom, pageOf } from './address.ts';
import { crumbsTo } from './area-lists.ts';
import { figurePath, listPath } from './figure-address.ts';
import { fullTable, sourcesOf } from './full-table.ts';
import { noticesOf } from './notices.ts';
import type { Parts } from './parts.ts';
import { pathOfArea, type SiteNames, slugOfArea } from './site-names.ts';

/** Folder of the page below the area's own. */
export const FIGURES_FOLDER = 'cijfers';

/** Below `output/site/`. */
export const figuresPath = (names: SiteNames, area: Gebied): string =>
  pathOfArea(names, area).replace('index.html', `${FIGURES_FOLDER}/index.html`);

/** The table of all figures of one area: a page beside its profile, one click from the first screen (H05). */
export function composeFigures(
  parts: Parts,
  names: SiteNames,
  area: Gebied,
  findings: readonly Finding[],
): FiguresPage {
  const { gemeente } = parts.survey;
  const slug = slugOfArea(names, area.code);
  const path = figuresPath(names, area);
  return {
    ...pageOf(gemeente, {
      path,
      heading: `Alle cijfers van ${area.naam}`,
      description: `Alle cijfers van ${area.naam} uit ${withArticle(names.onderzoek)} ${gemeente.editie}.`,
      breadcrumbs: [
        ...crumbsTo(names, area, path),
        { text: area.naam, href: '../index.html' },
        { text: 'Alle cijfers', href: '#inhoud', current: true },
      ],
      noindex: gemeente.site.noindex,
    }),
    ...noticesOf(parts, area.code, path),
    lead: 'Elk cijfer is een schatting. De marge staat achter het cijfer.',
    table: fullTable(area, names, findings),
    sources: sourcesOf(findings, names.source),
    quotes: quotesOf(parts, names, area, findings),
    downloads: [
      { text: 'Deze tabel als CSV', href: `../${slug}.csv` },
      { text: 'Elk cijfer apart (JSON)', href: linkFrom(path, listPath(names, area)) },
      { text: 'Alle gebieden als CSV', href: linkFrom(path, 'cijfers/cijfers.csv') },
      { text: 'Alle cijfers en bestanden', href: linkFrom(path, 'cijfers/index.html') },
    ],
    back: { text: `Terug naar ${area.naam}`, href: '../index.html' },
  };
}

/** What may be quoted of each figure, with the address that goes with it. */
function quotesOf(
  { narratives }: Parts,
  names: SiteNames,
  area: Gebied,
  findings: readonly Finding[],
): FiguresPage['quotes'] {
  const quotes = narratives.areas.get(area.code)?.quotes;
  return findings.flatMap(({ indicator: { code, naam } }) => {
    const quote = quotes?.get(code);
    const href = linkFrom(figuresPath(names, area), figurePath(names, area, code));
    return quote ? [{ topic: naam, text: textOf(quote), href }] : [];
  });
}
