/** `rapport/sinds-vorige.html`: what differs from the build that stood there. It follows from that build, so no hash lists it. */
import type { Change } from '../domain/change.ts';
import type { OutputFile } from '../domain/document.ts';
import type { Gemeente } from '../domain/gemeente.ts';
import { groupBy } from '../domain/group-by.ts';
import { type Html, html, tableOf } from '../html.ts';
import { reportFrame } from './report-frame.ts';

export const SINCE_PAGE = 'rapport/sinds-vorige.html';

const KINDS: Readonly<Record<Change['kind'], string>> = {
  value: 'Cijfer',
  hidden: 'Verborgen of getoond',
  class: 'Uitkomst',
  sentence: 'Zin',
  file: 'Bestand',
};

/** Nothing where nothing differs, or nothing stood there. */
export function sincePage(changes: readonly Change[], { naam, editie }: Gemeente): readonly OutputFile[] {
  if (changes.length === 0) return [];
  const areas = [...groupBy(changes, ({ area }) => area?.naam ?? naam)].map(
    ([area, own]) => html`<section><h2>${area}</h2>\n${changeTable(own)}</section>\n`,
  );
  const intro =
    'Dit is anders dan in de bouw die er stond: cijfers, uitkomsten en zinnen. Wie eerder aftekende, kijkt dit na.';
  const page = reportFrame(
    `Sinds de vorige bouw: ${naam}, ${editie}`,
    html`<p><a href="index.html">Terug naar het verslag</a></p>\n<p>${intro}</p>\n${areas}`,
  );
  return [{ path: SINCE_PAGE, bytes: page }];
}

/** Each change with what it was and is. */
export function changeTable(changes: readonly Change[]): Html {
  const rows = changes.map(({ kind, indicator, jaar, groep, met, place, was, is }) => [
    KINDS[kind],
    [indicator?.naam, jaar, groep, met, place].filter(Boolean).join(', '),
    was ?? '',
    is ?? '',
  ]);
  return tableOf('Veranderd', ['Wat', 'Waar', 'Was', 'Is'], rows);
}
