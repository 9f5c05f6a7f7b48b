import { z } from 'zod';
import { parsedJson } from '../../domain/parsed-json.ts';
import type { TextEncoding } from '../tables/decode-text.ts';
import { type CellValue, HEAD_ROWS, type Sheet, type SheetRow } from '../tables/sheet.ts';
import { TableNotes } from '../tables/table-notes.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const collection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.looseObject({ properties: z.record(z.string(), z.unknown()) })),
});

/** The properties of the features of a map server (WFS), without their outlines; undefined when it is no such file. */
export function featureSheet(text: string, file: string, encoding: TextEncoding): Sheet | undefined {
  const rows = collection.safeParse(parsedJson(text)).data?.features.map(({ properties }) => properties);
  if (!rows) return undefined;
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => headings.map((heading) => toCell(row[heading])));
  const all: SheetRow[] = [headings, ...cells].map((own, index) => ({ row: index + 1, cells: own }));
  return {
    file,
    notes: new TableNotes({ format: 'GeoJSON', encoding }),
    head: all.slice(0, HEAD_ROWS),
    each: (visit) => {
      for (const { cells: own, row } of all) visit(own, row);
    },
  };
}

function toCell(value: unknown): CellValue {
  const plain = cell.safeParse(value).data;
  if (plain === undefined || plain === null) return '';
  return typeof plain === 'boolean' ? String(plain) : plain;
}
