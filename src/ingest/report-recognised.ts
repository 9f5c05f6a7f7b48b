import { listNames } from '../domain/nearest.ts';
import type { ImportedColumn } from '../domain/table-import.ts';
import { given } from './given.ts';
import type { Measure } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';
import { columnLetter, placeOf, type Sheet } from './sheet.ts';
import { withoutCounts } from './table-notes.ts';
import type { FigureColumns } from './wide-table.ts';

/** What of a sheet was understood and what was passed over. */
interface Understanding {
  readonly row: number;
  readonly headings: readonly string[];
  /** What the columns that hold no figures say of a row, by index: "gebied", "jaar". */
  readonly dimensions: ReadonlyMap<number, string>;
  readonly groups: readonly FigureColumns[];
  readonly skipped: readonly string[];
  /** Areas that are not in gebieden.csv. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Tells how a sheet that is not in the canonical layout was read, before anybody relies on it. */
export function reportRecognised(
  sheet: Sheet,
  layout: string,
  understanding: Understanding,
  context: LayoutContext,
): void {
  const { row, skipped, elsewhere } = understanding;
  sheet.notes.understood(layout, row, columnsOf(sheet, understanding));
  for (const name of skipped) sheet.notes.skipped(name, 'geen bekende indicator');
  for (const area of elsewhere) sheet.notes.skipped(area, 'staat niet in gebieden.csv');
  const renamed = sheet.notes.matches.filter(({ found, code }) => !found.includes(code));
  context.remarks.warn({
    rule: 'indeling-herkend',
    ...placeOf(sheet),
    row,
    ...given('found', listNames(renamed.map(({ found, code }) => `${found} = ${code}`)) || undefined),
    explanation: `Deze tabel is gelezen als: ${layout}, met de kop op rij ${row}. Waar de reeks niet genoemd wordt, geldt VM2021 vanaf 2021 en VM2012 van 2012 tot en met 2019.`,
    proposal: 'Klopt dat niet? Beschrijf de tabel dan in bronnen.yaml.',
  });
  if (skipped.length > 0) {
    const names = skipped.map(withoutCounts);
    context.remarks.warn({
      rule: 'onderwerp-overgeslagen',
      ...placeOf(sheet),
      row,
      found: listNames(names.slice(0, 20)),
      explanation: `${names.length === 1 ? 'Eén onderwerp is' : `${names.length} onderwerpen zijn`} geen bekende indicator en niet gelezen: ${listNames(names)}.`,
      proposal:
        'Noem de indicator in bronnen.yaml bij "indicatoren", of zet een eigen indicator in indicatoren.csv.',
    });
  }
  if (elsewhere.size > 0) {
    context.remarks.warn({
      rule: 'gebied-overgeslagen',
      ...placeOf(sheet),
      explanation: `${elsewhere.size === 1 ? 'Eén gebied staat niet in gebieden.csv en is' : `${elsewhere.size} gebieden staan niet in gebieden.csv en zijn`} niet gelezen: ${listNames(elsewhere)}.`,
      proposal: 'Voeg een gebied toe aan gebieden.csv als het mee moet doen.',
    });
  }
}

/** What is in a column, by what its numbers are. */
const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  waarde: 'waarde',
  n: 'n',
  ondergrens: 'ondergrens',
  bovengrens: 'bovengrens',
  marge: 'marge (plus of min)',
  interval: 'marge (van, tot)',
  se: 'standaardfout',
  teken: 'teken',
};

/** Every column of the header with what it was taken for; notes how the subjects of columns were matched. */
function columnsOf(sheet: Sheet, { headings, dimensions, groups }: Understanding): ImportedColumn[] {
  const meanings = new Map(dimensions);
  for (const { subject, year, byMeasure } of groups) {
    for (const { index, measure } of byMeasure.values()) {
      const about = [subject, year].filter((part) => part !== '' && part !== undefined).join(', ');
      meanings.set(index, `${MEASURE_NAMES[measure]} van ${about}`);
    }
  }
  return headings.flatMap((heading, index) => {
    const meaning = meanings.get(index);
    if (heading === '' && meaning === undefined) return [];
    const letter = sheet.letters?.[index] ?? columnLetter(index);
    return [{ letter, heading, ...given('meaning', meaning) }];
  });
}
