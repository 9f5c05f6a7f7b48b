/** P07, T12: what every printed sheet carries, whatever was left out to make it fit. */
import { formatDate } from '../domain/format.ts';
import type { PressSheet, Site } from '../domain/profile.ts';
import type { Fault } from '../domain/remark.ts';
import type { SiteRule } from './site-rule.ts';

/** Wijk, gemeente, year, n, source, date, and where the site is known the address as text and QR (P07). */
export const sheetsComplete: SiteRule = {
  id: 'P07',
  name: 'every sheet carries wijk, gemeente, year, n, source, date and address',
  level: 'error',
  check: (site) =>
    site.sheets.flatMap((sheet) =>
      missingOn(sheet, site).map((what) => ({
        place: placeOf(sheet),
        found: sheet.format.naam,
        explanation: `Op dit vel ontbreekt ${what}.`,
        fault: faultOf(sheet),
      })),
    ),
};

/** "schatting" stands on every sheet (T12). */
export const sheetsSayEstimate: SiteRule = {
  id: 'T12',
  name: 'every sheet says that the figures are an estimate',
  level: 'error',
  check: ({ sheets }) =>
    sheets
      .filter((sheet) => !/schatting/.test(wordsOn(sheet)))
      .map((sheet) => ({
        place: placeOf(sheet),
        found: sheet.format.naam,
        explanation: 'Op dit vel staat niet dat de cijfers een schatting zijn.',
        fault: faultOf(sheet),
      })),
};

const faultOf = ({ format, profile }: PressSheet): Fault => ({
  block: 'sheet',
  gebied: profile.code,
  format: format.naam,
});

const placeOf = ({ format, profile }: PressSheet) => `drukwerk ${format.naam}, ${profile.naam}`;

/** The parts that no sheet leaves out. */
const wordsOn = ({ content }: PressSheet) =>
  [...content.strip, content.headline, ...content.colophon].join(' ');

function missingOn(sheet: PressSheet, site: Site): readonly string[] {
  const words = wordsOn(sheet);
  const has = (part: string) => words.includes(part);
  const parts: readonly (readonly [what: string, present: boolean])[] = [
    ['de naam van het gebied', has(sheet.profile.naam)],
    ['de naam van de gemeente', has(site.gemeente)],
    ['het jaar', has(String(site.editie))],
    ['het aantal bewoners', /\d[\d.]* bewoners?|aantal bewoners .* (onbekend|niet getoond)/.test(words)],
    ['de bron', has('Bron:')],
    ['de datum', has(formatDate(site.datum))],
    ['het adres van de hele pagina', site.adres === undefined || sheet.content.address !== undefined],
  ];
  return parts.filter(([, present]) => !present).map(([what]) => what);
}
