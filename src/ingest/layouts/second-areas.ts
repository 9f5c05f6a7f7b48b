import { AREA_HEADING } from '../dimension-headings.ts';
import { ownPart } from '../heading.ts';
import type { LayoutContext } from '../layout-context.ts';
import { columnLetter, placeOf, type Sheet, textOf } from '../sheet.ts';

/** Where a table has its areas, and the first of its columns with figures. */
interface AreaPlaces {
  readonly row: number;
  readonly headings: readonly string[];
  readonly area: number;
  readonly figures: number;
}

/**
 * Two tables side by side, each with its own column of areas: read as one, the figures of the right one would go to the
 * areas of the left one. An error where a row names two areas; the same area twice does no harm.
 */
export function reportSecondAreas(sheet: Sheet, places: AreaPlaces, { areas, remarks }: LayoutContext): void {
  const codeOf = (text: string) => {
    const match = areas.find(text);
    return match.kind === 'found' ? match.item.code : undefined;
  };
  const seconds = places.headings.flatMap((heading, index) =>
    index > places.figures && AREA_HEADING.test(ownPart(heading)) ? [index] : [],
  );
  for (const column of seconds) {
    let differing: number | undefined;
    sheet.each((cells, row) => {
      if (row <= places.row || differing !== undefined) return;
      const [own, other] = [places.area, column].map((index) => codeOf(textOf(cells[index])));
      if (own !== undefined && other !== undefined && own !== other) differing = row;
    });
    if (differing === undefined) continue;
    remarks.error({
      rule: 'twee-tabellen-naast-elkaar',
      ...placeOf(sheet),
      row: differing,
      column: sheet.letters?.[column] ?? columnLetter(column),
      found: places.headings[column] ?? '',
      explanation:
        'Naast de eerste kolom met gebieden staat er nog een, en op deze rij noemen zij een ander gebied. Bij welk gebied de cijfers horen, is dan niet zeker.',
      proposal: 'Zet de twee tabellen elk op een eigen blad, of zet de gebieden in dezelfde volgorde.',
    });
  }
}
