import type { Field, RawFigure, RawFigures } from '../figures/raw-figure.ts';
import type { RemarkList } from '../remark-list.ts';
import { columnIndex, letterOf, type MergedCell, placeOf, textOf } from '../tables/sheet.ts';

const NUMBERS = ['waarde', 'n', 'ondergrens', 'bovengrens', 'se', 'sd', 'deff'] as const;

/**
 * Merged cells of a workbook that hold one number beside several areas or topics: whose it is, nobody can see, and read
 * by its first cell it would be the figure of one of them, or of each. An error for each. Respondents that are merged
 * over the topics of one area are its own.
 */
export function checkMerged(source: RawFigures, remarks: RemarkList): void {
  const { merges = [] } = source.sheet;
  if (merges.length === 0) return;
  const owners = new Map<MergedCell, Set<string>>();
  // Which figure a column belongs to, by the column of its value.
  const valueColumns = new Map<number, number>();
  source.each((figure) => {
    const value = columnAt(source, 'waarde', figure);
    for (const field of NUMBERS) {
      const column = columnAt(source, field, figure);
      if (column === undefined || value === undefined || textOf(figure[field]) === '') continue;
      valueColumns.set(column, value);
      const merge = merges.find((one) => holds(one, figure.row, column));
      if (merge) owners.set(merge, (owners.get(merge) ?? new Set()).add(ownerOf(field, figure)));
    }
  });
  for (const [merge, names] of owners)
    if (names.size > 1 || spansOthers(merge, valueColumns)) report(source, merge, remarks);
}

function columnAt(source: RawFigures, field: Field, figure: RawFigure): number | undefined {
  const index = source.columnOf(field, figure)?.index;
  return index === undefined ? undefined : columnIndex(letterOf(source.sheet, index));
}

function holds({ rows, columns }: MergedCell, row: number, column: number): boolean {
  return row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];
}

function ownerOf(field: Field, { gebied, indicator, jaar, groep }: RawFigure): string {
  return [gebied, jaar, groep, field === 'n' ? '' : indicator].map(textOf).join('\t');
}

/** Whether a merge lies over a column of another figure, or over a block of rows and columns. */
function spansOthers({ rows, columns }: MergedCell, valueColumns: ReadonlyMap<number, number>): boolean {
  if (rows[1] > rows[0] && columns[1] > columns[0]) return true;
  const own = valueColumns.get(columns[0]);
  return [...valueColumns].some(
    ([column, value]) => column > columns[0] && column <= columns[1] && value !== own,
  );
}

function report({ sheet }: RawFigures, { name, rows }: MergedCell, remarks: RemarkList): void {
  remarks.error({
    rule: 'cijfer-samengevoegd',
    ...placeOf(sheet),
    row: rows[0],
    column: /^[A-Z]+/.exec(name)?.[0] ?? '',
    found: name,
    explanation: `De cellen ${name} zijn samengevoegd en hebben samen één getal. Bij welk gebied of onderwerp het hoort, is niet te zien.`,
    proposal:
      'Haal de samengevoegde cellen uit elkaar en zet in elke cel het eigen getal. Is er alleen een getal voor samen? Laat de cellen dan leeg, of maak van de gebieden samen een eigen gebied.',
  });
}
