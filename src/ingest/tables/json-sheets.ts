import { z } from 'zod';
import { parsedJson } from '../../domain/parsed-json.ts';
import type { TextEncoding } from './decode-text.ts';
import { type CellValue, HEAD_ROWS, type Sheet, type SheetRow } from './sheet.ts';
import { TableNotes } from './table-notes.ts';

type Place = Pick<Sheet, 'file' | 'notes'>;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const record = z.record(z.string(), cell);

/** Rows of CBS OData v3 (TypedDataSet, UntypedDataSet) and v4 (Observations). */
const odata = z.looseObject({ value: z.array(record).min(1) });
/** Swing's selectiontableasjson. */
const swing = z.looseObject({
  headers: z.array(z.looseObject({ name: z.string() })),
  rows: z.array(z.array(cell)),
});

/**
 * The table in a JSON export: CBS OData v3, CBS OData v4 observations, or Swing. Undefined when it is none of
 * these. Rows are counted from 1 in the order of the file, the header being row 1.
 */
export function readJson(text: string, file: string, encoding: TextEncoding): Sheet | undefined {
  const value = parsedJson(text);
  const table = swing.safeParse(value);
  if (table.success)
    return toSheet(
      { file, notes: new TableNotes({ format: 'JSON van Swing', encoding }) },
      table.data.headers.map(({ name }) => name),
      table.data.rows.map((row) => row.map(toCell)),
    );
  const rows = odata.safeParse(value).data?.value;
  if (!rows) return undefined;
  const isObservation = rows.every((row) => 'Measure' in row && 'Value' in row);
  const notes = new TableNotes({ format: `JSON van CBS OData v${isObservation ? 4 : 3}`, encoding });
  return isObservation ? observations({ file, notes }, rows) : records({ file, notes }, rows);
}

function records(place: Place, rows: readonly z.infer<typeof record>[]): Sheet {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return toSheet(
    place,
    headings,
    rows.map((row) => headings.map((heading) => toCell(row[heading]))),
  );
}

/** One row for each combination of dimensions, one column for each measure. */
function observations(place: Place, rows: readonly z.infer<typeof record>[]): Sheet {
  const own = new Set(['Id', 'Measure', 'Value', 'ValueAttribute', 'StringValue']);
  const dimensions = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !own.has(key));
  const measures = [...new Set(rows.map((row) => String(row.Measure)))];
  const merged = new Map<string, CellValue[]>();
  for (const row of rows) {
    const keys = dimensions.map((dimension) => toCell(row[dimension]));
    const cells = merged.get(keys.join('\t')) ?? [...keys, ...measures.map(() => '')];
    cells[dimensions.length + measures.indexOf(String(row.Measure))] = observed(row);
    merged.set(keys.join('\t'), cells);
  }
  return toSheet(place, [...dimensions, ...measures], [...merged.values()]);
}

/** An attribute says why there is no value: an impossible one is no figure at all, any other is missing. */
function observed({ Value, ValueAttribute }: z.infer<typeof record>): CellValue {
  if (Value !== null) return toCell(Value);
  return ValueAttribute === 'Impossible' ? '' : '.';
}

function toCell(value: z.infer<typeof cell> | undefined): CellValue {
  if (value === null || value === undefined) return '';
  // Swing writes what is missing as a question mark or a word.
  if (typeof value === 'string' && /^\s*(\?|x|geheim|onbekend)\s*$/i.test(value)) return '.';
  return typeof value === 'boolean' ? String(value) : value;
}

function toSheet(place: Place, headings: readonly string[], rows: readonly (readonly CellValue[])[]): Sheet {
  const all: SheetRow[] = [headings, ...rows].map((cells, index) => ({ row: index + 1, cells }));
  return {
    ...place,
    head: all.slice(0, HEAD_ROWS),
    each: (visit) => {
      for (const { cells, row } of all) visit(cells, row);
    },
  };
}
