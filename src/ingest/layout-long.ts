import { given } from './given.ts';
import { folded } from './names/folded.ts';
import { type Field, OPTIONAL_FIELDS, type RawFigures, REQUIRED_FIELDS } from './raw-figure.ts';
import { checkWidth, type Header, readHeader } from './read-table.ts';
import type { RemarkList } from './remark-list.ts';
import { seriesOf } from './series-of.ts';
import { type CellValue, columnLetter, type Sheet, type SheetRow, textOf } from './sheet.ts';
import type { SourceRule } from './source-rules.ts';
import { yearOfCell } from './year-around.ts';

const FIELDS: readonly Field[] = [...REQUIRED_FIELDS, ...OPTIONAL_FIELDS];

/** Columns that a row with these must have for it to be the header of a long table. */
const TELLING: readonly Field[] = ['gebied', 'indicator', 'jaar', 'waarde'];

/** The row that heads a long table, perhaps below a title: it names at least three of the telling columns. */
export function findLongHeader(sheet: Sheet, rule?: SourceRule): SheetRow | undefined {
  return sheet.head.find((row) => {
    if (rule?.kop !== undefined && rule.kop !== row.row) return false;
    const names = new Set(ourNames(row, rule).map((name) => name.toLowerCase()));
    return TELLING.filter((field) => names.has(field) || rule?.vast[field] !== undefined).length >= 3;
  });
}

/** The canonical long layout of the contract: one figure a row, columns in any order, headings mapped by `rule`. */
export function readLong(sheet: Sheet, remarks: RemarkList, rule?: SourceRule): RawFigures | undefined {
  const found = findLongHeader(sheet, rule) ?? sheet.head[0];
  const mapped = found && { row: found.row, cells: ourNames(found, rule) };
  // With a rule a person has looked at the file: what it has no column for may be absent.
  const required: readonly Field[] = REQUIRED_FIELDS.filter(
    (field) => rule?.vast[field] === undefined && !(rule && ['groep', 'n', 'reeks'].includes(field)),
  );
  const header = readHeader(
    sheet,
    mapped,
    { required, optional: FIELDS.filter((field) => !required.includes(field)) },
    remarks,
  );
  if (!header) return undefined;
  const meanings = new Map([...header.places].map(([field, { index }]) => [index, field]));
  sheet.notes.understood(
    'één cijfer per rij',
    header.row,
    (found?.cells ?? []).map((cell, index) => ({
      letter: columnLetter(index),
      heading: textOf(cell),
      ...given('meaning', meanings.get(index)),
    })),
  );
  return {
    sheet,
    columnOf: (field) => textOf(found?.cells[header.places.get(field)?.index ?? -1]) || field,
    each: figuresBelow(sheet, header, rule, remarks),
  };
}

/** The headings of a row in our terms; a heading that the rule doesn't map stays as it is. */
function ourNames({ cells }: SheetRow, rule: SourceRule | undefined): string[] {
  const theirs = new Map(Object.entries(rule?.kolommen ?? {}).map(([field, name]) => [folded(name), field]));
  return cells.map((cell) => theirs.get(folded(textOf(cell))) ?? textOf(cell));
}

function figuresBelow(
  sheet: Sheet,
  header: Header<Field>,
  rule: SourceRule | undefined,
  remarks: RemarkList,
): RawFigures['each'] {
  const reader = (field: Field) => {
    const index = header.places.get(field)?.index ?? -1;
    const fixed: CellValue = rule?.vast[field] ?? '';
    return (cells: readonly CellValue[]) => (index < 0 ? fixed : (cells[index] ?? ''));
  };
  const read = {
    gebied: reader('gebied'),
    indicator: reader('indicator'),
    jaar: reader('jaar'),
    reeks: reader('reeks'),
    groep: reader('groep'),
    waarde: reader('waarde'),
    n: reader('n'),
    ondergrens: reader('ondergrens'),
    bovengrens: reader('bovengrens'),
    se: reader('se'),
    sd: reader('sd'),
    deff: reader('deff'),
    basis: reader('basis'),
    bron: reader('bron'),
    status: reader('status'),
    indeling: reader('indeling'),
    methode: reader('methode'),
  };
  const derived = rule !== undefined && rule.vast.reeks === undefined && !header.places.has('reeks');
  return (visit) =>
    sheet.each((cells, row) => {
      if (row <= header.row) return;
      if (isNote(cells)) {
        sheet.notes.skipped(`rij ${row}`, 'een noot onder de tabel');
        return;
      }
      if (!checkWidth(cells, row, sheet, header, remarks)) return;
      // Spelled out: one shape for every figure keeps a million rows quick.
      visit({
        row,
        gebied: read.gebied(cells),
        indicator: read.indicator(cells),
        jaar: read.jaar(cells),
        reeks: derived ? (seriesOf(yearOfCell(textOf(read.jaar(cells)))) ?? '') : read.reeks(cells),
        groep: read.groep(cells),
        waarde: read.waarde(cells),
        n: read.n(cells),
        ondergrens: read.ondergrens(cells),
        bovengrens: read.bovengrens(cells),
        se: read.se(cells),
        sd: read.sd(cells),
        deff: read.deff(cells),
        basis: read.basis(cells),
        bron: read.bron(cells),
        status: read.status(cells),
        indeling: read.indeling(cells),
        methode: read.methode(cells),
      });
    });
}

/** A note below the table: one cell that opens as notes and sources do, and nothing beside it. */
export function isNote(cells: readonly CellValue[]): boolean {
  const [first] = cells;
  if (
    typeof first !== 'string' ||
    !/^\s*(bron|noot|let op|toelichting|\*|\(?\d\)|©|\u00B9|\u00B2)/i.test(first)
  )
    return false;
  return cells.every((cell, index) => index === 0 || textOf(cell) === '');
}
