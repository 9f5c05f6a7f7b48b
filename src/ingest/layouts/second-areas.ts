import { type CellValue, columnLetter, placeOf, type Sheet, textOf } from '../tables/sheet.ts';
import { AREA_HEADING } from './dimension-headings.ts';
import { ownPart } from './heading.ts';
import type { LayoutContext } from './layout-context.ts';

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
  places.headings.forEach((heading, index) => {
    if (index < places.figures && index !== places.area && AREA_HEADING.test(ownPart(heading)))
      reportContradiction(sheet, places.row, [places.area, index], { areas, remarks });
  });
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

/**
 * Two columns about the same kind of area, a code and a name: where they name different ones, nobody knows whose figures
 * the row has.
 */
export function reportContradiction(
  sheet: Sheet,
  headerRow: number,
  [own, other]: readonly [own: number, other: number],
  { areas, remarks }: Pick<LayoutContext, 'areas' | 'remarks'>,
): void {
  const areaIn = (cell: CellValue | undefined) => {
    const match = areas.find(cell ?? '');
    return match.kind === 'found' ? match.item : undefined;
  };
  let [first, rows] = [0, 0];
  let found = '';
  sheet.each((cells, row) => {
    const [one, two] = [areaIn(cells[own]), areaIn(cells[other])];
    if (
      row <= headerRow ||
      !one ||
      !two ||
      one.code === two.code ||
      one.niveau !== two.niveau ||
      one.niveau === 'eigen'
    )
      return;
    rows += 1;
    if (rows > 1) return;
    first = row;
    found = `${textOf(cells[own])}; ${textOf(cells[other])}`;
  });
  if (rows === 0) return;
  remarks.error({
    rule: 'code-en-naam-verschillen',
    ...placeOf(sheet),
    row: first,
    column: sheet.letters?.[other] ?? columnLetter(other),
    found,
    explanation: `${rows === 1 ? 'Op deze rij horen' : `Op ${rows} rijen, waarvan dit de eerste is, horen`} de code en de naam bij verschillende gebieden. Van welk gebied de cijfers zijn, is dan niet zeker.`,
    proposal:
      'Is de tabel gesorteerd zonder alle kolommen mee te nemen? Vraag het bureau om het bestand opnieuw, of verbeter de code of de naam.',
  });
}
