import { listNames } from '../domain/nearest.ts';
import { given } from './given.ts';
import type { LayoutContext } from './layout-context.ts';
import { placeOf, type Sheet } from './sheet.ts';

/** What of a sheet was understood and what was passed over. */
interface Understanding {
  readonly row: number;
  /** What names in the table were taken for which codes. */
  readonly matches: readonly string[];
  readonly skipped: readonly string[];
  /** Areas that are not in gebieden.csv. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Tells how a sheet that is not in the canonical layout was read, before anybody relies on it. */
export function reportRecognised(
  sheet: Sheet,
  layout: string,
  { row, matches, skipped, elsewhere }: Understanding,
  context: LayoutContext,
): void {
  context.remarks.warn({
    rule: 'indeling-herkend',
    ...placeOf(sheet),
    row,
    ...given('found', listNames(new Set(matches)) || undefined),
    explanation: `Deze tabel is gelezen als: ${layout}, met de kop op rij ${row}. Waar de reeks niet genoemd wordt, geldt VM2021 vanaf 2021 en VM2012 van 2012 tot en met 2019.`,
    proposal: 'Klopt dat niet? Beschrijf de tabel dan in bronnen.yaml.',
  });
  if (skipped.length > 0) {
    context.remarks.warn({
      rule: 'onderwerp-overgeslagen',
      ...placeOf(sheet),
      row,
      found: listNames(skipped.slice(0, 20)),
      explanation: `${skipped.length === 1 ? 'Eén onderwerp is' : `${skipped.length} onderwerpen zijn`} geen bekende indicator en niet gelezen: ${listNames(skipped)}.`,
      proposal:
        'Noem de indicator in bronnen.yaml bij "indicatoren", of zet een eigen indicator in indicatoren.csv.',
    });
  }
  if (elsewhere.size > 0) {
    context.remarks.warn({
      rule: 'gebied-overgeslagen',
      ...placeOf(sheet),
      explanation: `${elsewhere.size === 1 ? 'Eén gebied staat' : `${elsewhere.size} gebieden staan`} niet in gebieden.csv en zijn niet gelezen: ${listNames(elsewhere)}.`,
      proposal: 'Voeg een gebied toe aan gebieden.csv als het mee moet doen.',
    });
  }
}
