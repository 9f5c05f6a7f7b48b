import type { CellRole } from '../../domain/cell-role.ts';
import { listNames } from '../../domain/nearest.ts';
import type { ImportedColumn } from '../../domain/table-import.ts';
import { ownColumn } from '../cells/cell-accounts.ts';
import { given } from '../given.ts';
import { seriesWords } from '../onderzoek/series-words.ts';
import type { RemarkList } from '../remark-list.ts';
import { columnLetter, placeOf, type Sheet } from '../tables/sheet.ts';
import { withoutCounts } from '../tables/table-notes.ts';
import type { Measure } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';
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
  markColumns(sheet, understanding);
  reportWeighted(sheet, understanding, context.remarks);
  for (const name of skipped) sheet.notes.skipped(name, 'geen bekende indicator');
  for (const area of elsewhere) sheet.notes.skipped(area, 'staat niet in gebieden.csv');
  const renamed = sheet.notes.matches.filter(({ found, code }) => !found.includes(code));
  context.remarks.warn({
    rule: 'indeling-herkend',
    ...placeOf(sheet),
    row,
    ...given('found', listNames(renamed.map(({ found, code }) => `${found} = ${code}`)) || undefined),
    explanation: `Deze tabel is gelezen als: ${layout}, met de kop op rij ${row}. Waar de reeks niet genoemd wordt, geldt ${seriesWords(context.onderzoek)}.`,
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
  gewogen: 'gewogen aantal, niet gebruikt',
  ondergrens: 'ondergrens',
  bovengrens: 'bovengrens',
  marge: 'marge (plus of min)',
  interval: 'marge (van, tot)',
  se: 'standaardfout',
  teken: 'teken',
};

/** What the numbers of a measure come to. */
const ROLES: Readonly<Record<Measure, CellRole>> = {
  waarde: 'figure',
  n: 'n',
  gewogen: 'unread',
  ondergrens: 'margin',
  bovengrens: 'margin',
  marge: 'margin',
  interval: 'margin',
  se: 'margin',
  teken: 'mark',
};

/** The role of every column that has a heading; numbers below none are left to be told as unread. */
function markColumns(sheet: Sheet, { row, headings, groups, skipped, elsewhere }: Understanding): void {
  const { roles } = sheet.notes;
  const unread = new Set([...skipped, ...elsewhere]);
  roles.header(row);
  headings.forEach((heading, index) => {
    if (heading === '') return;
    const isUnread = unread.has(heading) || unread.has(withoutCounts(heading));
    roles.column(ownColumn(sheet, index), isUnread ? 'unread' : 'heading', isUnread);
  });
  for (const { byMeasure } of groups) {
    // The value last: where CBS gives the bounds in rows, they come from the same column.
    for (const { index, measure } of [...byMeasure.values()].toReversed())
      roles.column(ownColumn(sheet, index), ROLES[measure], measure === 'gewogen');
  }
}

/** A weighted number of respondents is passed over, and told: it says nothing of how sure a figure is. */
function reportWeighted(sheet: Sheet, { row, groups }: Understanding, remarks: RemarkList): void {
  const weighted = groups.flatMap(({ byMeasure }) => byMeasure.get('gewogen') ?? []);
  const [first] = weighted;
  if (!first) return;
  const hasOthers = groups.every(({ byMeasure }) => byMeasure.has('n'));
  weightedRemark(sheet, row, [...new Set(weighted.map(({ heading }) => heading))], hasOthers, remarks);
}

/** The remark on columns with weighted numbers of respondents. */
export function weightedRemark(
  sheet: Sheet,
  row: number,
  headings: readonly string[],
  hasUnweighted: boolean,
  remarks: RemarkList,
): void {
  remarks.warn({
    rule: 'n-gewogen',
    ...placeOf(sheet),
    row,
    ...given('column', headings[0]),
    found: listNames(headings.map(withoutCounts)),
    explanation: `Het gewogen aantal is niet gelezen: hoe zeker een cijfer is, hangt af van het ongewogen aantal antwoorden.${hasUnweighted ? ' Dat staat er ook, en is gelezen.' : ''}`,
    proposal: hasUnweighted
      ? 'U hoeft niets te doen.'
      : 'Vraag het bureau om het ongewogen aantal antwoorden per vraag en wijk.',
  });
}

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
