import { OPTIONAL_FIELDS, type RawFigures, REQUIRED_FIELDS } from './raw-figure.ts';
import { checkWidth, readHeader } from './read-table.ts';
import type { RemarkList } from './remark-list.ts';
import type { CellValue, Sheet } from './sheet.ts';

/** The canonical long layout of the contract: one figure a row, columns in any order. */
export function readLong(sheet: Sheet, remarks: RemarkList): RawFigures | undefined {
  const columns = { required: REQUIRED_FIELDS, optional: OPTIONAL_FIELDS };
  const header = readHeader(sheet, sheet.head[0], columns, remarks);
  if (!header) return undefined;
  const at = (field: (typeof REQUIRED_FIELDS | typeof OPTIONAL_FIELDS)[number]) =>
    header.places.get(field)?.index ?? -1;
  const place = {
    gebied: at('gebied'),
    indicator: at('indicator'),
    jaar: at('jaar'),
    reeks: at('reeks'),
    groep: at('groep'),
    waarde: at('waarde'),
    n: at('n'),
    ondergrens: at('ondergrens'),
    bovengrens: at('bovengrens'),
    se: at('se'),
    sd: at('sd'),
    deff: at('deff'),
    basis: at('basis'),
    bron: at('bron'),
    status: at('status'),
    indeling: at('indeling'),
    methode: at('methode'),
  };
  return {
    sheet,
    columnOf: (field) => header.places.get(field)?.name ?? field,
    each: (visit) =>
      sheet.each((cells, row) => {
        if (row === header.row || !checkWidth(cells, row, sheet, header, remarks)) return;
        // Spelled out: one shape for every figure keeps a million rows quick.
        visit({
          row,
          gebied: cell(cells, place.gebied),
          indicator: cell(cells, place.indicator),
          jaar: cell(cells, place.jaar),
          reeks: cell(cells, place.reeks),
          groep: cell(cells, place.groep),
          waarde: cell(cells, place.waarde),
          n: cell(cells, place.n),
          ondergrens: cell(cells, place.ondergrens),
          bovengrens: cell(cells, place.bovengrens),
          se: cell(cells, place.se),
          sd: cell(cells, place.sd),
          deff: cell(cells, place.deff),
          basis: cell(cells, place.basis),
          bron: cell(cells, place.bron),
          status: cell(cells, place.status),
          indeling: cell(cells, place.indeling),
          methode: cell(cells, place.methode),
        });
      }),
  };
}

function cell(cells: readonly CellValue[], index: number): CellValue {
  return index < 0 ? '' : (cells[index] ?? '');
}
