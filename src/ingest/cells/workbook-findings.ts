import { formatNumber } from '../../domain/format.ts';
import type { RemarkList } from '../remark-list.ts';
import { columnLetter, type SheetRow, textOf } from '../tables/sheet.ts';
import { rangesOf, tellRanges } from './ranges.ts';
import type { SheetFacts, WorkbookFacts } from './workbook-facts.ts';

/** Merged cells, and formulas over a range, of one sheet; more is a mistake, or meant to keep a program busy. */
const MAX_MERGES = 10_000;
const MAX_ARRAYS = 1000;

interface Place {
  readonly file: string;
  readonly sheet: string;
}

/** A workbook that would take minutes to go through: undefined where all sheets are within the budget. */
export function overBudget({ sheets }: WorkbookFacts): { explanation: string; proposal: string } | undefined {
  for (const [name, { merges, arrays }] of sheets) {
    const [found, what] = merges > MAX_MERGES ? [merges, 'samengevoegde cellen'] : [arrays, 'matrixformules'];
    if (merges <= MAX_MERGES && arrays <= MAX_ARRAYS) continue;
    return {
      explanation: `Het blad "${name}" heeft ${formatNumber(found, 0)} ${what}; hoogstens ${formatNumber(merges > MAX_MERGES ? MAX_MERGES : MAX_ARRAYS, 0)} worden gelezen.`,
      proposal:
        'Kopieer de cijfers als waarden naar een nieuwe werkmap, zonder samengevoegde cellen en formules.',
    };
  }
  return undefined;
}

/** Formulas without a stored value: what they would give is not in the file, so nothing of the sheet can be trusted. */
export function reportFormulas({ formulas }: SheetFacts, place: Place, remarks: RemarkList): boolean {
  const [first] = formulas;
  if (first === undefined) return false;
  const [, column = '', row = '1'] = /^([A-Z]+)(\d+)$/.exec(first) ?? [];
  const places = tellRanges(rangesOf(formulas.map(placeOfName)));
  remarks.error({
    rule: 'formule-zonder-waarde',
    ...place,
    row: Number(row),
    column,
    found: places,
    explanation: `In ${formulas.length === 1 ? 'deze cel staat een formule' : 'deze cellen staan formules'} zonder uitkomst: ${places}. Het programma dat de werkmap maakte, heeft ze niet uitgerekend.`,
    proposal:
      'Open de werkmap in Excel of LibreOffice, wacht tot de getallen er staan en kies Opslaan. Of sla de cijfers op als waarden (Plakken speciaal: Waarden).',
  });
  return true;
}

/** Hidden rows and columns with something in them are read, and told: nobody sees them on the sheet. */
export function reportHiddenCells(
  { hiddenRows, hiddenColumns }: SheetFacts,
  rows: readonly SheetRow[],
  place: Place,
  remarks: RemarkList,
): void {
  const filledRows = new Set(rows.map(({ row }) => row));
  const lines = hiddenRows.filter((row) => filledRows.has(row));
  const columns = hiddenColumns.filter((index) => rows.some(({ cells }) => textOf(cells[index]) !== ''));
  for (const [hidden, what] of [
    [tellRows(lines), lines.length === 1 ? 'rij is' : 'rijen zijn'],
    [columns.map(columnLetter).join(', '), columns.length === 1 ? 'kolom is' : 'kolommen zijn'],
  ] as const) {
    if (hidden === '') continue;
    remarks.warn({
      rule: 'cellen-verborgen',
      ...place,
      ...(what.startsWith('rij') ? { row: lines[0] ?? 1 } : { column: columnLetter(columns[0] ?? 0) }),
      found: hidden,
      explanation: `De ${what} verborgen, maar wel gelezen: ${hidden}.`,
      proposal: 'Maak ze zichtbaar en kijk of ze mee moeten doen. Zo niet, haal ze dan weg.',
    });
  }
}

function tellRows(rows: readonly number[]): string {
  return tellRanges(rangesOf(rows.map((row) => [row, 0] as const)).map((range) => range.replaceAll('A', '')));
}

function placeOfName(name: string): readonly [row: number, column: number] {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(row), column];
}

/** A number whose digits have different forms. */
export interface NumberInPieces {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly string[];
}

/** A number in pieces of different form: "6" and, smaller, "1" may be 61, or 6 with a note. */
export function reportPieces(cells: readonly NumberInPieces[], place: Place, remarks: RemarkList): void {
  for (const { row, column, pieces } of cells) {
    remarks.error({
      rule: 'getal-in-stukken',
      ...place,
      row,
      column: columnLetter(column),
      found: pieces.join(' | '),
      explanation: `In cel ${columnLetter(column)}${row} staan cijfers met verschillende opmaak achter elkaar: ${pieces.map((piece) => `"${piece}"`).join(' en ')}. Dat kan één getal zijn, of een getal met een nootcijfer.`,
      proposal: 'Typ het getal opnieuw, zonder opmaak binnen de cel, en zet een noot onder de tabel.',
    });
  }
}

/** The first of these cells in reading order, with all of them as what was found; undefined where there are none. */
function placeOfAll(cells: readonly (readonly [row: number, column: number])[], place: Place) {
  const [first] = cells.toSorted(([a, x], [b, y]) => a - b || x - y);
  return (
    first && {
      ...place,
      row: first[0],
      column: columnLetter(first[1]),
      found: tellRanges(rangesOf(cells)),
    }
  );
}

/** What stood raised behind a number is a note: it is left off, and told. */
export function reportRaised(
  cells: readonly (readonly [row: number, column: number])[],
  place: Place,
  remarks: RemarkList,
): void {
  const found = placeOfAll(cells, place);
  if (!found) return;
  remarks.warn({
    rule: 'noot-bij-getal',
    ...found,
    explanation: `Achter ${cells.length === 1 ? 'één getal of tekst staat een kleiner, verhoogd teken' : `${cells.length} getallen of teksten staan kleinere, verhoogde tekens`}: ${found.found}. Dat is gelezen als een noot en hoort niet bij het getal.`,
    proposal: 'Kijk of het getal klopt. Een noot kunt u beter onder de tabel zetten.',
  });
}

/** Numbers that the format of their cell hides are read, and told: nobody sees them on the sheet. */
export function reportUnseen(
  cells: readonly (readonly [row: number, column: number])[],
  place: Place,
  remarks: RemarkList,
): void {
  const found = placeOfAll(cells, place);
  if (!found) return;
  remarks.warn({
    rule: 'cellen-verborgen',
    ...found,
    explanation: `De opmaak laat ${cells.length === 1 ? 'een getal' : `${cells.length} getallen`} niet zien, maar ${cells.length === 1 ? 'het is' : 'zij zijn'} wel gelezen: ${found.found}.`,
    proposal: 'Geef de cellen de opmaak Getal en kijk of ze mee moeten doen. Zo niet, maak ze dan leeg.',
  });
}
