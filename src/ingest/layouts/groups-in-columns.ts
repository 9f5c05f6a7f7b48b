import { listNames } from '../../domain/nearest.ts';
import type { RemarkList } from '../remark-list.ts';
import { letterOf, placeOf, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';

/** A group of residents as bureaus head a column with it: "vrouw", "15-24 jaar", "65+", "hoogopgeleid", "huurders". */
const GROUP =
  /(?:^|[\s/:,(\u2013-])(man(?:nen)?|vrouw(?:en)?|(?:laag|middelbaar|hoog) ?opgeleid(?:en)?|huurders?|kopers?|alleenstaand(?:en)?|\d{1,2} ?(?:-|\u2013|t\/m|tot|tot en met) ?\d{2}(?: ?jaar)|\d{2} ?(?:-|\u2013|t\/m) ?\d{2}|\d{2} ?(?:\+|plus|jaar (?:en|of) ouder))\)?$/i;

/** Rows around a header in which the groups of its columns may stand. */
const AROUND = 2;

interface GroupColumn {
  readonly row: number;
  readonly index: number;
  readonly text: string;
}

/**
 * Columns that are about a group of residents, by their own heading or by a row just above or below it. Whole
 * headings only: a row of figures has none.
 */
function groupColumns(sheet: Sheet, header: number, columns: ReadonlySet<number>): readonly GroupColumn[] {
  const near = sheet.head.filter(({ row }) => Math.abs(row - header) <= AROUND);
  return near.flatMap(({ row, cells }) =>
    cells.flatMap((cell, index) =>
      columns.has(index) && typeof cell === 'string' && GROUP.test(textOf(cell))
        ? [{ row, index, text: textOf(cell) }]
        : [],
    ),
  );
}

/**
 * Tells of figures of groups side by side, which no layout reads: without their group they would pass for figures of
 * all residents. Whether there are any.
 */
export function reportGroupsInColumns(
  sheet: Sheet,
  header: Pick<SheetRow, 'row'>,
  columns: ReadonlySet<number>,
  remarks: RemarkList,
): boolean {
  const found = groupColumns(sheet, header.row, columns);
  const [first] = found;
  if (!first) return false;
  const letters = [...new Set(found.map(({ index }) => letterOf(sheet, index)))];
  remarks.error({
    rule: 'groepen-in-kolommen',
    ...placeOf(sheet),
    row: first.row,
    column: letterOf(sheet, first.index),
    found: listNames([...new Set(found.map(({ text }) => text))]),
    explanation: `In ${letters.length === 1 ? 'kolom' : 'de kolommen'} ${letters.join(', ')} staan cijfers van een groep bewoners. Een tabel met groepen naast elkaar wordt niet gelezen: het cijfer van een groep zou dan voor dat van alle bewoners doorgaan.`,
    proposal:
      'Zet elk cijfer op een eigen rij, met de groep in de kolom groep: leeftijd=15-24 of geslacht=vrouw. Of laat alleen de kolom met het totaal staan.',
  });
  return true;
}
