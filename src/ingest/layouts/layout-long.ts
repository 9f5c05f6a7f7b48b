import { boundsIn } from '../cells/bounds.ts';
import { FIELDS, type Field, type RawFigures, REQUIRED_FIELDS } from '../figures/raw-figure.ts';
import { given } from '../given.ts';
import { folded } from '../names/folded.ts';
import type { RemarkList } from '../remark-list.ts';
import { checkWidth, type Header, readHeader } from '../tables/read-table.ts';
import { type CellValue, columnLetter, placeOf, type Sheet, type SheetRow, textOf } from '../tables/sheet.ts';
import { isField, type LongColumn, MEASURES, markColumns, ourNames } from './long-columns.ts';
import { weightedRemark } from './report-recognised.ts';
import type { SourceRule } from './source-rules.ts';

/** Columns that a row with these must have for it to be the header of a long table. */
export const TELLING: readonly Field[] = ['gebied', 'indicator', 'jaar', 'waarde'];

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
  const optional = [...FIELDS.filter((field) => !required.includes(field)), ...MEASURES];
  const header = readHeader<LongColumn>(sheet, mapped, { required, optional }, remarks);
  if (!header) return undefined;
  markColumns(sheet, header);
  const weighted = header.places.get('gewogen');
  if (weighted) {
    const heading = textOf(found?.cells[weighted.index]);
    weightedRemark(sheet, header.row, [heading], header.places.has('n'), remarks);
  }
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
    // A canonical table has the column; one that bronnen.yaml describes may lack it.
    seriesByYear: rule !== undefined && !header.places.has('reeks'),
    columnOf: (field) => {
      const index = header.places.get(field)?.index;
      return index === undefined ? undefined : { name: textOf(found?.cells[index]) || field, index };
    },
    each: figuresBelow(sheet, header, rule, remarks),
  };
}

function figuresBelow(
  sheet: Sheet,
  header: Header<LongColumn>,
  rule: SourceRule | undefined,
  remarks: RemarkList,
): RawFigures['each'] {
  const reader = (field: LongColumn) => {
    const index = header.places.get(field)?.index ?? -1;
    const fixed: CellValue = (isField(field) ? rule?.vast[field] : undefined) ?? '';
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
    marge: reader('marge'),
    interval: reader('interval'),
  };
  const hasMargin = header.places.has('marge') || header.places.has('interval');
  return (visit) =>
    sheet.each((cells, row) => {
      if (row <= header.row || isPassedOver(cells, row, sheet, header, remarks)) return;
      const bounds = hasMargin
        ? boundsIn(read.waarde(cells), read.interval(cells), read.marge(cells))
        : undefined;
      // Spelled out: one shape for every figure keeps a million rows quick.
      visit({
        row,
        gebied: read.gebied(cells),
        indicator: read.indicator(cells),
        jaar: read.jaar(cells),
        reeks: read.reeks(cells),
        groep: read.groep(cells),
        waarde: read.waarde(cells),
        n: read.n(cells),
        ondergrens: bounds?.[0] ?? read.ondergrens(cells),
        bovengrens: bounds?.[1] ?? read.bovengrens(cells),
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

/** Whether a row below the header holds no figure: a note, or more cells than there are columns, which is an error. */
function isPassedOver(
  cells: readonly CellValue[],
  row: number,
  sheet: Sheet,
  header: Header<LongColumn>,
  remarks: RemarkList,
): boolean {
  const { notes } = sheet;
  if (isNote(cells)) {
    notes.skipped(`rij ${row}`, 'een noot onder de tabel');
    notes.roles.row(row, 'note');
    return true;
  }
  if (isHeaderAgain(cells, row, sheet, header, remarks)) return true;
  if (checkWidth(cells, row, sheet, header, remarks)) return false;
  notes.roles.row(row, 'unread', true);
  return true;
}

/** The header once more, as tables that were pasted below one another have it; an error where it names other columns. */
function isHeaderAgain(
  cells: readonly CellValue[],
  row: number,
  sheet: Sheet,
  header: Header<LongColumn>,
  remarks: RemarkList,
): boolean {
  const area = header.places.get('gebied');
  // A look at the length first: folding the names of a million rows would take as long as reading them.
  if (area && textOf(cells[area.index]).length !== area.name.length) return false;
  const known = [...header.places.values()];
  const isSame = ({ index, name }: { index: number; name: string }) =>
    folded(textOf(cells[index])) === folded(name);
  if (area ? !isSame(area) : !known.every(isSame)) return false;
  sheet.notes.roles.row(row, 'heading');
  if (known.every(isSame)) return true;
  remarks.error({
    rule: 'kop-halverwege',
    ...placeOf(sheet),
    row,
    found: cells.map(textOf).join(';').slice(0, 200),
    explanation:
      'Op deze rij begint een tweede tabel, met andere kolommen dan de eerste of in een andere volgorde.',
    proposal: 'Zet elke tabel in een eigen bestand of op een eigen blad.',
  });
  return true;
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
