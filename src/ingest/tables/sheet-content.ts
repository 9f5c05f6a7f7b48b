import { HEAD_ROWS, type MergedCell, type Sheet, type SheetRow } from './sheet.ts';
import { TableNotes, type TableSource } from './table-notes.ts';

/** A sheet as it stands in its workbook: plain data, as a thread gives it. */
export interface SheetContent {
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
  readonly source: TableSource;
  /** Cells that show a percentage. */
  readonly percent: number;
  readonly merges: readonly MergedCell[];
}

/** The same sheet as a table that can be understood. */
export function sheetFrom({ sheet, rows, source, percent, merges }: SheetContent, file: string): Sheet {
  const notes = new TableNotes(source);
  notes.symbol('%', 'opmaak procent: wat u ziet telt, dus 0,18 is gelezen als 18', percent);
  return {
    file,
    sheet,
    notes,
    merges,
    head: rows.slice(0, HEAD_ROWS),
    each: (visit) => {
      for (const { cells, row } of rows) visit(cells, row);
    },
  };
}
